import ExcelJS from "exceljs";
import type { DrawnBook } from "./drawn-book.ts";
import type { DrawnCell, DrawnTable } from "./drawn-table.ts";
import type { PageStyle } from "./page-style.ts";

const FONT = "Noto Serif CJK SC";
/** Characters that fill the width of the page, upright and on its side. */
const WIDTHS = [90, 140] as const;
/** Pages beside each other that a sheet takes that is printed as wide as it is. */
const TOO_WIDE = 1.7;
const LINE_HEIGHT = 1.6;
/** Widths of Latin letters that a Chinese one takes, with room to spare. */
const CHARACTER = 2.2;
/** Rows over the table: title, unit. */
const ABOVE = 2;

const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d$/u;

/** The book as a workbook, a sheet for each table. */
export async function writeSheets(book: DrawnBook, style: PageStyle): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, table] of book.tables.entries()) {
    addSheet(workbook, book, table, index, style);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: ExcelJS.Workbook,
  book: DrawnBook,
  table: DrawnTable,
  index: number,
  style: PageStyle,
): void {
  const sheet = workbook.addWorksheet(`表${index + 1}`, {
    pageSetup: {
      paperSize: 9,
      orientation: style.isLandscape ? "landscape" : "portrait",
      ...(style.isHalved ? {} : { fitToPage: true, fitToHeight: 0 }),
      ...(style.repeatsHead ? { printTitlesRow: `1:${ABOVE + table.headRows}` } : {}),
    },
    headerFooter: { oddFooter: `&C${style.footer.replace("##", "&N").replace("#", "&P")}` },
  });
  const columns = table.widths.length;
  const shares = table.widths.reduce((sum, width) => sum + width, 0);
  const all = Math.max(WIDTHS[style.isLandscape ? 1 : 0] * (style.isHalved ? TOO_WIDE : 1), columns * 9);
  table.widths.forEach((width, column) => {
    sheet.getColumn(column + 1).width = Math.max(4, (all * width) / shares);
  });
  sheet.mergeCells(1, 1, 1, columns);
  Object.assign(sheet.getCell(1, 1), { value: table.title, font: { name: FONT, size: 16 } });
  sheet.getCell(1, 1).alignment = { horizontal: "center" };
  Object.assign(sheet.getCell(2, 1), { value: `部门：${book.body}`, font: { name: FONT, size: style.size } });
  Object.assign(sheet.getCell(2, columns), { value: table.unit, font: { name: FONT, size: style.size } });
  sheet.getCell(2, columns).alignment = { horizontal: "right" };
  for (const cell of table.cells) {
    addCell(sheet, table, cell, style);
  }
  setHeights(sheet, table, style);
  const note = book.notes[index];
  if (note) {
    Object.assign(sheet.getCell(ABOVE + table.rows + 1, 1), { value: note, font: { name: FONT, size: style.size } });
  }
}

function addCell(sheet: ExcelJS.Worksheet, table: DrawnTable, cell: DrawnCell, style: PageStyle): void {
  const [top, left] = [ABOVE + cell.row + 1, cell.column + 1];
  const [bottom, right] = [top + cell.rowSpan - 1, left + cell.columnSpan - 1];
  if (cell.rowSpan > 1 || cell.columnSpan > 1) {
    sheet.mergeCells(top, left, bottom, right);
  }
  const isHead = cell.row < table.headRows;
  const isTall =
    table.hasVerticalHead &&
    isHead &&
    cell.columnSpan === 1 &&
    cell.row + cell.rowSpan === table.headRows &&
    cell.column > 2;
  const place = sheet.getCell(top, left);
  // Whatever a number format would print another way is kept as text.
  const isAmount = AMOUNT.test(cell.text) && !/^-?0\d/u.test(cell.text);
  place.value = isAmount ? Number(cell.text.replaceAll(",", "")) : cell.text === "" ? null : cell.text;
  place.font = { name: FONT, size: style.size };
  place.alignment = {
    horizontal: cell.align,
    vertical: "middle",
    indent: cell.align === "left" ? cell.indent : 0,
    wrapText: !style.clips || isHead || table.shape === "performance",
    ...(isTall ? { textRotation: "vertical" as const } : {}),
  };
  if (isAmount) {
    place.numFmt = cell.text.includes(",") || !/\d{4}\./u.test(cell.text) ? "#,##0.00" : "0.00";
  }
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      sheet.getCell(row, column).border = borderOf(row - ABOVE - 1, column - 1, cell, table, style);
      if (style.lines === "zebra" && (isHead || (row - ABOVE) % 2 === 0)) {
        sheet.getCell(row, column).fill = {
          type: "pattern",
          pattern: "solid",
          fgColor: { argb: isHead ? "FFCCDDEE" : "FFEEEEEE" },
        };
      }
    }
  }
}

function borderOf(
  row: number,
  column: number,
  cell: DrawnCell,
  table: DrawnTable,
  { lines }: PageStyle,
): Partial<ExcelJS.Borders> {
  const isTop = row === 0;
  const isBottom = row === table.rows - 1;
  const isUnderHead = row === table.headRows - 1;
  const [isLeft, isRight] = [column === 0, column === table.widths.length - 1];
  const line = (drawn: boolean, style: ExcelJS.BorderStyle = "thin"): { style: ExcelJS.BorderStyle } | undefined =>
    drawn ? { style } : undefined;
  const [first, last] = [row === cell.row, row === cell.row + cell.rowSpan - 1];
  const sides = (top: unknown, bottom: unknown, left: unknown, right: unknown): Partial<ExcelJS.Borders> =>
    Object.fromEntries(
      Object.entries({ top, bottom, left, right }).filter(([, side]) => side),
    ) as Partial<ExcelJS.Borders>;
  switch (lines) {
    case "thin":
    case "hair":
    case "double":
    case "dotted":
    case "dashed":
      return sides(
        line(first, lines),
        line(last, lines),
        line(column === cell.column, lines),
        line(column === cell.column + cell.columnSpan - 1, lines),
      );
    case "frame":
      return sides(line(isTop), line(isBottom), line(isLeft), line(isRight));
    case "columns":
      return sides(
        line(isTop),
        line(isBottom || isUnderHead),
        line(column === cell.column),
        line(column === cell.column + cell.columnSpan - 1),
      );
    case "rows":
      return sides(line(isTop), line(last), undefined, undefined);
    case "three":
      return sides(line(isTop, "medium"), line(isUnderHead) ?? line(isBottom, "medium"), undefined, undefined);
    default:
      return {};
  }
}

/** Offices grow rows as they are typed in; here the height has to be told. */
function setHeights(sheet: ExcelJS.Worksheet, table: DrawnTable, style: PageStyle): void {
  const height = style.size * LINE_HEIGHT;
  for (let row = 0; row < table.rows; row++) {
    const isHead = row < table.headRows;
    const isClipped = style.clips && !isHead && table.shape !== "performance";
    const lines = table.cells
      .filter((cell) => cell.row === row && !isClipped)
      .map((cell) => {
        const columns = Array.from({ length: cell.columnSpan }, (_, at) => sheet.getColumn(cell.column + at + 1));
        const width = columns.reduce((sum, column) => sum + (column.width ?? 9), 0);
        return Math.ceil((cell.text.length * CHARACTER) / width / cell.rowSpan);
      });
    const isTall = table.hasVerticalHead && row === table.headRows - 1;
    sheet.getRow(ABOVE + row + 1).height = (isTall ? 8 : Math.max(1, ...lines)) * height;
  }
}
