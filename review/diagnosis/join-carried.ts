import { cellsOf } from "../../domain/relation.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import { type Equation, isLimit, type Variable } from "./equation.ts";
import type { Explanation } from "./explanation.ts";
import { type Spot, tablesOf } from "./spots.ts";

/**
 * A cell and a sum above it in its table, each off against another table by the same amount: what is wrong in the one was
 * carried into the other.
 */
export function joinCarried(sets: DisjointSets<Explanation>, explanations: readonly Explanation[]): void {
  const spots = explanations
    .filter(({ table }) => table === undefined)
    .flatMap((explanation) => explanation.equations.map((equation) => ({ explanation, equation })))
    .filter(({ equation }) => !equation.ratio && tablesOf(equation).size > 1);
  const broken = new Map<Variable, Spot[]>();
  for (const spot of spots) {
    for (const variable of spot.equation.coefficients.keys()) {
      broken.set(variable, [...(broken.get(variable) ?? []), spot]);
    }
  }
  for (const [variable, own] of broken) {
    for (const total of totalsAbove(variable)) {
      for (const spot of broken.get(total) ?? []) {
        const same = own.find(
          (one) => one.equation !== spot.equation && (isNearlySame(one, spot) || mayBeCarried(one, spot)),
        );
        if (same) {
          sets.join(same.explanation, spot.explanation);
        }
      }
    }
  }
}

/** The sums a cell is part of inside its table, and the sums those are part of. */
function totalsAbove(start: Variable): Set<Variable> {
  const above = new Set<Variable>();
  const waiting = [start];
  for (let variable = waiting.pop(); variable; variable = waiting.pop()) {
    for (const bond of variable.equations.filter(isBond)) {
      const [total] = bond.coefficients.keys();
      if (total && total !== variable && !above.has(total)) {
        above.add(total);
        waiting.push(total);
      }
    }
  }
  return above;
}

/** A sum of one table that held in the draft as it is. */
function isBond({ judged }: Equation): boolean {
  const { outcome, relation } = judged.judgement;
  const isHeld = outcome === "agrees" || outcome === "rounding";
  return isHeld && relation.kind === "sum" && new Set(cellsOf(relation).map((cell) => cell.table)).size === 1;
}

function isNearlySame({ equation: a }: Spot, { equation: b }: Spot): boolean {
  return Math.abs(Math.abs(a.gap) - Math.abs(b.gap)) <= a.tolerance + b.tolerance;
}

/** A limit is passed by less than the change where the cell was below it. Nothing that has its own cell to blame is asked. */
function mayBeCarried(one: Spot, other: Spot): boolean {
  const [a, b] = [one.equation, other.equation];
  const isOpen = [one, other].every(({ explanation }) => !explanation.blamed);
  const [limit, change] = isLimit(a) ? [a, b] : [b, a];
  return isOpen && isLimit(limit) && (isLimit(change) || limit.gap <= Math.abs(change.gap) + a.tolerance + b.tolerance);
}
