// Starts a command: `node cli/start.mjs review …`.
import { loadTypeScript } from "./load-typescript.mjs";

const COMMANDS = ["review", "read"];
const [node, script, command, ...words] = process.argv;

if (COMMANDS.includes(command)) {
  process.argv = [node, script, ...words];
  await loadTypeScript();
  await import(`./${command}.ts`);
} else {
  const isHelp = command === "--help" || command === "-h";
  const usage = `请给出命令：${COMMANDS.join(" 或 ")}，例如 npm run --silent review -- --help\n`;
  (isHelp ? process.stdout : process.stderr).write(usage);
  process.exitCode = isHelp ? 0 : 2;
}
