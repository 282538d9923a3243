import { MAX_COLUMN_SPAN, MAX_ROW_SPAN, MAX_SHEET_COLUMNS } from "../limits.ts";
import { attribute, childElements, type Element } from "./page-tree.ts";

/** A cell at its place in the table; rows and columns count from 0. */
export interface PlacedCell {
  element: Element;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Its row is not displayed. */
  isHidden: boolean;
}

/**
 * Places the cells as the HTML standard does ("forming a table"): the head first and the foot last wherever they stand,
 * spans within their row group, each cell at the first free column. A span that would run into a cell from above ends
 * there. Throws for a table of more columns than any sheet has.
 */
export function formTable(table: Element, isDisplayed: (element: Element) => boolean): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let row = 0;
  for (const group of groupsInOrder(table)) {
    const isGroupHidden = !isDisplayed(group);
    const rows = childElements(group, "tr");
    const end = row + rows.length;
    // The row up to which a column is taken by a cell from above.
    const takenTo: number[] = [];
    for (const tr of rows) {
      const isHidden = isGroupHidden || !isDisplayed(tr);
      placeRow(childElements(tr, "td", "th").filter(isDisplayed), row, end, isHidden);
      row++;
    }

    function placeRow(elements: readonly Element[], at: number, last: number, isHidden: boolean): void {
      let column = 0;
      for (const element of elements) {
        while ((takenTo[column] ?? 0) > at) {
          column++;
        }
        const rowSpan = Math.min(rowSpanOf(element) || Number.POSITIVE_INFINITY, last - at);
        const widest = spanOf(element, "colspan", MAX_COLUMN_SPAN) || 1;
        let columnSpan = 0;
        while (columnSpan < widest && (takenTo[column + columnSpan] ?? 0) <= at) {
          takenTo[column + columnSpan] = at + rowSpan;
          columnSpan++;
        }
        cells.push({ element, row: at, column, rowSpan, columnSpan, isHidden });
        column += columnSpan;
        if (column > MAX_SHEET_COLUMNS) {
          throw new Error("table of too many columns");
        }
      }
    }
  }
  return cells;
}

/** Only the first head and the first foot are moved. */
function groupsInOrder(table: Element): Element[] {
  const groups = childElements(table, "thead", "tbody", "tfoot");
  const head = groups.find((group) => group.tagName === "thead");
  const foot = groups.find((group) => group.tagName === "tfoot");
  const others = groups.filter((group) => group !== head && group !== foot);
  return [head, ...others, foot].filter((group) => group !== undefined);
}

/** 0 stands for the rest of the row group. */
function rowSpanOf(element: Element): number {
  return spanOf(element, "rowspan", MAX_ROW_SPAN);
}

function spanOf(element: Element, name: string, most: number): number {
  const digits = /^\s*\+?(\d+)/.exec(attribute(element, name) ?? "")?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), most);
}

/**
 * Takes out the rows and columns in which no cell begins: spans may claim thousands of them, and none is printed.
 * Returns the size of what is left.
 */
export function closeTable(cells: readonly PlacedCell[]): { rows: number; columns: number } {
  const rows = closeLines(cells, "row", "rowSpan");
  return { rows, columns: closeLines(cells, "column", "columnSpan") };
}

function closeLines(cells: readonly PlacedCell[], at: "row" | "column", span: "rowSpan" | "columnSpan"): number {
  const kept = [...new Set(cells.map((cell) => cell[at]))].sort((one, other) => one - other);
  const places = new Map(kept.map((line, index) => [line, index]));
  for (const cell of cells) {
    const start = places.get(cell[at]) ?? 0;
    const end = firstFrom(kept, cell[at] + cell[span]);
    cell[at] = start;
    cell[span] = end - start;
  }
  return kept.length;
}

/** Where the first of the ascending numbers that is not below `limit` stands. */
function firstFrom(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
