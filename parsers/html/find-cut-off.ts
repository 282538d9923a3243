import type { DocumentProblem } from "../../domain/document.ts";

/** What is kept out of sight: tags in it are none. */
const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?<\/\1\s*>/giu;
const TABLE = /<(?<close>\/?)table\b/giu;
/** `<td class="nu` */
const TORN = /<\/?[a-z][^<>]*$/iu;
const ENDS = /<\/(?:html|body)\s*>/iu;

/** A page that was not copied to its end stops within a table, or within a tag; a browser shows what is left and says nothing. */
export function findCutOff(html: string, name: string): DocumentProblem[] {
  const seen = html.replace(UNSEEN, "");
  let depth = 0;
  for (const { groups } of seen.matchAll(TABLE)) {
    depth = groups?.["close"] ? Math.max(0, depth - 1) : depth + 1;
  }
  const isOpen = depth > 0 && !ENDS.test(seen);
  if (!isOpen && !TORN.test(seen)) {
    return [];
  }
  const where = isOpen ? "在表格中间结束" : "在标签中间结束";
  const message = `《${name}》${where}，可能未完整下载或导出，其后的行和文字缺失。请重新取得完整的文件后提交。`;
  return [{ code: "FILE_INCOMPLETE", message }];
}
