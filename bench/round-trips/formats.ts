import type { Grid } from "../../domain/document.ts";
import { writePage } from "./write-page.ts";
import { writeDoc, writeDocx } from "./write-word.ts";
import { writeWorkbook } from "./write-workbook.ts";

export interface RoundTripFormat {
  /** Also the extension of the file. */
  name: string;
  /** The tables of one book as one file; undefined where this machine lacks what writes it. */
  write(tables: readonly Grid[]): Promise<Uint8Array | undefined>;
}

export const FORMATS: readonly RoundTripFormat[] = [
  { name: "docx", write: writeDocx },
  { name: "doc", write: writeDoc },
  { name: "xlsx", write: (tables) => writeWorkbook(tables, "xlsx") },
  { name: "xls", write: (tables) => writeWorkbook(tables, "biff8") },
  { name: "html", write: writePage },
];
