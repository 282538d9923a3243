import { standsInText } from "../../domain/narrative.ts";
import { cellKey } from "../../domain/relation.ts";
import { exactChange, isWithin } from "./allowed-change.ts";
import { type Equation, isLimit, type Variable } from "./equation.ts";
import { meantToEqual } from "./meant-to-equal.ts";
import { nameRateSlip } from "./name-rate-slip.ts";
import { isTelling, type Neighbours, nameSlip, type Slip } from "./name-slip.ts";
import { numbersBySlip } from "./numbers-by-slip.ts";
import { aboutNumber, type PrintFormat, printedNumber, printFormat, printNumber, valueOn } from "./print-format.ts";
import type { Option } from "./weigh-changes.ts";

/** The value that an option gives its cell. */
export interface Correction {
  change: number;
  value: number;
  /** Half a unit of the last digit of a number that was not printed before; 0 for the others. */
  slack: number;
  text: string;
  /** No printable number is told from the others: `text` has just the digits that are known, if any, `value` is the middle. */
  isAbout?: true;
  isMoney: boolean;
  slip?: Slip;
}

/** A sum of rounded numbers seldom misses the number that was rounded from the exact sum by more than this many last digits. */
const TAIL = 2;
/** A slip that changes fewer last digits than these fits too easily to be looked for around the exact sum. */
const PLAIN_CHANGE = 50;
/** A telling slip outweighs sums that are a tail away from it, but not the same number in another table. */
const SLIP_WEIGHT = 2;
/** A value a rate leaves more open than this is none. */
const NEAR = 0.01;
/** Within more of a number than this a slip fits by chance. */
const TELLING_NEAR = 0.001;
/** The same quantity in another table is printed from the same amount: its last digit is certain. So is that of exact sources. */
const CERTAIN = 0.1;

/**
 * Within the span of an option any number would do. The one nearest to what the relations come to is taken, or one a tail
 * away that a plain slip turns into what is printed. `undefined` where only limits are passed: they name no number.
 */
export function chooseCorrection(option: Option, variables: ReadonlyMap<string, Variable>): Correction | undefined {
  const { variable, restores } = option;
  const format = printFormat(variable, restores);
  const around = neighboursOf(variable, variables);
  const exact = restores
    .filter((equation) => exactChange(equation, variable) !== undefined)
    .sort((a, b) => a.tolerance - b.tolerance || a.order - b.order)
    .map((equation) => ({
      value: onGrid(variable, exactChange(equation, variable) ?? 0, format),
      doubt: doubtOf(equation, format),
    }));
  const values = [...new Set(exact.map(({ value }) => value))].filter((value) => isInSpan(option, value));
  const near = values
    .filter((value) => Math.abs(value - variable.value) >= PLAIN_CHANGE * format.grid)
    .flatMap((value) => tails(value, format.grid))
    .filter((value) => isInSpan(option, value));
  let best: { weight: number; correction: Correction } | undefined;
  for (const value of new Set([...values, ...near])) {
    const correction = correctionTo(value, variable, format, around);
    if (!values.includes(value) && !isTelling(correction.slip)) {
      continue;
    }
    // Errors of rounding add up: the more numbers a sum has, the less it says about the last digit.
    const misfit = exact.reduce((sum, one) => sum + ((value - one.value) / format.grid) ** 2 / one.doubt, 0);
    const weight = (isTelling(correction.slip) && !isTail(correction) ? SLIP_WEIGHT : 0) - misfit;
    if (!best || weight > best.weight) {
      best = { weight, correction };
    }
  }
  return best?.correction ?? fallback(option, format, around);

  // A slip of the sign or the digits that changes no more than a tail is no sign of anything.
  function isTail({ change }: Correction): boolean {
    return Math.abs(change) <= TAIL * format.grid;
  }
}

/** The same cell corrected by another amount. A slip that named the number it was corrected to is named no more. */
export function correctBy(
  change: number,
  { slip: _, isAbout: __, ...chosen }: Correction,
  variable: Variable,
  restores: readonly Equation[],
): Correction {
  const format = printFormat(variable, restores);
  const value = chosen.value - chosen.change + change;
  return { ...chosen, change, value, text: printNumber(printedNumber(value, format), format) };
}

/** No printed table is wider. */
const MOST_COLUMNS = 40;

function neighboursOf(variable: Variable, variables: ReadonlyMap<string, Variable>): Neighbours {
  const { cell } = variable;
  if (standsInText(cell)) {
    return cell.before ? { before: cell.before } : {};
  }
  const at = (row: number, column: number) => variables.get(cellKey({ ...cell, row, column }))?.cell.number;
  const above = at(cell.row - 1, cell.column);
  // 合计 and its only part print the same number as they should.
  const same = new Set(
    [...meantToEqual(variable)].filter((one) => one.cell.row === cell.row).map((one) => one.cell.column),
  );
  const beside = Array.from({ length: MOST_COLUMNS }, (_, column) => column)
    .filter((column) => !same.has(column))
    .flatMap((column) => at(cell.row, column) ?? []);
  return { ...(above && { above }), beside };
}

function doubtOf(equation: Equation, { grid }: PrintFormat): number {
  const isCopy = equation.judged.judgement.relation.kind === "equal" && equation.tolerance <= grid;
  return isCopy ? CERTAIN : Math.max(equation.tolerance / grid, CERTAIN);
}

function onGrid(variable: Variable, change: number, { grid }: PrintFormat): number {
  return Math.round((variable.value + change) / grid) * grid;
}

function tails(value: number, grid: number): number[] {
  return Array.from({ length: TAIL }, (_, index) => (index + 1) * grid).flatMap((tail) => [value - tail, value + tail]);
}

function isInSpan({ variable, span }: Option, value: number): boolean {
  const change = value - variable.value;
  return change >= span[0] && change <= span[1];
}

function correctionTo(value: number, variable: Variable, format: PrintFormat, around: Neighbours): Correction {
  const number = printedNumber(value, format);
  const slip = variable.cell.number
    ? (nameRateSlip(variable) ?? nameSlip(variable.cell.number, number, around))
    : undefined;
  const correction: Correction = {
    change: value - variable.value,
    value,
    slack: variable.isStated || format.grid === 1 ? 0 : format.grid / 2,
    text: printNumber(number, format),
    isMoney: format.unit !== undefined,
  };
  return slip ? { ...correction, slip } : correction;
}

// The relations come to different numbers, all outside of where their tolerances meet: the middle of that place. An amount
// that only a rate speaks of is known as well as the rate is printed.
function fallback(option: Option, format: PrintFormat, around: Neighbours): Correction | undefined {
  const { variable, restores, span } = option;
  if (!Number.isFinite(span[0]) || !Number.isFinite(span[1])) {
    return undefined;
  }
  // 增加1.54万元，下降8.48%: the same amount, said the other way, is just what the rate asks for.
  if (variable.cell.direction !== undefined && variable.value !== 0 && isInSpan(option, -variable.value)) {
    return correctionTo(-variable.value, variable, format, around);
  }
  const value = onGrid(variable, (span[0] + span[1]) / 2, format);
  if (!isInSpan(option, value)) {
    return undefined;
  }
  if (restores.some((equation) => hasNumber(equation, variable))) {
    return correctionTo(value, variable, format, around);
  }
  const isNear = span[1] - span[0] <= Math.abs(value) * NEAR;
  return isNear && restores.every((equation) => equation.ratio) ? fromRate(option, value, format, around) : undefined;
}

// A rate allows many numbers. The one a plain slip turns into what is printed is meant; else, unless there is only one, just
// the digits that all of them share are known.
function fromRate(option: Option, middle: number, format: PrintFormat, around: Neighbours): Correction {
  const { variable, span } = option;
  const width = span[1] - span[0];
  const meant = width <= Math.abs(middle) * TELLING_NEAR ? numberBySlip(option, format, around) : undefined;
  if (meant) {
    return meant;
  }
  const { slip: _, ...plain } = correctionTo(middle, variable, format, around);
  const isOnly = [-format.grid, format.grid].every((step) => !isInSpan(option, middle + step));
  if (isOnly) {
    return plain;
  }
  const [text, printed] = [middle, variable.value].map((one) => printNumber(aboutNumber(one, width, format), format));
  // About what is printed already: that says nothing.
  return { ...plain, text: text === undefined || text === printed ? "" : text, isAbout: true };
}

/** `undefined` too where slips lead to more than one number. */
function numberBySlip(option: Option, format: PrintFormat, around: Neighbours): Correction | undefined {
  const { variable } = option;
  const values = numbersBySlip(variable.cell.number).flatMap((number) => valueOn(number, format) ?? []);
  const fitting = [...new Set(values)]
    .filter((value) => isInSpan(option, value) && Math.abs(value - variable.value) >= PLAIN_CHANGE * format.grid)
    .map((value) => correctionTo(value, variable, format, around))
    .filter(({ slip }) => isTelling(slip));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function hasNumber(equation: Equation, variable: Variable): boolean {
  return exactChange(equation, variable) !== undefined;
}

/** Amounts that are below zero as a matter of course. */
const SIGNED_AMOUNT = /增减|差额|差异|结转|结余|净|盈亏|赤字|变动|调整|±/;

/** True where an amount that cannot be negative would have to be: the number to change is another. */
export function cannotBe({ variable }: Option, { value, slip }: Correction): boolean {
  const { cell } = variable;
  const isAmount = cell.money !== undefined && cell.direction === undefined && slip !== "sign";
  return isAmount && value < 0 && variable.value > 0 && !SIGNED_AMOUNT.test(cell.label);
}

/** True when the corrected cell would turn negative or pass a limit it keeps now: possible, but no first choice. */
export function isOdd({ variable }: Option, { change, value, slip }: Correction): boolean {
  // 增加 for 减少 of the same amount is a plain slip.
  if (variable.cell.direction !== undefined && slip !== "sign" && value * variable.value < 0) {
    return true;
  }
  if (variable.cell.direction !== undefined) {
    return false;
  }
  if (value < 0 && variable.value >= 0) {
    return true;
  }
  return variable.equations.some((equation) => {
    const coefficient = equation.coefficients.get(variable) ?? 0;
    return isLimit(equation) && isWithin(equation) && equation.residual + coefficient * change > equation.tolerance;
  });
}
