import { formatNumber, type PrintedNumber, toMoney } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { FEN_PER_UNIT, type Unit } from "../../domain/unit.ts";
import { PLAIN_DECIMALS, type Sort, sortOf } from "../measure.ts";
import type { Equation, Variable } from "./equation.ts";

/** How a cell prints its numbers; `grid` is what one unit of the last digit measures. */
export interface PrintFormat {
  unit?: Unit;
  decimals: number;
  /** Decimals a value needs at least; more are printed only where it has them. */
  leastDecimals: number;
  grid: number;
  thousands: boolean;
  percent?: true;
  /** Said with a word of direction, and printed without a sign. */
  direction?: 1 | -1;
}

const UNITS = Object.keys(FEN_PER_UNIT) as Unit[];

/**
 * The unit in which a money cell is printed: a cell carries its number and its fen, not its unit. `undefined` where they
 * fit none, as for a 0 that was given the precision of its table.
 */
export function printedUnit(cell: Cell): Unit | undefined {
  const { number, money } = cell;
  if (!number || !money) {
    return undefined;
  }
  if (cell.unit) {
    return cell.unit;
  }
  return UNITS.find((unit) => {
    const read = toMoney(number, unit);
    return read.amount === money.amount && read.step === money.step;
  });
}

/** What the stated cells of one table show in one equation. */
interface Clues {
  table: string;
  sort: Sort;
  decimals: number;
  unit: Unit | undefined;
  separates: boolean | undefined;
}

/**
 * How a correction of this cell is to be printed. What the cell cannot tell its neighbours do: those of the same table in
 * the given equations, and for a blank cell, when there are none, those of any table.
 */
export function printFormat({ cell }: Variable, equations: readonly Equation[]): PrintFormat {
  const stated = equations.flatMap(cluesOf);
  const near = stated.filter((clues) => clues.table === cell.table && (!cell.number || clues.sort === sortOf(cell)));
  const mates = near.length > 0 || cell.number ? near : stated;
  const unit = printedUnit(cell) ?? (isPlain(cell) ? undefined : mates.find((clues) => clues.unit)?.unit);
  const one = unit ? FEN_PER_UNIT[unit] : 10 ** PLAIN_DECIMALS;
  // A sentence that prints 0.3万元 for 2,961.68万元 stands beside no other number of its own.
  const kin = cell.unit ? stated.filter((clues) => clues.unit === cell.unit) : [];
  const most = Math.max(cell.number?.decimals ?? 0, ...[...mates, ...kin].map((clues) => clues.decimals));
  const decimals = Math.min(most, Math.log10(one));
  return {
    ...(unit ? { unit } : {}),
    decimals,
    leastDecimals: Math.min(cell.number?.decimals ?? decimals, decimals),
    grid: one / 10 ** decimals,
    thousands:
      separates(cell) ?? [...mates, ...stated].find((clues) => clues.separates !== undefined)?.separates ?? false,
    ...(cell.number?.percent ? { percent: true } : {}),
    ...(cell.direction ? { direction: cell.direction } : {}),
  };
}

function isPlain(cell: Cell): boolean {
  return sortOf(cell) === "plain";
}

const KNOWN_CLUES = new WeakMap<Equation, Clues[]>();

function cluesOf(equation: Equation): Clues[] {
  const known = KNOWN_CLUES.get(equation);
  if (known) {
    return known;
  }
  const found = new Map<string, Clues>();
  for (const { cell } of equation.coefficients.keys()) {
    const sort = sortOf(cell);
    if (sort && cell.number) {
      const key = `${cell.table} ${sort}`;
      const clues = found.get(key);
      found.set(key, {
        table: cell.table,
        sort,
        decimals: Math.max(clues?.decimals ?? 0, cell.number.decimals),
        unit: clues?.unit ?? printedUnit(cell),
        separates: clues?.separates || (separates(cell) ?? clues?.separates),
      });
    }
  }
  KNOWN_CLUES.set(equation, [...found.values()]);
  return [...found.values()];
}

/** `undefined` where the number is too short to show whether thousands are separated. */
function separates({ text, number }: Cell): boolean | undefined {
  if (/[,，]/.test(text)) {
    return true;
  }
  return number && Math.abs(number.mantissa) >= 1000 * 10 ** number.decimals ? false : undefined;
}

/** The number a value of the grid is printed as, without the closing zeros that the cell would not print. */
export function printedNumber(value: number, format: PrintFormat): PrintedNumber {
  let mantissa = Math.round(value / format.grid);
  let { decimals } = format;
  while (decimals > format.leastDecimals && mantissa % 10 === 0) {
    mantissa /= 10;
    decimals -= 1;
  }
  return { mantissa: mantissa === 0 ? 0 : mantissa, decimals, ...(format.percent ? { percent: true } : {}) };
}

/** What a number so printed measures; `undefined` where the format has too few decimals for it. */
export function valueOn(
  { mantissa, decimals }: PrintedNumber,
  { grid, decimals: most }: PrintFormat,
): number | undefined {
  const value = mantissa * grid * 10 ** (most - decimals);
  return Number.isInteger(value / grid) ? value : undefined;
}

/** A value known to lie within `width`, to the digits that are known. */
export function aboutNumber(value: number, width: number, format: PrintFormat): PrintedNumber {
  let step = format.grid;
  let { decimals } = format;
  while (step < width) {
    step *= 10;
    decimals -= 1;
  }
  const mantissa = Math.round(value / step) * 10 ** Math.max(-decimals, 0);
  return { mantissa, decimals: Math.max(decimals, 0), ...(format.percent ? { percent: true } : {}) };
}

export function printNumber(number: PrintedNumber, format: PrintFormat): string {
  const { direction, thousands } = format;
  if (direction === undefined) {
    return formatNumber(number, thousands);
  }
  const size = formatNumber({ ...number, mantissa: Math.abs(number.mantissa) }, thousands);
  return number.mantissa * direction >= 0 ? size : `${number.mantissa < 0 ? "减少" : "增加"} ${size}`;
}
