// Starts a command: `node cli/start.mjs review …`.
import { loadTypeScript } from "./load-typescript.mjs";

const COMMANDS = ["review", "read"];
const [node, script, command, ...words] = process.argv;

if (COMMANDS.includes(command)) {
  process.argv = [node, script, ...words];
  await loadTypeScript()
    .then(() => import(`./${command}.ts`))
    .catch(explainMissing);
} else {
  const isHelp = command === "--help" || command === "-h";
  const usage = `请给出命令：${COMMANDS.join(" 或 ")}，例如 npm run --silent review -- --help\n`;
  (isHelp ? process.stdout : process.stderr).write(usage);
  process.exitCode = isHelp ? 0 : 2;
}

function explainMissing(error) {
  if (error.code !== "ERR_MODULE_NOT_FOUND") {
    throw error;
  }
  process.stderr.write(`程序不完整或尚未安装依赖，请先在程序所在文件夹运行 npm ci。（${error.message}）\n`);
  process.exitCode = 2;
}
