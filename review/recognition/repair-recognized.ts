import type { Check } from "../../domain/check.ts";
import { diagnose } from "../diagnose.ts";
import { judgeDraft } from "../judge-draft.ts";
import type { ReadDocument } from "../make-books.ts";
import { findRepairs } from "./find-repairs.ts";
import { repairTables } from "./repair-tables.ts";

/** Each round sets right what the one before made visible. */
const MOST_ROUNDS = 4;

/**
 * Arithmetic as the gate of recognition: numbers read from images that the sums show to be misread are set right before
 * anything is found; only what states relations is asked. Documents without recognized tables come back as they are.
 */
export function repairRecognized(read: readonly ReadDocument[], checks: readonly Check[]): readonly ReadDocument[] {
  const relating = checks.filter(({ relate }) => relate !== undefined);
  let repaired = read;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!repaired.some(({ tables }) => tables.some(({ isRecognized }) => isRecognized))) {
      return repaired;
    }
    const repairs = findRepairs(diagnose(judgeDraft(repaired, [], relating).judged));
    if (repairs.length === 0) {
      return repaired;
    }
    repaired = repairTables(repaired, repairs);
  }
  return repaired;
}
