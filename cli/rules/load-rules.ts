import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { CHECKS } from "../../checks/index.ts";
import type { WrittenCheck } from "../../checks/written/compile-rule.ts";
import { type RuleProblem, readRuleFile } from "../../checks/written/read-rule-file.ts";
import { isRuleFile } from "../arguments.ts";
import { explainError } from "../explain-error.ts";
import { UsageError } from "../options.ts";

/** The rules of these files and folders; everything that is wrong with any of them is said at once. */
export async function loadRules(paths: readonly string[]): Promise<WrittenCheck[]> {
  const files = (await Promise.all(paths.map(listFiles))).flat();
  const read = await Promise.all(
    files.map(async (file) => ({ file, ...readRuleFile(await readBytes(file), basename(file)) })),
  );
  const problems = read.flatMap((one) => ("problems" in one ? one.problems.map(sayProblem) : []));
  const checks = read.flatMap((one) =>
    "checks" in one ? one.checks.map((check, at) => ({ file: one.file, check, line: one.lines[at] })) : [],
  );
  const seen = new Map<string, string>(CHECKS.map(({ id }) => [id, "系统自带的规则"]));
  for (const { file, check, line } of checks) {
    const place = `${basename(file)} 第 ${line} 行`;
    const other = seen.get(check.id);
    if (other !== undefined) {
      problems.push(`${place}：编号“${check.id}”与${other}重复，请换一个编号。`);
    }
    seen.set(check.id, ` ${place}的规则`);
  }
  if (problems.length > 0) {
    throw new UsageError(problems.join("\n"));
  }
  return checks.map(({ check }) => check);
}

function sayProblem({ file, line, message }: RuleProblem): string {
  return `${file} 第 ${line} 行：${message}。`.replace(/([。？！])。$/u, "$1");
}

async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch((error) => {
    throw new UsageError(`不能读取规则文件 ${path}：${explainError(error)}。`);
  });
  if (!found.isDirectory()) {
    return [path];
  }
  const names = (await readdir(path)).filter(isRuleFile).sort();
  if (names.length === 0) {
    throw new UsageError(`文件夹 ${path} 中没有规则文件（.yaml、.yml）。`);
  }
  return names.map((name) => join(path, name));
}

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error) => {
    throw new UsageError(`不能读取规则文件 ${path}：${explainError(error)}。`);
  });
}
