import { cellsOf } from "../../domain/relation.ts";
import type { Equation, Variable } from "./equation.ts";

/** The sums a cell is part of inside its table, the sums those are part of, and what equals one of them there. */
export function totalsAbove(start: Variable): Set<Variable> {
  const above = new Set<Variable>();
  const waiting = [start];
  for (let variable = waiting.pop(); variable; variable = waiting.pop()) {
    for (const bond of variable.equations.filter(isBond)) {
      const [total, ...parts] = bond.coefficients.keys();
      const isEqual = bond.judged.judgement.relation.kind === "equal";
      const next: Variable | undefined = total === variable && isEqual ? parts[0] : total;
      if (next && next !== start && next !== variable && !above.has(next)) {
        above.add(next);
        waiting.push(next);
      }
    }
  }
  return above;
}

/** A sum or an equality of one table that held in the draft as it is. */
function isBond({ judged }: Equation): boolean {
  const { outcome, relation } = judged.judgement;
  const isHeld = outcome === "agrees" || outcome === "rounding";
  const isOfOne = () => new Set(cellsOf(relation).map((cell) => cell.table)).size === 1;
  return isHeld && (relation.kind === "sum" || relation.kind === "equal") && isOfOne();
}
