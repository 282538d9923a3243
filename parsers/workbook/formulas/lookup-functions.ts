import type { Called } from "./called.ts";
import { evaluateOperand, isArea, type Setting, toMatrix, toScalar } from "./evaluate.ts";
import type { Expression } from "./parse.ts";
import { CellError, compareScalars, type Matrix, NotComputable, type Scalar, toBoolean, toNumber } from "./values.ts";

function scalarOf(argument: Expression | undefined, setting: Setting, otherwise: Scalar): Scalar {
  return argument ? toScalar(evaluateOperand(argument, setting), setting) : otherwise;
}

function matrixOf(argument: Expression | undefined, setting: Setting): Matrix {
  if (!argument) {
    throw new NotComputable("syntax");
  }
  return toMatrix(evaluateOperand(argument, setting), setting);
}

/** The place of a value in a list; -1 where it is not there. Without `isExact` the list rises: the last that is not beyond it. */
function findIn(list: readonly Scalar[], wanted: Scalar, isExact: boolean): number {
  if (typeof wanted === "string" && /[*?~]/u.test(wanted) && isExact) {
    throw new NotComputable("text", wanted);
  }
  const isSort = (value: Scalar): boolean => typeof value === typeof wanted;
  if (isExact) {
    return list.findIndex((value) => isSort(value) && compareScalars(value, wanted) === 0);
  }
  return list.findLastIndex((value) => isSort(value) && compareScalars(value, wanted) <= 0);
}

function columnOf(matrix: Matrix, column: number): Scalar[] {
  return matrix.map((row) => row[column]);
}

function found<T>(value: T | undefined, at: number): T {
  if (at < 0 || value === undefined) {
    throw new CellError("#N/A");
  }
  return value;
}

const vlookup: Called = ([wanted, table, column, nearest], setting) => {
  const matrix = matrixOf(table, setting);
  const isExact = !toBoolean(scalarOf(nearest, setting, true));
  const at = findIn(columnOf(matrix, 0), scalarOf(wanted, setting, undefined), isExact);
  return found(matrix[at], at)[toNumber(scalarOf(column, setting, 1)) - 1];
};

const hlookup: Called = ([wanted, table, row, nearest], setting) => {
  const matrix = matrixOf(table, setting);
  const isExact = !toBoolean(scalarOf(nearest, setting, true));
  const at = findIn(matrix[0] ?? [], scalarOf(wanted, setting, undefined), isExact);
  return found(matrix[toNumber(scalarOf(row, setting, 1)) - 1], at)[at];
};

const match: Called = ([wanted, list, order], setting) => {
  const values = matrixOf(list, setting).flat();
  const sort = toNumber(scalarOf(order, setting, 1));
  if (sort < 0) {
    throw new NotComputable("function", "MATCH(-1)");
  }
  const at = findIn(values, scalarOf(wanted, setting, undefined), sort === 0);
  return found(at + 1, at);
};

const index: Called = ([table, row, column], setting) => {
  const operand = table && evaluateOperand(table, setting);
  const matrix = matrixOf(table, setting);
  const [first, second] = [toNumber(scalarOf(row, setting, 1)), column && toNumber(scalarOf(column, setting, 1))];
  // A list of one row is counted along it.
  const isRow = second === undefined && matrix.length === 1;
  const [at, across] = isRow ? [1, first] : [first, second ?? 1];
  if (at < 1 || across < 1 || (operand !== undefined && !isArea(operand))) {
    throw new NotComputable("array");
  }
  if (at > matrix.length || across > (matrix[0]?.length ?? 0)) {
    throw new CellError("#REF!");
  }
  return matrix[at - 1]?.[across - 1];
};

const size =
  (of: (matrix: Matrix) => number): Called =>
  ([table], setting) =>
    of(matrixOf(table, setting));

export const LOOKUPS: readonly (readonly [string, Called])[] = [
  ["VLOOKUP", vlookup],
  ["HLOOKUP", hlookup],
  ["MATCH", match],
  ["INDEX", index],
  ["ROWS", size((matrix) => matrix.length)],
  ["COLUMNS", size((matrix) => matrix[0]?.length ?? 0)],
  [
    "CHOOSE",
    ([which, ...choices], setting) => {
      const chosen = choices[toNumber(scalarOf(which, setting, 0)) - 1];
      if (!chosen) {
        throw new CellError("#VALUE!");
      }
      return evaluateOperand(chosen, setting);
    },
  ],
];
