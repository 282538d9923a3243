import {
  AlignmentType,
  type IParagraphOptions,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { SampleColumn, SampleRow, SampleTable } from "../book.ts";
import { printedCell } from "../printed.ts";

/** Twentieths of a point, as everything in Word. */
const ROW_HEIGHT = 340;
const CELL_MARGIN = 60;
/** Half points. */
const TITLE_SIZE = 28;
const CAPTION_SIZE = 18;
const NORMAL_SIZE = 19;
/** For tables of many columns. */
const SMALL_SIZE = 15;
const MANY_COLUMNS = 9;

/** Title, caption, table and notes. */
export function docxTable(table: SampleTable, textWidth: number): (Paragraph | Table)[] {
  const size = table.columns.length > MANY_COLUMNS ? SMALL_SIZE : NORMAL_SIZE;
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((textWidth * column.width) / shares));
  const cell = cellMaker(size);

  const header = table.header.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        tableHeader: table.repeatsHeader,
        height: { value: ROW_HEIGHT, rule: "atLeast" },
        children: cells.map(({ text, columns, rows }) =>
          cell(text, { align: AlignmentType.CENTER, columns: columns ?? 1, rows: rows ?? 1 }),
        ),
      }),
  );
  const body = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        height: { value: ROW_HEIGHT, rule: "atLeast" },
        children: bodyCells(table, row).map(({ text, column, columns }) =>
          cell(text, { align: columns > 1 ? AlignmentType.CENTER : alignmentOf(column, text), columns, rows: 1 }),
        ),
      }),
  );

  return [
    line(table.title, { alignment: AlignmentType.CENTER, keepNext: true, spacing: { after: 60 } }, TITLE_SIZE),
    ...(table.number ? [line(table.number, { alignment: AlignmentType.RIGHT, keepNext: true }, CAPTION_SIZE)] : []),
    line(
      [table.preparedBy, new Tab(), table.unitLabel],
      { keepNext: true, tabStops: [{ type: TabStopType.RIGHT, position: textWidth }], spacing: { after: 40 } },
      CAPTION_SIZE,
    ),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: CELL_MARGIN, right: CELL_MARGIN },
      rows: [...header, ...body],
    }),
    ...table.notes.map((note) => line(note, { spacing: { before: 40 } }, CAPTION_SIZE)),
  ];
}

interface PrintedCell {
  text: string;
  column: SampleColumn;
  columns: number;
}

function bodyCells(table: SampleTable, row: SampleRow): PrintedCell[] {
  const cells: PrintedCell[] = [];
  for (let index = 0; index < table.columns.length; ) {
    const column = table.columns[index];
    if (!column) {
      break;
    }
    const columns = row.merges?.find((merge) => merge.column === index)?.columns ?? 1;
    cells.push({ text: printedCell(table, row.cells[index]), column, columns });
    index += columns;
  }
  return cells;
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** Totals stand in the middle of a name column, items at its left. */
function alignmentOf(column: SampleColumn, text: string): Alignment {
  if (column.role === "amount") {
    return AlignmentType.RIGHT;
  }
  if (column.role === "name" && !/^(?:本年)?(?:收入|支出)?[总合]计$/u.test(text.trim())) {
    return AlignmentType.LEFT;
  }
  return AlignmentType.CENTER;
}

function cellMaker(size: number) {
  return (text: string, place: { align: Alignment; columns: number; rows: number }) =>
    new TableCell({
      columnSpan: place.columns,
      rowSpan: place.rows,
      verticalAlign: VerticalAlignTable.CENTER,
      children: [line(text, { alignment: place.align }, size)],
    });
}

function line(content: string | (string | Tab)[], paragraph: IParagraphOptions, size: number): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ size, children: [content].flat() })] });
}
