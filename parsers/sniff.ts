import { isCompoundFile, listCompoundFile } from "./office/compound-file.ts";
import { listZipEntries } from "./office/zip-directory.ts";
import { sniffText } from "./sniff-text.ts";

export type FileFormat =
  | "pdf"
  | "xlsx"
  | "xls"
  | "docx"
  | "doc"
  | "zip"
  | "image"
  | "ofd"
  | "html"
  | "csv"
  | "text"
  | "rtf"
  | "odt"
  | "opendocument"
  | "slides"
  | "empty"
  | "encrypted-office"
  | "unknown";

/**
 * What a file really is, by its content. The name only decides where the content cannot: a ZIP archive whose directory
 * is lost, so that the parser of the format can say what is wrong with it.
 */
export function sniffFormat(bytes: Uint8Array, name: string): FileFormat {
  if (bytes.byteLength === 0) {
    return "empty";
  }
  if (isCompoundFile(bytes)) {
    return sniffCompoundFile(bytes);
  }
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) {
    return sniffArchive(bytes, name);
  }
  if (IMAGE_SIGNATURES.some((signature) => startsWith(bytes, signature)) || isWebp(bytes)) {
    return "image";
  }
  if (isBareSheet(bytes)) {
    return "xls";
  }
  const start = decodeStart(bytes);
  // Some generators write a line or two before the PDF header; viewers accept 1 024 bytes.
  if (start.slice(0, 1024).includes("%PDF-")) {
    return "pdf";
  }
  if (startsWith(bytes, "{\\rtf")) {
    return "rtf";
  }
  const markup = sniffMarkup(start);
  return markup === "unknown" ? (sniffText(bytes, name) ?? "unknown") : markup;
}

const IMAGE_SIGNATURES = ["\x89PNG", "\xff\xd8\xff", "GIF8", "BM", "II*\0", "MM\0*"];

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[index] !== signature.charCodeAt(index)) {
      return false;
    }
  }
  return true;
}

function isWebp(bytes: Uint8Array): boolean {
  return startsWith(bytes, "RIFF") && startsWith(bytes.subarray(8), "WEBP");
}

/** A BIFF stream without its container, as some exporters write it: the record that begins a workbook. */
function isBareSheet(bytes: Uint8Array): boolean {
  return startsWith(bytes, "\x09\x08\x10\0") || startsWith(bytes, "\x09\x08\x08\0");
}

function sniffCompoundFile(bytes: Uint8Array): FileFormat {
  const names = listCompoundFile(bytes);
  if (names.includes("EncryptedPackage")) {
    return "encrypted-office";
  }
  if (names.includes("WordDocument")) {
    return "doc";
  }
  if (names.includes("PowerPoint Document")) {
    return "slides";
  }
  return names.includes("Workbook") || names.includes("Book") ? "xls" : "unknown";
}

/** An OpenDocument file begins with an entry that says what it is, stored as it stands. */
const ODT = "mimetypeapplication/vnd.oasis.opendocument.text";

function sniffArchive(bytes: Uint8Array, name: string): FileFormat {
  const entries = listZipEntries(bytes);
  if (!entries) {
    return sniffBrokenArchive(bytes, name);
  }
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.has("ofd.xml")) {
    return "ofd";
  }
  // Some writers number the main part: `word/document2.xml`.
  const has = (start: string) => [...names].some((entryName) => entryName.startsWith(start));
  if (has("xl/workbook")) {
    return "xlsx";
  }
  if (has("word/document")) {
    return "docx";
  }
  if (has("ppt/presentation")) {
    return "slides";
  }
  if (names.has("mimetype") && names.has("content.xml")) {
    return startsWith(bytes.subarray(30), ODT) ? "odt" : "opendocument";
  }
  return names.has("[content_types].xml") || names.has("mimetype") ? "unknown" : "zip";
}

/** Local headers still stand before the place where a truncated archive ends. */
function sniffBrokenArchive(bytes: Uint8Array, name: string): FileFormat {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text.includes("xl/workbook.xml") || text.includes("xl/worksheets/")) {
    return "xlsx";
  }
  if (text.includes("word/document.xml") || text.includes("word/styles.xml")) {
    return "docx";
  }
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return extension === "xlsx" || extension === "docx" || extension === "ofd" ? extension : "zip";
}

/** Markup is ASCII in every encoding met in drafts (UTF-8, GBK) but UTF-16, which has a byte order mark. */
function decodeStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder("utf-16le").decode(start);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder("utf-16be").decode(start);
  }
  return new TextDecoder("latin1").decode(start);
}

/** Systems export pages without their frame, too. */
const HTML_FRAGMENT = /^<(?:meta|title|style|div|p|center|font|h[1-6]|span|br)[\s/>]/;

function sniffMarkup(start: string): FileFormat {
  const text = start
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart()
    .toLowerCase();
  if (!text.startsWith("<")) {
    return "unknown";
  }
  // "XML Spreadsheet 2003": finance systems export it under the name .xls.
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet") && text.includes("<workbook")) {
    return "xls";
  }
  return /<!doctype html|<html|<head|<body|<table/.test(text) || HTML_FRAGMENT.test(text) ? "html" : "unknown";
}
