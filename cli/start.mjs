// Starts a command: `node cli/start.mjs review …`.
import { loadTypeScript } from "./load-typescript.mjs";

const COMMANDS = ["review", "read"];
/** Wrong use, and signals: what went wrong has been said. */
const SAID = [2, 129, 130, 143];
const [node, script, command, ...words] = process.argv;

if (COMMANDS.includes(command)) {
  process.argv = [node, script, ...words];
  let isDone = false;
  process.on("exit", (status) => isDone || explainEnd(status));
  await loadTypeScript()
    .then(() => import(`./${command}.ts`))
    .catch(explainMissing);
  isDone = true;
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

/**
 * The process ends before the command did: the loader of TypeScript runs in threads of its own, and when one of them
 * dies, or nothing is left that could wake the command, Node ends without a word.
 */
function explainEnd(status) {
  if (!SAID.includes(status)) {
    process.stderr.write(`程序意外中止（${status}），未完成审查，请重新运行；如再次出现，请把这条信息交给维护人员。\n`);
    process.exitCode = 2;
  }
}
