import type { Cell, CellValue, LineItem, LineMark, SummaryItem } from "./budget-table.ts";
import type { Place } from "./place.ts";
import type { TableBody } from "./table-body.ts";

/** What a cell states, and where it stands in its table. */
export interface PlacedValue {
  row: number;
  column: number;
  value: CellValue;
}

/** A line of a large table: all it says is looked up in the body of the table as it is asked for. */
export class PackedLine implements LineItem {
  readonly #body: TableBody;
  /** Its index among the lines of the body. */
  readonly #at: number;
  readonly #amounts: readonly number[];

  constructor(body: TableBody, at: number, amounts: readonly number[]) {
    this.#body = body;
    this.#at = at;
    this.#amounts = amounts;
  }

  get row(): number {
    return this.#body.lines.row(this.#at);
  }

  get panel(): number {
    return this.#body.lines.panel(this.#at);
  }

  get code(): string | undefined {
    return this.#body.lines.code(this.#at);
  }

  get printedCode(): string | undefined {
    return this.#body.lines.printedCode(this.#at);
  }

  get name(): string {
    return this.#body.lines.name(this.#at);
  }

  get printedName(): string {
    return this.#body.lines.printedName(this.#at);
  }

  get mark(): LineMark {
    return this.#body.lines.mark(this.#at);
  }

  set mark(mark) {
    this.#body.lines.setMark(this.#at, mark);
  }

  get indent(): number | undefined {
    return this.#body.lines.indent(this.#at);
  }

  get item(): SummaryItem | undefined {
    return this.#body.lines.item(this.#at);
  }

  get level(): number {
    return this.#body.lines.level(this.#at);
  }

  set level(level) {
    this.#body.lines.setLevel(this.#at, level);
  }

  get parent(): number | undefined {
    return this.#body.lines.parent(this.#at);
  }

  set parent(parent) {
    this.#body.lines.setParent(this.#at, parent);
  }

  get children(): number[] {
    return this.#body.lines.children(this.#at);
  }

  adopt(child: number): void {
    this.#body.lines.adopt(this.#at, child);
  }

  get cells(): Record<number, Cell> {
    return this.#body.cellsOf(this.row, this.#label, this.#amounts);
  }

  get place(): Place {
    return this.#body.placeAt(this.row, this.#body.lines.column(this.#at));
  }

  /** One of its cells, without the others. */
  cellIn(column: number): Cell | undefined {
    return this.holds(column) ? this.#body.cellAt(this.row, column, this.#label) : undefined;
  }

  holds(column: number): boolean {
    return this.#amounts.includes(column);
  }

  /** What such a cell states. */
  valueIn(column: number): CellValue | undefined {
    return this.holds(column) ? this.#body.valueAt(this.row, column) : undefined;
  }

  /** What each of its cells states. */
  *values(): Generator<PlacedValue> {
    const { row } = this;
    for (const column of this.#amounts) {
      yield { row, column, value: this.#body.valueAt(row, column) };
    }
  }

  /** What its cells call it. */
  get #label(): string {
    const { name } = this;
    const code = this.code ?? this.printedCode ?? "";
    return code === "" ? name : name === "" ? code : `${code} ${name}`;
  }
}

/** One cell of a line; of a line of a large table the others are not made. */
export function cellIn(line: LineItem, column: number): Cell | undefined {
  return line instanceof PackedLine ? line.cellIn(column) : line.cells[column];
}

/** True where a line has a cell in a column; the cell is not made. */
export function holdsCell(line: LineItem, column: number): boolean {
  return line instanceof PackedLine ? line.holds(column) : line.cells[column] !== undefined;
}

/** What one cell of a line states. */
export function valueIn(line: LineItem, column: number): CellValue | undefined {
  return line instanceof PackedLine ? line.valueIn(column) : line.cells[column];
}

/** What the cells of a line state, and where; of a line of a large table no cell is made. */
export function valuesOf(line: LineItem): Iterable<PlacedValue> {
  return line instanceof PackedLine
    ? line.values()
    : Object.values(line.cells).map((value) => ({ row: value.row, column: value.column, value }));
}
