import { formatAmount } from "../../domain/amount.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell, evidenceOfTable, nameOfTable } from "../../domain/finding.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { projectName } from "../relate/project-name.ts";
import { inOne } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { columnsHeaded, numberUnder, rowsOf } from "./list-row.ts";

const TOTAL = /总投资|投资总额|概算(?:总投资)?|投资规模/u;
const SPENT = /累计|截至|已(?:完成|安排|下达|拨付|支付)|以前年度/u;
const THIS_YEAR = /本年|当年|20\d{2}年|年度|计划安排|预算/u;
const PROGRESS = /进度|进展|形象|建设(?:状态|情况)|完成情况/u;
/** Some tables carry on what others begin: 全部 of a plan over years is not of one. */
const NOT_THIS_YEAR = /累计|截至|以前|总投资|概算|上年|已|计划(?:开工|完工|竣工)|年限|起止/u;

export default defineCheck({
  id: "major-projects-within-investment",
  code: "BUD-POL-032",
  title: "重大投资项目应列示总投资、累计和本年安排及进度，本年安排不得超过剩余投资",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第四十八条"), budgetLaw("第七十九条"), budgetLawRegulations("第九十六条")],
  reads: [],
  exempts: (book) => (listsOf(book).length > 0 ? undefined : "草案中没有重大投资项目表。"),

  *observe(_tables, book): Iterable<Observation> {
    for (const table of listsOf(book)) {
      yield* overspent(table);
      const missing = missingIn(table);
      if (missing.length > 0) {
        yield {
          subject: `${table.title} 缺列`,
          severity: "notice",
          message: `${nameOfTable(table)}没有列示${missing.join("、")}。`,
          suggestion: "请按项目列示总投资、资金来源、累计安排、本年安排和建设进度。",
          evidence: [evidenceOfTable(table)],
        };
      }
    }
  },
});

function listsOf({ tables }: Book): BudgetTable[] {
  return tables.filter(
    (table) => table.kind === "major-projects" && !table.large && columnsHeaded(table, /项目|工程|名称/u).length > 0,
  );
}

function missingIn(table: BudgetTable): string[] {
  return [["总投资", TOTAL] as const, ["累计安排（完成）", SPENT] as const, ["建设进度", PROGRESS] as const].flatMap(
    ([name, head]) => (columnsHeaded(table, head).length > 0 ? [] : [name]),
  );
}

/** Rows whose year's amount is more than what is left of the whole, beyond what rounding explains. */
function* overspent(table: BudgetTable): Iterable<Observation> {
  const hits = rowsOf(table).flatMap((row) => {
    const { line } = row;
    const [total, spent] = [numberUnder(row, TOTAL, /累计|截至|已/u), numberUnder(row, SPENT, THIS_YEAR_ONLY)];
    const year = numberUnder(row, THIS_YEAR, NOT_THIS_YEAR);
    const over = total && spent && year && line.mark !== "total" ? excess(total, spent, year) : 0;
    if (!total || !spent || !year || over <= 0) {
      return [];
    }
    const left = formatAmount(
      (total.money?.amount ?? 0) - (spent.money?.amount ?? 0),
      table.unit ?? "万元",
      table.decimals,
    );
    return [
      {
        says: `“${inQuotes(projectName(table, line))}”总投资 ${total.text}，累计 ${spent.text}，剩余 ${left}，本年安排 ${year.text}`,
        evidence: [year, total, spent].map((cell, at) =>
          evidenceOfCell(cell, table.document, at === 0 ? "stated" : "computed-from"),
        ),
        weight: over,
      },
    ];
  });
  yield* inOne(hits, {
    subject: `${table.title} 超过剩余投资`,
    lead: `${nameOfTable(table)}本年安排超过剩余投资：`,
    suggestion: "请核对本年安排数；确需超出的，请先调整概算。",
  });
}

const THIS_YEAR_ONLY = /本年|当年/u;

/** In fen; what half a last digit on each side explains is none. */
function excess({ money: total }: Cell, { money: spent }: Cell, { money: year }: Cell): number {
  if (!total || !spent || !year) {
    return 0;
  }
  const over = spent.amount + year.amount - total.amount;
  return over > (spent.step + year.step + total.step) / 2 ? over : 0;
}
