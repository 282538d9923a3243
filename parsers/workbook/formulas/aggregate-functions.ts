import { readNumber } from "../../../domain/amount.ts";
import type { Called } from "./called.ts";
import { readCriterion } from "./criteria.ts";
import { divide, evaluateOperand, isArea, type Operand, type Setting, toMatrix, toScalar } from "./evaluate.ts";
import type { Expression } from "./parse.ts";
import { type Area, CellError, NotComputable, type Scalar, toBoolean, toNumber } from "./values.ts";

/** A code or a number of a form is no amount. */
const LEADING_ZERO = /^0\d/u;

/** The numbers of all arguments. Texts and truth values in cells are passed over, given directly they count. */
function numbersOf(args: readonly Expression[], setting: Setting): number[] {
  const numbers: number[] = [];
  for (const argument of args) {
    const operand = evaluateOperand(argument, setting);
    if (isArea(operand)) {
      setting.cells.visit(operand, (value, row, column) => {
        takeNumber(value, numbers);
        if (typeof value === "string" && isNumberAsText(argument, value)) {
          setting.onTextInSum?.(operand.sheet, row, column);
        }
      });
    } else if (Array.isArray(operand)) {
      for (const value of operand.flat()) {
        takeNumber(value, numbers);
      }
    } else {
      numbers.push(toNumber(operand));
    }
  }
  return numbers;
}

function takeNumber(value: Scalar, numbers: number[]): void {
  if (value instanceof CellError) {
    throw value;
  }
  if (typeof value === "number") {
    numbers.push(value);
  }
}

/** A sum over whole columns passes over their heads on purpose. */
function isNumberAsText(argument: Expression, text: string): boolean {
  if (argument.kind === "area" && argument.isWhole) {
    return false;
  }
  const reading = readNumber(text);
  return reading.state === "number" && reading.number.mantissa !== 0 && !LEADING_ZERO.test(text.trim());
}

function ofNumbers(calculate: (numbers: number[]) => number): Called {
  return (args, setting) => calculate(numbersOf(args, setting));
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function multiply(numbers: readonly number[]): number {
  return numbers.reduce((product, number) => product * number, numbers.length > 0 ? 1 : 0);
}

function extreme(numbers: readonly number[], better: (one: number, other: number) => boolean): number {
  return numbers.reduce((best, number) => (better(number, best) ? number : best), numbers[0] ?? 0);
}

const highest = (numbers: readonly number[]): number => extreme(numbers, (one, other) => one > other);
const lowest = (numbers: readonly number[]): number => extreme(numbers, (one, other) => one < other);
const average = (numbers: readonly number[]): number => divide(add(numbers), numbers.length);

/** The functions of SUBTOTAL by number; from 101 on they leave out rows hidden by hand too. */
const OF_SUBTOTAL: Readonly<Record<number, (numbers: number[]) => number>> = {
  1: average,
  2: (numbers) => numbers.length,
  4: highest,
  5: lowest,
  6: multiply,
  9: add,
};
const WITHOUT_HIDDEN = 100;

/** Other subtotals among the cells are passed over. Whether a row was hidden by hand or by a filter the file does not tell. */
const subtotal: Called = ([code, ...args], setting) => {
  const number = code ? toNumber(toScalar(evaluateOperand(code, setting), setting)) : Number.NaN;
  const calculate = OF_SUBTOTAL[number % WITHOUT_HIDDEN];
  if (!calculate) {
    throw new NotComputable("function", `SUBTOTAL(${number})`);
  }
  const numbers: number[] = [];
  for (const argument of args) {
    const area = areaOf(evaluateOperand(argument, setting));
    setting.cells.visit(area, (value, row, _column, cell) => {
      if (setting.cells.isHiddenRow(area.sheet, row)) {
        if (number > WITHOUT_HIDDEN) {
          return;
        }
        throw new NotComputable("hidden-rows");
      }
      if (!/SUBTOTAL\(|AGGREGATE\(/iu.test(cell?.formula ?? "")) {
        takeNumber(value, numbers);
        if (typeof value === "string" && cell && isNumberAsText(argument, value)) {
          setting.onTextInSum?.(area.sheet, row, cell.column);
        }
      }
    });
  }
  return calculate(numbers);
};

function areaOf(operand: Operand): Area {
  if (!isArea(operand)) {
    throw new NotComputable("array");
  }
  return operand;
}

/** Values of a sum by the places at which every condition holds. */
function matching(pairs: readonly Expression[], setting: Setting): { holds: boolean[][]; first: Area } {
  const holds: boolean[][] = [];
  let first: Area | undefined;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const area = areaOf(evaluateOperand(pairs[at] as Expression, setting));
    const criterion = readCriterion(toScalar(evaluateOperand(pairs[at + 1] as Expression, setting), setting));
    const matrix = toMatrix(area, setting);
    first ??= area;
    matrix.forEach((row, index) => {
      const own = holds[index] ?? row.map(() => true);
      holds[index] = own.map((held, column) => held && criterion(row[column]));
    });
  }
  if (!first) {
    throw new NotComputable("syntax");
  }
  return { holds, first };
}

/** The values of `sums`, laid over the conditions from its top left, where they hold. */
function chosen(pairs: readonly Expression[], sums: Expression | undefined, setting: Setting): number[] {
  const { holds, first } = matching(pairs, setting);
  const start = sums ? areaOf(evaluateOperand(sums, setting)) : first;
  const width = (holds[0]?.length ?? 1) - 1;
  const area = { ...start, bottom: start.top + holds.length - 1, right: start.left + width };
  const numbers: number[] = [];
  setting.cells.visit(area, (value, row, column) => {
    if (holds[row - area.top]?.[column - area.left]) {
      takeNumber(value, numbers);
      if (typeof value === "string" && isNumberAsText({ kind: "value", value }, value)) {
        setting.onTextInSum?.(area.sheet, row, column);
      }
    }
  });
  return numbers;
}

function count(args: readonly Expression[], setting: Setting, counts: (value: Scalar) => boolean): number {
  let found = 0;
  for (const argument of args) {
    const operand = evaluateOperand(argument, setting);
    if (isArea(operand)) {
      setting.cells.visit(operand, (value) => {
        found += counts(value) ? 1 : 0;
      });
    } else {
      found += toMatrix(operand, setting).flat().filter(counts).length;
    }
  }
  return found;
}

function allOf(args: readonly Expression[], setting: Setting): boolean[] {
  return args.flatMap((argument) => {
    const operand = evaluateOperand(argument, setting);
    const isMany = isArea(operand) || Array.isArray(operand);
    const values = toMatrix(operand, setting).flat();
    return values.filter((value) => !isMany || typeof value === "number" || typeof value === "boolean").map(toBoolean);
  });
}

export const AGGREGATES: readonly (readonly [string, Called])[] = [
  ["SUM", ofNumbers(add)],
  ["PRODUCT", ofNumbers(multiply)],
  ["MAX", ofNumbers(highest)],
  ["MIN", ofNumbers(lowest)],
  ["AVERAGE", ofNumbers(average)],
  ["SUBTOTAL", subtotal],
  ["SUMIF", ([area, criterion, sums], setting) => add(chosen([area, criterion] as Expression[], sums, setting))],
  ["SUMIFS", ([sums, ...pairs], setting) => add(chosen(pairs, sums, setting))],
  [
    "AVERAGEIF",
    ([area, criterion, sums], setting) => average(chosen([area, criterion] as Expression[], sums, setting)),
  ],
  ["AVERAGEIFS", ([sums, ...pairs], setting) => average(chosen(pairs, sums, setting))],
  ["COUNTIF", (pairs, setting) => matching(pairs, setting).holds.flat().filter(Boolean).length],
  ["COUNTIFS", (pairs, setting) => matching(pairs, setting).holds.flat().filter(Boolean).length],
  ["COUNT", (args, setting) => count(args, setting, (value) => typeof value === "number")],
  ["COUNTA", (args, setting) => count(args, setting, (value) => value !== undefined)],
  ["AND", (args, setting) => allOf(args, setting).every(Boolean)],
  ["OR", (args, setting) => allOf(args, setting).some(Boolean)],
  [
    "SUMPRODUCT",
    (args, setting) => {
      const matrices = args.map((argument) =>
        toMatrix(evaluateOperand(argument, { ...setting, isArray: true }), setting),
      );
      const values = matrices.map((matrix) => matrix.flat());
      if (values.some(({ length }) => length !== values[0]?.length)) {
        throw new NotComputable("array");
      }
      const asNumber = (value: Scalar): number => {
        if (value instanceof CellError) {
          throw value;
        }
        return typeof value === "number" ? value : 0;
      };
      return add((values[0] ?? []).map((_, at) => multiply(values.map((own) => asNumber(own[at])))));
    },
  ],
];
