import type { FuzzResult } from "./fuzz-worker.ts";
import type { Amounts, Outcome } from "./outcome.ts";

/** Why an outcome is a fault of the program; undefined where it is not. */
export function judge(original: Outcome, { expects, outcome }: FuzzResult): string | undefined {
  if (outcome.unsound[0] !== undefined) {
    return outcome.unsound[0];
  }
  if (isTold(original, outcome)) {
    return undefined;
  }
  if (expects === "told" && outcome.fingerprint !== original.fingerprint) {
    return `its text changed from ${show(original.read)} to ${show(outcome.read)}, and nothing says why`;
  }
  if (expects === "kept" && AMOUNTS.some((amount) => outcome.read[amount] < original.read[amount] * KEPT)) {
    return `only ${show(outcome.read)} of ${show(original.read)} were read, and nothing says why`;
  }
  return undefined;
}

const KEPT = 0.5;
const AMOUNTS = ["characters", "cells", "tables", "paragraphs"] as const;

function show(read: Amounts): string {
  return AMOUNTS.map((amount) => `${read[amount]} ${amount}`).join(", ");
}

/** A problem that the original has not. */
function isTold(original: Outcome, { problems }: Outcome): boolean {
  const known = new Set(original.problems.map(({ code, message }) => `${code} ${message}`));
  return problems.some(({ code, message }) => !known.has(`${code} ${message}`));
}
