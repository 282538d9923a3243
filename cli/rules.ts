import {
  readExportArguments,
  readFeedbackArguments,
  readListArguments,
  readNothing,
  readShowArguments,
} from "./arguments.ts";
import { RULES_HELP } from "./help.ts";
import { UsageError } from "./options.ts";
import { runCommand } from "./run-command.ts";

const COMMANDS: Record<string, (words: string[]) => Promise<number>> = {
  async list(words) {
    const { family, state } = readListArguments(words);
    const { listRules } = await import("./rules/list-rules.ts");
    return say(listRules(family, state));
  },
  async show(words) {
    const { showRule } = await import("./rules/show-rule.ts");
    return say(await showRule(readShowArguments(words)));
  },
  async export(words) {
    const { exportRules } = await import("./rules/export-rules.ts");
    return say(`审查规则目录：${await exportRules(readExportArguments(words))}\n`);
  },
  async sources(words) {
    readNothing("sources", words);
    const { listSources } = await import("./rules/list-sources.ts");
    return say(listSources());
  },
  async feedback(words) {
    const { feedback } = await import("./rules/feedback.ts");
    return say(await feedback(readFeedbackArguments(words)));
  },
  async try(words) {
    const { tryRules } = await import("./rules/try-rules.ts");
    return tryRules(words);
  },
};

await runCommand(async ([name = "", ...words]) => {
  if (name === "" || [name, ...words].some((word) => word === "--help" || word === "-h")) {
    process.stdout.write(RULES_HELP);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    throw new UsageError(
      `rules 没有“${name}”这个命令，可用的有 ${Object.keys(COMMANDS).join("、")}。可用 --help 查看用法。`,
    );
  }
  return command(words);
});

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}
