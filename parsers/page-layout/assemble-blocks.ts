import type { Block, DocumentProblem, Grid } from "../../domain/document.ts";
import { dropRunningHeads } from "./drop-running-heads.ts";
import type { PageGrid } from "./fill-lattice.ts";
import { findHalves } from "./find-halves.ts";
import type { LaidOutPage, PageItem } from "./lay-out-page.ts";
import { round } from "./page-content.ts";
import { lostContinuation, uncertainTable } from "./page-problems.ts";
import { placeAsPrinted } from "./place-as-printed.ts";
import { findMargins, ParagraphSetter, type TextMargins, toParagraph } from "./set-paragraphs.ts";
import { continuesGrid, type StitchedGrid, saysSameHead, startGrid, stitch } from "./stitch-grids.ts";

type GridItem = Extract<PageItem, { kind: "grid" }>;
type LineItem = Extract<PageItem, { kind: "line" }>;

const REFUSED = new Set(["SCANNED_TABLE_NOT_READ", "PAGE_WITHOUT_TEXT", "PAGE_UNREADABLE"]);
/** With decimals or groups of digits: labels may be years or numbers of columns. */
const MONEY = /^[-−–△▲(（]*\d[\d,]*[.,]\d+[)）%％]*$/u;

/**
 * Turns laid-out pages into paragraphs and grids in reading order: running heads dropped, tables stitched over pages. Text
 * that reads another way than its page, such as a watermark, comes last. What begins as the rest of a table does and joins
 * none is told in `problems`.
 */
export function assembleBlocks(pages: readonly LaidOutPage[], problems: DocumentProblem[]): Block[] {
  const blocks: Block[] = [];
  const asides: Block[] = [];
  problems.push(...findHalves(pages));
  const setter = new ParagraphSetter((paragraph) => blocks.push(paragraph));
  let table: StitchedGrid | undefined;
  /** The captions above the table in hand, as they may be repeated on its next page. */
  let captions: string[] = [];
  let linesSinceGrid: string[] = [];
  let margins: TextMargins | undefined;
  const closeTable = (): void => {
    if (table) {
      blocks.push(toGrid(table));
      table = undefined;
    }
  };

  for (const page of dropRunningHeads(pages)) {
    const lines = page.items.filter(isLine).map((item) => item.line);
    margins = findMargins(
      lines.filter((line) => line.angle === 0),
      page.width,
      margins,
    );
    const firstGrid = page.items.findIndex((item) => item.kind === "grid");
    let start = 0;
    if (firstGrid >= 0) {
      const above = page.items.slice(0, firstGrid).filter(isLine);
      const { grid } = page.items[firstGrid] as GridItem;
      const repeated = above.every((item) => isRepeated(item.line.text, captions));
      if (table && repeated && continuesGrid(table, grid)) {
        table = stitch(table, grid);
        start = firstGrid + 1;
      } else if (table && repeated && saysSameHead(table, grid)) {
        problems.push(
          ...[table.parts.at(-1) as PageGrid, grid].map((part) => uncertainTable(part.page, firstWords(part))),
        );
      } else if (repeated && beginsWithAmounts(grid)) {
        problems.push(lostContinuation(grid.page, firstWords(grid), "没有表头"));
      } else if (above.length === 0 && isRefused(page.page - 1, problems)) {
        problems.push(lostContinuation(grid.page, firstWords(grid), "没有标题"));
      }
    }
    for (const item of page.items.slice(start)) {
      if (isLine(item) && item.line.angle !== 0) {
        asides.push(toParagraph([{ page: page.page, line: item.line }]));
      } else if (item.kind === "line") {
        closeTable();
        linesSinceGrid.push(item.line.text);
        setter.line(page.page, item.line, margins);
      } else {
        closeTable();
        setter.close();
        table = startGrid(item.grid);
        captions = linesSinceGrid.slice(-6);
        linesSinceGrid = [];
      }
    }
  }
  closeTable();
  setter.close();
  return [...blocks, ...asides].map(placeAsPrinted(pages));
}

function isLine(item: PageItem): item is LineItem {
  return item.kind === "line";
}

/** True for a page of which a table, or all, could not be read: the next may go on from it. */
function isRefused(page: number, problems: readonly DocumentProblem[]): boolean {
  return problems.some(({ code, place }) => place?.page === page && REFUSED.has(code));
}

/** The first row of the rest of a table has amounts, that of a whole one labels. */
function beginsWithAmounts({ cells }: PageGrid): boolean {
  return cells.some(({ row, text }) => row === 0 && MONEY.test(text.trim()));
}

function firstWords({ cells }: PageGrid): string {
  return cells.find(({ text }) => text !== "")?.text ?? "";
}

/** A caption said again, perhaps with （续） or 续表. */
function isRepeated(text: string, captions: readonly string[]): boolean {
  const plain = (said: string): string => said.replace(/\s+/g, "").replace(/[（(]?续(?:表)?[\d一二三四五]*[)）]?/u, "");
  return plain(text) === "" || captions.some((caption) => plain(caption) === plain(text));
}

function toGrid(table: StitchedGrid): Grid {
  const first = table.parts[0] as StitchedGrid["parts"][number];
  const pages = [...new Set(table.parts.map((part) => part.page))];
  const box = [
    round(first.xs[0] as number),
    round(first.ys[0] as number),
    round(first.xs.at(-1) as number),
    round(first.ys.at(-1) as number),
  ] as const;
  const cells = table.cells
    .map(({ lastLineIsFull, touchesBorder, ...cell }) => cell)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind: "grid",
    rows: table.rows,
    columns: table.xs.length - 1,
    cells,
    place: { page: first.page, pages, box },
    method: first.method,
    ...(table.pageStarts.length > 0 ? { pageStarts: table.pageStarts } : {}),
  };
}
