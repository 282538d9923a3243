import { cellKey, placesOf } from "../domain/relation.ts";
import { balanceOf, type LinearRelation, partsOf } from "./balance.ts";
import { scaleOf } from "./judge-relation.ts";
import type { Judged } from "./judge-relations.ts";
import { isBlankCell } from "./measure.ts";

/** Where more than one in so many totals of a column is left blank, the table does not print them. */
const STATED_PER_BLANK = 3;

type Sum = Extract<LinearRelation, { kind: "sum" }>;
type Judgement = Judged["judgement"];

/** A total that is not printed although its parts are. */
interface BlankTotal {
  judged: Judged;
  /** What the parts come to, and how exactly; in the measure of `balanceOf`. */
  value: number;
  tolerance: number;
  /** Other sums that lack just this value. */
  evidence: Set<Judged>;
  /** Another relation says that it is another value, or none. */
  isDoubted: boolean;
}

/**
 * A blank total says nothing (`not-stated`), unless it was forgotten: its parts are printed, another sum is short of just
 * what they come to, and the table prints such totals everywhere else. Then both sums contradict, with the blank as 0.
 */
export function settleBlanks(judged: readonly Judged[]): Judged[] {
  const blanks = forgottenAmong(judged);
  if (blanks.size === 0) {
    return [...judged];
  }
  for (const one of judged) {
    for (const place of one.isRepeat ? [] : placesOf(one.judgement.relation)) {
      for (const blank of blanks.get(cellKey(place)) ?? []) {
        weigh(one, blank, cellKey(place));
      }
    }
  }
  const proven = [...blanks.values()].flat().filter(({ evidence, isDoubted }) => evidence.size > 0 && !isDoubted);
  const settled = new Set(proven.flatMap((blank) => [blank.judged, ...blank.evidence]));
  return judged.map((one) => (settled.has(one) ? { ...one, judgement: contradicting(one.judgement) } : one));
}

/** By the key of the blank cell, which may be the total of several sums. */
function forgottenAmong(judged: readonly Judged[]): Map<string, BlankTotal[]> {
  const columns = new Map<string, { stated: number; blanks: BlankTotal[] }>();
  for (const one of judged) {
    const { relation, expected = 0 } = one.judgement;
    const [total] = relation.kind === "sum" && !one.isRepeat ? placesOf(relation) : [];
    if (!total) {
      continue;
    }
    const key = `${one.check} ${total.table} ${total.column}`;
    const column = columns.get(key) ?? { stated: 0, blanks: [] };
    columns.set(key, column);
    column.stated += expected === 0 ? 0 : 1;
    const blank = toBlankTotal(one);
    if (blank) {
      column.blanks.push(blank);
    }
  }
  const blanks = new Map<string, BlankTotal[]>();
  for (const column of columns.values()) {
    for (const blank of column.blanks.length * STATED_PER_BLANK <= column.stated ? column.blanks : []) {
      const key = cellKey((blank.judged.judgement.relation as Sum).total);
      blanks.set(key, [...(blanks.get(key) ?? []), blank]);
    }
  }
  return blanks;
}

function toBlankTotal(judged: Judged): BlankTotal | undefined {
  const { relation, outcome } = judged.judgement;
  if (outcome !== "not-stated" || relation.kind !== "sum" || !isBlankCell(relation.total)) {
    return undefined;
  }
  const balance = balanceOf(relation);
  // What was left out is an amount: neither nothing nor less.
  return balance && -balance.difference > balance.tolerance
    ? { judged, value: -balance.difference, tolerance: balance.tolerance, evidence: new Set(), isDoubted: false }
    : undefined;
}

/** What another relation says of a blank cell, told by its key. */
function weigh(one: Judged, blank: BlankTotal, key: string): void {
  const { relation, outcome } = one.judgement;
  const balance = relation.kind === "sum" || relation.kind === "equal" ? balanceOf(relation) : undefined;
  if (one === blank.judged || !balance || relation.kind === "ratio" || balance.blanks === balance.parts) {
    return;
  }
  const coefficient = coefficientOf(relation, key);
  const isMet = Math.abs(balance.difference + coefficient * blank.value) <= balance.tolerance + blank.tolerance;
  if (relation.kind === "sum" && isMet && isAcross(relation, blank.judged.judgement.relation as Sum, key)) {
    blank.evidence.add(one);
  }
  if (!isMet && (relation.kind === "equal" || outcome === "agrees" || outcome === "rounding")) {
    blank.isDoubted = true;
  }
}

function coefficientOf(relation: LinearRelation, key: string): number {
  let sum = 0;
  for (const { cell, coefficient } of partsOf(relation)) {
    sum += cellKey(cell) === key ? coefficient : 0;
  }
  return sum;
}

/** A second total of the same column adds up the same items once more: no evidence. */
function isAcross(relation: Sum, own: Sum, key: string): boolean {
  return cellKey(relation.total) !== key || isDownward(relation) !== isDownward(own);
}

function isDownward(relation: Sum): boolean {
  const [total, ...others] = placesOf(relation);
  return others.every(({ column }) => column === total?.column);
}

function contradicting({ relation, ...judgement }: Judgement): Judgement {
  const balance = relation.kind === "sum" ? balanceOf(relation) : undefined;
  if (!balance || judgement.outcome !== "not-stated") {
    return { relation, ...judgement };
  }
  const { difference, left } = balance;
  const scale = scaleOf(balance);
  return { relation, outcome: "contradicts", difference: difference * scale, expected: (left - difference) * scale };
}
