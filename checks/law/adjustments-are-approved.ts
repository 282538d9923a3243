import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { DEBT_INCOME } from "../relate/balance-rows.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { figuresOf } from "../relate/figures.ts";
import { findRow } from "../relate/government-tables.ts";

/** What needs an adjustment that the standing committee approves (预算法第六十七条): what the level does by itself. */
const MATTERS = [
  { name: "动用预算稳定调节基金", pattern: /(?:动用|调入).{0,4}预算稳定调节基金$/u },
  { name: "新增举债", pattern: DEBT_INCOME },
] as const;
const TOLD = /预算调整|调整方案|常[务]?委[员]?会.{0,40}(?:批准|审议|通过)|调整预算.{0,20}(?:批准|审议|方案)/u;

export default defineCheck({
  id: "adjustments-are-approved",
  code: "BUD-LAW-014",
  title: "执行中动用预算稳定调节基金、新增举债的，应当编制预算调整方案报经批准",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第六十七条"), budgetLaw("第七十一条"), budgetLawRegulations("第七十八条")],
  reads: "the whole draft",
  lacks: "草案中没有文字说明，或没有同时列出预算数和调整预算数（执行数）的收支平衡表。",
  appliesTo: ({ books }) => books.some((book) => hasText(book) && balances(book).length > 0),

  *observe({ books }) {
    // A plan handed in beside it, or any word of its approval, is enough.
    const isTold = books.some((book) => tells(book));
    for (const book of isTold ? [] : books.filter(hasText)) {
      const found = balances(book).flatMap(changesIn);
      const [first] = found;
      if (first) {
        yield {
          book,
          subject: "预算调整",
          doubtful: true,
          message: `《${first.table.title}》${found.map(({ name, from, to }) => `${name}由 ${from.text || "0"} 增至 ${to.text}`).join("，")}，属于应当进行预算调整的事项，草案未见调整方案及其批准的说明。`,
          suggestion: "请说明预算调整方案的批准情况；属于再融资债券等不需调整的，请注明。",
          evidence: found.flatMap(({ table, from, to }) => [
            evidenceOfCell(to, table.document, "stated"),
            evidenceOfCell(from, table.document, "computed-from"),
          ]),
        };
      }
    }
  },
});

interface Change {
  table: BudgetTable;
  name: string;
  from: Cell;
  to: Cell;
}

function balances({ tables }: Book): BudgetTable[] {
  return tables.filter(
    (table) =>
      table.kind === "government-balance" &&
      table.scope?.budget === "general" &&
      table.scope.level !== "whole" &&
      pairOf(table) !== undefined,
  );
}

/** The columns of the budget and of what became of it. */
function pairOf(table: BudgetTable) {
  const panel = table.panels.find(({ side }) => side === "revenue");
  const figures = panel && figuresOf(table, panel.index);
  const from = figures?.get("this-year budget");
  const to = figures?.get("this-year adjusted") ?? figures?.get("this-year final");
  return from && to ? { from, to } : undefined;
}

function changesIn(table: BudgetTable): Change[] {
  const pair = pairOf(table);
  return MATTERS.flatMap(({ name, pattern }) => {
    const row = findRow(table, "revenue", pattern);
    const [from, to] = pair && row ? [row.line.cells[pair.from.index], row.line.cells[pair.to.index]] : [];
    return from && to && fenOf(to) > fenOf(from) ? [{ table, name, from, to }] : [];
  });
}

function hasText({ narratives }: Book): boolean {
  return narratives.some(({ passages }) => passages.filter(({ kind }) => kind === "prose").length >= 3);
}

function tells({ narratives, documents }: Book): boolean {
  return (
    documents.some(({ name }) => /预算调整|调整方案/u.test(name)) ||
    narratives.some(({ passages }) => passages.some(({ text }) => TOLD.test(compactText(text))))
  );
}
