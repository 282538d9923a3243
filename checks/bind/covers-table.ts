import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, MoneyScope } from "../../domain/claim.ts";
import { findTable } from "../../domain/find-table.ts";
import { CODE_LENGTHS } from "../../domain/item-path.ts";
import type { DepartmentalKind } from "../../domain/table-kind.ts";
import { findItemLine } from "./find-item-lines.ts";
import { amountAt } from "./time-columns.ts";

/** The tables whose items make up a lead of each budget; one of no known budget is of all money. */
const KINDS: Partial<Record<MoneyScope, readonly DepartmentalKind[]>> = {
  all: ["expenditure"],
  appropriation: ["appropriation-expenditure", "general-expenditure"],
  general: ["general-expenditure"],
  fund: ["fund"],
};

/**
 * True where the items listed are all that a table fills at their depth, under the item of the lead where it is one: only then
 * must they add up to the lead. Texts that name the larger items alone are many.
 */
export function coversTable(lead: AmountClaim, parts: readonly AmountClaim[], book: Book): boolean {
  const marks = new Set(parts.map((one) => one.subject.path?.marks.at(-1)));
  const [mark] = marks;
  if (marks.size !== 1 || mark === undefined) {
    return false;
  }
  return (KINDS[lead.subject.scope ?? "all"] ?? []).some((kind) => {
    const table = findTable(book.tables, { kind });
    const lines = table && parts.map((one) => one.subject.path && findItemLine(table, one.subject.path)?.line);
    if (!table || !lines || lines.some((line) => line === undefined) || new Set(lines).size !== lines.length) {
      return false;
    }
    const above = lead.subject.path ? findItemLine(table, lead.subject.path)?.line : undefined;
    if (lead.subject.path && !above) {
      return false;
    }
    const filled = table.lines.filter(
      (line) => line.code?.length === CODE_LENGTHS[mark] && isUnder(line, above) && isFilled(table, line),
    );
    return filled.length > 0 && filled.every((line) => lines.includes(line));
  });
}

function isUnder({ code }: LineItem, above: LineItem | undefined): boolean {
  return above === undefined || (above.code !== undefined && code?.startsWith(above.code) === true);
}

function isFilled(table: BudgetTable, line: LineItem): boolean {
  const cell = amountAt(table, line, {
    isLastYear: false,
    version: table.stage === "final-account" ? "final" : "budget",
  });
  return cell?.number !== undefined && cell.number.mantissa !== 0;
}
