/** A cell as it is to be printed; rows and columns count from 0. */
export interface DrawnCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  align: "left" | "center" | "right";
  /** In characters. */
  indent: number;
}

/** A table whose every cell is known, before it is drawn in some style. */
export interface DrawnTable {
  /** What sort of table it is, to count by: `twin`, `performance`. */
  shape: string;
  title: string;
  /** `单位：万元`; the line over the table ends with it. */
  unit: string;
  headRows: number;
  rows: number;
  /** Relative widths. */
  widths: number[];
  cells: DrawnCell[];
  /** Names in the head are set vertically where the style can do so. */
  hasVerticalHead?: true;
}

/** Text, or text with its merge. Of a body, the side it is set to follows from what it says. */
export type Written = string | { text: string; columns?: number; rows?: number; indent?: number };

/** Places rows of cells as HTML does: each fills the free places of its row from left to right. */
export function drawTable(
  about: Pick<DrawnTable, "shape" | "title" | "unit" | "widths">,
  head: readonly (readonly Written[])[],
  body: readonly (readonly Written[])[],
): DrawnTable {
  const taken = new Set<string>();
  const cells: DrawnCell[] = [];
  [...head, ...body].forEach((written, row) => {
    let column = 0;
    for (const entry of written) {
      const { text, columns = 1, rows = 1, indent = 0 } = typeof entry === "string" ? { text: entry } : entry;
      while (taken.has(`${row} ${column}`)) {
        column += 1;
      }
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) {
          taken.add(`${r} ${c}`);
        }
      }
      const align = row < head.length || rows > 1 || isMark(text) ? "center" : isNumber(text) ? "right" : "left";
      cells.push({ row, column, rowSpan: rows, columnSpan: columns, text, align, indent });
      column += columns;
    }
    if (column > about.widths.length) {
      throw new Error(`Row ${row + 1} of ${about.shape} has ${column} columns.`);
    }
  });
  return { ...about, headRows: head.length, rows: head.length + body.length, cells };
}

/** Money, percentages and whatever else is set to the right; codes are not. */
export function isNumber(text: string): boolean {
  return /^[-−－△▲(（+]*[\d０-９][\d０-９,，]*[.．][\d０-９]+[)）]?[%％]?$/u.test(text);
}

function isMark(text: string): boolean {
  return /^[-—–－]+$/u.test(text);
}
