import type { Cell, CellValue, LineItem } from "./budget-table.ts";
import { cellIn, PackedLine, valueIn } from "./packed-line.ts";

/** What tells a cell from any other. */
export type CellPlace = Pick<Cell, "table" | "row" | "column">;

/** A cell that is not made yet: one of a line. */
export interface LineCell {
  line: LineItem;
  column: number;
}

/** Of a large table: its sums are hundreds of thousands, or of so many addends; they hold lines, and make cells one by one. */
export abstract class LargeSum {
  readonly kind = "sum";
  readonly says: string;
  readonly table: string;

  constructor(table: string, says: string) {
    this.table = table;
    this.says = says;
  }

  protected abstract whole(): LineCell;
  protected abstract parts(): Iterable<LineCell>;

  get total(): Cell {
    return make(this.whole());
  }

  get terms(): { cell: Cell; sign: 1 }[] {
    return Array.from(this.parts(), (part) => ({ cell: make(part), sign: 1 as const }));
  }

  /** The total first. */
  *cells(): Iterable<Cell> {
    yield this.total;
    for (const part of this.parts()) {
      yield make(part);
    }
  }

  /** What the same cells state, without what it takes to show them. */
  *values(): Iterable<CellValue> {
    yield lookUp(this.whole());
    for (const part of this.parts()) {
      yield lookUp(part);
    }
  }

  /** Of the same cells, none of which is made. */
  *places(): Iterable<CellPlace> {
    yield this.#placeOf(this.whole());
    for (const part of this.parts()) {
      yield this.#placeOf(part);
    }
  }

  #placeOf(own: LineCell): CellPlace {
    return own.line instanceof PackedLine ? { table: this.table, row: own.line.row, column: own.column } : make(own);
  }
}

/** A column of a row against others of it. */
export class SumInRow extends LargeSum {
  readonly #line: LineItem;
  readonly #total: number;
  readonly #columns: readonly number[];

  constructor(table: string, line: LineItem, total: number, columns: readonly number[], says: string) {
    super(table, says);
    this.#line = line;
    this.#total = total;
    this.#columns = columns;
  }

  protected whole(): LineCell {
    return { line: this.#line, column: this.#total };
  }

  protected *parts(): Iterable<LineCell> {
    for (const column of this.#columns) {
      yield { line: this.#line, column };
    }
  }
}

/** A cell against those of the lines under it; `columnOf` tells in which column a line has its own. */
export class SumOfLines extends LargeSum {
  readonly #total: LineCell;
  readonly #lines: readonly LineItem[];
  readonly #columnOf: (line: LineItem) => number;

  constructor(
    table: string,
    total: LineCell,
    lines: readonly LineItem[],
    columnOf: (line: LineItem) => number,
    says: string,
  ) {
    super(table, says);
    this.#total = total;
    this.#lines = lines;
    this.#columnOf = columnOf;
  }

  protected whole(): LineCell {
    return this.#total;
  }

  protected *parts(): Iterable<LineCell> {
    for (const line of this.#lines) {
      yield { line, column: this.#columnOf(line) };
    }
  }
}

function make({ line, column }: LineCell): Cell {
  return cellIn(line, column) as Cell;
}

function lookUp({ line, column }: LineCell): CellValue {
  return valueIn(line, column) as CellValue;
}
