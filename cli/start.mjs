// Starts a command: `node cli/start.mjs review …`.
import { importScript } from "./program/find-program.mjs";

const COMMANDS = ["review", "read", "rules"];
/** Wrong use, and signals: what went wrong has been said. */
const SAID = [2, 129, 130, 143];
const [node, script, command, ...words] = process.argv;

if (COMMANDS.includes(command)) {
  process.argv = [node, script, ...words];
  let isDone = false;
  process.on("exit", (status) => isDone || explainEnd(status));
  // Only there are stacks shown, and the maps are read at every start.
  process.setSourceMapsEnabled(Boolean(process.env.YUSHEN_DEBUG));
  await importScript(`cli/${command}.ts`).catch(explainMissing);
  isDone = true;
} else {
  const isHelp = command === "--help" || command === "-h";
  const usage = `请给出命令：${COMMANDS.join("、")}，例如 npm run --silent review -- --help\n`;
  (isHelp ? process.stdout : process.stderr).write(usage);
  process.exitCode = isHelp ? 0 : 2;
}

function explainMissing(error) {
  if (error.code === "PROGRAM_NOT_BUILT") {
    process.stderr.write(
      `程序未能准备好。请确认已运行 npm ci，并且程序所在文件夹或系统临时文件夹可写（可用环境变量 TMPDIR 指定）。（${error.message}）\n`,
    );
  } else if (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "ENOENT") {
    process.stderr.write(`程序不完整或尚未安装依赖，请先在程序所在文件夹运行 npm ci。（${error.message}）\n`);
  } else {
    throw error;
  }
  process.exitCode = 2;
}

/** The process ends before the command did: where nothing is left that could wake the command, Node ends without a word. */
function explainEnd(status) {
  if (!SAID.includes(status)) {
    process.stderr.write(`程序意外中止（${status}），未完成审查，请重新运行；如再次出现，请把这条信息交给维护人员。\n`);
    process.exitCode = 2;
  }
}
