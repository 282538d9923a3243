import type { CellValues } from "./cell-values.ts";
import { FUNCTIONS, VOLATILE } from "./functions.ts";
import { type Expression, parseFormula } from "./parse.ts";
import {
  type Area,
  CellError,
  compareScalars,
  type Matrix,
  NotComputable,
  type Scalar,
  toNumber,
  toText,
} from "./values.ts";

/** What an argument is: one value, cells, or rows of values made from cells. */
export type Operand = Scalar | Area | Matrix;

/** A formula where it stands. */
export interface Setting {
  cells: CellValues;
  sheet: number;
  row: number;
  column: number;
  /** An array formula calculates with whole areas; so do the arguments of SUMPRODUCT. */
  isArray: boolean;
  /** The formula behind a defined name. */
  formulaOf(name: string): string | undefined;
  /** A number stored as text that a sum passes over. */
  onTextInSum?(sheet: number, row: number, column: number): void;
}

const MOST_NAMES_DEEP = 5;

export function evaluate(expression: Expression, setting: Setting): Scalar {
  try {
    return toScalar(evaluateOperand(expression, setting), setting);
  } catch (error) {
    if (error instanceof CellError) {
      return error;
    }
    throw error;
  }
}

export function evaluateOperand(expression: Expression, setting: Setting, namesDeep = 0): Operand {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "area": {
      const sheet = expression.sheet === undefined ? setting.sheet : setting.cells.sheetOf(expression.sheet);
      if (sheet === undefined) {
        throw new NotComputable("name", expression.sheet);
      }
      const { top, left, bottom, right } = expression;
      return { sheet, top, left, bottom, right };
    }
    case "name": {
      const formula = setting.formulaOf(expression.name);
      if (formula === undefined || namesDeep > MOST_NAMES_DEEP) {
        throw new NotComputable("name", expression.name);
      }
      return evaluateOperand(parseFormula(formula), setting, namesDeep + 1);
    }
    case "unary":
      return eachOf([evaluateOperand(expression.operand, setting)], setting, ([value]) => {
        const number = expression.operator === "+" ? value : toNumber(value);
        return expression.operator === "-"
          ? -Number(number)
          : expression.operator === "%"
            ? Number(number) / 100
            : number;
      });
    case "binary": {
      const operands = [evaluateOperand(expression.left, setting), evaluateOperand(expression.right, setting)];
      return eachOf(operands, setting, ([left, right]) => calculate(expression.operator, left, right));
    }
    case "call": {
      if (VOLATILE.has(expression.name)) {
        throw new NotComputable("volatile", expression.name);
      }
      const called = FUNCTIONS.get(expression.name);
      if (!called) {
        throw new NotComputable("function", expression.name);
      }
      return called(expression.args, setting);
    }
  }
}

function calculate(operator: string, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "+":
      return toNumber(left) + toNumber(right);
    case "-":
      return toNumber(left) - toNumber(right);
    case "*":
      return toNumber(left) * toNumber(right);
    case "/":
      return divide(toNumber(left), toNumber(right));
    case "^":
      return finite(toNumber(left) ** toNumber(right));
    case "&":
      return toText(left) + toText(right);
    default:
      return holds(operator, compareScalars(left, right));
  }
}

export function holds(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

export function divide(dividend: number, divisor: number): number {
  if (divisor === 0) {
    throw new CellError("#DIV/0!");
  }
  return dividend / divisor;
}

export function finite(value: number): number {
  if (!Number.isFinite(value)) {
    throw new CellError("#NUM!");
  }
  return value;
}

/** One value of each operand at a time; whole areas only where the formula calculates with arrays. */
function eachOf(operands: readonly Operand[], setting: Setting, calculateOne: (values: Scalar[]) => Scalar): Operand {
  if (!setting.isArray || operands.every(isScalar)) {
    return calculateOne(operands.map((operand) => toScalar(operand, setting)));
  }
  const matrices = operands.map((operand) => toMatrix(operand, setting));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  // A column with a row makes as many values as both multiplied.
  if (rows * columns > MOST_IN_MATRIX) {
    throw new NotComputable("too-large");
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      calculateOne(
        matrices.map((matrix) => {
          const own = matrix.length === 1 ? matrix[0] : matrix[row];
          return own?.length === 1 ? own[0] : own?.[column];
        }),
      ),
    ),
  );
}

export function isArea(operand: Operand): operand is Area {
  return typeof operand === "object" && "sheet" in operand;
}

function isScalar(operand: Operand): operand is Scalar {
  return !isArea(operand) && !Array.isArray(operand);
}

/** An area of one cell is that cell; a larger one gives one value only where that of the same row or column is meant. */
export function toScalar(operand: Operand, { cells, isArray }: Setting): Scalar {
  if (isArea(operand)) {
    if (operand.top !== operand.bottom || operand.left !== operand.right) {
      if (!isArray) {
        throw new NotComputable("array");
      }
    }
    return cells.valueAt(operand.sheet, operand.top, operand.left);
  }
  return Array.isArray(operand) ? operand[0]?.[0] : operand;
}

const MOST_IN_MATRIX = 1_000_000;

export function toMatrix(operand: Operand, { cells }: Setting): Matrix {
  if (!isArea(operand)) {
    return Array.isArray(operand) ? operand : [[operand]];
  }
  const { top, left, right } = operand;
  // Whole columns are taken as far as their sheet is filled.
  const bottom =
    operand.bottom - top < MOST_IN_MATRIX / 5 ? operand.bottom : Math.max(top, cells.lastRow(operand.sheet));
  if ((bottom - top + 1) * (right - left + 1) > MOST_IN_MATRIX) {
    throw new NotComputable("too-large");
  }
  const matrix: Matrix = Array.from({ length: bottom - top + 1 }, () => new Array(right - left + 1).fill(undefined));
  cells.visit(operand, (value, row, column) => {
    (matrix[row - top] as Scalar[])[column - left] = value;
  });
  return matrix;
}
