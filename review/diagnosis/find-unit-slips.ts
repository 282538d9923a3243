import { standsInText } from "../../domain/narrative.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import type { SuspectTable } from "./cause.ts";
import { type Equation, isLimit, type System, type Variable } from "./equation.ts";
import { claim, type Explanation } from "./explanation.ts";
import { printedUnit } from "./print-format.ts";

/** 元, 千元, 万元, 百万元 and 亿元 taken for one another. */
const UNIT_FACTORS = [1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e8];
/** One cell off by such a factor is a slip of that cell; two say something about the table. */
const FEWEST_CELLS = 2;

/** The same quantity in two tables. */
interface Pair {
  equation: Equation;
  left: Variable;
  right: Variable;
  factor?: number;
}

/**
 * Tables whose unit is wrong: all their numbers are off by the same power of ten against other tables, none agrees.
 * Taken out first, since each of their cells would else look wrong by itself.
 */
export function findUnitSlips(system: System): Explanation[] {
  const pairs = system.equations.flatMap(toPair);
  const agreeing = new Set(pairs.filter(({ equation }) => equation.state === "holds").map(tablesOf));
  let slipped = pairs.filter((pair) => pair.factor !== undefined && !agreeing.has(tablesOf(pair)));
  const explanations: Explanation[] = [];
  for (let worst = worstTable(slipped, pairs); worst; worst = worstTable(slipped, pairs)) {
    const { id, factor } = worst;
    const equations = system.equations.filter(
      (equation) => equation.state === "broken" && holdsScaled(equation, id, 1 / factor),
    );
    for (const equation of equations) {
      equation.state = "explained";
    }
    slipped = slipped.filter(
      (pair) => pair.equation.state === "broken" && !(touches(pair, id) && factorFor(pair, id) === factor),
    );
    explanations.push({ equations: claim(equations), others: [], unsettled: [], table: worst.table });
  }
  return explanations;
}

function toPair(equation: Equation): Pair[] {
  const { relation } = equation.judged.judgement;
  const [left, right] = [...equation.coefficients.keys()];
  if (relation.kind !== "equal" || !left || !right || left.value === 0 || right.value === 0) {
    return [];
  }
  if (left.cell.table === right.cell.table || (equation.state !== "broken" && equation.state !== "holds")) {
    return [];
  }
  const factor = equation.state === "broken" ? UNIT_FACTORS.flatMap((one) => [one, 1 / one]).find(isFactor) : undefined;
  return [{ equation, left, right, ...(factor === undefined ? {} : { factor }) }];

  function isFactor(one: number): boolean {
    return left && right
      ? one > 1
        ? Math.abs(left.value - right.value * one) <= left.half + right.half * one
        : Math.abs(left.value / one - right.value) <= left.half / one + right.half
      : false;
  }
}

/**
 * True for a relation that holds once all numbers of this table are scaled: limits and sums as well. Sums inside the table
 * too: 元 with two decimals stands for itself, 万元 with two decimals is rounded. A figure of a text that was cut off and not
 * rounded is no reason to put the wrong unit into the text.
 */
function holdsScaled(equation: Equation, table: string, scale: number): boolean {
  const parts = [...equation.coefficients];
  const isOwn = ({ cell }: Variable) => cell.table === table;
  if (equation.ratio) {
    // Of the two amounts of a rate one is of this table: the rate is off for that.
    return isOwn(equation.ratio.numerator) !== isOwn(equation.ratio.denominator);
  }
  if (!parts.some(([variable]) => isOwn(variable))) {
    return false;
  }
  let residual = 0;
  let tolerance = 0;
  for (const [variable, coefficient] of parts) {
    const factor = isOwn(variable) ? scale : 1;
    residual += coefficient * variable.value * factor;
    const { half, cell } = variable;
    const step = cell.number && isOwn(variable) ? (cell.money?.step ?? 0) : 0;
    const cut = standsInText(cell) ? half : 0;
    tolerance += Math.abs(coefficient) * (Math.max(half, step / 2) * factor + cut);
  }
  return (isLimit(equation) ? residual : Math.abs(residual)) <= tolerance;
}

function tablesOf({ left, right }: Pair): string {
  return [left.cell.table, right.cell.table].sort().join(" ");
}

/** Ten times too large is a wrong unit of 万元, which may be 千元; of 元 it is none. */
function leadsToUnit({ cell }: Variable, factor: number): boolean {
  const unit = printedUnit(cell);
  return unit === undefined || Object.values(FEN_PER_UNIT).includes(Math.round(FEN_PER_UNIT[unit] / factor));
}

function touches({ left, right }: Pair, table: string): boolean {
  return left.cell.table === table || right.cell.table === table;
}

/** How many times too large the numbers of this table are. */
function factorFor({ left, factor = 1 }: Pair, table: string): number {
  return left.cell.table === table ? factor : 1 / factor;
}

// The table off against most others; between two that are only off against each other, the one nobody agrees with.
function worstTable(
  slipped: readonly Pair[],
  pairs: readonly Pair[],
): { id: string; factor: number; table: SuspectTable } | undefined {
  const cells = new Map<string, { table: string; factor: number; cells: Set<Variable>; isOffText: boolean }>();
  for (const pair of slipped) {
    for (const [variable, other] of [
      [pair.left, pair.right],
      [pair.right, pair.left],
    ] as const) {
      // Figures of a text have units of their own: what is off there is the table, or each figure for itself.
      if (variable.isFixed || standsInText(variable.cell)) {
        continue;
      }
      const { table } = variable.cell;
      const factor = factorFor(pair, table);
      if (!leadsToUnit(variable, factor)) {
        continue;
      }
      const one = cells.get(`${table} ${factor}`) ?? { table, factor, cells: new Set(), isOffText: true };
      one.cells.add(variable);
      one.isOffText &&= standsInText(other.cell);
      cells.set(`${table} ${factor}`, one);
    }
  }
  const supports = (table: string) =>
    pairs.filter((pair) => pair.equation.state === "holds" && touches(pair, table)).length;
  const [worst, next] = [...cells.values()]
    .filter((one) => one.cells.size >= FEWEST_CELLS)
    .map((one) => ({ ...one, size: one.cells.size, support: supports(one.table) }))
    // A text that is off by itself is no proof against a table that agrees with others.
    .filter(({ isOffText, support }) => !isOffText || support === 0)
    .sort((a, b) => b.size - a.size || a.support - b.support);
  const isTie = next && next.size === worst?.size && next.support === worst.support;
  return (
    worst && {
      id: worst.table,
      factor: worst.factor,
      table: { id: worst.table, factor: worst.factor, ...(isTie ? { rival: next.table } : {}) },
    }
  );
}
