import { type Entry, entriesOf } from "../checks/catalogue/entries.ts";
import type { RuleFamily } from "../checks/catalogue/rule.ts";
import { describeCheck, describeRule, type Said } from "../cli/rules/describe-rule.ts";
import type { Check } from "../domain/check.ts";
import { anchorOf, GENERATED } from "./markdown.ts";

/** The page of an example, `samples/rules/<check>.md`, where there is one. */
export type ExampleOf = (check: string) => string | undefined;

/** All rules of a family with everything that is known of them, and for each check what it must say and what not. */
export function makeFamilyPage(family: RuleFamily, checks: readonly Check[], exampleOf: ExampleOf): string {
  const entries = entriesOf([family], checks);
  const shown = new Set<string>();
  return [
    `# ${family.title}（${family.code}）`,
    "",
    GENERATED,
    "",
    "全部规则见[审查规则](../checks.md)。",
    "",
    ...entries.flatMap((entry) => [
      ...describeEntry(entry),
      ...entry.checks.flatMap((check) => describe(check, exampleOf, shown)),
    ]),
  ].join("\n");
}

function describeEntry(entry: Entry): string[] {
  const { rule } = entry;
  return [
    `<a id="${anchorOf(rule.code)}"></a>`,
    "",
    `## ${rule.code} ${rule.title}`,
    "",
    ...toList(describeRule(entry)),
    "",
  ];
}

/** A check of several rules is described with the first of them. */
function describe(check: Check, exampleOf: ExampleOf, shown: Set<string>): string[] {
  if (shown.has(check.id)) {
    return [`检查 \`${check.id}\` 见上文。`, ""];
  }
  shown.add(check.id);
  return [
    `### \`${check.id}\` ${check.title}`,
    "",
    ...toList(describeCheck(check)),
    "",
    ...examplesOf(check, exampleOf),
  ];
}

function toList(said: readonly Said[]): string[] {
  return said.map(([name, value]) => `- ${name}：${value.replace(/\s*\n\s*/g, " ")}`);
}

/** 错例 and 近例; the sound draft is a step away. */
function examplesOf({ id }: Check, exampleOf: ExampleOf): string[] {
  const page = exampleOf(id);
  if (page === undefined) {
    return [];
  }
  const sections = page.split(/^## /mu).slice(1);
  const cases = sections.filter((section) => /^[错近]例/u.test(section)).map(toCase);
  return [...cases.flat(), `正例见[样例](../../samples/rules/${id}.md)。`, ""];
}

/** Headings of a draft stand below those of the page. */
function toCase(section: string): string[] {
  const end = section.indexOf("\n");
  const body = section
    .slice(end + 1)
    .trim()
    .replace(/^### (.+)$/gmu, "**$1**");
  return [`#### ${section.slice(0, end).trim()}`, "", body, ""];
}
