import { CellStore } from "../../domain/cell-store.ts";
import type { Document, Grid, GridCell } from "../../domain/document.ts";

/** A sheet of rows, its cells as a list or as a store; a merge is `[row, column, rows, columns]`, `hidden` a row. */
export function drawSheet(rows: readonly string[][], merges: readonly number[][] = [], hidden = -1): [Grid, Grid] {
  const store = new CellStore("表");
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (text !== "") {
        const index = store.add(row, column, text);
        const merge = merges.find(([top, left]) => top === row && left === column);
        if (merge) {
          Object.assign(store.keep(index), { rowSpan: merge[2], columnSpan: merge[3] });
        }
        if (row === hidden) {
          store.keep(index).hidden = true;
        }
      }
    });
  });
  const facts = { kind: "grid", rows: rows.length, columns: 6, place: { sheet: "表" }, method: "sheet" } as const;
  const cells: GridCell[] = Array.from(store, (cell) => ({ ...cell }));
  return [
    { ...facts, cells },
    { ...facts, cells: store },
  ];
}

/** A workbook of one sheet. */
export function documentOf(grid: Grid): Document {
  return { id: "d1", name: "a.xlsx", format: "xlsx", sha256: "", status: "read", problems: [], blocks: [grid] };
}
