import type { BudgetTable, LineItem, LineMark, SummaryItem } from "./budget-table.ts";
import { PackedLine } from "./packed-line.ts";
import { type StoredBody, TableBody } from "./table-body.ts";
import { type StoredTexts, TextStore } from "./text-store.ts";

const MARKS: readonly LineMark[] = ["item", "total", "of-which", "heading"];
/** No number of a text. */
const NO_TEXT = -(2 ** 31);

/** The lines of a large table, each sort of fact in a list of its own. */
interface StoredLines {
  rows: Int32Array;
  panels: Uint8Array;
  columns: Uint16Array;
  marks: Uint8Array;
  levels: Uint8Array;
  /** −1 where there is none. */
  parents: Int32Array;
  /** NaN where there is none. */
  indents: Float64Array;
  /** Code, printed code, name, printed name and item: five numbers of texts a line. */
  texts: Int32Array;
  stored: StoredTexts;
  /** Lines of which more has to be said, by their index. */
  others: Map<number, LineItem>;
}

/** A table as it goes from one thread to another: a large one as a few lists of numbers, not as millions of objects. */
export type StoredTable =
  | BudgetTable
  | (Omit<BudgetTable, "large" | "rows" | "places" | "lines"> & { stored: StoredBody; storedLines: StoredLines });

export function storeTable(table: BudgetTable): StoredTable {
  const { large, rows, places, lines, ...facts } = table;
  return large ? { ...facts, stored: large.store(), storedLines: storeLines(lines) } : table;
}

export function loadTable(table: StoredTable): BudgetTable {
  if (!("stored" in table)) {
    return table;
  }
  const { stored, storedLines, ...facts } = table;
  const large = TableBody.load(stored);
  const amounts = facts.panels.map(({ amountColumns }) => amountColumns);
  return { ...facts, rows: large.rows, places: large.places, lines: loadLines(storedLines, large, amounts), large };
}

function storeLines(lines: readonly LineItem[]): StoredLines {
  const count = lines.length;
  const texts = new TextStore();
  const stored = {
    rows: new Int32Array(count),
    panels: new Uint8Array(count),
    columns: new Uint16Array(count),
    marks: new Uint8Array(count),
    levels: new Uint8Array(count),
    parents: new Int32Array(count),
    indents: new Float64Array(count),
    texts: new Int32Array(5 * count),
  };
  const others = new Map<number, LineItem>();
  lines.forEach((line, index) => {
    stored.parents[index] = line.parent ?? -1;
    if (!(line instanceof PackedLine)) {
      others.set(index, line);
      return;
    }
    stored.rows[index] = line.row;
    stored.panels[index] = line.panel;
    stored.columns[index] = line.column;
    stored.marks[index] = MARKS.indexOf(line.mark);
    stored.levels[index] = line.level;
    stored.indents[index] = line.indent ?? Number.NaN;
    const said = [line.code, line.printedCode, line.name, line.printedName, line.item];
    stored.texts.set(
      said.map((text) => (text === undefined ? NO_TEXT : texts.add(text))),
      5 * index,
    );
  });
  return { ...stored, stored: texts.stored(), others };
}

function loadLines(stored: StoredLines, body: TableBody, amounts: readonly number[][]): LineItem[] {
  const texts = new TextStore(stored.stored);
  const textAt = (at: number): string | undefined => {
    const id = stored.texts[at] as number;
    return id === NO_TEXT ? undefined : texts.get(id);
  };
  const lines = Array.from(stored.rows, (row, index): LineItem => {
    const other = stored.others.get(index);
    if (other) {
      return other;
    }
    const panel = stored.panels[index] as number;
    const [code, printedCode, name = "", printedName = "", item] = [0, 1, 2, 3, 4].map((at) => textAt(5 * index + at));
    const [parent = -1, indent = Number.NaN] = [stored.parents[index], stored.indents[index]];
    const facts = {
      row,
      panel,
      name,
      printedName,
      mark: MARKS[stored.marks[index] as number] as LineMark,
      level: stored.levels[index] as number,
      ...(code === undefined ? {} : { code }),
      ...(printedCode === undefined ? {} : { printedCode }),
      ...(item === undefined ? {} : { item: item as SummaryItem }),
      ...(parent < 0 ? {} : { parent }),
      ...(Number.isNaN(indent) ? {} : { indent }),
    };
    return new PackedLine(facts, stored.columns[index] as number, body, amounts[panel] ?? []);
  });
  stored.parents.forEach((parent, index) => {
    const line = lines[parent];
    if (line instanceof PackedLine) {
      line.adopt(index);
    }
  });
  return lines;
}
