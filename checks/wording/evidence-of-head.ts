import type { BudgetTable, Column } from "../../domain/budget-table.ts";
import type { Document, GridCell } from "../../domain/document.ts";
import { type Evidence, evidenceOfTable } from "../../domain/finding.ts";
import type { Place } from "../../domain/place.ts";
import { compactText } from "../../domain/text.ts";

/**
 * Evidence that points at the words over a column: at their cell, or where it is not found again, at the table.
 * `head` is one part of the path of the column, white space removed.
 */
export function evidenceOfHead(
  table: BudgetTable,
  { index }: Pick<Column, "index">,
  head: string,
  documents: readonly Document[],
): Evidence {
  const found = cellsSaying(head, table, documents);
  const over = found.find(({ column, columnSpan }) => index >= column && index < column + columnSpan) ?? found[0];
  const { place, ...whole } = evidenceOfTable(table);
  return over ? { ...whole, place: over.place, label: "栏目", printed: head } : { ...whole, place, printed: head };
}

function cellsSaying(head: string, table: BudgetTable, documents: readonly Document[]): GridCell[] {
  const blocks = documents.find(({ id }) => id === table.document)?.blocks ?? [];
  return blocks.flatMap((block) =>
    block.kind === "grid" && isOnSameSheet(block.place, table.place)
      ? block.cells.filter((cell) => isInside(cell.place, table.place) && compactText(cell.text) === compactText(head))
      : [],
  );
}

function isOnSameSheet(one: Place, other: Place): boolean {
  const pages = other.pages ?? [other.page];
  return (
    one.sheet === other.sheet && one.grid === other.grid && (one.pages ?? [one.page]).some((it) => pages.includes(it))
  );
}

/** Several tables may stand on one sheet or page. */
function isInside({ cell, page, box }: Place, whole: Place): boolean {
  if (whole.range !== undefined) {
    const [at, from, to] = [cell, ...whole.range.split(":")].map((name) => Number(/\d+$/u.exec(name ?? "")?.[0]));
    return at !== undefined && from !== undefined && at >= from && at <= (to ?? from);
  }
  return box === undefined || whole.box === undefined || page !== whole.page || box[1] >= whole.box[1] - 1;
}
