import type { Column, LineItem, Panel } from "../domain/budget-table.ts";
import { CellStore } from "../domain/cell-store.ts";
import type { Grid } from "../domain/document.ts";
import { LineStore } from "../domain/line-store.ts";
import { PackedLine } from "../domain/packed-line.ts";
import type { Place } from "../domain/place.ts";
import { CELL, HIDDEN, TableBody } from "../domain/table-body.ts";
import type { Unit } from "../domain/unit.ts";
import type { GridView } from "./grid-view.ts";
import type { Extent } from "./read-columns.ts";
import { nameColumn } from "./read-lines.ts";

/** Puts the lines of a large table away as they are read. */
export interface LinePacker {
  body: TableBody;
  /** Nothing for a line under a merge: it has more to it than its row. */
  pack(line: LineItem, panel: Panel): LineItem | undefined;
}

/** The body of a table that stands on a large sheet, without an object for each of its cells; nothing for other tables. */
export function packBody(
  view: GridView,
  { cells }: Grid,
  extent: Extent,
  columns: readonly Column[],
  panels: readonly Panel[],
  table: string,
  unit: Unit | undefined,
): LinePacker | undefined {
  if (!(cells instanceof CellStore)) {
    return undefined;
  }
  const count = Math.max(0, extent.end - extent.body);
  const { texts } = cells;
  const textIds = new Int32Array(count * view.columns);
  const kinds = new Uint8Array(count * view.columns);
  const last = cells.firstFrom(extent.end, 0);
  for (let index = cells.firstFrom(extent.body, 0); index < last; index++) {
    const [row, column] = [cells.rowAt(index), cells.columnAt(index)];
    const at = (row - extent.body) * view.columns + column;
    const kept = cells.keptAt(index);
    const plain = kept ? undefined : texts.trimmed(cells.textIdAt(index));
    textIds[at] = plain ?? texts.add(view.textAt(row, column));
    kinds[at] = kept?.hidden ? CELL | HIDDEN : CELL;
  }
  const { places, merged } = placesUnderMerges(view, cells, extent);
  const body = new TableBody(
    {
      table,
      unit,
      sheet: cells.sheet,
      sheetRows: Int32Array.from({ length: count }, (_, row) => cells.sheetRow(extent.body + row)),
      sheetColumns: Int32Array.from({ length: view.columns }, (_, column) => cells.sheetColumn(column)),
      texts: textIds,
      cells: kinds,
      places,
      amounts: columns.map((column) => ({ head: nameColumn(column, columns), isAmount: column.role === "amount" })),
    },
    texts,
    new LineStore(texts, count * panels.length),
  );
  return { body, pack: (line, panel) => (merged.has(line.row) ? undefined : packLine(line, panel, columns, body)) };
}

function packLine(line: LineItem, panel: Panel, columns: readonly Column[], body: TableBody): LineItem | undefined {
  const own = columns.find(
    ({ index }) => body.textAt(line.row, index) !== "" && body.placeAt(line.row, index).cell === line.place.cell,
  );
  return own ? new PackedLine(body, body.lines.add(line, own.index), panel.amountColumns) : undefined;
}

/** Where the cells under merges have their places; the rows of the body in which there are such. */
function placesUnderMerges(
  view: GridView,
  cells: CellStore,
  extent: Extent,
): { places: Map<number, Place>; merged: Set<number> } {
  const places = new Map<number, Place>();
  const merged = new Set<number>();
  for (const { row: top, column: left, rowSpan, columnSpan } of cells.kept()) {
    const isMerge = rowSpan > 1 || columnSpan > 1;
    for (let row = Math.max(top, extent.body); isMerge && row < Math.min(top + rowSpan, extent.end); row++) {
      merged.add(row - extent.body);
      for (let column = left; column < left + columnSpan; column++) {
        places.set((row - extent.body) * view.columns + column, view.cellAt(row, column)?.place ?? {});
      }
    }
  }
  return { places, merged };
}
