import type { BudgetTable } from "../domain/budget-table.ts";
import { type Finding, nameOfTable } from "../domain/finding.ts";

const NO_TITLE = /《\s*》/gu;

/**
 * What a check says of a table without a title, `《》有 2 处`, with the place of the table: `第 9 页未命名的表有 2 处`. Tables
 * are spoken of in the order of the evidence.
 */
export function nameUntitled(finding: Finding, tables: readonly BudgetTable[]): Finding {
  const { message, suggestion } = finding;
  const ids = new Set(finding.evidence.map(({ table }) => table));
  const names = [...ids].flatMap((id) => {
    const table = tables.find((one) => one.id === id && one.title.trim() === "");
    return table ? [nameOfTable(table)] : [];
  });
  const named = (text: string): string => {
    let next = 0;
    return text.replace(NO_TITLE, () => names[next++] ?? names.at(-1) ?? "未命名的表");
  };
  return {
    ...finding,
    message: named(message),
    ...(suggestion === undefined ? {} : { suggestion: named(suggestion) }),
  };
}
