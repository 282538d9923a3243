import type { Cell } from "../../domain/budget-table.ts";
import { SURE } from "../../domain/document.ts";
import { cellKey } from "../../domain/relation.ts";
import type { Alternative, Cause } from "../diagnosis/cause.ts";
import { isMisreading } from "./is-misreading.ts";

/** A cell that was misread, and what its sums show that it says. */
export interface Repair {
  cell: Cell;
  text: string;
}

/**
 * What broke because a number was misread: in each cause the one doubtful cell of which a likely misreading explains it. Where
 * two cells would do, nothing is repaired.
 */
export function findRepairs(causes: readonly Cause[]): Repair[] {
  const repairs = new Map<string, Repair>();
  for (const cause of causes) {
    const [only, ...others] = candidatesOf(cause).flatMap(toRepair);
    if (only && others.length === 0) {
      repairs.set(cellKey(only.cell), only);
    }
  }
  return [...repairs.values()];
}

/** Every cell that a cause could blame. */
export function candidatesOf({ suspect, alternatives }: Cause): Alternative[] {
  return suspect ? [suspect, ...suspect.alternatives] : alternatives;
}

/** True where another reading of the cell's image would put everything right. */
export function mayBeMisread({ cell, correction }: Alternative): boolean {
  return cell.confidence !== undefined && correction !== undefined && isMisreading(cell.text, correction);
}

function toRepair(candidate: Alternative): Repair[] {
  const { cell, correction } = candidate;
  const isDoubtful = (cell.confidence ?? 1) < SURE && cell.recognized === undefined;
  return isDoubtful && correction !== undefined && mayBeMisread(candidate) ? [{ cell, text: correction }] : [];
}
