import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { MoneyScope, Subject } from "../../domain/claim.ts";
import { findTable } from "../../domain/find-table.ts";
import type { DepartmentalKind } from "../../domain/table-kind.ts";
import type { CandidateCell } from "./candidate-cell.ts";
import { addressesOf } from "./department-addresses.ts";
import { findItemLine } from "./find-item-lines.ts";
import { procurementCells } from "./procurement-cells.ts";
import { THREE_PUBLIC, threePublicCells } from "./three-public-cells.ts";
import { amountAt, type Time } from "./time-columns.ts";

/** Cells of a department's tables that the words of a subject fit. */
export function departmentCells(subject: Subject, time: Time, { tables }: Book): CandidateCell[] {
  const { path, term, name, scope } = subject;
  if (path) {
    return itemCells(tables, path, scope, time);
  }
  if (term === undefined) {
    return name ? itemCells(tables, { names: [name], marks: ["类"] }, scope, time) : [];
  }
  if (THREE_PUBLIC.has(term)) {
    return threePublicCells(findTable(tables, { kind: "three-public" }), term, time);
  }
  if (term.startsWith("procurement")) {
    return procurementCells(findTable(tables, { kind: "procurement" }), term, time);
  }
  return addressesOf(term, scope, subject.name === "本年").flatMap(({ kind, line, measure }) => {
    const table = findTable(tables, { kind });
    const found = table && line(table);
    const cell = found && table && amountAt(table, found, time, measure);
    return cell && table ? [{ cell, table }] : [];
  });
}

const ITEM_TABLES: Partial<Record<MoneyScope, DepartmentalKind[]>> = {
  all: ["expenditure", "summary"],
  appropriation: ["appropriation-expenditure", "general-expenditure", "fund", "state-capital", "appropriation-summary"],
  general: ["general-expenditure"],
  fund: ["fund"],
  "state-capital": ["state-capital"],
};

function itemCells(
  tables: readonly BudgetTable[],
  path: NonNullable<Subject["path"]>,
  scope: MoneyScope | undefined,
  time: Time,
): CandidateCell[] {
  const kinds = scope
    ? (ITEM_TABLES[scope] ?? [])
    : ([
        "general-expenditure",
        "appropriation-expenditure",
        "expenditure",
        "fund",
        "state-capital",
        "summary",
      ] as const);
  return kinds.flatMap((kind) => {
    const table = findTable(tables, { kind });
    const found = table && findItemLine(table, path);
    const cell = found && table && amountAt(table, found.line, time);
    return cell && table ? [{ cell, table, ...(found.isCertain ? {} : { isWeak: true as const }) }] : [];
  });
}
