import type { DocumentProblem } from "../../domain/document.ts";
import { columnName, placeInWords } from "../../domain/place.ts";
import { MAX_PROBLEMS_PER_SHEET } from "../limits.ts";
import { findRepeated } from "./find-repeated.ts";
import { describeHidden } from "./hidden-content.ts";
import type { SheetContent } from "./sheet-content.ts";

export function listSheetProblems(sheet: SheetContent): DocumentProblem[] {
  const place = { sheet: sheet.name };
  if (sheet.isUnreadable) {
    const message = `${placeInWords(place)}已损坏，未能读取。请用原软件打开并另存，确认该表完整后重新提交。`;
    return [{ code: "SHEET_UNREADABLE", message, place }];
  }
  const problems: DocumentProblem[] = [];
  const hidden = describeHidden(sheet);
  if (hidden) {
    problems.push(hidden);
  }
  return [...problems, ...listRepeated(sheet), ...listFormulaErrors(sheet), ...listMissingResults(sheet)];
}

function listRepeated({ name, cells }: SheetContent): DocumentProblem[] {
  const repeated = findRepeated(cells);
  const problems = repeated.slice(0, MAX_PROBLEMS_PER_SHEET).map(({ index, row, column, last }): DocumentProblem => {
    const place = { sheet: name, cell: columnName(column) + (row + 1) };
    const message = `${placeInWords(place)} 在文件中重复写入，先为“${cells.textAt(index)}”、后为“${last}”，按后者读取。请用原软件打开并另存，核对该单元格后重新提交。`;
    return { code: "CELL_REPEATED", message, place };
  });
  const rest = repeated.length - problems.length;
  if (rest > 0) {
    const place = { sheet: name };
    problems.push({ code: "CELL_REPEATED", message: `${placeInWords(place)}另有 ${rest} 处单元格重复写入。`, place });
  }
  return problems;
}

function listFormulaErrors(sheet: SheetContent): DocumentProblem[] {
  const problems = sheet.errors.slice(0, MAX_PROBLEMS_PER_SHEET).map(({ cell, text }): DocumentProblem => {
    const place = { sheet: sheet.name, cell };
    const message = `${placeInWords(place)} 的值是错误值 ${text}，无法核对。请更正后重新提交。`;
    return { code: "FORMULA_ERROR", message, place };
  });
  const rest = sheet.errors.length - problems.length;
  if (rest > 0) {
    const place = { sheet: sheet.name };
    problems.push({ code: "FORMULA_ERROR", message: `${placeInWords(place)}另有 ${rest} 个单元格为错误值。`, place });
  }
  return problems;
}

function listMissingResults(sheet: SheetContent): DocumentProblem[] {
  const [cell] = sheet.missingResults;
  if (cell === undefined) {
    return [];
  }
  const place = { sheet: sheet.name, cell };
  const count = sheet.missingResults.size;
  const message = `${placeInWords(place)} 等 ${count} 个单元格只有公式、没有保存计算结果，无法读数。请用 Excel 或 WPS 打开、重新计算并保存后再提交。`;
  return [{ code: "FORMULA_WITHOUT_RESULT", message, place }];
}
