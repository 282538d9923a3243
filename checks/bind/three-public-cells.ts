import type { BudgetTable, Measure } from "../../domain/budget-table.ts";
import type { Term } from "../../domain/claim.ts";
import { totalLine } from "../../domain/find-cell.ts";
import { threePublicItem } from "../../domain/three-public-items.ts";
import type { CandidateCell } from "./candidate-cell.ts";
import { amountAt, type Time } from "./time-columns.ts";

export const THREE_PUBLIC: ReadonlySet<Term> = new Set([
  "three-public",
  "abroad",
  "vehicles",
  "vehicle-purchase",
  "vehicle-running",
  "reception",
  "meetings",
  "training",
]);

/** A part of 三公 has a column of its own, or a row. */
export function threePublicCells(table: BudgetTable | undefined, term: Term, time: Time): CandidateCell[] {
  if (!table) {
    return [];
  }
  const whole = totalLine(table) ?? (table.lines.length === 1 ? table.lines[0] : undefined);
  const inColumn = whole && amountAt(table, whole, time, term as Measure);
  if (inColumn) {
    return [{ cell: inColumn, table }];
  }
  const rows = table.lines.filter((line) => threePublicItem(line.name) === term);
  const row = rows.length === 1 ? rows[0] : term === "three-public" && !hasMeetings(table) ? whole : undefined;
  const cell = row && amountAt(table, row, time);
  return cell ? [{ cell, table }] : [];
}

function hasMeetings(table: BudgetTable): boolean {
  return (
    table.columns.some(({ measure }) => measure === "meetings" || measure === "training") ||
    table.lines.some((line) => /会议|培训/u.test(line.name))
  );
}
