import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { cellIn } from "../domain/packed-line.ts";
import { type Relation, sum } from "../domain/relation.ts";
import { compactText } from "../domain/text.ts";
import { budgetLaw } from "./basis.ts";
import { type Formula, parseFormula } from "./relate/parse-formula.ts";

export default defineCheck({
  id: "header-formulas-hold",
  code: "BUD-ARITH-028",
  title: "表头“栏次”、表内“行次”所列公式应当成立",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLaw("第三十二条")],
  reads: "every table",
  appliesTo: (table) => columnFormulas(table).length > 0 || rowFormulas(table).length > 0,

  *relate(table) {
    yield* acrossColumns(table);
    yield* downRows(table);
  },
});

function columnFormulas(table: BudgetTable): Formula[] {
  return table.columns.flatMap(({ ordinal }) => (ordinal ? (parseFormula(ordinal) ?? []) : []));
}

/** 4=1+2−3 over a column: row by row. A number that two columns bear means neither. */
function* acrossColumns(table: BudgetTable): Iterable<Relation> {
  const columns = new Map<number, number[]>();
  for (const { ordinal, index, role } of table.columns) {
    const number = Number.parseInt(ordinal ?? "", 10);
    if (role === "amount") {
      columns.set(number, [...(columns.get(number) ?? []), index]);
    }
  }
  for (const formula of columnFormulas(table)) {
    for (const line of table.lines) {
      yield* stateFormula(formula, (number) => {
        const found = columns.get(number) ?? [];
        return found.length === 1 ? cellIn(line, found[0] as number) : undefined;
      });
    }
  }
}

interface NumberedRow {
  text: string;
  row: number;
  panel: number;
}

/** What the 行次 columns print, each for the panel it stands in. */
function numberedRows(table: BudgetTable): NumberedRow[] {
  return table.columns
    .filter(({ role, path }) => role === "line-number" && /行次/u.test(path.at(-1) ?? ""))
    .flatMap(({ index, panel }) =>
      [...table.rows].map((cells, row) => ({ text: compactText(cells[index] ?? ""), row, panel })),
    );
}

function rowFormulas(table: BudgetTable): (Formula & NumberedRow)[] {
  return numberedRows(table).flatMap((row) => {
    const formula = parseFormula(row.text);
    return formula ? [{ ...formula, ...row }] : [];
  });
}

/** 31=27+28+29 beside a row: column by column, each column of its panel answering to that of the panel of the addends. */
function* downRows(table: BudgetTable): Iterable<Relation> {
  const rows = new Map(numberedRows(table).map((row) => [Number.parseInt(row.text, 10), row]));
  for (const formula of rowFormulas(table)) {
    const columns = table.panels[formula.panel]?.amountColumns ?? [];
    for (const [position, column] of columns.entries()) {
      if (table.columns[column]?.role === "amount") {
        yield* stateFormula(formula, (number) => {
          const found = rows.get(number);
          const line = found && table.lines.find(({ row, panel }) => row === found.row && panel === found.panel);
          const own = found && table.panels[found.panel]?.amountColumns[position];
          return own === undefined ? undefined : line?.cells[own];
        });
      }
    }
  }
}

function* stateFormula(
  { total, parts, less, text }: Formula,
  cellOf: (number: number) => Cell | undefined,
): Iterable<Relation> {
  const whole = cellOf(total);
  const [added, taken] = [parts, less].map((numbers) => numbers.flatMap((number) => cellOf(number) ?? []));
  if (whole && added && taken && added.length === parts.length && taken.length === less.length) {
    yield sum(whole, added, `按公式 ${text}`, taken);
  }
}
