import type { Evidence } from "../../domain/finding.ts";
import { rollDice } from "../dice.ts";
import { type BaseDraft, findingsOf } from "./base-draft.ts";
import { CLASSES, type FaultClass, type Planted, plant } from "./plant.ts";
import { renderRounded } from "./render-rounded.ts";
import { scoreFaults, type Tally } from "./score.ts";

/** So often a place is looked for before a draft is said to have none. */
const TRIES = 20;

export interface Plan {
  seed: number;
  /** Single faults of each class, over all drafts. */
  single: number;
  /** Drafts with so many faults at once, of mixed classes. */
  many: readonly number[];
}

export interface SeededResult {
  single: Map<FaultClass, Tally>;
  many: Map<number, Map<FaultClass, Tally>>;
  clean: { drafts: number; errors: string[] };
}

/** Plants, reviews, counts and takes back; the drafts are as before when it is done. */
export function runSeeded(drafts: readonly BaseDraft[], { seed, single, many }: Plan): SeededResult {
  const dice = rollDice(seed);
  const result: SeededResult = { single: new Map(), many: new Map(), clean: { drafts: 0, errors: [] } };
  for (const fault of CLASSES) {
    let able = drafts;
    for (let count = 0; count < single && able.length > 0; count += 1) {
      const draft = dice.pick(able);
      if (!withFaults(draft, [fault], dice, result.single)) {
        able = able.filter((other) => other !== draft);
      }
    }
  }
  for (const size of many) {
    const tallies = new Map<FaultClass, Tally>();
    result.many.set(size, tallies);
    for (const draft of drafts.filter(({ cells }) => cells.length > size * ROOM)) {
      withFaults(draft, mixed(size), dice, tallies);
    }
  }
  for (const draft of drafts) {
    checkClean(draft, result);
  }
  return result;
}

/** With fewer amounts for each fault than these a draft is more wrong than right. */
const ROOM = 40;

/** Mostly slips of one cell, as in real drafts; a wrong unit would hide the others. */
function mixed(size: number): FaultClass[] {
  const sorts: FaultClass[] = ["in-table", "in-table", "balance", "ratio", "cross-table"];
  return Array.from({ length: size }, (_, index) => sorts[index % sorts.length] as FaultClass);
}

function withFaults(
  draft: BaseDraft,
  classes: readonly FaultClass[],
  dice: ReturnType<typeof rollDice>,
  tallies: Map<FaultClass, Tally>,
): boolean {
  const planted: Planted[] = [];
  const taken = new Set<object>();
  for (const fault of classes) {
    for (let time = 0; time < TRIES; time += 1) {
      const one = plant(draft, fault, dice);
      if (one?.cells.every((cell) => !taken.has(cell))) {
        planted.push(one);
        for (const cell of one.cells) {
          taken.add(cell);
        }
        break;
      }
      one?.takeBack();
    }
  }
  if (planted.length > 0) {
    scoreFaults(draft, planted, tallies);
  }
  for (const one of planted.reverse()) {
    one.takeBack();
  }
  return planted.length > 0;
}

/** What is wrong in the draft already is found by other relations, and under another id, once its tables are coarser. */
function isKnown({ wrong }: BaseDraft, evidence: readonly Evidence[]): boolean {
  return evidence.some(({ place, label }) => wrong.has(`${label} ${JSON.stringify(place)}`));
}

function checkClean(draft: BaseDraft, { clean }: SeededResult): void {
  for (const [unit, decimals] of [
    ["万元", 2],
    ["万元", 0],
    ["亿元", 2],
  ] as const) {
    const findings = findingsOf(renderRounded(draft.read, unit, decimals), renderRounded(draft.prior, unit, decimals));
    clean.drafts += 1;
    for (const { id, severity, message, evidence } of findings) {
      if (severity === "error" && !draft.known.has(id) && !isKnown(draft, evidence)) {
        clean.errors.push(`${draft.name} in ${unit}, ${decimals} decimals: ${message}`);
      }
    }
  }
}
