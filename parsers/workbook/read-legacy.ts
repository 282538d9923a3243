import { type CellObject, type ColInfo, type RowInfo, read, SSF, type WorkSheet } from "@e965/xlsx";
import { columnName } from "../../domain/place.ts";
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "../limits.ts";
import { isCompoundFile, readCompoundStream } from "../office/compound-file.ts";
import { checkArchive } from "../office/package.ts";
import { listZipEntries } from "../office/zip-directory.ts";
import { refuseDamaged, refuseEncrypted } from "../refusals.ts";
import { addCell, addFormula } from "./add-cell.ts";
import { addMerge } from "./add-merge.ts";
import { isLockedBiffStream, isWholeBiffStream } from "./biff-stream.ts";
import { findDamagedSheet } from "./binary-sheet.ts";
import { BUILT_IN_FORMATS } from "./built-in-formats.ts";
import { CellError } from "./formulas/values.ts";
import { compileNumberFormat, type FormatNumber } from "./number-format.ts";
import { printExactly } from "./print-exactly.ts";
import { type SheetContent, startSheet, type WorkbookContent } from "./sheet-content.ts";

/** Reads what is not OOXML: BIFF (.xls, .et), binary .xlsb and XML Spreadsheet 2003. */
export function readLegacyWorkbook(bytes: Uint8Array, documentName: string): WorkbookContent {
  const stream = findBiffStream(bytes, documentName);
  const entries = listZipEntries(bytes) ?? [];
  checkArchive(bytes, entries, documentName);
  const damaged = findDamagedSheet(bytes, entries);
  if (damaged !== undefined) {
    refuseDamaged(documentName, `工作表数据（${damaged}）不完整，文件可能未传完或已损坏`);
  }
  // The library's table of formats outlives a workbook; the formats every workbook may use are set anew, in Chinese.
  SSF.load_table(BUILT_IN_FORMATS);
  const workbook = readOrRefuse(stream ?? bytes, documentName);
  const isFrom1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  const formats = new Map<string, FormatNumber>();

  const sheets = workbook.SheetNames.map((name, index) => {
    const sheet = startSheet(name, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0);
    const worksheet = workbook.Sheets[name];
    if (!worksheet || isBeyondSheets(worksheet)) {
      sheet.isUnreadable = true;
    } else if (worksheet["!type"] !== "chart") {
      copySheet(worksheet, sheet, (code) => {
        const format = formats.get(code) ?? compileNumberFormat(IN_CHINESE.get(code) ?? code, isFrom1904);
        formats.set(code, format);
        return format;
      });
    }
    return sheet;
  });
  const names = new Map(
    (workbook.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }): [string, string][] =>
      Sheet === undefined && Ref ? [[Name.toUpperCase(), Ref]] : [],
    ),
  );
  return { sheets, names, externalFiles: [], pictures: [], missingTexts: 0, unlistedSheets: 0 };
}

/** Short dates come from the library in their English form. */
const IN_CHINESE = new Map([
  ["m/d/yy", "yyyy/m/d"],
  ["m/d/yy h:mm", "yyyy/m/d h:mm"],
]);

/** The library reads a truncated stream as far as it goes, and says nothing. */
function findBiffStream(data: Uint8Array, documentName: string): Uint8Array | undefined {
  if (!isCompoundFile(data)) {
    return data[0] === 0x09 ? refuseTruncated(data, data.length, documentName) : undefined;
  }
  const stream = readCompoundStream(data, "Workbook") ?? readCompoundStream(data, "Book");
  if (stream && isLockedBiffStream(stream.content)) {
    refuseEncrypted(documentName);
  }
  return refuseTruncated(stream?.content ?? new Uint8Array(), stream?.size ?? 0, documentName);
}

function refuseTruncated(content: Uint8Array, size: number, documentName: string): Uint8Array {
  if (content.length < size || !isWholeBiffStream(content)) {
    refuseDamaged(documentName, "工作簿数据不完整，文件可能未传完或已损坏");
  }
  return content;
}

function readOrRefuse(bytes: Uint8Array, documentName: string): ReturnType<typeof read> {
  try {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return read(data, { type: "buffer", dense: true, cellFormula: true, cellNF: true, cellStyles: true });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) {
      refuseEncrypted(documentName, error);
    }
    throw error;
  }
}

/** Rows and columns may bear any number in XML; the library makes a list as long. */
function isBeyondSheets(worksheet: WorkSheet): boolean {
  const rows: CellObject[][] = worksheet["!data"] ?? [];
  const [down, across] = [worksheet["!rows"] ?? [], worksheet["!cols"] ?? []];
  return (
    Math.max(rows.length, down.length) > MAX_SHEET_ROWS ||
    across.length > MAX_SHEET_COLUMNS ||
    rows.some((cells) => cells.length > MAX_SHEET_COLUMNS)
  );
}

function copySheet(worksheet: WorkSheet, sheet: SheetContent, formatOf: (code: string) => FormatNumber): void {
  const rows: (CellObject | undefined)[][] = worksheet["!data"] ?? [];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell || cell.t === "z") {
        return;
      }
      const text = displayCell(cell, formatOf);
      if (cell.t === "e") {
        sheet.errors.push({ cell: columnName(column) + (row + 1), text });
      }
      const index = addCell(sheet, row, column, text, storedValue(cell), cell.f !== undefined);
      if (index !== undefined && cell.f !== undefined) {
        const format = typeof cell.z === "string" ? formatOf(cell.z) : printExactly;
        addFormula(sheet, index, cell.f, { format, isArray: cell.F !== undefined });
      }
    });
  });
  for (const { s, e } of worksheet["!merges"] ?? []) {
    addMerge(sheet, { top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
  worksheet["!rows"]?.forEach((row: RowInfo | undefined, index) => {
    if (row?.hidden) {
      sheet.hiddenRows.add(index);
    }
  });
  worksheet["!cols"]?.forEach((column: ColInfo | undefined, index) => {
    if (column?.hidden || column?.width === 0) {
      sheet.hiddenColumns.add(index);
    }
  });
}

function storedValue({ t, v, w }: CellObject): number | boolean | CellError | undefined {
  if (t === "e") {
    return new CellError(w ?? String(v));
  }
  return typeof v === "number" || typeof v === "boolean" ? v : undefined;
}

function displayCell(cell: CellObject, formatOf: (code: string) => FormatNumber): string {
  if (typeof cell.v === "number" && cell.t === "n") {
    return typeof cell.z === "string" ? formatOf(cell.z)(cell.v) : (cell.w ?? printExactly(cell.v));
  }
  if (cell.t === "b") {
    return cell.v ? "TRUE" : "FALSE";
  }
  const text = cell.t === "e" ? (cell.w ?? cell.v) : cell.v;
  return String(text ?? "").replace(/\r\n?/g, "\n");
}
