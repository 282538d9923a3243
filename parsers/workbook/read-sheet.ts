import { columnName } from "../../domain/place.ts";
import { MAX_CELLS, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "../limits.ts";
import type { XmlAttributes } from "../office/xml.ts";
import { refuseTooManyCells } from "../refusals.ts";
import { addCell, addFormula, addText, isBlank } from "./add-cell.ts";
import { addMerge } from "./add-merge.ts";
import { readAddress, readMerge } from "./addresses.ts";
import { CellError } from "./formulas/values.ts";
import { UnusualXml } from "./match-cells.ts";
import type { FormatNumber } from "./number-format.ts";
import { parseSheet, type SheetReader } from "./parse-sheet.ts";
import { printExactly } from "./print-exactly.ts";
import type { WrittenNumber } from "./row-listener.ts";
import { RowScanner } from "./scan-rows.ts";
import { moveFormula } from "./shared-formula.ts";
import { decodeText, type SharedStrings } from "./shared-strings.ts";
import { type SheetContent, startSheet } from "./sheet-content.ts";
import { showDigits } from "./show-digits.ts";

/** The number of the empty text. */
const NOTHING = 0;

/** What all sheets of a workbook share. */
export interface WorkbookContext {
  documentName: string;
  shared: SharedStrings;
  formats: FormatNumber[];
  indents: number[];
  isFrom1904: boolean;
}

interface SharedFormula {
  text: string;
  row: number;
  column: number;
}

/**
 * Reads one sheet of an OOXML workbook, cell by cell as they come: a sheet may have millions of them. Rows in the usual form
 * are scanned piece by piece; where anything is unusual, the XML parser reads the sheet from the start.
 *
 * @param whole - Gives all bytes at once.
 */
export async function readSheet(
  pieces: AsyncIterable<Uint8Array>,
  whole: () => Uint8Array,
  sheet: SheetContent,
  context: WorkbookContext,
): Promise<void> {
  const reader = startReading(sheet, context);
  const scanner = new RowScanner(reader);
  let around: Uint8Array;
  try {
    for await (const piece of pieces) {
      scanner.push(piece);
    }
    around = scanner.end();
  } catch (error) {
    if (!(error instanceof UnusualXml)) {
      throw error;
    }
    Object.assign(sheet, startSheet(sheet.name, sheet.isHidden));
    parseSheet(whole(), startReading(sheet, context));
    return;
  }
  parseSheet(around, reader);
}

function startReading(sheet: SheetContent, context: WorkbookContext): SheetReader {
  const sharedFormulas = new Map<string, SharedFormula>();
  /** The numbers that the texts of the workbook have in the sheet. */
  const textIds: number[] = [];
  let row = -1;
  let column = -1;
  let type = "n";
  let style = 0;
  let value = "";
  return {
    row: startRow,
    cell: takeCell,
    sharedText: takeSharedText,
    number: takeNumber,
    openOutsideData,
  };

  function openOutsideData(name: string, attributes: XmlAttributes): void {
    if (name === "col" && (isTrue(attributes["hidden"]) || attributes["width"] === "0")) {
      const last = Math.min(Number(attributes["max"]), MAX_SHEET_COLUMNS);
      for (let hidden = Number(attributes["min"]); hidden <= last; hidden++) {
        sheet.hiddenColumns.add(hidden - 1);
      }
    } else if (name === "mergeCell") {
      addMerge(sheet, readMerge(attributes["ref"] ?? ""));
    }
  }

  function startRow(attributes: XmlAttributes): void {
    // Row and cell addresses may be left out: the next one is meant.
    row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
    column = -1;
    if (!(row >= 0 && row < MAX_SHEET_ROWS)) {
      throw new Error(`row ${attributes["r"]}`);
    }
    if (isTrue(attributes["hidden"]) || attributes["ht"] === "0") {
      sheet.hiddenRows.add(row);
    }
  }

  function takeCell(
    attributes: XmlAttributes,
    content: string,
    formula: string | undefined,
    formulaAttributes?: XmlAttributes,
  ): void {
    const reference = attributes["r"];
    if (reference === undefined) {
      column++;
    } else {
      const address = readAddress(reference);
      if (!address) {
        throw new Error(`cell ${reference}`);
      }
      ({ row, column } = address);
    }
    type = attributes["t"] ?? "n";
    style = attributes["s"] === undefined ? 0 : Number(attributes["s"]);
    value = content;
    addValue(formula, formulaAttributes);
  }

  function takeSharedText(ownRow: number, ownColumn: number, ownStyle: number, index: number): void {
    row = ownRow;
    column = ownColumn;
    style = ownStyle;
    textIds[index] ??= addSharedText(index);
    const id = textIds[index];
    if (id !== NOTHING) {
      finishCell(addText(sheet, row, column, id, Number.NaN));
    }
  }

  /** Its number among the texts of the sheet; that of the empty text where it says nothing. */
  function addSharedText(index: number): number {
    const text = sharedString(index);
    return text === "" || isBlank(text) ? NOTHING : sheet.cells.texts.add(text);
  }

  function takeNumber(ownRow: number, ownColumn: number, ownStyle: number, written: WrittenNumber): void {
    row = ownRow;
    column = ownColumn;
    style = ownStyle;
    const { value: number } = written;
    const format = context.formats[style] ?? printExactly;
    const id = showDigits(sheet.cells.texts, written, format);
    finishCell(
      id === undefined ? addCell(sheet, row, column, format(number), number) : addText(sheet, row, column, id, number),
    );
  }

  /** What every cell has in common. */
  function finishCell(index: number | undefined): void {
    const indent = context.indents[style] ?? 0;
    if (index !== undefined && indent > 0) {
      sheet.cells.keep(index).indent = indent;
    }
    if (sheet.cells.length > MAX_CELLS) {
      refuseTooManyCells(context.documentName, MAX_CELLS);
    }
  }

  function addValue(formula?: string, formulaAttributes?: XmlAttributes): void {
    if (value === "" && formula === undefined) {
      return;
    }
    if (value === "" && type === "n") {
      sheet.missingResults.add(columnName(column) + (row + 1));
    } else if (type === "e") {
      sheet.errors.push({ cell: columnName(column) + (row + 1), text: value });
    }
    const stored = storedValue();
    const text = typeof stored === "number" ? displayNumber(stored) : displayValue();
    const index = addCell(sheet, row, column, text, stored, formula !== undefined);
    if (index !== undefined && formulaAttributes) {
      addFormula(sheet, index, completeFormula(formula ?? "", formulaAttributes), {
        format: context.formats[style] ?? printExactly,
        isArray: formulaAttributes["t"] === "array",
      });
    }
    finishCell(index);
  }

  function storedValue(): number | boolean | CellError | undefined {
    switch (type) {
      case "n":
      case "d": {
        const number = type === "n" ? Number(value) : daysSince1900(value, context.isFrom1904);
        return value === "" || Number.isNaN(number) ? undefined : number;
      }
      case "b":
        return isTrue(value);
      case "e":
        return new CellError(value);
      default:
        return undefined;
    }
  }

  function displayValue(): string {
    switch (type) {
      case "s":
        return sharedString(Number(value));
      case "n":
      case "d":
        return value;
      case "b":
        return isTrue(value) ? "TRUE" : "FALSE";
      default:
        return decodeText(value);
    }
  }

  function sharedString(index: number): string {
    const text = context.shared.strings[index];
    if (text === undefined) {
      if (!context.shared.isCounted) {
        context.shared.expected = Math.max(context.shared.expected, index + 1 || 0);
      }
      throw new Error(`no shared string ${index}`);
    }
    return text;
  }

  function displayNumber(number: number): string {
    return (context.formats[style] ?? printExactly)(number);
  }

  function completeFormula(text: string, attributes: XmlAttributes): string {
    const written = text.replaceAll("_xlfn.", "").replaceAll("_xlws.", "");
    const group = attributes["si"];
    if (attributes["t"] !== "shared" || group === undefined) {
      return written;
    }
    const shared = sharedFormulas.get(group);
    if (written !== "" || !shared) {
      sharedFormulas.set(group, { text: written, row, column });
      return written;
    }
    return moveFormula(shared.text, row - shared.row, column - shared.column);
  }
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

/** Strict OOXML may write a date as ISO text; Excel counts days from the last day of 1899, or from 1904 on. */
function daysSince1900(text: string, isFrom1904: boolean): number {
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.parse(/[zZ]$/.test(text) ? text : `${text.length > 10 ? text : `${text}T00:00`}Z`) - start) / 86_400_000;
}
