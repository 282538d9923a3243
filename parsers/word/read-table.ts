import type { Grid, GridCell } from "../../domain/document.ts";
import { cellName, type Place } from "../../domain/place.ts";
import { MAX_WORD_COLUMNS } from "../limits.ts";
import { childValue, findChild, isOn, type XmlNode } from "../office/xml-tree.ts";
import { chooseAlternative, readParagraph } from "./read-paragraph.ts";
import type { WordState } from "./word-state.ts";

/** A table inside a cell, and the place of that cell. */
interface InnerTable {
  table: XmlNode;
  place: Place;
}

/**
 * Reads a table cell by cell, at the columns of its grid: a row may begin late, and cells may span and be merged down.
 * Tables inside its cells are given back unread.
 */
export function readTable(table: XmlNode, gridNumber: number, state: WordState): { grid: Grid; inner: InnerTable[] } {
  const cells: GridCell[] = [];
  const inner: InnerTable[] = [];
  let rows = 0;
  let columns = 0;
  // The cells of the row above that may be merged down, by their first column.
  let above = new Map<number, GridCell>();

  for (const row of listParts(table, "tr")) {
    const properties = findChild(row, "trPr");
    if (findChild(properties, "del")) {
      continue;
    }
    const isHidden = isOn(findChild(properties, "hidden"));
    const here = new Map<number, GridCell>();
    let column = readSpan(childValue(properties, "gridBefore"), 0);
    let last: GridCell | undefined;
    for (const part of listParts(row, "tc")) {
      const merging = readMerging(part);
      const cell = startCell(rows, column, merging.columnSpan, gridNumber);
      state.place = cell.place;
      const upper = above.get(column);
      if (merging.goesOnDown && upper?.columnSpan === merging.columnSpan) {
        upper.rowSpan++;
        here.set(column, upper);
      } else if (merging.goesOnRight && last) {
        last.columnSpan += merging.columnSpan;
      } else {
        const content: CellContent = { lines: [], tables: [] };
        readCell(part, content, state);
        cell.text = content.lines.filter((line) => line.trim() !== "").join("\n");
        inner.push(...content.tables.map((table) => ({ table, place: cell.place })));
        if (isHidden) {
          cell.hidden = true;
        }
        cells.push(cell);
        last = cell;
        if (merging.isMergedDown) {
          here.set(column, cell);
        }
      }
      column += merging.columnSpan;
    }
    above = here;
    columns = Math.max(columns, column);
    rows++;
  }
  const place = { grid: gridNumber };
  return { grid: { kind: "grid", rows, columns, cells, place, method: "word-table" }, inner };
}

interface Merging {
  columnSpan: number;
  isMergedDown: boolean;
  goesOnDown: boolean;
  goesOnRight: boolean;
}

function readMerging(cell: XmlNode): Merging {
  const properties = findChild(cell, "tcPr");
  const vertical = findChild(properties, "vMerge");
  const horizontal = findChild(properties, "hMerge");
  return {
    columnSpan: Math.max(1, readSpan(childValue(properties, "gridSpan"), 1)),
    isMergedDown: vertical !== undefined,
    goesOnDown: vertical !== undefined && vertical.attributes["val"] !== "restart",
    goesOnRight: horizontal !== undefined && horizontal.attributes["val"] !== "restart",
  };
}

function readSpan(value: string | undefined, otherwise: number): number {
  const span = Number(value ?? otherwise);
  return Number.isInteger(span) && span >= 0 ? Math.min(span, MAX_WORD_COLUMNS) : otherwise;
}

function startCell(row: number, column: number, columnSpan: number, gridNumber: number): GridCell {
  const place = { grid: gridNumber, cell: cellName(row, column) };
  return { row, column, rowSpan: 1, columnSpan, text: "", place };
}

/** Rows and cells may stand inside content controls and tracked changes. */
function listParts(node: XmlNode, name: "tr" | "tc"): XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) {
      return [child];
    }
    if (child.name === "AlternateContent") {
      return listParts(chooseAlternative(child), name);
    }
    return WRAPPERS.has(child.name) ? listParts(child, name) : [];
  });
}

export const WRAPPERS = new Set(["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"]);

interface CellContent {
  lines: string[];
  tables: XmlNode[];
}

/** The printed lines of a cell and the tables in it; a table of one cell is a frame around lines. */
function readCell(node: XmlNode, content: CellContent, state: WordState): void {
  let runningOn = "";
  for (const child of node.children) {
    if (child.name === "p") {
      const { text, textBoxes, runsOn } = readParagraph(child, state);
      const whole = runningOn + text;
      runningOn = runsOn ? whole : "";
      content.lines.push(...(runsOn ? [] : [whole]));
      for (const box of textBoxes) {
        readCell(box, content, state);
      }
    } else if (child.name === "tbl") {
      const only = onlyCell(child);
      if (only) {
        readCell(only, content, state);
      } else {
        content.tables.push(child);
      }
    } else if (child.name === "AlternateContent") {
      readCell(chooseAlternative(child), content, state);
    } else if (WRAPPERS.has(child.name)) {
      readCell(child, content, state);
    }
  }
  content.lines.push(runningOn);
}

/** The one cell of a table that only frames other tables; undefined for tables of their own. */
export function findFramed(table: XmlNode): XmlNode | undefined {
  const only = onlyCell(table);
  return only && holdsTable(only) ? only : undefined;
}

function onlyCell(table: XmlNode): XmlNode | undefined {
  const cells = listParts(table, "tr").flatMap((row) => listParts(row, "tc"));
  return cells.length === 1 ? cells[0] : undefined;
}

function holdsTable(node: XmlNode): boolean {
  return node.children.some((child) => child.name === "tbl" || (WRAPPERS.has(child.name) && holdsTable(child)));
}
