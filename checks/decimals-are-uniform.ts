import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { cellIn, valueIn } from "../domain/packed-line.ts";
import { DISCLOSURE_RULES } from "./basis.ts";

/** So many numbers of a column have the same decimals: the others are slips, not a sheet that drops closing zeros. */
const ALMOST_ALL = 0.9;
const FEWEST = 10;

export default defineCheck({
  id: "decimals-are-uniform",
  code: "BUD-ARITH-024",
  title: "同一栏的小数位数应当一致",
  class: "wording",
  severity: "notice",
  basis: [DISCLOSURE_RULES],
  reads: "every table",
  appliesTo: (table) => table.columns.some(({ role }) => role === "amount"),

  *observe(table): Iterable<Observation> {
    const odd = table.columns.filter(({ role }) => role === "amount").flatMap(({ index }) => oddOnes(table, index));
    const [first] = odd;
    if (first) {
      const more = odd.length > 1 ? `等 ${odd.length} 处` : "";
      yield {
        subject: `小数位数 ${table.kind} ${table.title}`,
        message: `《${table.title}》“${first.label}”（${first.text}）${more}的小数位数与同栏其他数不一致。`,
        suggestion: "请统一小数位数。",
        evidence: odd.map((cell) => evidenceOfCell(cell, table.document, "stated")),
      };
    }
  },
});

function oddOnes({ lines }: BudgetTable, column: number): Cell[] {
  const counts = new Map<number, number>();
  let count = 0;
  for (const { decimals } of numbersIn(lines, column)) {
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    count += 1;
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  const isUsual = usual !== undefined && count >= FEWEST && usual[1] >= count * ALMOST_ALL;
  if (!isUsual || usual[1] === count) {
    return [];
  }
  const odd: Cell[] = [];
  for (const { line, decimals } of numbersIn(lines, column)) {
    if (decimals !== usual[0]) {
      odd.push(cellIn(line, column) as Cell);
    }
  }
  return odd;
}

/** One by one: a detail sheet has hundreds of thousands in a column. */
function* numbersIn(lines: readonly LineItem[], column: number): Iterable<{ line: LineItem; decimals: number }> {
  for (const line of lines) {
    const { number } = valueIn(line, column) ?? {};
    if (number && number.mantissa !== 0) {
      yield { line, decimals: number.decimals };
    }
  }
}
