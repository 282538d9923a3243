import type { DocumentProblem } from "../../domain/document.ts";

/** Fewer rows say nothing of how wide the others are. */
const FEWEST_ROWS = 4;

/**
 * A table as text that was not copied to its end stops within a row: the last one, without a line end, has fewer fields than all
 * others, which have as many as each other. A single field may be a note.
 */
export function findCutOff(text: string, records: readonly (readonly string[])[], name: string): DocumentProblem[] {
  const last = records.at(-1);
  const others = records.slice(0, -1).filter((fields) => fields.length > 1);
  const width = others.at(-1)?.length ?? 0;
  const isTable = others.length >= FEWEST_ROWS && others.every(({ length }) => length === width);
  const isShort = last !== undefined && last.length > 1 && last.length < width;
  if (!isTable || !isShort || /[\r\n]$/u.test(text)) {
    return [];
  }
  const row = records.length;
  const message = `《${name}》在第 ${row} 行中间结束（该行 ${last.length} 列，其他各行 ${width} 列），可能未完整下载或导出，其后的内容缺失。请重新取得完整的文件后提交。`;
  return [{ code: "FILE_INCOMPLETE", message }];
}
