import { readFile } from "node:fs/promises";
import { type Entry, entriesOf } from "../../checks/catalogue/entries.ts";
import { FAMILIES } from "../../checks/catalogue/index.ts";
import { CHECKS } from "../../checks/index.ts";
import { type Check, codesOf } from "../../domain/check.ts";
import { UsageError } from "../options.ts";
import { describeCheck, describeRule } from "./describe-rule.ts";

/** `rules show`: everything about a rule, by its number or by a check that is how it works. */
export async function showRule(word: string): Promise<string> {
  const entries = entriesOf(FAMILIES, CHECKS);
  const code = word.toUpperCase();
  const own = entries.filter(({ rule }) => rule.code === code);
  const check = CHECKS.find(({ id }) => id === word.toLowerCase());
  const beside = CHECKS.filter((one) => one === check || codesOf(one).includes(code));
  const found = own.length > 0 ? own : entries.filter(({ checks }) => check && checks.includes(check));
  if (found.length === 0 && beside.length === 0) {
    throw new UsageError(`没有这样的规则：${word}。全部规则：npm run --silent rules -- list。`);
  }
  const checks = own.length > 0 ? (own[0]?.checks ?? []) : beside;
  const parts = [...found.map(sayRule), ...(await Promise.all(checks.map(sayCheck)))];
  return `${parts.join("\n\n")}\n`;
}

function sayRule(entry: Entry): string {
  const { family, rule } = entry;
  const lines = describeRule(entry).map(([name, value]) => `${name}：${value}`);
  return [`${rule.code}　${rule.title}（${family.title}）`, ...lines].join("\n");
}

async function sayCheck(check: Check): Promise<string> {
  const lines = describeCheck(check).map(([name, value]) => `${name}：${value}`);
  const example = await readFile(new URL(`../../samples/rules/${check.id}.md`, import.meta.url), "utf8").catch(
    () => undefined,
  );
  return [
    `检查 ${check.id}　${check.title}`,
    ...lines,
    ...(example === undefined ? [] : ["样例：", "", example.trim()]),
  ].join("\n");
}
