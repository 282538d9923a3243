import type { Cell, CellValue, Rows } from "./budget-table.ts";
import { LineStore, type StoredLines } from "./line-store.ts";
import { columnName, type Place } from "./place.ts";
import { readAmount, stateNumber } from "./read-amount.ts";
import { type StoredTexts, TextStore } from "./text-store.ts";
import type { Unit } from "./unit.ts";

/** What every amount cell of a column has in common. */
export interface AmountColumn {
  /** How a label names the column. */
  head: string;
  isAmount: boolean;
}

/** The places of a table: numbers by row and column, the texts by their numbers. */
export interface BodyPlaces {
  table: string;
  unit: Unit | undefined;
  sheet: string;
  /** The row in the sheet of each row; the column of each column. */
  sheetRows: Int32Array;
  sheetColumns: Int32Array;
  /** By row and column: the text, and whether there is a cell (1), which is hidden (2). */
  texts: Int32Array;
  cells: Uint8Array;
  /** Places that are not those of their own row and column: under merges. */
  places: Map<number, Place>;
  /** By grid column; nothing where a column has no amounts. */
  amounts: (AmountColumn | undefined)[];
}

/** The body of a table as it goes from one thread to another. */
export interface StoredBody {
  places: BodyPlaces;
  texts: StoredTexts;
  lines: StoredLines;
}

export const CELL = 1;
export const HIDDEN = 2;
const NOWHERE: Place = {};

/**
 * The rows of a large table: texts and places as they are looked at, and the cells of a row made of both. What a small table
 * holds as objects is here some ten bytes a cell.
 */
export class TableBody {
  readonly lines: LineStore;
  readonly #stored: BodyPlaces;
  readonly texts: TextStore;
  readonly columns: number;
  #last: { row: number; label: string; cells: Record<number, Cell> } | undefined;

  constructor(stored: BodyPlaces, texts: TextStore, lines: LineStore) {
    this.lines = lines;
    this.#stored = stored;
    this.texts = texts;
    this.columns = stored.sheetColumns.length;
  }

  static load(stored: StoredBody): TableBody {
    const texts = new TextStore(stored.texts);
    return new TableBody(stored.places, texts, new LineStore(texts, stored.lines));
  }

  store(): StoredBody {
    return { places: this.#stored, texts: this.texts.stored(), lines: this.lines.store() };
  }

  /** How many rows it has. */
  get length(): number {
    return this.#stored.sheetRows.length;
  }

  holds(row: number, column: number): boolean {
    return row >= 0 && row < this.length && column >= 0 && column < this.columns;
  }

  get rows(): Rows<string> {
    return new MadeRows(this.length, this.columns, (row, column) => this.textAt(row, column));
  }

  get places(): Rows<Place> {
    return new MadeRows(this.length, this.columns, (row, column) => this.placeAt(row, column));
  }

  get sheet(): string {
    return this.#stored.sheet;
  }

  sheetRow(row: number): number {
    return this.#stored.sheetRows[row] as number;
  }

  sheetColumn(column: number): number {
    return this.#stored.sheetColumns[column] as number;
  }

  textAt(row: number, column: number): string {
    return this.texts.get(this.textIdAt(row, column));
  }

  /** True of an amount with decimals, told without making a text of it. */
  isDecimalAt(row: number, column: number): boolean {
    return this.texts.isDecimal(this.textIdAt(row, column));
  }

  textIdAt(row: number, column: number): number {
    return this.#stored.texts[row * this.columns + column] as number;
  }

  placeAt(row: number, column: number): Place {
    return this.isOwnPlace(row, column)
      ? { sheet: this.sheet, cell: `${columnName(this.sheetColumn(column))}${this.sheetRow(row) + 1}` }
      : (this.#stored.places.get(row * this.columns + column) ?? NOWHERE);
  }

  /** True where there is a cell, or a merge lies over the place. */
  hasPlace(row: number, column: number): boolean {
    const at = row * this.columns + column;
    return this.#stored.cells[at] !== 0 || this.#stored.places.has(at);
  }

  /** True of a cell whose place is that of its own row and column: it lies under no merge. */
  isOwnPlace(row: number, column: number): boolean {
    const at = row * this.columns + column;
    const { places, cells } = this.#stored;
    return cells[at] !== 0 && !(places.size > 0 && places.has(at));
  }

  /** The amount cells of a row in some columns; `label` is what they call the row. Those of the last row asked for are kept. */
  cellsOf(row: number, label: string, columns: readonly number[]): Record<number, Cell> {
    if (this.#last?.row === row && this.#last.label === label && columns.every((own) => this.#last?.cells[own])) {
      return this.#last.cells;
    }
    const cells: Record<number, Cell> = {};
    for (const column of columns) {
      cells[column] = this.cellAt(row, column, label);
    }
    this.#last = { row, label, cells };
    return cells;
  }

  cellAt(row: number, column: number, label: string): Cell {
    const { table, amounts } = this.#stored;
    const { head = "" } = amounts[column] ?? {};
    const text = this.textAt(row, column);
    const shown = label === "" ? head : `${label} · ${head}`;
    const cell: Cell = { table, row, column, text, label: shown, place: this.placeAt(row, column) };
    return this.#state(cell, row, column);
  }

  /** What it states alone: a fifth of the work. */
  valueAt(row: number, column: number): CellValue {
    return this.#state({}, row, column);
  }

  #state<Value extends CellValue>(value: Value, row: number, column: number): Value {
    const { unit, amounts, cells } = this.#stored;
    if (((cells[row * this.columns + column] as number) & HIDDEN) !== 0) {
      value.hidden = true;
    }
    const isAmount = amounts[column]?.isAmount ?? false;
    // Most are digits, of which no text has to be made.
    const number = this.texts.readDecimal(this.textIdAt(row, column));
    return number
      ? stateNumber(value, number, isAmount, unit)
      : readAmount(value, this.textAt(row, column), isAmount, unit);
  }
}

class MadeRows<Item> implements Rows<Item> {
  readonly length: number;
  readonly #columns: number;
  readonly #make: (row: number, column: number) => Item;

  constructor(length: number, columns: number, make: (row: number, column: number) => Item) {
    this.length = length;
    this.#columns = columns;
    this.#make = make;
  }

  at(row: number): Item[] | undefined {
    if (row < 0 || row >= this.length) {
      return undefined;
    }
    const items: Item[] = [];
    for (let column = 0; column < this.#columns; column++) {
      items.push(this.#make(row, column));
    }
    return items;
  }

  *[Symbol.iterator](): Generator<Item[]> {
    for (let row = 0; row < this.length; row++) {
      yield this.at(row) as Item[];
    }
  }
}
