import type { Block } from "../domain/document.ts";
import type { PicturedContent } from "./office/placed-picture.ts";
import { listZipEntries } from "./office/zip-directory.ts";
import { refuseDamaged, refuseEmpty, refuseEncrypted, refuseThrown } from "./refusals.ts";
import { sniffFormat } from "./sniff.ts";
import { listFormulaProblems } from "./workbook/formula-problems.ts";
import { recomputeFormulas } from "./workbook/formulas/recompute.ts";
import { makeGrid } from "./workbook/make-grid.ts";
import { readLegacyWorkbook } from "./workbook/read-legacy.ts";
import { readOoxmlWorkbook } from "./workbook/read-ooxml.ts";
import type { WorkbookContent } from "./workbook/sheet-content.ts";
import { listSheetProblems } from "./workbook/sheet-problems.ts";
import { listWorkbookProblems } from "./workbook/workbook-problems.ts";

/** Reads a workbook of any kind Excel and WPS write: one grid a sheet, with the text each cell displays. */
export async function parseWorkbook(bytes: Uint8Array, name: string): Promise<PicturedContent> {
  const workbook = await readSheets(bytes, name).catch((error) => refuseThrown(name, "工作簿内容已损坏", error));
  const { sheets } = workbook;
  // Before the grids are made: what a merge covers is not seen, and yet added up.
  const recomputed = recomputeFormulas(sheets, workbook.names);
  // And so is what is wrong with them: a grid is cut, and its rows count from where it begins.
  const problems = [
    ...listWorkbookProblems(workbook, name),
    ...sheets.flatMap(listSheetProblems),
    ...listFormulaProblems(recomputed, workbook.externalFiles),
  ];
  const blocks: Block[] = [];
  for (const sheet of sheets) {
    const grid = makeGrid(sheet);
    if (grid) {
      blocks.push(grid);
    }
  }
  if (blocks.length === 0) {
    if (sheets.some((sheet) => sheet.isUnreadable)) {
      refuseDamaged(name, "所有工作表均已损坏");
    }
    refuseEmpty(name, "的所有工作表都没有数据");
  }
  const { report } = recomputed;
  const pictures = workbook.pictures.length > 0 ? { pictures: workbook.pictures } : {};
  return { pages: sheets.length, problems, blocks, ...pictures, ...(report.compared > 0 ? { formulas: report } : {}) };
}

async function readSheets(bytes: Uint8Array, name: string): Promise<WorkbookContent> {
  switch (sniffFormat(bytes, name)) {
    case "xlsx":
      return isBinaryWorkbook(bytes) ? readLegacyWorkbook(bytes, name) : readOoxmlWorkbook(bytes, name);
    case "xls":
      return readLegacyWorkbook(bytes, name);
    case "encrypted-office":
      return refuseEncrypted(name);
    case "empty":
      return refuseEmpty(name, "是空文件（0 字节）");
    default:
      return refuseDamaged(name, "内容不是 Excel 或 WPS 工作簿");
  }
}

/** .xlsb: an archive like .xlsx, with binary parts. */
function isBinaryWorkbook(bytes: Uint8Array): boolean {
  return listZipEntries(bytes)?.some((entry) => entry.name.toLowerCase() === "xl/workbook.bin") ?? false;
}
