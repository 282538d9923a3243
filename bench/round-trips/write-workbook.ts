import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import type { Grid } from "../../domain/document.ts";

/** Amounts are kept as numbers with the format that shows them so, as an office would; codes and the rest as text. */
const AMOUNT = /^-?(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d{0,11})\.(\d{1,6})$/;

/** A sheet for each table. */
export async function writeWorkbook(tables: readonly Grid[], bookType: "xlsx" | "biff8"): Promise<Uint8Array> {
  const workbook = utils.book_new();
  for (const [index, table] of tables.entries()) {
    utils.book_append_sheet(workbook, toSheet(table), `表${index + 1}`);
  }
  return new Uint8Array(write(workbook, { type: "buffer", bookType }));
}

function toSheet(table: Grid): WorkSheet {
  const sheet: WorkSheet = {
    "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: table.rows - 1, c: table.columns - 1 } }),
    "!merges": [],
  };
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    if (text !== "") {
      sheet[utils.encode_cell({ r: row, c: column })] = toCell(text);
    }
    if (rowSpan > 1 || columnSpan > 1) {
      sheet["!merges"]?.push({
        s: { r: row, c: column },
        e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
      });
    }
  }
  return sheet;
}

function toCell(text: string): CellObject {
  const decimals = AMOUNT.exec(text)?.[1]?.length;
  const amount = Number(text.replaceAll(",", ""));
  // No workbook keeps the sign of a zero.
  if (decimals === undefined || Object.is(amount, -0)) {
    return { t: "s", v: text };
  }
  const format = `${text.includes(",") ? "#,##0" : "0"}.${"0".repeat(decimals)}`;
  return { t: "n", v: amount, z: format };
}
