import type { DocumentProblem } from "../../domain/document.ts";
import type { OfdPage } from "./read-page.ts";
import { UNKNOWN } from "./text-runs.ts";

export function unreadDocument(name: string, number: number, reason: string): DocumentProblem {
  return {
    code: "FILE_INCOMPLETE",
    message: `《${name}》中的第 ${number} 个文档无法读取（${reason}），未纳入审查，请用原软件打开并另存后重新提交。`,
  };
}

export function unreadPart(name: string, part: string): DocumentProblem {
  return {
    code: "FILE_INCOMPLETE",
    message: `《${name}》的资源文件 ${part} 缺失或已损坏，用到它的线条和图形可能未读出，请用原软件打开并另存后重新提交。`,
  };
}

/** What stands on a page and could not be made out. */
export function incompletePage({ content: { page }, missing, unknownGlyphs }: OfdPage): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  if (missing.length > 0) {
    const message = `第 ${page} 页用到的${missing.join("、")}在文件中缺失或已损坏，该页内容可能不全，请核对该页或重新导出文件。`;
    problems.push({ code: "PAGE_INCOMPLETE", message, place: { page } });
  }
  if (unknownGlyphs > 0) {
    const message = `第 ${page} 页有 ${unknownGlyphs} 个字只有字形、没有字符编码，无法读出（记为“${UNKNOWN}”），请人工核对或提供原文件。`;
    problems.push({ code: "TEXT_WITHOUT_CODES", message, place: { page } });
  }
  return problems;
}
