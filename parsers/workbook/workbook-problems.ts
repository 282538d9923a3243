import type { DocumentProblem } from "../../domain/document.ts";
import type { WorkbookContent } from "./sheet-content.ts";

/** What is wrong with a workbook as a whole. */
export function listWorkbookProblems(
  { missingTexts, unlistedSheets }: WorkbookContent,
  documentName: string,
): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  if (missingTexts > 0) {
    const message = `《${documentName}》的文字表缺少 ${missingTexts} 条文字，各工作表中的文字可能错位或缺失。请用原软件打开并另存，核对后重新提交。`;
    problems.push({ code: "TEXT_DAMAGED", message });
  }
  if (unlistedSheets > 0) {
    const message = `《${documentName}》另有 ${unlistedSheets} 张工作表未列入工作簿的目录，未读取。请用原软件打开并另存，核对工作表是否齐全后重新提交。`;
    problems.push({ code: "SHEET_NOT_LISTED", message });
  }
  return problems;
}
