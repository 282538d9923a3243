import type { DocumentProblem } from "../../domain/document.ts";
import { columnName, type Place, placeInWords } from "../../domain/place.ts";
import { MAX_PROBLEMS_PER_SHEET } from "../limits.ts";
import { findRepeated } from "./find-repeated.ts";
import { describeCovered, describeHidden } from "./hidden-content.ts";
import { partMerges } from "./part-merges.ts";
import type { Merge, SheetContent } from "./sheet-content.ts";

export function listSheetProblems(sheet: SheetContent): DocumentProblem[] {
  const place = { sheet: sheet.name };
  if (sheet.isUnreadable) {
    const message = `${placeInWords(place)}已损坏，未能读取。请用原软件打开并另存，确认该表完整后重新提交。`;
    return [{ code: "SHEET_UNREADABLE", message, place }];
  }
  const hidden = [describeHidden(sheet), describeCovered(sheet)].filter((problem) => problem !== undefined);
  return [
    ...hidden,
    ...listRepeated(sheet),
    ...listMergeProblems(sheet),
    ...listFormulaErrors(sheet),
    ...listMissingResults(sheet),
  ];
}

function listRepeated({ name, cells }: SheetContent): DocumentProblem[] {
  return nameEach("CELL_REPEATED", name, findRepeated(cells), ({ index, row, column, last }) => ({
    at: { cell: columnName(column) + (row + 1) },
    says: ` 在文件中重复写入，先为“${cells.textAt(index)}”、后为“${last}”，按后者读取。请用原软件打开并另存，核对该单元格后重新提交。`,
    rest: "处单元格重复写入",
  }));
}

function listMergeProblems({ name, merges, unreadableMerges }: SheetContent): DocumentProblem[] {
  const { clashes } = partMerges(merges);
  const problems = nameEach("MERGE_DAMAGED", name, clashes, ({ merge, over }) => ({
    at: { range: rangeOf(merge) },
    says: ` 的合并单元格与 ${rangeOf(over)} 的合并单元格重叠，前者按未合并读取。请用原软件打开并另存，核对该处后重新提交。`,
    rest: "处合并单元格与其他合并单元格重叠",
  }));
  if (unreadableMerges > 0) {
    const place = { sheet: name };
    const message = `${placeInWords(place)}有 ${unreadableMerges} 处合并单元格的位置已损坏，按未合并读取。请用原软件打开并另存，核对表头后重新提交。`;
    problems.push({ code: "MERGE_DAMAGED", message, place });
  }
  return problems;
}

function rangeOf({ top, left, bottom, right }: Merge): string {
  return `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;
}

function listFormulaErrors({ name, errors }: SheetContent): DocumentProblem[] {
  return nameEach("FORMULA_ERROR", name, errors, ({ cell, text }) => ({
    at: { cell },
    says: ` 的值是错误值 ${text}，无法核对。请更正后重新提交。`,
    rest: "个单元格为错误值",
  }));
}

/** The first of what is wrong in a sheet one by one, and how many more there are. */
function nameEach<Item>(
  code: string,
  sheet: string,
  items: readonly Item[],
  describe: (item: Item) => { at: Pick<Place, "cell" | "range">; says: string; rest: string },
): DocumentProblem[] {
  const problems = items.slice(0, MAX_PROBLEMS_PER_SHEET).map((item): DocumentProblem => {
    const { at, says } = describe(item);
    const place = { sheet, ...at };
    return { code, message: placeInWords(place) + says, place };
  });
  const [left] = items.slice(MAX_PROBLEMS_PER_SHEET);
  if (left !== undefined) {
    const place = { sheet };
    const count = items.length - MAX_PROBLEMS_PER_SHEET;
    problems.push({ code, message: `${placeInWords(place)}另有 ${count} ${describe(left).rest}。`, place });
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
