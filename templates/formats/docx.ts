import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  type IIndentAttributesProperties,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Block, Run, TableBlock } from "../blocks.ts";
import type { ReportColumn } from "../report-data.ts";
import { breakTitle } from "./break-title.ts";
import { chineseFont, FONT, PAGE, SIZE, STYLES, TEXT_WIDTH, TITLE_CHARACTERS, writeParts } from "./docx-style.ts";
import { keepPrintable } from "./escape.ts";

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** The report as a Word file in the layout of an official document. */
export async function toDocx(blocks: readonly Block[], title: string): Promise<Uint8Array> {
  const document = new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        footers: {
          default: makeFooter(AlignmentType.RIGHT, { right: 280 }),
          even: makeFooter(AlignmentType.LEFT, { left: 280 }),
        },
        children: blocks.flatMap(writeBlock),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document, false, writeParts(keepPrintable(title))));
}

function writeBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading": {
      const heading = HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_4;
      const children = block.level === 1 ? writeTitle(block.runs) : writeRuns(block.runs);
      return [new Paragraph({ heading, children: addAnchor(block.anchor, children) })];
    }
    case "paragraph":
      // What has an anchor opens a finding.
      return [
        new Paragraph({
          style: block.anchor === undefined ? "Text" : "Finding",
          children: addAnchor(block.anchor, writeRuns(block.runs)),
        }),
      ];
    case "list":
      return block.items.map((item) => new Paragraph({ style: "Detail", children: writeRuns(item) }));
    case "table":
      return writeTable(block);
  }
}

function writeTable({ caption, table: { columns, rows } }: TableBlock): (Paragraph | Table)[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(({ width }) => Math.floor((width * TEXT_WIDTH) / total));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => makeCell(column.title, widths[index] ?? 0, column, true)),
  });
  const body = rows.map((row) => {
    const cells = columns.map((column, index) => makeCell(String(row[index] ?? ""), widths[index] ?? 0, column));
    return new TableRow({ cantSplit: true, children: cells });
  });
  return [
    ...(caption === "" ? [] : [new Paragraph({ style: "TableCaption", children: [makeText({ text: caption })] })]),
    new Table({
      rows: [head, ...body],
      columnWidths: widths,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
    }),
    // Two tables that touch would become one.
    new Paragraph({ style: "TableText", children: [] }),
  ];
}

function makeCell(text: string, width: number, { align = "left" }: ReportColumn, isHead = false): TableCell {
  const font = isHead ? { font: { ...chineseFont(FONT.head), hint: "eastAsia" } } : {};
  const alignment = isHead ? AlignmentType.CENTER : AlignmentType[align.toUpperCase() as "LEFT" | "CENTER" | "RIGHT"];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: "F2F2F2" } } : {}),
    children: keepPrintable(text)
      .split("\n")
      .map((line) => {
        const run = new TextRun({ text: line, ...(isHead ? font : { font: { hint: "eastAsia" } }) });
        return new Paragraph({ style: "TableText", alignment, children: [run] });
      }),
  });
}

function writeTitle(runs: readonly Run[]): ParagraphChild[] {
  const lines = breakTitle(keepPrintable(runs.map(({ text }) => text).join("")), TITLE_CHARACTERS);
  return lines.map(
    (text, index) => new TextRun({ text, font: { hint: "eastAsia" }, ...(index > 0 ? { break: 1 } : {}) }),
  );
}

function writeRuns(runs: readonly Run[]): ParagraphChild[] {
  return runs.map((run) =>
    run.target === undefined ? makeText(run) : new InternalHyperlink({ anchor: run.target, children: [makeText(run)] }),
  );
}

/** The hint makes “ ” — · full-width Chinese characters; without it Word sets them in the Latin font. */
function makeText({ text, bold }: Run): TextRun {
  return new TextRun({ text: keepPrintable(text), font: { hint: "eastAsia" }, ...(bold ? { bold } : {}) });
}

function addAnchor(anchor: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return anchor === undefined ? children : [new Bookmark({ id: anchor, children })];
}

/** `— 1 —`, on the outer side of the page. */
function makeFooter(alignment: "left" | "right", indent: IIndentAttributesProperties): Footer {
  const number = new TextRun({
    children: ["— ", PageNumber.CURRENT, " —"],
    font: { ...chineseFont(FONT.table), hint: "eastAsia" },
    size: SIZE.page,
  });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] });
}
