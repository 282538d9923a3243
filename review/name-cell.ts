import type { Cell } from "../domain/budget-table.ts";
import { isText, type SourceOf } from "./source.ts";

/** What a right side is called that is the same item of another table: its own name says it. */
const SAME_ITEM = /^(?:同一.{2,3}|对应数)$/u;

/** A cell by its table, row and column; a figure of the text by what it is of: `《支出总表》“201 一般公共服务支出 · 合计”`. */
export function nameOf(cell: Cell, sourceOf: SourceOf): string {
  const source = sourceOf(cell.table);
  if (isText(source)) {
    return `文字说明${quoteLabel(cell)}`;
  }
  return `${source.title ? `《${source.title}》` : ""}${quoteLabel(cell)}`;
}

/** The same, without its table where the cell named before stands in it too. */
export function nameAfter(cell: Cell, before: Cell | undefined, sourceOf: SourceOf): string {
  return before?.table === cell.table ? quoteLabel(cell) : nameOf(cell, sourceOf);
}

/** The label in quotation marks, those inside it as inner ones; nothing where it has none. */
export function quoteLabel({ label }: Cell): string {
  return label ? `“${innerQuotes(label)}”` : "";
}

/** As it stands inside a quotation: “三公” becomes ‘三公’. */
export function innerQuotes(text: string): string {
  return text.replaceAll("“", "‘").replaceAll("”", "’");
}

/**
 * The other side of an equality or a limit by what the relation calls it, with the row and column it stands in:
 * `《支出总表》合计` becomes `《支出总表》“合计 · 合计”`, `其上级项目` becomes `其上级项目（“公务用车购置及运行费”）`.
 */
export function nameOther(cell: Cell, says: string, { left, sourceOf }: { left: Cell; sourceOf: SourceOf }): string {
  const { title } = sourceOf(cell.table);
  const label = quoteLabel(cell);
  if (label === "" || says.includes(cell.label) || says.includes(label)) {
    return says;
  }
  const quoted = title ? `《${title}》` : "";
  const at = quoted ? says.indexOf(quoted) : -1;
  if (at >= 0) {
    const table = says.slice(0, at + quoted.length);
    const rest = says.slice(table.length);
    return `${table}${label}${rest === "" || SAME_ITEM.test(rest) || cell.label.includes(rest) ? "" : `（${rest}）`}`;
  }
  const isNear = cell.table === left.table;
  if (isNear && cell.label.startsWith(says)) {
    return label;
  }
  return `${says}（${isNear ? label : nameOf(cell, sourceOf)}）`;
}
