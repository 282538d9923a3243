import type { LineItem, LineMark, SummaryItem } from "./budget-table.ts";
import type { TextStore } from "./text-store.ts";

/** What a line is, without what follows from the body of its table. */
export type LineFacts = Omit<LineItem, "children" | "cells" | "place">;

/** Where each fact of a line stands among its numbers. */
const [ROW, PANEL, COLUMN, MARK, LEVEL, PARENT, CODE, PRINTED_CODE, NAME, PRINTED_NAME, ITEM] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;
const WIDTH = 11;
const MARKS: readonly LineMark[] = ["item", "total", "of-which", "heading"];
/** No parent, no such text. */
const NONE = -1;
/** Of a name: it is as printed but for its blanks. No text has this number. */
const AS_PRINTED = -(2 ** 31);
/** Lines without parts of their own share one list. */
const NO_CHILDREN: number[] = Object.freeze([]) as unknown as number[];

/** The lines of a large table as they go from one thread to another. */
export interface StoredLines {
  length: number;
  /** `WIDTH` a line; texts by their numbers in the store of the table. */
  facts: Int32Array;
  /** NaN where there is none. */
  indents: Float64Array;
  /** Of the lines that have any. */
  children: Map<number, number[]>;
}

/** The lines of a large table as numbers: some fifty bytes each, which go from thread to thread as they are. */
export class LineStore {
  readonly #texts: TextStore;
  readonly #stored: StoredLines;
  /** Of lines that are read and no longer made: nearly every rule asks for their names. */
  readonly #names: string[] | undefined;

  /** For at most so many lines; or of what was `store`d. */
  constructor(texts: TextStore, stored: number | StoredLines) {
    this.#texts = texts;
    if (typeof stored === "number") {
      const [facts, indents] = [new Int32Array(stored * WIDTH), new Float64Array(stored)];
      this.#stored = { length: 0, facts, indents, children: new Map() };
    } else {
      this.#stored = stored;
      this.#names = [];
    }
  }

  store(): StoredLines {
    return this.#stored;
  }

  /** Gives the index of the new line; `column` is that of its place. */
  add(line: LineFacts, column: number): number {
    const at = this.#stored.length++;
    const { code, printedCode, name, printedName, item } = line;
    const shortOf = (text: string | undefined): number => (text === undefined ? NONE : this.#texts.intern(text));
    const { facts, indents } = this.#stored;
    const start = at * WIDTH;
    facts[start + ROW] = line.row;
    facts[start + PANEL] = line.panel;
    facts[start + COLUMN] = column;
    facts[start + MARK] = MARKS.indexOf(line.mark);
    facts[start + LEVEL] = line.level;
    facts[start + PARENT] = line.parent ?? NONE;
    facts[start + CODE] = shortOf(code);
    facts[start + PRINTED_CODE] = shortOf(printedCode);
    facts[start + NAME] = name === closed(printedName) ? AS_PRINTED : this.#texts.addOnce(name);
    facts[start + PRINTED_NAME] = this.#texts.addOnce(printedName);
    facts[start + ITEM] = shortOf(item);
    indents[at] = line.indent ?? Number.NaN;
    return at;
  }

  row(at: number): number {
    return this.#number(at, ROW);
  }

  panel(at: number): number {
    return this.#number(at, PANEL);
  }

  column(at: number): number {
    return this.#number(at, COLUMN);
  }

  mark(at: number): LineMark {
    return MARKS[this.#number(at, MARK)] as LineMark;
  }

  setMark(at: number, mark: LineMark): void {
    this.#stored.facts[at * WIDTH + MARK] = MARKS.indexOf(mark);
  }

  level(at: number): number {
    return this.#number(at, LEVEL);
  }

  setLevel(at: number, level: number): void {
    this.#stored.facts[at * WIDTH + LEVEL] = level;
  }

  parent(at: number): number | undefined {
    const parent = this.#number(at, PARENT);
    return parent === NONE ? undefined : parent;
  }

  setParent(at: number, parent: number | undefined): void {
    this.#stored.facts[at * WIDTH + PARENT] = parent ?? NONE;
  }

  children(at: number): number[] {
    return this.#stored.children.get(at) ?? NO_CHILDREN;
  }

  adopt(at: number, child: number): void {
    const own = this.#stored.children.get(at);
    if (own) {
      own.push(child);
    } else {
      this.#stored.children.set(at, [child]);
    }
  }

  indent(at: number): number | undefined {
    const indent = this.#stored.indents[at] as number;
    return Number.isNaN(indent) ? undefined : indent;
  }

  code(at: number): string | undefined {
    return this.#text(at, CODE);
  }

  printedCode(at: number): string | undefined {
    return this.#text(at, PRINTED_CODE);
  }

  name(at: number): string {
    const name = this.#names?.[at] ?? this.#lookUpName(at);
    if (this.#names) {
      this.#names[at] = name;
    }
    return name;
  }

  printedName(at: number): string {
    return this.#texts.get(this.#number(at, PRINTED_NAME));
  }

  item(at: number): SummaryItem | undefined {
    return this.#text(at, ITEM) as SummaryItem | undefined;
  }

  #lookUpName(at: number): string {
    const id = this.#number(at, NAME);
    return id === AS_PRINTED ? closed(this.printedName(at)) : this.#texts.get(id);
  }

  #number(at: number, fact: number): number {
    return this.#stored.facts[at * WIDTH + fact] as number;
  }

  #text(at: number, fact: number): string | undefined {
    const id = this.#number(at, fact);
    return id === NONE ? undefined : this.#texts.get(id);
  }
}

function closed(name: string): string {
  return name.includes(" ") ? name.replaceAll(" ", "") : name;
}
