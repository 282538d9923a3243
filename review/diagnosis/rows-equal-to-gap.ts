import type { Cell } from "../../domain/budget-table.ts";
import { cellsOf } from "../../domain/relation.ts";
import { measure } from "../measure.ts";
import type { Equation } from "./equation.ts";

/** Smaller differences equal the amount of some row by chance. */
const CLEAR = 10;

/** A row that shows the amount by which a sum is off; not `isExact` where only what the printed digits leave out is between. */
interface EqualRow {
  name: string;
  isExact: boolean;
}

/** The rows that show, in every column concerned, the amount by which a sum is off. */
export function rowsEqualToGap(equations: readonly Equation[]): EqualRow[] {
  const byColumn = new Map<number, Set<string>>();
  const rounded = new Set<string>();
  for (const equation of equations) {
    const column = cellsOf(equation.judged.judgement.relation)[0]?.column ?? -1;
    const names = byColumn.get(column) ?? new Set<string>();
    for (const cell of termsEqualToGap(equation)) {
      // A row that stands twice has one name in two places.
      names.add(rowName(cell));
      if (Math.abs(measure(cell).value) !== Math.abs(equation.gap)) {
        rounded.add(rowName(cell));
      }
    }
    byColumn.set(column, names);
  }
  const [first = new Set<string>(), ...others] = byColumn.values();
  return [...first]
    .filter((name) => others.every((other) => other.has(name)))
    .map((name) => ({ name, isExact: !rounded.has(name) }));
}

function rowName(cell: Cell): string {
  return cell.label.split(" · ")[0] ?? cell.label;
}

function termsEqualToGap(equation: Equation): Cell[] {
  const { relation } = equation.judged.judgement;
  const size = Math.abs(equation.gap);
  if (relation.kind !== "sum" || relation.terms.length < 2 || size < CLEAR * equation.tolerance || size === 0) {
    return [];
  }
  return relation.terms
    .map(({ cell }) => cell)
    .filter((cell) => cell.table !== relation.total.table || cell.row !== relation.total.row)
    .filter((cell) => Math.abs(Math.abs(measure(cell).value) - size) <= equation.tolerance);
}
