import type { GridCell } from "./document.ts";
import { MadeCells } from "./made-cells.ts";
import { columnName } from "./place.ts";
import { TextStore } from "./text-store.ts";

/** As a rule a cell is a text at a place; a sheet may have millions of them. */
const FIRST_ROOM = 64;

/**
 * The cells of a sheet, in columns instead of objects: row, column and text of each. What looks at
 * a cell gets an object made for it; the few with more to them (a merge, a formula, an indent) are kept as objects.
 */
export class CellStore extends MadeCells {
  readonly sheet: string;
  #length = 0;
  #rows = new Int32Array(FIRST_ROOM);
  #columns = new Uint16Array(FIRST_ROOM);
  #textIds = new Int32Array(FIRST_ROOM);
  /** The texts of the cells; and what else is to stand with them, in fewer texts than two stores would hold. */
  readonly texts = new TextStore();
  #kept = new Map<number, GridCell>();
  /** The row and column in the sheet of those of the grid, once they are no longer the same. */
  #sheetRows: Int32Array | undefined;
  #sheetColumns: Int32Array | undefined;

  constructor(sheet: string) {
    super();
    this.sheet = sheet;
  }

  get length(): number {
    return this.#length;
  }

  /** Gives the index of the new cell. */
  add(row: number, column: number, text: string): number {
    return this.addId(row, column, this.texts.add(text));
  }

  /** The same with a text that `texts` holds already, by its number. */
  addId(row: number, column: number, textId: number): number {
    const index = this.#length;
    if (index === this.#rows.length) {
      this.#rows = enlarge(this.#rows, new Int32Array(2 * index));
      this.#columns = enlarge(this.#columns, new Uint16Array(2 * index));
      this.#textIds = enlarge(this.#textIds, new Int32Array(2 * index));
    }
    this.#rows[index] = row;
    this.#columns[index] = column;
    this.#textIds[index] = textId;
    this.#length = index + 1;
    return index;
  }

  rowAt(index: number): number {
    return this.#rows[index] as number;
  }

  columnAt(index: number): number {
    return this.#columns[index] as number;
  }

  textAt(index: number): string {
    return (
      (this.#kept.size > 0 ? this.#kept.get(index)?.text : undefined) ?? this.texts.get(this.#textIds[index] as number)
    );
  }

  /** The number of the text, which is that of a cell that is not kept. */
  textIdAt(index: number): number {
    return this.#textIds[index] as number;
  }

  /** The address of a row of the grid in its sheet, from 0. */
  sheetRow(row: number): number {
    return this.#sheetRows?.[row] ?? row;
  }

  /** The address of a column of the grid in its sheet, from 0. */
  sheetColumn(column: number): number {
    return this.#sheetColumns?.[column] ?? column;
  }

  /** A cell to look at. */
  at(index: number): GridCell | undefined {
    const own = index < 0 ? this.#length + index : index;
    return own < 0 || own >= this.#length ? undefined : (this.keptAt(own) ?? this.#make(own));
  }

  /** A cell to add something to: the same object whenever it is asked for. */
  keep(index: number): GridCell {
    const known = this.#kept.get(index);
    const cell = known ?? this.#make(index);
    if (!known) {
      this.#kept.set(index, cell);
    }
    return cell;
  }

  /** Only where there is more to a cell than its text and its place. */
  keptAt(index: number): GridCell | undefined {
    return this.#kept.size > 0 ? this.#kept.get(index) : undefined;
  }

  kept(): Iterable<GridCell> {
    return this.#kept.values();
  }

  /** The cells that begin above a row; no others are made. */
  *above(row: number): Generator<GridCell> {
    for (let index = 0; index < this.#length; index++) {
      if (this.rowAt(index) < row) {
        yield this.keptAt(index) ?? this.#make(index);
      }
    }
  }

  /** The columns in which any text begins. */
  usedColumns(): Set<number> {
    const used = new Set<number>();
    for (let index = 0; index < this.#length; index++) {
      const column = this.columnAt(index);
      if (!used.has(column) && this.textAt(index) !== "") {
        used.add(column);
      }
    }
    return used;
  }

  /** In reading order, as nearly every file already has them; of cells at one place the first stays first. */
  sort(): void {
    for (let index = 1; index < this.#length; index++) {
      if (this.#compare(index - 1, index) > 0) {
        const order = Uint32Array.from({ length: this.#length }, (_, own) => own);
        this.#take(order.sort((one, other) => this.#compare(one, other) || one - other));
        return;
      }
    }
  }

  /** Leaves out the cells of these indexes. */
  drop(indexes: ReadonlySet<number>): void {
    if (indexes.size > 0) {
      const left = Uint32Array.from({ length: this.#length }, (_, own) => own).filter((own) => !indexes.has(own));
      this.#take(left);
    }
  }

  /** Where the first `sorted` cells are in order: the index of the first at or after a place. By halves. */
  firstFrom(row: number, column: number, sorted = this.#length): number {
    let [low, high] = [0, sorted];
    while (low < high) {
      const middle = (low + high) >> 1;
      const distance = this.rowAt(middle) - row || this.columnAt(middle) - column;
      if (distance < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Moves every cell, and keeps the address it has in the sheet: row `at` of the grid is `sheetRows[at]` of the sheet. */
  move(toRow: (row: number) => number, toColumn: (column: number) => number): void {
    const [sheetRows, sheetColumns] = [this.#sheetRows, this.#sheetColumns];
    let [rows, columns] = [0, 0];
    for (let index = 0; index < this.#length; index++) {
      rows = Math.max(rows, toRow(this.rowAt(index)) + 1);
      columns = Math.max(columns, toColumn(this.columnAt(index)) + 1);
    }
    this.#sheetRows = new Int32Array(rows);
    this.#sheetColumns = new Int32Array(columns);
    for (let index = 0; index < this.#length; index++) {
      const [row, column] = [this.rowAt(index), this.columnAt(index)];
      const [newRow, newColumn] = [toRow(row), toColumn(column)];
      this.#sheetRows[newRow] = sheetRows?.[row] ?? row;
      this.#sheetColumns[newColumn] = sheetColumns?.[column] ?? column;
      this.#rows[index] = newRow;
      this.#columns[index] = newColumn;
    }
    for (const cell of this.#kept.values()) {
      cell.row = toRow(cell.row);
      cell.column = toColumn(cell.column);
    }
  }

  #make(index: number): GridCell {
    const [row, column] = [this.rowAt(index), this.columnAt(index)];
    const place = { sheet: this.sheet, cell: columnName(this.sheetColumn(column)) + (this.sheetRow(row) + 1) };
    return { row, column, rowSpan: 1, columnSpan: 1, text: this.texts.get(this.#textIds[index] as number), place };
  }

  #compare(one: number, other: number): number {
    return this.rowAt(one) - this.rowAt(other) || this.columnAt(one) - this.columnAt(other);
  }

  #take(order: Uint32Array): void {
    const [rows, columns, texts, kept] = [this.#rows, this.#columns, this.#textIds, this.#kept];
    this.#rows = new Int32Array(Math.max(FIRST_ROOM, order.length));
    this.#columns = new Uint16Array(this.#rows.length);
    this.#textIds = new Int32Array(this.#rows.length);
    this.#kept = new Map();
    this.#length = order.length;
    order.forEach((from, index) => {
      this.#rows[index] = rows[from] as number;
      this.#columns[index] = columns[from] as number;
      this.#textIds[index] = texts[from] as number;
      const cell = kept.get(from);
      if (cell) {
        this.#kept.set(index, cell);
      }
    });
  }
}

function enlarge<Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
