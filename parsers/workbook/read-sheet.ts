import { MAX_CELLS, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "../limits.ts";
import { readXml, type XmlAttributes } from "../office/xml.ts";
import { refuseTooManyCells } from "../refusals.ts";
import { addCell } from "./add-cell.ts";
import { columnName, readAddress, readMerge } from "./addresses.ts";
import { CellError } from "./formulas/values.ts";
import type { FormatNumber } from "./number-format.ts";
import { printExactly } from "./print-exactly.ts";
import { moveFormula } from "./shared-formula.ts";
import { decodeText } from "./shared-strings.ts";
import type { SheetContent } from "./sheet-content.ts";

/** What all sheets of a workbook share. */
export interface WorkbookContext {
  documentName: string;
  strings: string[];
  formats: FormatNumber[];
  indents: number[];
  isFrom1904: boolean;
}

interface SharedFormula {
  text: string;
  row: number;
  column: number;
}

/** Reads one sheet of an OOXML workbook, cell by cell as they come: a sheet may have a million of them. */
export function readSheet(xml: Uint8Array, sheet: SheetContent, context: WorkbookContext): void {
  const sharedFormulas = new Map<string, SharedFormula>();
  let isInData = false;
  let row = -1;
  let column = -1;
  let type = "n";
  let style = 0;
  let value = "";
  let formula: string | undefined;
  let formulaAttributes: XmlAttributes | undefined;
  let phonetics = 0;
  let textBelongsTo: "value" | "formula" | "nothing" = "nothing";

  readXml(xml, {
    open(name, attributes) {
      if (!isInData) {
        openOutsideData(name, attributes);
        return;
      }
      switch (name) {
        case "c":
          startCell(attributes);
          break;
        case "v":
          textBelongsTo = "value";
          break;
        case "t":
          textBelongsTo = phonetics > 0 ? "nothing" : "value";
          break;
        case "f":
          formula = "";
          formulaAttributes = attributes;
          textBelongsTo = "formula";
          break;
        case "row":
          startRow(attributes);
          break;
        case "rPh":
          phonetics++;
          break;
      }
    },
    close(name) {
      textBelongsTo = "nothing";
      if (name === "c" && isInData) {
        endCell();
      } else if (name === "rPh") {
        phonetics--;
      } else if (name === "sheetData") {
        isInData = false;
      }
    },
    text(piece) {
      if (textBelongsTo === "value") {
        value += piece;
      } else if (textBelongsTo === "formula") {
        formula += piece;
      }
    },
  });

  function openOutsideData(name: string, attributes: XmlAttributes): void {
    if (name === "sheetData") {
      isInData = true;
    } else if (name === "col" && (isTrue(attributes["hidden"]) || attributes["width"] === "0")) {
      const last = Math.min(Number(attributes["max"]), MAX_SHEET_COLUMNS);
      for (let hidden = Number(attributes["min"]); hidden <= last; hidden++) {
        sheet.hiddenColumns.add(hidden - 1);
      }
    } else if (name === "mergeCell") {
      const merge = readMerge(attributes["ref"] ?? "");
      if (merge) {
        sheet.merges.push(merge);
      }
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

  function startCell(attributes: XmlAttributes): void {
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
    value = "";
    formula = undefined;
    formulaAttributes = undefined;
  }

  function endCell(): void {
    if (value === "" && formula === undefined) {
      return;
    }
    const formulaText = formulaAttributes ? completeFormula(formula ?? "", formulaAttributes) : undefined;
    if (value === "" && type === "n") {
      sheet.missingResults.add(columnName(column) + (row + 1));
    } else if (type === "e") {
      sheet.errors.push({ cell: columnName(column) + (row + 1), text: value });
    }
    const stored = storedValue();
    addCell(sheet, row, column, {
      text: typeof stored === "number" ? displayNumber(stored) : displayValue(),
      ...(stored === undefined ? {} : { value: stored }),
      ...(formulaText === undefined ? {} : { formula: formulaText, format: context.formats[style] ?? printExactly }),
      ...(formulaAttributes?.["t"] === "array" ? { isArray: true } : {}),
      ...(context.indents[style] === undefined ? {} : { indent: context.indents[style] }),
    });
    if (sheet.cells.length > MAX_CELLS) {
      refuseTooManyCells(context.documentName, MAX_CELLS);
    }
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
    const text = context.strings[index];
    if (text === undefined) {
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
