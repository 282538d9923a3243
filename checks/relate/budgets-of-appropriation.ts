import { type BudgetTable, isBlank, type LineItem } from "../../domain/budget-table.ts";
import { linesByCode, totalLine, wholeAmount } from "../../domain/find-cell.ts";
import { atMost, equal, type Relation } from "../../domain/relation.ts";

/**
 * A table of all appropriations beside the one of the general budget, as Jiangsu prints them: row by row the general
 * budget is all of it where the other two budgets are printed empty, and part of it otherwise.
 */
export function* budgetsOfAppropriation(
  all: BudgetTable,
  general: BudgetTable,
  others: readonly (BudgetTable | undefined)[],
): Iterable<Relation> {
  const printed = others.filter((table) => table !== undefined);
  const isAll = printed.length > 0 && printed.every(isBlank);
  const rows = linesByCode(all);
  const pairs: (readonly [LineItem | undefined, LineItem | undefined])[] = [...linesByCode(general)].map(
    ([code, line]) => [line, rows.get(code)],
  );
  for (const [line, other] of [...pairs, [totalLine(general), totalLine(all)] as const]) {
    const part = line && wholeAmount(general, line);
    const whole = other && wholeAmount(all, other);
    if (part && whole) {
      yield isAll
        ? equal(whole, part, `《${general.title}》同一科目`)
        : atMost(part, whole, `《${all.title}》同一科目`);
    }
  }
}
