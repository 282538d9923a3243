import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Term } from "../../domain/claim.ts";
import { totalLine } from "../../domain/find-cell.ts";
import { nameKey } from "../../domain/item-name.ts";
import type { CandidateCell } from "./candidate-cell.ts";
import { amountAt, type Time } from "./time-columns.ts";

const KINDS_BOUGHT: Partial<Record<Term, RegExp>> = {
  "procurement-goods": /^(?:[a-z]|[一二三]、)?货物/iu,
  "procurement-works": /^(?:[a-z]|[一二三]、)?工程/iu,
  "procurement-services": /^(?:[a-z]|[一二三]、)?服务/iu,
};

/** 货物, 工程 and 服务 are rows of the table; without one of them its total is meant. */
export function procurementCells(table: BudgetTable | undefined, term: Term, time: Time): CandidateCell[] {
  if (!table) {
    return [];
  }
  const name = KINDS_BOUGHT[term];
  const rows = name ? table.lines.filter((line) => name.test(nameKey(line.name))) : [];
  const row = name ? (rows.length === 1 ? rows[0] : undefined) : totalLine(table);
  const cell = row && amountAt(table, row, time);
  return cell ? [{ cell, table }] : [];
}
