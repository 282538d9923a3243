import { foldRadicals } from "../../domain/radicals.ts";
import { isPageNumber } from "./drop-running-heads.ts";
import { fillLattice, type PageGrid } from "./fill-lattice.ts";
import { findCutAmounts } from "./find-cut-amounts.ts";
import { type Doubtful, holdsSeveral } from "./find-doubtful.ts";
import { findLattices, type Lattice } from "./find-lattices.ts";
import type { TextColumn } from "./find-text-columns.ts";
import { findTextTables } from "./find-text-tables.ts";
import { holdsColumns, holdsUnparted } from "./find-unparted.ts";
import { mergeRulings } from "./merge-rulings.ts";
import { openColumns } from "./open-columns.ts";
import { openRows } from "./open-rows.ts";
import type { Glyph, PageContent, Ruling } from "./page-content.ts";
import { readFrame } from "./read-frame.ts";
import { setLines, type TextLine } from "./set-lines.ts";
import { mainQuarter, type Quarter, quarterOf, turnPage } from "./turn.ts";

/** What stands on a page from top to bottom: lines of text and tables. */
export type PageItem = { kind: "line"; top: number; line: TextLine } | { kind: "grid"; top: number; grid: PageGrid };

export interface LaidOutPage {
  page: number;
  width: number;
  height: number;
  /** How the page was turned for its text to read to the right. */
  quarter: Quarter;
  /** Text that reads another way than the page stands at the end. */
  items: PageItem[];
  /** With which words text begins that is perhaps a table, or a table whose rows cannot be told for sure. */
  doubtful: string[];
  /** Amounts of which digits are perhaps cut off at the border of their cell. */
  cut: string[];
  /** Degrees, clockwise, by which the page lies on the image it was recognized on. */
  skew?: number;
  /** Tables without ruling lines that were seen on an image and left as lines of text. */
  leftAsText?: number;
}

/** Page numbers stand below this share of the page. */
const FOOT = 0.87;

/** Finds the tables of a page and sets the rest into lines. A table may go on from the page before. */
export function layOutPage(printed: PageContent, before?: LaidOutPage): LaidOutPage {
  const quarter = mainQuarter(printed.glyphs);
  const content = turnPage({ ...printed, glyphs: printed.glyphs.map(asSeen) }, quarter);
  const { page, width, height } = content;
  const items: PageItem[] = [];
  const doubtful: string[] = [];
  const cut: string[] = [];
  const addGrid = (grid: PageGrid): void => {
    items.push({ kind: "grid", top: grid.ys[0] as number, grid });
  };
  // Watermarks slant over tables and belong to none of their cells.
  const slanting = content.glyphs.filter((glyph) => quarterOf(glyph.angle) === undefined);
  let loose = content.glyphs.filter((glyph) => quarterOf(glyph.angle) !== undefined);
  const rulings = mergeRulings(content.rulings);
  let leftAsText = 0;
  const carried = before?.page === page - 1 ? columnsAtEnd(before) : undefined;
  for (const lattice of findLattices(rulings)) {
    const goesOn = items.length === 0 ? carried : undefined;
    const framed = content.isRecognized ? undefined : readFrame(lattice, loose, page, goesOn);
    const table = framed ?? readLattice(lattice, loose, page);
    doubtful.push(
      ...(framed?.doubtful ?? []).map(beginning),
      ...("isDoubtful" in table && table.isDoubtful ? [firstWords(table.grid)] : []),
      ...table.grid.cells.filter(holdsSeveral).map(({ text }) => text),
    );
    cut.push(...(content.isRecognized ? [] : findCutAmounts(table.grid.cells)));
    if (content.isRecognized && table.grid.method === "text-positions") {
      leftAsText += 1;
    } else if (table.grid.cells.some((cell) => cell.text !== "")) {
      addGrid(table.grid);
      loose = table.outside;
    }
  }
  const lines = setLines([...loose, ...slanting]);
  const rules = rulesOutside(rulings, items);
  const numbers = lines.filter((line) => isPageNumber(line, content));
  const others = lines.filter((line) => !numbers.includes(line));
  const found = findTextTables({
    page,
    lines: others,
    rules,
    carried: items.length === 0 ? carried : undefined,
  });
  // Where recognized characters stand is known too roughly for columns to be told by it.
  if (content.isRecognized) {
    leftAsText += found.grids.length + found.doubtful.length;
  } else {
    doubtful.push(...found.doubtful.map(beginning));
    found.grids.forEach(addGrid);
  }
  for (const line of [...(content.isRecognized ? others : found.rest), ...numbers]) {
    items.push({ kind: "line", top: line.angle === 0 ? line.top : Infinity, line });
  }
  items.sort((a, b) => (a.top < b.top ? -1 : a.top > b.top ? 1 : 0));
  const recognized = content.isRecognized ? { skew: content.skew ?? 0, leftAsText } : {};
  return { page, width, height, quarter, items, doubtful, cut, ...recognized };
}

function beginning([first]: Doubtful): string {
  return first?.line.text ?? "";
}

function firstWords({ cells }: PageGrid): string {
  return cells.find(({ text }) => text !== "")?.text ?? "";
}

/** A radical is seen as the ordinary character it looks like. */
function asSeen(glyph: Glyph): Glyph {
  const text = foldRadicals(glyph.text);
  return text === glyph.text ? glyph : { ...glyph, text };
}

interface ReadLattice {
  grid: PageGrid;
  outside: Glyph[];
  isDoubtful: boolean;
}

function readLattice(drawn: Lattice, glyphs: readonly Glyph[], page: number): ReadLattice {
  const { lattice, wasOpened, isDoubtful } = openRows(drawn, glyphs);
  const { grid, outside } = fillLattice(openColumns(lattice, glyphs), glyphs, page);
  return wasOpened
    ? { grid: { ...grid, method: "text-positions" }, outside, isDoubtful }
    : { grid, outside, isDoubtful: holdsUnparted(lattice, glyphs) || holdsColumns(lattice, glyphs) };
}

/** Horizontal lines outside the tables found up to now. */
function rulesOutside(rulings: readonly Ruling[], items: readonly PageItem[]): Ruling[] {
  const tables = items.flatMap((item) => (item.kind === "grid" ? [item.grid] : []));
  return rulings.filter(
    ({ direction, at, from, to }) =>
      direction === "horizontal" &&
      !tables.some(
        ({ xs, ys }) =>
          at > (ys[0] as number) - 3 &&
          at < (ys.at(-1) as number) + 3 &&
          to > (xs[0] as number) &&
          from < (xs.at(-1) as number),
      ),
  );
}

/** The columns of the table without rulings that a page ends with. */
function columnsAtEnd({ items, height }: LaidOutPage): readonly TextColumn[] | undefined {
  const last = items.findLast((item) => item.kind === "grid" || (item.line.angle === 0 && item.top < FOOT * height));
  return last?.kind === "grid" ? last.grid.columns : undefined;
}
