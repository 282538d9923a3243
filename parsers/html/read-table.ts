import type { Grid, GridCell } from "../../domain/document.ts";
import { cellName, placeInWords } from "../../domain/place.ts";
import { MAX_CELLS, MAX_HTML_COLUMNS } from "../limits.ts";
import { closeTable, formTable, type PlacedCell } from "./form-table.ts";
import { isLayoutTable } from "./judge-table.ts";
import { measureIndent } from "./measure-indent.ts";
import { isDisplayed, type PageState, reportHidden } from "./page-state.ts";
import { childElements, type Element, sourceText } from "./page-tree.ts";
import { LINE_BREAK, printLines } from "./print-text.ts";
import { keepsBlanksIn, readContents, type Sink } from "./read-flow.ts";

/**
 * Reads a table into a grid of the page; one that only lays the page out is read as what stands in it. A table inside
 * a cell of a grid becomes a grid of its own, after the one it stands in.
 */
export function readTable(table: Element, flow: Sink, page: PageState): void {
  flow.breakLine();
  for (const caption of childElements(table, "caption")) {
    readContents(caption, flow, page);
    flow.breakLine();
  }
  reportHiddenCells(table, page);
  const cells = formTable(table, (element) => isDisplayed(element, page));
  if (isLayoutTable(table, cells)) {
    for (const { element, isHidden } of cells) {
      if (isHidden) {
        reportHidden(element, page);
      } else {
        readContents(element, flow, page);
        flow.breakLine();
      }
    }
    return;
  }
  readGrid(cells, flow, page);
}

function readGrid(placed: readonly PlacedCell[], flow: Sink, page: PageState): void {
  // Excel ends its tables with a hidden row that only sets the widths of the columns.
  const kept = placed.filter(({ element, isHidden }) => !isHidden || sourceText(element).trim() !== "");
  const { rows, columns } = closeTable(kept);
  if (kept.length === 0) {
    return;
  }
  if (kept.length > MAX_CELLS) {
    throw new Error("too many cells");
  }
  if (columns > MAX_HTML_COLUMNS) {
    const message = `${placeInWords(page.place)}附近的表格有 ${columns} 列，结构异常，只保留文字，未作为表格审查。请用原软件打开并另存后重新提交。`;
    page.problems.push({ code: "TABLES_NOT_READ", message, place: page.place });
    for (const { element } of kept) {
      readContents(element, flow, page);
      flow.breakLine();
    }
    return;
  }
  page.grids++;
  const number = page.grids;
  const cells: GridCell[] = [];
  const grid: Grid = { kind: "grid", rows, columns, cells, place: { grid: number }, method: "html-table" };
  page.blocks.push(grid);
  const inner: { table: Element; cell: GridCell }[] = [];
  for (const cell of kept) {
    const read = startCell(cell, number);
    page.place = read.place;
    const { text, tables } = readCell(cell.element, page);
    read.text = text;
    const indent = text === "" ? undefined : measureIndent(cell.element, page.styleOf);
    if (indent !== undefined) {
      read.indent = indent;
    }
    cells.push(read);
    inner.push(...tables.map((table) => ({ table, cell: read })));
  }
  reportHiddenRows(grid, page);
  for (const { table, cell } of inner) {
    readInnerTable(table, cell, flow, page);
  }
}

function startCell(cell: PlacedCell, grid: number): GridCell {
  const { row, column, rowSpan, columnSpan, isHidden } = cell;
  const place = { grid, cell: cellName(row, column) };
  return { row, column, rowSpan, columnSpan, text: "", place, ...(isHidden ? { hidden: true as const } : {}) };
}

/** The printed lines of a cell, and the tables inside it. */
function readCell(element: Element, page: PageState): { text: string; tables: Element[] } {
  const tables: Element[] = [];
  const sink: Sink = {
    source: "",
    breakLine() {
      sink.source += LINE_BREAK;
    },
    readTable(table) {
      // A frame around one text is no table.
      const cells = formTable(table, (candidate) => isDisplayed(candidate, page));
      const [only] = cells;
      sink.breakLine();
      if (cells.length === 1 && only) {
        readContents(only.element, sink, page);
        sink.breakLine();
      } else {
        tables.push(table);
      }
    },
  };
  readContents(element, sink, page, keepsBlanksIn(element, page));
  const lines = printLines(sink.source).filter((line) => line.trim() !== "");
  return { text: lines.join("\n"), tables };
}

function readInnerTable(table: Element, cell: GridCell, flow: Sink, page: PageState): void {
  const before = page.grids;
  page.place = cell.place;
  readTable(table, flow, page);
  if (page.grids > before) {
    const message = `${placeInWords(cell.place)}中嵌套的表格已作为第 ${before + 1} 个表格单独读取。`;
    page.problems.push({ code: "NESTED_TABLE", message, place: cell.place });
  }
}

/** Cells that are not displayed leave no gap: those after them move up. */
function reportHiddenCells(table: Element, page: PageState): void {
  for (const group of childElements(table, "thead", "tbody", "tfoot")) {
    for (const row of childElements(group, "tr")) {
      for (const cell of childElements(row, "td", "th")) {
        if (!isDisplayed(cell, page)) {
          reportHidden(cell, page);
        }
      }
    }
  }
}

function reportHiddenRows(grid: Grid, page: PageState): void {
  const rows = [...new Set(grid.cells.filter((cell) => cell.hidden && cell.text !== "").map((cell) => cell.row + 1))];
  if (rows.length > 0) {
    const shown = rows.slice(0, 5).join("、") + (rows.length > 5 ? " 等" : "");
    const message = `${placeInWords(grid.place)}第 ${shown} 行被隐藏但含有数据，已一并读取。请确认是否属于送审内容。`;
    page.problems.push({ code: "HIDDEN_ROWS", message, place: grid.place });
  }
}
