import type { Cell } from "../../domain/budget-table.ts";
import type { Book, Draft } from "../../domain/check.ts";
import { atMost, equal, type Relation, ratio, sum } from "../../domain/relation.ts";
import type { Stage } from "../../domain/table-kind.ts";
import { FEN_PER_UNIT, type Unit } from "../../domain/unit.ts";
import { calculate, NotCalculable, type Quantity, sameSort } from "./calculate.ts";
import type { Lack } from "./find-tables.ts";
import { type Expression, type Formula, referencesIn } from "./formula.ts";
import { add, compare, type Fraction, fraction } from "./fraction.ts";
import { innerQuotes } from "./inner-quotes.ts";
import { type Addend, sayAddends } from "./linear.ts";
import { type Operand, resolve } from "./resolve.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** How far off is still right, by the unit a table is printed in: money in that unit, percent in percentage points. */
export type Tolerance = Partial<Record<Unit | "%", number>>;

/** A formula tried on one book: its cells, and the relation to judge or what was calculated; or why it could not be tried. */
export interface Trial {
  book: Book;
  operands: Operand[];
  lack?: Lack;
  relation?: Relation;
  calculation?: Calculation;
}

export interface Calculation {
  outcome: "agrees" | "rounding" | "contradicts";
  left: Quantity;
  right: Quantity;
}

const STAGE_NAMES: Record<Stage, string> = { budget: "预算", "final-account": "决算" };
/** Ten thousandths: how cells that are no money are measured. */
const PLAIN = 10_000;
/** The finest tolerance that can be said. */
const MILLION = 1_000_000;

interface Tried {
  formula: Formula;
  tolerance?: Tolerance;
  stage?: Stage;
}

/** Tries a formula on every book of a draft that is of its stage. */
export function tryFormula({ formula, tolerance, stage }: Tried, draft: Draft): Trial[] {
  const shape = shapeOf(formula);
  const references = [formula.left, formula.right].flatMap(referencesIn);
  return draft.books.map((book): Trial => {
    if (stage !== undefined && book.stage !== undefined && book.stage !== stage) {
      return { book, operands: [], lack: { reason: `本规则只适用于${STAGE_NAMES[stage]}`, isAbsent: true } };
    }
    const found = references.map((reference) => ({ reference, operand: resolve(reference, book, draft) }));
    const operands = found.flatMap(({ operand }) => ("reason" in operand ? [] : [operand]));
    const lacks = found.flatMap(({ operand }) => ("reason" in operand ? [operand] : []));
    if (lacks.length > 0) {
      return { book, operands, lack: joinLacks(lacks) };
    }
    const operandOf = (expression: Expression): Operand =>
      operands[references.findIndex((reference) => "reference" in expression && expression.reference === reference)] ??
      missing(expression);
    const allowed = allowedBy(tolerance, operands);
    return { book, operands, ...judge(formula, shape, operandOf, allowed) };
  });
}

/** All that a formula names in vain, each once; where a whole table is missing, that is enough. */
function joinLacks(lacks: readonly Lack[]): Lack {
  const absent = lacks.filter(({ isAbsent }) => isAbsent);
  const said = [...new Set((absent.length > 0 ? absent : lacks).map(({ reason }) => reason))];
  return { reason: said.join("；"), ...(absent.length > 0 ? { isAbsent: true } : {}) };
}

function missing(expression: Expression): never {
  throw new Error(`nothing was resolved for ${expression.kind}`);
}

interface Allowed {
  /** Fen. */
  money?: number;
  /** Percentage points. */
  percent?: number;
}

/** By the coarsest unit of the tables a formula speaks of. */
function allowedBy(tolerance: Tolerance | undefined, operands: readonly Operand[]): Allowed {
  const units = operands.flatMap(({ table }) => table.unit ?? []);
  const money = units.flatMap((unit) => {
    const value = tolerance?.[unit];
    return value === undefined ? [] : [Math.round(value * FEN_PER_UNIT[unit])];
  });
  const percent = tolerance?.["%"];
  return {
    ...(money.length > 0 ? { money: Math.max(...money) } : {}),
    ...(percent === undefined ? {} : { percent }),
  };
}

function judge(
  formula: Formula,
  shape: Shape,
  operandOf: (expression: Expression) => Operand,
  allowed: Allowed,
): Pick<Trial, "relation" | "calculation" | "lack"> {
  if (shape.kind === "calculation") {
    return calculateBoth(formula, operandOf, allowed);
  }
  if (shape.kind === "ratio" && !operandOf(shape.printed).isPercent) {
    const { text } = shape.printed.reference;
    return { lack: { reason: `“${text}”不是百分比栏，不能等于两个数相除，请改写成乘法，如“${text} × 除数 = 被除数”` } };
  }
  const relation = relationOf(shape, operandOf);
  const isPercent = shape.kind === "ratio" || operandOf(shape.kind === "sum" ? shape.total : shape.smaller).isPercent;
  const allows = isPercent ? allowed.percent && allowed.percent * PLAIN : allowed.money;
  return { relation: allows === undefined ? relation : { ...relation, allows } };
}

function relationOf(
  shape: Exclude<Shape, { kind: "calculation" }>,
  operandOf: (expression: Expression) => Operand,
): Relation {
  const cellOf = (expression: Expression): Cell => operandOf(expression).cells[0] as Cell;
  switch (shape.kind) {
    case "sum": {
      const { total, addends } = shape;
      const [only, ...others] = addends;
      if (only?.of.kind === "cell" && only.sign === 1 && others.length === 0) {
        return equal(cellOf(total), cellOf(only.of), `《${operandOf(only.of).table.title}》`);
      }
      const cells = (sign: Addend["sign"]): Cell[] =>
        addends.flatMap((addend) => (addend.sign === sign ? operandOf(addend.of).cells : []));
      return sum(cellOf(total), cells(1), `公式“${innerQuotes(sayAddends(addends))}”`, cells(-1));
    }
    case "at-most":
      return atMost(cellOf(shape.smaller), cellOf(shape.larger), `《${operandOf(shape.larger).table.title}》`);
    case "ratio": {
      const { printed, numerator, denominator, form } = shape;
      const says = [numerator, denominator].map(({ reference }) => `“${innerQuotes(reference.text)}”`).join("和");
      return ratio(cellOf(printed), cellOf(numerator), cellOf(denominator), form, says);
    }
  }
}

function calculateBoth(
  { left, comparison, right }: Formula,
  operandOf: (expression: Expression) => Operand,
  allowed: Allowed,
): Pick<Trial, "calculation" | "lack"> {
  try {
    const [one, other] = [calculate(left, operandOf), calculate(right, operandOf)];
    const sort = sameSort(one, other);
    const slack = sort === "plain" ? (allowed.percent ?? 0) / 100 : (allowed.money ?? 0);
    const outcome = compareBoth(one, comparison, other, fraction(Math.round(slack * MILLION), MILLION));
    return { calculation: { outcome, left: one, right: other } };
  } catch (error) {
    if (error instanceof NotCalculable) {
      return { lack: { reason: `${error.message}，无从计算` } };
    }
    throw error;
  }
}

function compareBoth(
  left: Quantity,
  comparison: Formula["comparison"],
  right: Quantity,
  slack: Fraction,
): Calculation["outcome"] {
  if (comparison === "≥" || comparison === ">") {
    return compareBoth(right, comparison === "≥" ? "≤" : "<", left, slack);
  }
  const exact = compare(left.exact, right.exact);
  const isBelow = compare(left.low, add(right.high, slack));
  const isAbove = compare(right.low, add(left.high, slack));
  const [holds, mayHold] =
    comparison === "="
      ? [exact === 0, isBelow <= 0 && isAbove <= 0]
      : comparison === "≤"
        ? [exact <= 0, isBelow <= 0]
        : [exact < 0, isBelow < 0 || compare(left.exact, add(right.exact, slack)) < 0];
  return holds ? "agrees" : mayHold ? "rounding" : "contradicts";
}
