import type { PlacedCell } from "./form-table.ts";
import { attribute, type Element, isElement, textOf } from "./page-tree.ts";

/** A table of data has at least so many rows of two or more texts beside each other. */
const DATA_ROWS = 2;

/**
 * Does the table only lay out the page? One cell is a frame. A table that holds tables lays them out, unless it is
 * itself a table of texts in rows and columns.
 */
export function isLayoutTable(table: Element, cells: readonly PlacedCell[]): boolean {
  if (cells.length <= 1 || /^(?:presentation|none)$/.test(attribute(table, "role") ?? "")) {
    return true;
  }
  const plain = cells.filter(({ element }) => !holdsTable(element));
  if (plain.length === cells.length) {
    return false;
  }
  const texts = new Map<number, number>();
  for (const { row, element } of plain) {
    if (hasText(element)) {
      texts.set(row, (texts.get(row) ?? 0) + 1);
    }
  }
  return [...texts.values()].filter((count) => count >= 2).length < DATA_ROWS;
}

function holdsTable(element: Element): boolean {
  return element.childNodes.some((child) => isElement(child) && (child.tagName === "table" || holdsTable(child)));
}

function hasText(element: Element): boolean {
  return element.childNodes.some(
    (child) => (textOf(child) ?? "").trim() !== "" || (isElement(child) && hasText(child)),
  );
}
