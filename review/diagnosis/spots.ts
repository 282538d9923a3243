import { cellsOf, type Relation } from "../../domain/relation.ts";
import { type Equation, hasGap } from "./equation.ts";
import type { Explanation } from "./explanation.ts";

/** One broken relation, with what it is explained by. */
export interface Spot {
  explanation: Explanation;
  equation: Equation;
}

export function spotsOf(explanations: readonly Explanation[]): Spot[] {
  return explanations.flatMap((explanation) =>
    explanation.equations.filter(hasGap).map((equation) => ({ explanation, equation })),
  );
}

export function relationOf(equation: Equation): Relation {
  return equation.judged.judgement.relation;
}

/** The tables an equation is stated between. */
export function tablesOf(equation: Equation): Set<string> {
  return new Set(cellsOf(relationOf(equation)).map((cell) => cell.table));
}
