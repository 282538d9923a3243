import type { Cell } from "../../domain/budget-table.ts";
import { cellKey, cellsOf, type RatioRelation, type RelationOutcome } from "../../domain/relation.ts";
import { balanceOf, partsOf } from "../balance.ts";
import type { Judged } from "../judge-relations.ts";
import { isBlankCell, measure } from "../measure.ts";

/** One cell, whatever number of relations touch it. Its value changes when the diagnosis corrects it. */
export interface Variable {
  cell: Cell;
  value: number;
  half: number;
  isStated: boolean;
  /** Of a table that was approved before: what differs from it is wrong, never it. */
  isFixed: boolean;
  equations: Equation[];
}

/**
 * `broken`: contradicts; `holds`: agrees or rounds; `open`: a blank cell keeps it from being judged;
 * `explained`: broken, but already part of a cause that names no value.
 */
export type EquationState = "broken" | "holds" | "open" | "explained";

/** A relation as the diagnosis works on it: left − right = `residual`, 0 within `tolerance`. */
export interface Equation {
  order: number;
  judged: Judged;
  state: EquationState;
  /** Broken in the draft, and part of no explanation yet. */
  isUnexplained: boolean;
  coefficients: Map<Variable, number>;
  residual: number;
  /** The residual before anything was corrected. */
  gap: number;
  tolerance: number;
  /** Only for a ratio, which has no residual of its own. */
  ratio?: { relation: RatioRelation; printed: Variable; numerator: Variable; denominator: Variable };
}

export interface System {
  equations: Equation[];
  variables: Map<string, Variable>;
}

const STATES: Partial<Record<RelationOutcome, EquationState>> = {
  agrees: "holds",
  rounding: "holds",
  contradicts: "broken",
  "not-stated": "open",
};

/**
 * All readable relations, and through their cells the way from each to the others. Repeats are left out. Cells of `fixed`
 * tables are not open to correction.
 */
export function buildSystem(judged: readonly Judged[], fixed: ReadonlySet<string> = new Set()): System {
  const equations: Equation[] = [];
  const variables = new Map<string, Variable>();
  judged.forEach((one, order) => {
    const state = STATES[one.judgement.outcome];
    const equation = state && !one.isRepeat ? buildEquation(one, order, state, variables, fixed) : undefined;
    if (equation) {
      equations.push(equation);
    }
  });
  return { equations, variables };
}

function buildEquation(
  judged: Judged,
  order: number,
  state: EquationState,
  variables: Map<string, Variable>,
  fixed: ReadonlySet<string>,
): Equation | undefined {
  const { relation } = judged.judgement;
  const balance = relation.kind === "ratio" ? { difference: 0, tolerance: 0 } : balanceOf(relation);
  if (!balance) {
    return undefined;
  }
  const equation: Equation = {
    order,
    judged,
    state,
    isUnexplained: state === "broken",
    coefficients: new Map(),
    residual: balance.difference,
    gap: balance.difference,
    tolerance: balance.tolerance,
  };
  const parts =
    relation.kind === "ratio" ? cellsOf(relation).map((cell) => ({ cell, coefficient: 1 })) : partsOf(relation);
  const own = Array.from(parts, ({ cell, coefficient }) => {
    const variable = variableOf(cell, variables, fixed);
    if (!equation.coefficients.has(variable)) {
      variable.equations.push(equation);
    }
    equation.coefficients.set(variable, (equation.coefficients.get(variable) ?? 0) + coefficient);
    return variable;
  });
  const [printed, numerator, denominator] = own;
  if (relation.kind === "ratio" && printed && numerator && denominator) {
    equation.ratio = { relation, printed, numerator, denominator };
  }
  return equation;
}

function variableOf(cell: Cell, variables: Map<string, Variable>, fixed: ReadonlySet<string>): Variable {
  const key = cellKey(cell);
  const known = variables.get(key);
  if (known) {
    return known;
  }
  const isFixed = fixed.has(cell.table);
  const variable: Variable = { cell, ...measure(cell), isStated: !isBlankCell(cell), isFixed, equations: [] };
  variables.set(key, variable);
  return variable;
}

/** True for relations that set a limit instead of a value. They prove nothing about a cell that keeps within them. */
export function isLimit(equation: Equation): boolean {
  return equation.judged.judgement.relation.kind === "at-most";
}

/** True where the gap of a broken relation is an amount that is missing or too much. */
export function hasGap({ judged }: Equation): boolean {
  const { kind } = judged.judgement.relation;
  return kind === "sum" || kind === "equal";
}
