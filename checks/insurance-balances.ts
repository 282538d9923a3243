import type { BudgetTable, Column } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { difference, equal, type Relation, sum } from "../domain/relation.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { figuresOf } from "./relate/figures.ts";
import { findIn, governmentSets, LEVELS, totalRow } from "./relate/government-tables.ts";

/** The five figures of a scheme, as columns or as rows, by the words of the printed forms. */
const FIGURES = {
  opening: /^(?:上年末?|年初)(?:累计|滚存)?结[余存]/u,
  revenue: /^(?:本年|当年)?(?:基金)?收入(?:合计|小计)?$|^(?:本年|当年)收入/u,
  expenditure: /^(?:本年|当年)?(?:基金)?支出(?:合计|小计)?$|^(?:本年|当年)支出/u,
  result: /^(?:本年|当年)(?:收支)?结[余存]/u,
  closing: /^(?:本?年末|期末)?(?:累计|滚存)结[余存]|^(?:本年末|年末)(?:累计|滚存)?结[余存]/u,
};
type Figure = keyof typeof FIGURES;

export default defineCheck({
  id: "insurance-balances",
  code: "BUD-GOV-008",
  title: "社会保险基金本年收支结余应等于收入减支出，年末滚存结余应等于上年末滚存结余加本年收支结余，分险种与收支表一致",
  class: "balance",
  severity: "error",
  basis: [budgetLaw("第十一条"), budgetLawRegulations("第十六条")],
  reads: "the whole draft",
  lacks: "草案中没有社会保险基金结余表。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      for (const table of set.tables.filter(({ kind }) => kind === "insurance-accounts")) {
        yield* acrossColumns(table);
        yield* downRows(table);
      }
      for (const level of LEVELS) {
        const scope = { budget: "social-insurance", ...(level && { level }) } as const;
        const accounts = findIn(set, { ...scope, kind: "insurance-accounts", by: [undefined, "scheme", "item"] });
        for (const [kind, figure] of [
          ["government-revenue", "revenue"],
          ["government-expenditure", "expenditure"],
        ] as const) {
          const detail = findIn(set, { ...scope, kind });
          yield* accounts && detail ? schemesAgree(accounts, detail, figure) : [];
        }
      }
    }
  },
});

function columnFor(table: BudgetTable, figure: Figure): Column | undefined {
  const found = table.columns.filter(
    ({ role, path }) => role === "amount" && path.some((text) => FIGURES[figure].test(text)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** A scheme a row, its figures across. */
function* acrossColumns(table: BudgetTable): Iterable<Relation> {
  const [opening, revenue, expenditure, result, closing] = (Object.keys(FIGURES) as Figure[]).map((figure) =>
    columnFor(table, figure),
  );
  for (const { cells } of table.lines) {
    const cell = (column: Column | undefined) => column && cells[column.index];
    yield* rollForward(cell(opening), cell(revenue), cell(expenditure), cell(result), cell(closing));
  }
}

/** A scheme a table, its figures down: 一、收入 二、支出 三、本年收支结余 四、年末滚存结余. */
function* downRows(table: BudgetTable): Iterable<Relation> {
  const lines = (Object.keys(FIGURES) as Figure[]).map((figure) => {
    const found = table.lines.filter(({ name, mark }) => mark !== "of-which" && FIGURES[figure].test(name));
    return found.length === 1 ? found[0] : undefined;
  });
  for (const column of table.columns.filter(({ role }) => role === "amount")) {
    const [opening, revenue, expenditure, result, closing] = lines.map((line) => line?.cells[column.index]);
    yield* rollForward(opening, revenue, expenditure, result, closing);
  }
}

type MaybeCell = BudgetTable["lines"][number]["cells"][number] | undefined;

function* rollForward(
  opening: MaybeCell,
  revenue: MaybeCell,
  expenditure: MaybeCell,
  result: MaybeCell,
  closing: MaybeCell,
): Iterable<Relation> {
  if (result && revenue && expenditure) {
    yield difference(result, revenue, expenditure, "本年收入减本年支出");
  }
  if (closing && opening && result) {
    yield sum(closing, [opening, result], "上年末滚存结余与本年收支结余之和");
  } else if (closing && opening && revenue && expenditure) {
    yield sum(closing, [opening, revenue], "上年末滚存结余加本年收入减本年支出", [expenditure]);
  }
}

/** 企业职工基本养老保险基金 of the accounts is 企业职工基本养老保险基金收入 of the revenue table, row by row and in total. */
function* schemesAgree(
  accounts: BudgetTable,
  detail: BudgetTable,
  figure: "revenue" | "expenditure",
): Iterable<Relation> {
  const column = columnFor(accounts, figure);
  const suffix = figure === "revenue" ? "收入" : "支出";
  const rows = new Map(detail.lines.map((line) => [line.name, line]));
  for (const line of accounts.lines) {
    const other = line.mark === "total" ? totalRow(detail)?.line : rows.get(`${line.name}${suffix}`);
    const left = column && line.cells[column.index];
    const match = other && column && figuresOf(detail, other.panel).get(`this-year ${column.version}`);
    const right = match && other?.cells[match.index];
    if (left && right && column.period !== "last-year") {
      yield equal(left, right, `《${detail.title}》同一险种`);
    }
  }
}
