import type { Block, Document, Grid, GridCell, Paragraph } from "../../domain/document.ts";
import { compactText } from "../../domain/text.ts";
import { findUnit } from "../../domain/unit.ts";
import { recognizeTables } from "../../tables/recognize-tables.ts";
import type { DrawnBook } from "./drawn-book.ts";
import type { DrawnTable } from "./drawn-table.ts";
import type { PageStyle } from "./page-style.ts";
import { type CellScore, NOTHING, scoreCells, sharedTexts } from "./score-cells.ts";

export interface TableScore {
  table: DrawnTable;
  cells: CellScore;
  isFound: boolean;
  /** The document says of a page of this table that it could not be read for sure. */
  isTold: boolean;
  /** Recognized with … */
  hasTitle: boolean;
  hasUnit: boolean;
  hasHead: boolean;
  rows: number;
  rowsExact: number;
}

export interface BookScore {
  tables: TableScore[];
  sentences: number;
  sentencesFound: number;
}

const UNCERTAIN = new Set(["TABLE_UNCERTAIN"]);

/** Compares a book as drawn with the document that was read of it. */
export function scoreBook(book: DrawnBook, document: Document, { clips }: PageStyle): BookScore {
  const grids = document.blocks.filter((block) => block.kind === "grid");
  const recognized = new Map(recognizeTables(document).map((table) => [table.place, table]));
  const matches = matchGrids(book.tables, grids);
  const text = compactText(document.blocks.map((block) => (block.kind === "paragraph" ? block.text : "\n")).join(""));
  const said = [...book.sentences, ...book.notes].filter(Boolean);
  const pagesTold = new Set(
    document.problems
      .filter(({ code }) => UNCERTAIN.has(code))
      .flatMap(({ place }): (number | undefined)[] => place?.pages ?? [place?.page]),
  );
  const tables = book.tables.map((table, index) => {
    const grid = matches[index];
    const budget = grid && recognized.get(grid.place);
    const head = bodyText(table, 0, table.headRows);
    const body = bodyText(table, table.headRows, table.rows);
    const rows = new Set(Array.from(budget?.rows ?? [], (row) => row.map(compactText).filter(Boolean).join("|")));
    return {
      table,
      cells: grid ? scoreCells(table.cells, [...grid.cells], clips) : { ...NOTHING, ...missing(table) },
      isFound: grid !== undefined,
      isTold: (grid
        ? pagesOf(grid)
        : pagesBetween(table, book.tables[index + 1], document.blocks, document.pages)
      ).some((page) => pagesTold.has(page)),
      hasTitle: compactText(`${budget?.number ?? ""}${budget?.title ?? ""}`) === compactText(table.title),
      hasUnit: JSON.stringify(budget?.unit) === JSON.stringify(findUnit(table.unit)),
      hasHead:
        head.join("\n") ===
        (budget?.header ?? [])
          .map((row) => row.map(compactText).filter(Boolean).join("|"))
          .filter(Boolean)
          .join("\n"),
      rows: body.length,
      rowsExact: body.filter((row) => rows.has(row)).length,
    };
  });
  return {
    tables,
    sentences: said.length,
    sentencesFound: said.filter((sentence) => text.includes(compactText(sentence))).length,
  };
}

function missing({ cells }: DrawnTable): Partial<CellScore> {
  const { differences, exact, numbersExact, ...rest } = scoreCells(cells, []);
  return { ...rest, differences: ["the table was not found"] };
}

/** Each table with the grid that shares most texts with it, one to one. */
function matchGrids(tables: readonly DrawnTable[], grids: readonly Grid[]): (Grid | undefined)[] {
  const pairs = tables.flatMap((table, index) =>
    grids.map((grid) => ({ index, grid, shared: sharedTexts(table.cells, [...grid.cells]) })),
  );
  const matches: (Grid | undefined)[] = tables.map(() => undefined);
  for (const { index, grid, shared } of pairs.sort((a, b) => b.shared - a.shared)) {
    if (shared > 0 && !matches[index] && !matches.includes(grid)) {
      matches[index] = grid;
    }
  }
  return matches;
}

function pagesOf({ cells }: Grid): number[] {
  return [...new Set([...cells].flatMap(({ place }) => (place.page === undefined ? [] : [place.page])))];
}

/** The pages from the title of a table that was not found to that of the next. */
function pagesBetween(table: DrawnTable, next: DrawnTable | undefined, blocks: readonly Block[], pages = 1): number[] {
  const printed = blocks.flatMap<GridCell | Paragraph>((block) => (block.kind === "grid" ? [...block.cells] : [block]));
  const pageOf = (title: string | undefined): number | undefined =>
    title === undefined
      ? undefined
      : printed.find(({ text }) => compactText(text).includes(compactText(title)))?.place.page;
  const first = pageOf(table.title);
  const last = pageOf(next?.title) ?? (first === undefined ? 0 : next ? first : pages);
  return first === undefined ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function bodyText({ cells }: DrawnTable, from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) =>
    cells
      .filter(({ row, text }) => row === from + index && text !== "")
      .map(({ text }) => compactText(text))
      .join("|"),
  ).filter(Boolean);
}
