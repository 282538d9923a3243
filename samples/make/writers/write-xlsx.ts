import ExcelJS from "exceljs";
import type { Book, SampleTable } from "../book.ts";
import { tablesOf } from "../book.ts";
import { printedCell } from "../printed.ts";
import { bodyRow, headerRow, sheetName } from "./sheet-layout.ts";

/** Fixed, so that making the samples again changes as little as possible. */
const MADE_ON = new Date(Date.UTC(2026, 0, 15));
const FONT = "宋体";
/** Of the text sheet, in Latin letters; a Chinese one takes two. */
const TEXT_WIDTH = 100;
const LINE_HEIGHT = 16;
/** Room for two lines: the height of merged cells does not grow by itself. */
const HEADER_HEIGHT = 28;
const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** One book as one .xlsx: the text on the sheet 说明, every table on a sheet of its own. */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = book.body;
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  addText(workbook, book);
  for (const table of tablesOf(book)) {
    addTable(workbook, table);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addText(workbook: ExcelJS.Workbook, book: Book): void {
  const sheet = workbook.addWorksheet("说明", {
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getColumn(1).width = TEXT_WIDTH;
  for (const block of book.blocks) {
    if (block.block === "table") {
      continue;
    }
    const row = sheet.addRow([block.text]);
    row.height =
      LINE_HEIGHT * Math.ceil((block.text.length * 2.3) / TEXT_WIDTH) + (block.block === "cover" ? LINE_HEIGHT : 0);
    row.font = { name: FONT, size: block.block === "cover" ? 18 : 11, bold: block.block !== "paragraph" };
    row.alignment = { wrapText: true, vertical: "top", horizontal: block.block === "part" ? "center" : "left" };
  }
}

/** Rows and columns of exceljs count from 1, ours from 0. */
function addTable(workbook: ExcelJS.Workbook, table: SampleTable): void {
  const sheet = workbook.addWorksheet(sheetName(table), {
    pageSetup: {
      paperSize: 9,
      orientation: table.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToHeight: 0,
    },
  });
  const width = table.columns.length;
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  for (const [index, column] of table.columns.entries()) {
    sheet.getColumn(index + 1).width = Math.max(6, (130 * column.width) / shares);
  }

  sheet.mergeCells(1, 1, 1, width);
  sheet.getCell(1, 1).value = table.title;
  sheet.getCell(1, 1).font = { name: FONT, size: 16, bold: true };
  sheet.getCell(1, 1).alignment = { horizontal: "center" };
  const caption = headerRow(table);
  if (table.number) {
    sheet.getCell(caption - 1, width).value = table.number;
    sheet.getCell(caption - 1, width).alignment = { horizontal: "right" };
  }
  sheet.getCell(caption, 1).value = table.preparedBy;
  sheet.getCell(caption, width).value = table.unitLabel;
  sheet.getCell(caption, width).alignment = { horizontal: "right" };

  addHeader(sheet, table);
  addBody(sheet, table);
  table.notes.forEach((note, index) => {
    sheet.getCell(bodyRow(table) + table.rows.length + index + 1, 1).value = note;
  });
}

function addHeader(sheet: ExcelJS.Worksheet, table: SampleTable): void {
  const top = headerRow(table) + 1;
  const taken = new Set<string>();
  for (const [rowIndex, cells] of table.header.entries()) {
    let column = 0;
    for (const { text, columns = 1, rows = 1 } of cells) {
      while (taken.has(`${rowIndex}:${column}`)) {
        column++;
      }
      for (let row = 0; row < rows; row++) {
        for (let step = 0; step < columns; step++) {
          taken.add(`${rowIndex + row}:${column + step}`);
        }
      }
      const cell = sheet.getCell(top + rowIndex, column + 1);
      cell.value = text || null;
      mergeWhereLarge(sheet, top + rowIndex, column + 1, rows, columns);
      column += columns;
    }
  }
  for (let row = 0; row < table.header.length; row++) {
    sheet.getRow(top + row).height = HEADER_HEIGHT;
    for (let column = 0; column < table.columns.length; column++) {
      const cell = sheet.getCell(top + row, column + 1);
      cell.border = BORDER;
      cell.font = { name: FONT, size: 10 };
      cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    }
  }
}

function addBody(sheet: ExcelJS.Worksheet, table: SampleTable): void {
  const top = bodyRow(table) + 1;
  for (const [rowIndex, row] of table.rows.entries()) {
    for (const [columnIndex, column] of table.columns.entries()) {
      const cell = sheet.getCell(top + rowIndex, columnIndex + 1);
      const value = row.cells[columnIndex];
      const printed = printedCell(table, value);
      cell.border = BORDER;
      cell.font = { name: FONT, size: 10 };
      cell.alignment = { horizontal: column.role === "name" ? "left" : "center", vertical: "middle", wrapText: true };
      if (typeof value === "number" && printed !== "") {
        // As a number of the table's own unit with its own digits: what is shown is what is stored.
        cell.value = Number(printed.replaceAll(",", ""));
        cell.numFmt = table.thousands ? "#,##0.00" : "0.00";
        cell.alignment = { horizontal: "right", vertical: "middle" };
      } else {
        cell.value = printed || null;
      }
    }
    for (const merge of row.merges ?? []) {
      mergeWhereLarge(sheet, top + rowIndex, merge.column + 1, 1, merge.columns);
      sheet.getCell(top + rowIndex, merge.column + 1).alignment = { horizontal: "center", vertical: "middle" };
    }
  }
}

function mergeWhereLarge(sheet: ExcelJS.Worksheet, row: number, column: number, rows: number, columns: number): void {
  if (rows > 1 || columns > 1) {
    sheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  }
}
