import { compactText } from "../../domain/text.ts";

/** A column of an imported list. */
export type ListColumn = "code" | "name" | "valid_from" | "valid_to" | "source" | "note";

/** What a head may call a column, compact and in lower case; the first is what a user is told. */
const HEADS: Record<ListColumn, readonly string[]> = {
  code: ["编码", "code", "科目编码", "科目代码", "代码"],
  name: ["名称", "name", "科目名称"],
  valid_from: ["启用年份", "valid_from", "启用年度", "起始年份", "起始年度"],
  valid_to: ["停用年份", "valid_to", "末年", "终止年份", "终止年度"],
  source: ["来源", "source", "依据", "文号"],
  note: ["备注", "note", "说明"],
};

export const REQUIRED: readonly ListColumn[] = ["code", "name", "valid_from"];

/** `编码（code）、名称（name）…`. */
export function columnsInWords(columns: readonly ListColumn[] = Object.keys(HEADS) as ListColumn[]): string {
  return columns.map((column) => `${HEADS[column][0]}（${column}）`).join("、");
}

export function listColumn(text: string): ListColumn | undefined {
  const head = compactText(text).toLowerCase();
  return (Object.keys(HEADS) as ListColumn[]).find((column) => HEADS[column].includes(head));
}
