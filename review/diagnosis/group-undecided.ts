import { standsInText } from "../../domain/narrative.ts";
import { cellKey, cellsOf } from "../../domain/relation.ts";
import { type DisjointSets, disjointSets } from "./disjoint-sets.ts";
import { type Equation, hasGap } from "./equation.ts";
import type { Explanation } from "./explanation.ts";
import { joinCarried } from "./join-carried.ts";
import { joinRates } from "./join-rates.ts";
import { rowsEqualToGap } from "./rows-equal-to-gap.ts";
import { relationOf, spotsOf, tablesOf } from "./spots.ts";

/** Two differences are the same when they are this many times larger than what rounding could make of them. */
const CLEAR = 4;
/** Further apart in a column, differences that cancel do so by chance. */
const LONGEST_RUN = 40;

/**
 * Broken relations that no single cell explains still tend to have one cause: a row that is missing or stands twice breaks
 * a sum in every column, a block pasted one row off breaks neighbours whose differences cancel, an amount that was changed
 * in one table only leaves the same difference wherever it is repeated. Such relations become one cause.
 */
export function groupUndecided(explanations: readonly Explanation[]): Explanation[] {
  const sets = disjointSets(explanations);
  const undecided = explanations.filter(({ blamed, table }) => !blamed && table === undefined);
  const leftover = undecided.filter(({ others }) => others.length === 0);
  joinAlike(sets, leftover, totalOf);
  joinAlike(sets, undecided, rowsOf);
  joinCancelling(sets, leftover);
  joinSameDifference(sets, explanations, undecided);
  joinMisplacedRows(sets, explanations);
  joinCarried(sets, explanations);
  joinRates(sets, explanations);
  return sets.sets().map(merge);
}

function joinAlike(
  sets: DisjointSets<Explanation>,
  explanations: readonly Explanation[],
  keyOf: (equation: Equation) => string | undefined,
): void {
  const firstWith = new Map<string, Explanation>();
  for (const explanation of explanations) {
    for (const key of explanation.equations.filter(hasGap).map(keyOf)) {
      if (key !== undefined) {
        sets.join(firstWith.get(key) ?? explanation, explanation);
        firstWith.set(key, firstWith.get(key) ?? explanation);
      }
    }
  }
}

// A row in the wrong place makes cells of another row look wrong, in every column by the amount it shows there itself.
function joinMisplacedRows(sets: DisjointSets<Explanation>, explanations: readonly Explanation[]): void {
  const blamed = explanations.flatMap((explanation) => {
    const cell = explanation.blamed?.variable.cell;
    return cell ? [{ explanation, cell }] : [];
  });
  const suspected = bucket(blamed, ({ explanation, cell }) =>
    rowsEqualToGap(explanation.equations).map(({ name }) => `${cell.table}:${cell.row} ${name}`),
  );
  for (const list of suspected) {
    for (const { explanation } of list) {
      sets.join((list[0] ?? { explanation }).explanation, explanation);
    }
  }
}

function totalOf(equation: Equation): string | undefined {
  const relation = relationOf(equation);
  return relation.kind === "sum" ? cellKey(relation.total) : undefined;
}

/** The same check on the same rows: what differs is the column. Sentences of a paragraph are no columns. */
function rowsOf(equation: Equation): string | undefined {
  const cells = cellsOf(relationOf(equation));
  if (cells.every(standsInText)) {
    return undefined;
  }
  const rows = cells.map((cell) => `${cell.table}:${cell.row}`);
  return [equation.judged.check, relationOf(equation).kind, ...rows].join(" ");
}

/** The same check on the same columns: what differs is the row. */
function columnsOf(equation: Equation): string {
  const columns = new Set(cellsOf(relationOf(equation)).map((cell) => `${cell.table}:${cell.column}`));
  return [equation.judged.check, relationOf(equation).kind, ...columns].join(" ");
}

function joinCancelling(sets: DisjointSets<Explanation>, leftover: readonly Explanation[]): void {
  for (const list of bucket(spotsOf(leftover), ({ equation }) => [columnsOf(equation)])) {
    list.sort((a, b) => rowOf(a.equation) - rowOf(b.equation));
    for (let start = 0; start < list.length; start += 1) {
      const length = cancellingRun(list.slice(start, start + LONGEST_RUN).map(({ equation }) => equation));
      const [first, ...others] = list.slice(start, start + length);
      for (const other of others) {
        sets.join((first ?? other).explanation, other.explanation);
      }
      start += Math.max(length, 1) - 1;
    }
  }
}

function rowOf(equation: Equation): number {
  return cellsOf(relationOf(equation))[0]?.row ?? 0;
}

/** How many of the first differences add up to nothing; 0 if they never do. */
function cancellingRun(equations: readonly Equation[]): number {
  let gap = 0;
  let tolerance = 0;
  return (
    equations.findIndex((equation, index) => {
      gap += equation.gap;
      tolerance += equation.tolerance;
      return index > 0 && Math.abs(gap) <= tolerance;
    }) + 1
  );
}

// A blamed cell that is only off against one of the grouped cells, by the same difference, belongs to them too: the other
// cell is in dispute, so nothing is left to blame it with.
function joinSameDifference(
  sets: DisjointSets<Explanation>,
  explanations: readonly Explanation[],
  undecided: readonly Explanation[],
): void {
  const disputed = new Set(undecided.flatMap(({ equations }) => equations.flatMap(cellKeysOf)));
  const eligible = explanations.filter(
    ({ blamed, equations, table }) =>
      table === undefined &&
      (!blamed ||
        (equations.length === 1 &&
          equations.every(
            (equation) => relationOf(equation).kind === "equal" && cellKeysOf(equation).some(isDisputed),
          ))),
  );
  for (const list of bucket(spotsOf(eligible), ({ equation }) => tablesOf(equation))) {
    list.sort((a, b) => Math.abs(a.equation.gap) - Math.abs(b.equation.gap));
    list.forEach((one, index) => {
      const next = list[index + 1];
      if (next && isSameDifference(one.equation, next.equation)) {
        sets.join(one.explanation, next.explanation);
      }
    });
  }

  function isDisputed(key: string): boolean {
    return disputed.has(key);
  }
}

function bucket<T>(things: readonly T[], keysOf: (thing: T) => Iterable<string>): Iterable<T[]> {
  const buckets = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const members = buckets.get(key) ?? [];
      members.push(thing);
      buckets.set(key, members);
    }
  }
  return buckets.values();
}

function cellKeysOf(equation: Equation): string[] {
  return cellsOf(relationOf(equation)).map(cellKey);
}

function isSameDifference(a: Equation, b: Equation): boolean {
  const tolerance = a.tolerance + b.tolerance;
  return Math.abs(Math.abs(a.gap) - Math.abs(b.gap)) <= tolerance && Math.abs(a.gap) >= CLEAR * tolerance;
}

function merge(set: readonly Explanation[]): Explanation {
  const [first] = set;
  if (first && set.length === 1) {
    return first;
  }
  return {
    equations: set.flatMap(({ equations }) => equations).sort((a, b) => a.order - b.order),
    // Each of them explained its own relation only; none explains the group.
    others: [],
    unsettled: [],
  };
}
