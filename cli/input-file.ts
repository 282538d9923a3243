import { sep } from "node:path";
import type { DocumentProblem } from "../domain/document.ts";
import type { ZipEntry } from "../parsers/office/zip-directory.ts";

/** A path as the system keeps it: bytes where they may be no UTF-8. */
export type FilePath = string | Buffer;

/** A file to read and the name it goes by in the result: never a path of this machine. */
export interface InputFile {
  name: string;
  path: FilePath;
  /** The way to it inside the archive at `path`: its entry there, or of an archive there and so on. */
  entries?: ZipEntry[];
  /** Of a scan that comes as images, one a page: the pages after this one. */
  more?: InputFile[];
  /** Why there is no use in opening it. */
  problem?: DocumentProblem;
}

/** What a draft may come in, readable yet or not: what is not is named in the result. */
const DOCUMENT =
  /\.(?:pdf|xlsx?|xlsm|xlsb|et|docx?|docm|dotx?|pptx?|wps|wpt|rtf|odt|ods|ofd|csv|tsv|html?|png|jpe?g|tiff?|bmp|zip|rar|7z|tar|t?gz)$/i;
/** Lock files of Office and of LibreOffice, and what file managers leave behind. */
const LEFTOVER = /^(?:~\$|\.|__MACOSX$)|^Thumbs\.db$|^desktop\.ini$/i;

export function isDocumentName(name: string): boolean {
  return DOCUMENT.test(name);
}

export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name);
}

/** Old archives and disks of Chinese Windows hold names in GBK, which UTF-8 hardly ever takes for its own. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Control characters in a name would act on the terminal or turn the reading direction of a line. */
export function showName(name: string): string {
  return name.replaceAll(sep, "/").replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "�");
}
