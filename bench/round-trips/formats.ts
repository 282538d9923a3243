import type { Grid } from "../../domain/document.ts";
import { sniffFormat } from "../../parsers/sniff.ts";
import { readPdfPages } from "../read-pdf-pages.ts";
import { writeOfd } from "../write-ofd.ts";
import { writePage } from "./write-page.ts";
import { writeDoc, writeDocx } from "./write-word.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** A book as it was read: formats of tables are written from its tables, formats of pages from its file. */
export interface RoundTripBook {
  name: string;
  bytes: Uint8Array;
  tables: readonly Grid[];
}

export interface RoundTripFormat {
  /** Also the extension of the file. */
  name: string;
  /** The book in this format; undefined where this machine lacks what writes it, or it cannot be made of the book. */
  write(book: RoundTripBook): Promise<Uint8Array | undefined>;
}

export const FORMATS: readonly RoundTripFormat[] = [
  { name: "docx", write: ({ tables }) => writeDocx(tables) },
  { name: "doc", write: ({ tables }) => writeDoc(tables) },
  { name: "xlsx", write: ({ tables }) => writeWorkbook(tables, "xlsx") },
  { name: "xls", write: ({ tables }) => writeWorkbook(tables, "biff8") },
  { name: "html", write: ({ tables }) => writePage(tables) },
  { name: "ofd", write: writePages },
];

async function writePages({ bytes, name }: RoundTripBook): Promise<Uint8Array | undefined> {
  return sniffFormat(bytes, name) === "pdf" ? writeOfd(await readPdfPages(bytes, name)) : undefined;
}
