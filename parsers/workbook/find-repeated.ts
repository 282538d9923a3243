import type { CellStore } from "../../domain/cell-store.ts";

/** A cell that the file holds again further on. Rows and columns count from 0. */
export interface RepeatedCell {
  /** In the cells of the sheet, before they are sorted. */
  index: number;
  row: number;
  column: number;
  /** The text that stands, for it comes last in the file. */
  last: string;
}

/**
 * The cells whose place the file fills once more. The last one stands, as where programs keep a sheet by its addresses and
 * each cell overwrites the one before. A sheet whose cells come in order, as nearly all do, is looked over once.
 */
export function findRepeated(cells: CellStore): RepeatedCell[] {
  const compare = (one: number, other: number): number =>
    cells.rowAt(one) - cells.rowAt(other) || cells.columnAt(one) - cells.columnAt(other);
  let at = 1;
  while (at < cells.length && compare(at - 1, at) < 0) {
    at++;
  }
  if (at >= cells.length) {
    return [];
  }
  const order = Uint32Array.from({ length: cells.length }, (_, index) => index);
  order.sort((one, other) => compare(one, other) || one - other);
  const repeated: RepeatedCell[] = [];
  let last = order.length - 1;
  for (let position = order.length - 2; position >= 0; position--) {
    const [index, kept] = [order[position] as number, order[last] as number];
    if (compare(index, kept) === 0) {
      repeated.push({ index, row: cells.rowAt(index), column: cells.columnAt(index), last: cells.textAt(kept) });
    } else {
      last = position;
    }
  }
  return repeated.reverse();
}
