import { defineCheck } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { totalRow } from "../relate/government-tables.ts";
import { saidFigures } from "../relate/said-figures.ts";
import { lastYear, thisYear } from "../relate/year-figures.ts";
import { type GovernmentReport, reportsIn } from "../structure/government-reports.ts";
import { quote, sentenceAt } from "../wording/said.ts";
import { generalTables } from "./figures-of-general-budget.ts";

const PRODUCT = /(?:地区)?生产总值|GDP/u;
const EXPECTED =
  /(?:地区)?生产总值(?:\(GDP\)|（GDP）|GDP)?[^，,。；;、]{0,8}(?:增长|增速|增幅|预期)[^，,。；;、]{0,8}$|GDP(?:预期)?(?:增长|增速)[^，,。；;、]{0,6}$/u;
/** The year before is told in the words of what was done. */
const PAST = /完成|实现(?!.{0,6}预期)|达到|去年|上年|预计/u;

export default defineCheck({
  id: "revenue-fits-growth-target",
  code: "BUD-LAW-010",
  title: "收入预算的增幅应与经济增长预期相适应",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第三十六条")],
  parameters: {
    apart: { title: "收入增幅与经济增长预期的差距", value: 5, unit: "个百分点", source: "审查工作惯例" },
  },
  reads: "the whole draft",
  lacks: "草案中没有同时列出经济增长预期和上年收入的收入预算。",
  appliesTo: ({ books }) => reportsIn({ books }, "budget").some((report) => growthOf(report) && targetOf(report)),

  *observe({ books }, { apart }) {
    for (const report of reportsIn({ books }, "budget")) {
      const [growth, target] = [growthOf(report), targetOf(report)];
      if (growth && target && Math.abs(growth.percent - target.percent) > apart) {
        const word = growth.percent < 0 ? "下降" : "增长";
        yield {
          book: report.book,
          subject: "收入增幅",
          message: `《${growth.table.title}》收入预算比上年${word} ${Math.abs(growth.percent).toFixed(2)}%，与报告的经济增长预期 ${target.text}% 相差超过 ${apart} 个百分点。`,
          suggestion: "请说明收入预算的测算依据和一次性因素。",
          evidence: [
            ...growth.cells.map((cell) => evidenceOfCell(cell, growth.table.document, "computed-from")),
            target.evidence,
          ],
        };
      }
    }
  },
});

/** Of the whole region where it is told apart: a growth target is of the region. */
function growthOf({ book }: GovernmentReport) {
  for (const level of ["whole", undefined, "own"] as const) {
    for (const { table } of generalTables([book], "government-revenue", [level])) {
      const total = totalRow(table);
      const [now, before] = [total && thisYear(total), total && lastYear(total)];
      if (now && before && fenOf(now) > 0 && fenOf(before) > 0) {
        return { table, percent: (fenOf(now) / fenOf(before) - 1) * 100, cells: [now, before] };
      }
    }
  }
  return undefined;
}

/** The last one said: what was reached comes first, what is expected after it. */
function targetOf({ book, narrative }: GovernmentReport) {
  const found = [...saidFigures(book, PRODUCT, ({ number }) => number?.percent === true)]
    .filter((said) => said.narrative === narrative)
    .flatMap(({ passage, figures }) =>
      figures
        .filter(({ before }) => EXPECTED.test(before) && !PAST.test(before))
        .map(({ cell }) => ({ passage, cell })),
    )
    .at(-1);
  if (!found) {
    return undefined;
  }
  const said = { narrative, passage: found.passage, text: found.passage.text };
  const { from, to } = sentenceAt(said, found.cell.column);
  const { mantissa = 0, decimals = 0 } = found.cell.number ?? {};
  return {
    percent: mantissa / 10 ** decimals,
    text: found.cell.text.replace(/[%％]$/u, ""),
    evidence: quote(said, from, to),
  };
}
