import type { Cell } from "../../domain/budget-table.ts";
import { cellKey, type Judgement } from "../../domain/relation.ts";

/** A printed total that its parts come near to, but not to the last digit; `size` in the measure of a judgement. */
export interface Tail {
  total: Cell;
  size: number;
}

/** The same quantity at two places. */
export type Pair = readonly [Cell, Cell];

/** Sums that come out within the printed digits, but not exactly; each total once, by the id of its table. */
export function gatherTails(judgements: readonly Judgement[]): Map<string, Tail[]> {
  const tails = new Map<string, Map<string, Tail>>();
  for (const { relation, outcome, difference = 0 } of judgements) {
    if (relation.kind === "sum" && outcome === "rounding") {
      const { total } = relation;
      const own = tails.get(total.table) ?? new Map<string, Tail>();
      const key = cellKey(total);
      const size = Math.max(Math.abs(difference), own.get(key)?.size ?? 0);
      tails.set(total.table, own.set(key, { total, size }));
    }
  }
  return new Map([...tails].map(([table, own]) => [table, [...own.values()]]));
}

/** 元 and 万元 or 亿元, 万元 and 亿元. */
const UNIT_FACTORS = [1e4, 1e8];

/**
 * Tables, by id, that agree with no other and are off by the factor of a unit where they should be equal: their unit is wrong,
 * and what their last digit measures is not known.
 */
export function gatherDoubtfulUnits(judgements: readonly Judgement[]): Set<string> {
  const doubtful = new Set<string>();
  const sound = new Set<string>();
  for (const { relation, outcome } of judgements) {
    if (relation.kind === "equal" && relation.left.table !== relation.right.table) {
      const { left, right } = relation;
      const isZero = !left.money?.amount || !right.money?.amount;
      const tables = isZero ? [] : [left.table, right.table];
      const into = outcome !== "contradicts" ? sound : isOffByUnit(left, right) ? doubtful : undefined;
      for (const table of tables) {
        into?.add(table);
      }
    }
  }
  return new Set([...doubtful].filter((table) => !sound.has(table)));
}

function isOffByUnit({ money: left }: Cell, { money: right }: Cell): boolean {
  if (!left || !right) {
    return false;
  }
  const [large, small] = left.amount > right.amount ? [left, right] : [right, left];
  return UNIT_FACTORS.some(
    (factor) => Math.abs(large.amount - small.amount * factor) <= (large.step + small.step * factor) / 2,
  );
}

/** True beyond one unit of the last digit, which a single rounding explains. */
export function isLarge({ total, size }: Tail): boolean {
  return total.money !== undefined && size > total.money.step;
}

/**
 * Equalities within the printed digits whose sides are printed to one digit of one unit; each pair of cells once. Rounding one
 * amount to the same digit twice gives one number: two that differ by that digit were not taken from one another.
 */
export function gatherPairs(judgements: readonly Judgement[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { relation, outcome } of judgements) {
    if (outcome === "rounding" && relation.kind === "equal" && !relation.comparison) {
      const pair = [relation.left, relation.right] as const;
      const key = pair.map(cellKey).sort().join(" ");
      if (isPrintedAlike(...pair) && !pairs.has(key)) {
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()];
}

function isPrintedAlike(left: Cell, right: Cell): boolean {
  const isAbout = left.spread !== undefined || right.spread !== undefined;
  return !isAbout && left.money?.step === right.money?.step && left.number?.decimals === right.number?.decimals;
}
