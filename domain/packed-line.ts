import type { PrintedNumber } from "./amount.ts";
import type { Cell, LineItem, LineMark, SummaryItem } from "./budget-table.ts";
import type { Place } from "./place.ts";
import type { TableBody } from "./table-body.ts";

/** What a line is, without what follows from the body of its table. */
export type LineFacts = Omit<LineItem, "children" | "cells" | "place">;

/** Lines without parts of their own share one list. */
const NO_CHILDREN: number[] = Object.freeze([]) as unknown as number[];

/** A line of a large table: its cells and its place are made as they are looked at. */
export class PackedLine implements LineItem {
  row: number;
  panel: number;
  name: string;
  printedName: string;
  mark: LineMark;
  level: number;
  children = NO_CHILDREN;
  declare code?: string;
  declare printedCode?: string;
  declare indent?: number;
  declare item?: SummaryItem;
  declare parent?: number;
  /** The column of its place. */
  readonly column: number;
  readonly #body: TableBody;
  readonly #amounts: readonly number[];

  constructor(facts: LineFacts, column: number, body: TableBody, amounts: readonly number[]) {
    const { row, panel, name, printedName, mark, level, code, printedCode, indent, item, parent } = facts;
    this.row = row;
    this.panel = panel;
    this.name = name;
    this.printedName = printedName;
    this.mark = mark;
    this.level = level;
    this.column = column;
    this.#body = body;
    this.#amounts = amounts;
    if (code !== undefined) {
      this.code = code;
    }
    if (printedCode !== undefined) {
      this.printedCode = printedCode;
    }
    if (indent !== undefined) {
      this.indent = indent;
    }
    if (item !== undefined) {
      this.item = item;
    }
    if (parent !== undefined) {
      this.parent = parent;
    }
  }

  /** One of its cells, without the others. */
  cellIn(column: number): Cell | undefined {
    return this.holds(column) ? this.#body.cellAt(this.row, column, this.#label) : undefined;
  }

  holds(column: number): boolean {
    return this.#amounts.includes(column);
  }

  /** The numbers its cells print. */
  *numbers(): Generator<PrintedNumber> {
    for (const column of this.#amounts) {
      const number = this.#body.numberAt(this.row, column);
      if (number) {
        yield number;
      }
    }
  }

  adopt(child: number): void {
    if (this.children === NO_CHILDREN) {
      this.children = [];
    }
    this.children.push(child);
  }

  get cells(): Record<number, Cell> {
    return this.#body.cellsOf(this.row, this.#label, this.#amounts);
  }

  get #label(): string {
    const code = this.code ?? this.printedCode ?? "";
    return code === "" ? this.name : this.name === "" ? code : `${code} ${this.name}`;
  }

  get place(): Place {
    return this.#body.placeAt(this.row, this.column);
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

/** The numbers that the cells of a line print; of a line of a large table no cell is made. */
export function numbersOf(line: LineItem): Iterable<PrintedNumber> {
  return line instanceof PackedLine ? line.numbers() : Object.values(line.cells).flatMap(({ number }) => number ?? []);
}
