import { type DrawnBook, drawBook } from "./drawn-book.ts";
import { type DrawnCell, type DrawnTable, isNumber } from "./drawn-table.ts";
import { type PageStyle, STYLES } from "./page-style.ts";
import { printOffice, printPage } from "./print-pdf.ts";
import { rotatePages } from "./rotate-pages.ts";
import { writeHtml } from "./write-html.ts";
import { writeSheets } from "./write-sheet.ts";
import { writeWordBook } from "./write-word.ts";

export interface PrintedBook {
  style: PageStyle;
  book: DrawnBook;
  pdf: Uint8Array;
}

/** A book in each style as a PDF; styles that this machine cannot print are left out. */
export async function printStyles(styles: readonly PageStyle[], seed: number): Promise<PrintedBook[]> {
  const drawn = styles.map((style) => ({ style, book: bookFor(style, seed) }));
  const printed = new Map<PageStyle, Uint8Array>();
  const office = drawn.filter(({ style }) => style.printer === "office");
  const files = await Promise.all(
    office.map(async ({ style, book }) => ({ bytes: await writeOffice(book, style), extension: style.source })),
  );
  const pdfs = (await printOffice(files)) ?? [];
  office.forEach(({ style }, index) => {
    const pdf = pdfs[index];
    if (pdf) {
      printed.set(style, pdf);
    }
  });
  for (const { style, book } of drawn.filter((one) => one.style.printer === "chromium")) {
    const pdf = await printPage(writeHtml(book, style));
    if (pdf) {
      printed.set(style, style.rotate ? rotatePages(pdf, style.rotate) : pdf);
    }
  }
  return drawn.flatMap(({ style, book }) => {
    const pdf = printed.get(style);
    return pdf ? [{ style, book, pdf }] : [];
  });
}

/** The book that is printed in a style: turned pages and tables side by side do not run over pages. */
function bookFor(style: PageStyle, seed: number): DrawnBook {
  const drawn = drawBook(seed + STYLES.indexOf(style));
  const book = style.hasPairs ? { ...drawn, tables: drawn.tables.map(withPairs) } : drawn;
  const isWhole = !style.isHalved && (style.arrangement === undefined || style.arrangement === "below");
  const hasSentences = style.source !== "xlsx" && (isWhole || style.arrangement === "beside");
  return {
    ...book,
    tables: isWhole ? book.tables : book.tables.filter(({ shape }) => shape !== "over-pages"),
    sentences: hasSentences ? book.sentences : [],
  };
}

/** Amounts over others: those of the next row in the same column. */
function withPairs(table: DrawnTable): DrawnTable {
  const isAmount = ({ row, text }: DrawnCell): boolean => row >= table.headRows && isNumber(text);
  const pairOf = (cell: DrawnCell): string | undefined =>
    table.cells.find((other) => other.column === cell.column && other.row > cell.row && isAmount(other))?.text;
  const toPair = (cell: DrawnCell): DrawnCell => {
    const other = isAmount(cell) ? pairOf(cell) : undefined;
    return other === undefined ? cell : { ...cell, text: `${cell.text}\n${other}` };
  };
  return { ...table, cells: table.cells.map(toPair) };
}

async function writeOffice(book: DrawnBook, style: PageStyle): Promise<Uint8Array> {
  switch (style.source) {
    case "xlsx":
      return writeSheets(book, style);
    case "docx":
      return writeWordBook(book, style);
    case "html":
      return new TextEncoder().encode(writeHtml(book, style));
  }
}
