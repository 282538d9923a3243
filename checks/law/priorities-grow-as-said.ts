import type { Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { onlyRow } from "../relate/government-tables.ts";
import { lastYear, thisYear } from "../relate/year-figures.ts";
import { type GovernmentReport, reportsIn } from "../structure/government-reports.ts";
import { inQuotes, quote, type Said } from "../wording/said.ts";
import { generalTables } from "./figures-of-general-budget.ts";

/** What reports call a field, and the 类 that pays for it. */
const FIELDS: readonly (readonly [name: string, words: string, code: string])[] = [
  ["教育", "教育(?:事业|投入|支出|经费)?", "205"],
  ["科学技术", "科技(?:创新|投入|支出)?|科学技术", "206"],
  ["社会保障和就业", "社会保障(?:和就业)?|社保(?!基金)|就业", "208"],
  ["卫生健康", "卫生健康|医疗卫生|医疗保障", "210"],
  ["节能环保", "节能环保|生态环(?:境|保)|污染防治", "211"],
  ["农林水", "农林水|“?三农”?|乡村振兴|农业农村", "213"],
];
const PROMISE = "(?:优先(?:保障|安排|支持)|持续加大|进一步加大|继续加大|加大对|大幅增加|稳步增加|重点增加)";
/** The promise is of the field where only few words stand between, on either side. */
const NEAR = "[^，,。；;]{0,8}";
const PROMISED = FIELDS.map(([name, words, code]) => ({
  name,
  code,
  pattern: new RegExp(
    `${PROMISE}${NEAR}(?:${words})(?:${NEAR}(?:投入|支出|经费|保障|支持))?|(?:${words})${NEAR}(?:支出|投入)?只增不减`,
    "u",
  ),
}));

export default defineCheck({
  id: "priorities-grow-as-said",
  code: "BUD-LAW-012",
  title: "报告称优先保障、加大投入的重点支出，预算不应下降",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第三十七条"), budgetLaw("第四十八条")],
  parameters: {
    fall: { title: "重点支出比上年下降", value: 1, unit: "%", source: "审查工作惯例" },
  },
  reads: "the whole draft",
  lacks: "草案中没有预算报告，或没有列出上年数的一般公共预算支出表。",
  appliesTo: ({ books }) =>
    reportsIn({ books }, "budget").some(({ book }) => FIELDS.some(([, , code]) => changeOf(book, code) !== undefined)),

  *observe({ books }, { fall }) {
    for (const report of reportsIn({ books }, "budget")) {
      for (const { name, code, pattern } of PROMISED) {
        const change = changeOf(report.book, code);
        const said = promisesOf(report).find(({ text }) => pattern.test(text));
        if (said && change && change.percent < -fall) {
          const words = pattern.exec(compactText(said.text))?.[0] ?? "";
          yield {
            book: report.book,
            subject: name,
            doubtful: true,
            message: `报告称“${inQuotes(words)}”，但《${change.table.title}》${name}支出预算 ${change.now.text} 比上年 ${change.before.text} 下降 ${(-change.percent).toFixed(2)}%。`,
            suggestion: "请说明下降的原因；上年有一次性因素的，按可比口径说明。",
            evidence: [
              quote({ ...said, text: said.passage.text }),
              ...[change.now, change.before].map((cell) =>
                evidenceOfCell(cell, change.table.document, "computed-from"),
              ),
            ],
          };
        }
      }
    }
  },
});

/** What is said from the part on this year's budget on: before it stands what was done last year. */
function promisesOf({ book, passages }: GovernmentReport): readonly Said[] {
  const part = passages.findIndex(
    ({ passage, text }) =>
      passage.kind === "heading" &&
      text.includes(String(book.fiscalYear)) &&
      /草案|安排|计划|任务|工作/u.test(text) &&
      !/报告/u.test(text),
  );
  return passages.slice(Math.max(part, 0));
}

function changeOf(book: Book, code: string) {
  for (const level of ["own", undefined, "whole"] as const) {
    for (const { table } of generalTables([book], "government-expenditure", [level])) {
      const row = onlyRow(table, (line) => line.code === code || isNamed(line.name, code));
      const [now, before] = [row && thisYear(row), row && lastYear(row)];
      if (now && before && fenOf(now) > 0 && fenOf(before) > 0) {
        return { table, now, before, percent: percentOf(now, before) };
      }
    }
  }
  return undefined;
}

/** Tables without codes name the 类 as the classification does. */
function isNamed(name: string, code: string): boolean {
  return FIELDS.some(([field, , own]) => own === code && compactText(name).replace(/支出$/u, "") === field);
}

function percentOf(now: Cell, before: Cell): number {
  return (fenOf(now) / fenOf(before) - 1) * 100;
}
