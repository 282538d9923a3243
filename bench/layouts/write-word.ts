import {
  AlignmentType,
  type BorderStyle,
  Document,
  Footer,
  type IBorderOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { DrawnBook } from "./drawn-book.ts";
import type { DrawnCell, DrawnTable } from "./drawn-table.ts";
import type { PageStyle } from "./page-style.ts";

const FONT = "Noto Serif CJK SC";
/** Twentieths of a point between the margins, upright and on its side. */
const WIDTHS = [9600, 14400] as const;
const MARGIN = 1000;
const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** The book as a Word file, each table under its sentence on a page of its own. */
export async function writeWordBook(book: DrawnBook, style: PageStyle): Promise<Uint8Array> {
  const width = WIDTHS[style.isLandscape ? 1 : 0];
  const children = book.tables.flatMap((table, index) => [
    new Paragraph({
      pageBreakBefore: index > 0,
      indent: { firstLine: 480 },
      children: [run(book.sentences[index] ?? "", 24)],
    }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [run(table.title, 32)] }),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [run(`部门：${book.body}\t${table.unit}`, 2 * style.size)],
    }),
    toTable(table, style, width),
    new Paragraph({ children: [run(book.notes[index] ?? "", 2 * style.size)] }),
  ]);
  const orientation = style.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const page = {
    size: { width: 11906, height: 16838, orientation },
    margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
  };
  const document = new Document({
    sections: [{ properties: { page }, footers: { default: footer(style) }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function footer({ footer: pattern }: PageStyle): Footer {
  const parts = pattern
    .split(/(#+)/u)
    .map((part) => (part === "##" ? PageNumber.TOTAL_PAGES : part === "#" ? PageNumber.CURRENT : part));
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: parts, size: 18 })] }),
    ],
  });
}

function run(text: string, size: number): TextRun {
  return new TextRun({ text, size, font: FONT });
}

function toTable(table: DrawnTable, style: PageStyle, width: number): Table {
  const shares = table.widths.reduce((sum, share) => sum + share, 0);
  const widths = table.widths.map((share) => Math.floor((width * share) / shares));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: Array.from({ length: table.rows }, (_, row) => {
      const cells = table.cells.filter((cell) => cell.row === row);
      return new TableRow({
        tableHeader: style.repeatsHead && row < table.headRows,
        children: cells.map((cell) => toCell(cell, table, style, widths)),
      });
    }),
  });
}

function toCell(cell: DrawnCell, table: DrawnTable, style: PageStyle, widths: readonly number[]): TableCell {
  const size = table.widths.length > 9 ? 10 : 2 * style.size;
  const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 40, right: 40, top: 30, bottom: 30 },
    verticalAlign: VerticalAlign.CENTER,
    borders: bordersOf(cell, table, style),
    children: [
      new Paragraph({
        alignment: ALIGNMENTS[cell.align],
        indent: { left: cell.align === "left" ? cell.indent * size * 10 : 0 },
        children: [run(cell.text, size)],
      }),
    ],
  });
}

type Side = "top" | "bottom" | "left" | "right";

function bordersOf(cell: DrawnCell, table: DrawnTable, { lines }: PageStyle): Record<Side, IBorderOptions> {
  const isTop = cell.row === 0;
  const end = cell.row + cell.rowSpan;
  const line = (style: (typeof BorderStyle)[keyof typeof BorderStyle] | undefined, size = 4): IBorderOptions =>
    style ? { style, size, color: "000000" } : { style: "nil", size: 0 };
  const [none, single] = [line(undefined), line("single")];
  switch (lines) {
    case "thin":
    case "double": {
      const border = lines === "thin" ? single : line("double");
      return { top: border, bottom: border, left: border, right: border };
    }
    case "three":
      return {
        top: isTop ? line("single", 12) : cell.row === table.headRows ? single : none,
        bottom: end === table.rows ? line("single", 12) : end === table.headRows ? single : none,
        left: none,
        right: none,
      };
    case "dotted-rows":
      return {
        top: isTop ? single : line("dotted"),
        bottom: end === table.rows ? single : line("dotted"),
        left: cell.column === 0 ? single : none,
        right: cell.column + cell.columnSpan === table.widths.length ? single : none,
      };
    case "rows":
      return { top: single, bottom: single, left: none, right: none };
    default:
      return { top: none, bottom: none, left: none, right: none };
  }
}
