import { CFB, utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { type FileFormat, sniffFormat } from "../../parsers/sniff.ts";
import { wordParts, workbookParts, writeSheetXml, writeWordXml, zipParts } from "./office-files.ts";

const ascii = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

function compound(...names: string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const name of names) {
    CFB.utils.cfb_add(container, name, Buffer.alloc(5_000, 1));
  }
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}

function writeAs(bookType: "biff8" | "biff5" | "xlsb" | "xlml" | "ods"): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["a", 1]]), "s");
  return new Uint8Array(write(workbook, { type: "buffer", bookType }));
}

function openDocumentText(): Uint8Array {
  const mimetype = strToU8("application/vnd.oasis.opendocument.text");
  return zipSync({ mimetype: [mimetype, { level: 0 }], "content.xml": strToU8("<a/>") });
}

const biffStream: Uint8Array = CFB.find(CFB.read(writeAs("biff8"), { type: "array" }), "/Workbook").content;

const CASES: [what: string, bytes: Uint8Array, format: FileFormat][] = [
  ["nothing", new Uint8Array(), "empty"],
  ["a PDF", ascii("%PDF-1.7\n"), "pdf"],
  ["a PDF after a stray line", ascii("\r\njunk\n%PDF-1.4\n"), "pdf"],
  ["a workbook", writeSheetXml('<row><c t="str"><v>a</v></c></row>'), "xlsx"],
  ["a binary workbook", writeAs("xlsb"), "xlsx"],
  ["a Word file", writeWordXml("<w:p/>"), "docx"],
  ["a BIFF8 workbook", writeAs("biff8"), "xls"],
  ["a BIFF5 workbook", writeAs("biff5"), "xls"],
  ["a BIFF stream without container", new Uint8Array(biffStream), "xls"],
  ["XML Spreadsheet 2003", writeAs("xlml"), "xls"],
  ["an old Word file", compound("WordDocument", "1Table"), "doc"],
  ["an old Word file with an embedded sheet", compound("WordDocument", "ObjectPool/_1/Workbook"), "doc"],
  ["an old workbook with an embedded letter", compound("Workbook", "MBD0001/WordDocument"), "xls"],
  ["an Office file with a password", compound("EncryptionInfo", "EncryptedPackage"), "encrypted-office"],
  ["old slides", compound("PowerPoint Document"), "slides"],
  ["another OLE2 file", compound("Contents"), "unknown"],
  ["an OLE2 header and nothing else", compound("WordDocument").subarray(0, 300), "unknown"],
  ["an archive of files", zipParts({ "预算/草案.txt": "1" }), "zip"],
  ["an archive of nothing", zipParts({}), "zip"],
  ["an OFD file", zipParts({ "OFD.xml": "<ofd:OFD/>" }), "ofd"],
  ["an OpenDocument sheet", writeAs("ods"), "opendocument"],
  ["an OpenDocument text", openDocumentText(), "odt"],
  ["slides", zipParts({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>" }), "slides"],
  ["a PNG", ascii("\x89PNG\r\n\x1a\n"), "image"],
  ["a JPEG", ascii("\xff\xd8\xff\xe0"), "image"],
  ["a TIFF", ascii("II*\0"), "image"],
  ["a page", ascii("\xef\xbb\xbf  <!DOCTYPE html><html>"), "html"],
  ["a table saved as .xls", ascii('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), "html"],
  ["a page in UTF-16", new Uint8Array(Buffer.from("\ufeff<html><body>", "utf16le")), "html"],
  ["a page in UTF-16 the other way", new Uint8Array(Buffer.from("\ufeff<html>", "utf16le").swap16()), "html"],
  ["a part of a page", ascii('<div class="main"><p>a</p></div>'), "html"],
  ["rich text", ascii("{\\rtf1\\ansi a}"), "rtf"],
  ["a table kept as text", ascii("a,b\n1,2\n3,4"), "csv"],
  ["a table of tabs", ascii("a\tb\n1\t2\n"), "csv"],
  ["prose with a comma", ascii("Yes, it is\nNo\nWell, well, so\nso"), "unknown"],
  ["zeros", new Uint8Array(100), "unknown"],
  ["other XML", ascii('<?xml version="1.0"?><a/>'), "unknown"],
  ["text", ascii("201,99"), "unknown"],
];

test.each(CASES)("knows %s", (_, bytes, format) => {
  expect(sniffFormat(bytes, "草案.dat")).toBe(format);
});

test("is not taken in by the name", () => {
  expect(sniffFormat(writeWordXml("<w:p/>"), "附表.xlsx")).toBe("docx");
  expect(sniffFormat(ascii("201,99"), "附表.xlsx")).toBe("unknown");
});

test("takes the name for a hint where text could be a table or not", () => {
  expect(sniffFormat(ascii("a\nb"), "附表.csv")).toBe("csv");
  expect(sniffFormat(ascii("a\nb"), "说明.TXT")).toBe("text");
  expect(sniffFormat(ascii("a\tb\n1\t2"), "说明.txt")).toBe("csv");
  expect(sniffFormat(ascii("a\x01,b"), "附表.csv")).toBe("unknown");
});

test("still knows a truncated archive by what is left of it", () => {
  const sheet = zipParts(workbookParts({ sheets: [{ xml: "<sheetData/>" }] }));
  expect(sniffFormat(sheet.subarray(0, sheet.length - 200), "a")).toBe("xlsx");
  const letter = zipParts(wordParts("<w:p/>"));
  expect(sniffFormat(letter.subarray(0, letter.length - 200), "a")).toBe("docx");
  expect(sniffFormat(letter.subarray(0, 40), "报告.docx")).toBe("docx");
  expect(sniffFormat(letter.subarray(0, 40), "a")).toBe("zip");
});

test("finds the directory of a container of more than seven megabytes", () => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "WordDocument", Buffer.alloc(9_000_000, 1));
  for (let index = 0; index < 12; index++) {
    CFB.utils.cfb_add(container, `ObjectPool/_${index}/Workbook`, Buffer.alloc(10, 1));
  }
  expect(sniffFormat(new Uint8Array(CFB.write(container, { type: "buffer" })), "a")).toBe("doc");
});
