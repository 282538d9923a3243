import { parse } from "csv-parse/sync";
import type { DocumentProblem, ParsedContent } from "../domain/document.ts";
import { findCutOff } from "./csv/find-cut-off.ts";
import { findDelimiter } from "./csv/find-delimiter.ts";
import { type DecodedText, decodeText } from "./decode-text.ts";
import { MAX_CELLS, MAX_SHEET_COLUMNS, MAX_TEXT_BYTES } from "./limits.ts";
import { refuseDamaged, refuseEmpty, refuseLargeText, refuseOnError, refuseTooManyCells } from "./refusals.ts";
import { addCell, addFormula } from "./workbook/add-cell.ts";
import { makeGrid } from "./workbook/make-grid.ts";
import { startSheet } from "./workbook/sheet-content.ts";

/** Excel's own first line that says what the delimiter is. */
const SAYS_DELIMITER = /^\ufeff?sep=(.)\r?\n/i;
/** `="00123"`: how programs keep Excel from taking a code for a number. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

/** Reads a table kept as text: one grid, as the sheet that Excel would show, its texts as in the file. */
export function parseCsv(bytes: Uint8Array, name: string): ParsedContent {
  const { text, isDamaged } = decode(bytes, name);
  const { records, problems } = refuseOnError(name, "内容不是以分隔符排列的表格", () => splitRecords(text));
  const sheet = startSheet(name.replace(/\.[^.]+$/, ""), false);
  records.forEach((fields, row) => {
    if (fields.length > MAX_SHEET_COLUMNS) {
      const place = `第 ${row + 1} 行有 ${fields.length} 列，超过电子表格的 ${MAX_SHEET_COLUMNS} 列`;
      refuseDamaged(name, `${place}，分隔符或引号可能有误`);
    }
    fields.forEach((field, column) => {
      const [, kept] = TEXT_FORMULA.exec(field) ?? [];
      if (kept === undefined) {
        addCell(sheet, row, column, field.replace(/\r\n?/g, "\n"));
      } else {
        const index = addCell(sheet, row, column, kept.replaceAll('""', '"'), undefined, true);
        if (index !== undefined) {
          addFormula(sheet, index, field.slice(1), { format: String, isArray: false });
        }
      }
    });
    if (sheet.cells.length > MAX_CELLS) {
      refuseTooManyCells(name, MAX_CELLS);
    }
  });
  const grid = makeGrid(sheet);
  if (!grid) {
    refuseEmpty(name, "没有数据");
  }
  const found = [...(isDamaged ? [damaged(name)] : []), ...problems, ...findCutOff(text, records, name)];
  return { pages: 1, problems: found, blocks: [grid] };
}

/** Reads plain text: a paragraph a line. */
export function parseText(bytes: Uint8Array, name: string): ParsedContent {
  const { text, isDamaged } = decode(bytes, name);
  const lines = text.split(/\r\n?|\n|\f/).map((line) => line.trimEnd());
  const blocks = lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ kind: "paragraph" as const, text: line, place: { paragraph: index + 1 } }],
  );
  if (blocks.length === 0) {
    refuseEmpty(name, "没有文字");
  }
  if (!/\p{Script=Han}/u.test(text)) {
    refuseEmpty(name, "没有中文文字，不是预算草案");
  }
  return { problems: isDamaged ? [damaged(name)] : [], blocks };
}

function decode(bytes: Uint8Array, name: string): DecodedText {
  if (bytes.byteLength > MAX_TEXT_BYTES) {
    refuseLargeText(name);
  }
  return decodeText(bytes);
}

function splitRecords(text: string): { records: string[][]; problems: DocumentProblem[] } {
  const [said = "", sign] = SAYS_DELIMITER.exec(text) ?? [];
  const rest = text.slice(said.length);
  const options = {
    delimiter: sign ?? findDelimiter(rest)?.sign ?? ",",
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
  };
  try {
    return { records: parse(rest, { ...options, relax_quotes: true }), problems: [] };
  } catch {
    // A quote that is never closed would swallow the rest of the file: then quotes are signs like any other.
    const message =
      "引号不成对，已按普通字符读取，含分隔符或换行的单元格可能被拆开。请用 Excel 或 WPS 打开并另存后重新提交。";
    return { records: parse(rest, { ...options, quote: null }), problems: [{ code: "QUOTES_NOT_CLOSED", message }] };
  }
}

function damaged(name: string): DocumentProblem {
  const message = `《${name}》有字节不能按其编码识别，相应文字显示为“\ufffd”。请另存为 UTF-8 编码后重新提交。`;
  return { code: "TEXT_DAMAGED", message };
}
