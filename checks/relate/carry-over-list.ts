import type { BudgetTable } from "../../domain/budget-table.ts";
import { compactText } from "../../domain/text.ts";

const CARRIED = /结转/u;
const SOURCE_YEAR = /(?:资金|来源|指标|下达|安排|预算|结转|形成)?年[度份]$/u;

/** A table of what is carried over that tells of which year each row is. */
export function isCarryOverList(table: BudgetTable): boolean {
  return yearColumn(table) !== undefined || isDated(table);
}

/** Of a table of what is carried over the column for the year it is of. */
export function yearColumn({ title, columns }: BudgetTable): number | undefined {
  const found = CARRIED.test(title)
    ? columns.filter(({ role, path }) => role !== "amount" && SOURCE_YEAR.test(compactText(path.at(-1) ?? "")))
    : [];
  return found.length === 1 ? found[0]?.index : undefined;
}

/** A table of what is carried over whose rows name the year themselves: 2022年农田建设补助. */
function isDated({ title, lines, large }: BudgetTable): boolean {
  return (
    !large &&
    /结转.*(?:明细|项目|情况表)/u.test(title) &&
    lines.some(({ name }) => /^20\d{2}年/u.test(compactText(name)))
  );
}
