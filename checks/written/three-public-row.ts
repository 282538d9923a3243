import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { nameOfTable } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { threePublicItem } from "../../domain/three-public-items.ts";
import type { Lack } from "./find-tables.ts";

const BARE_TOTAL = /^(?:合计|总计)$/u;
const BESIDE = /会议费|培训费/u;

/**
 * The row that 合计 of the “三公”经费表 means: where the table prints 会议费 and 培训费 among its rows, that of 三公 and not
 * the sum of all. A table named by its printed title is taken at its word.
 */
export function threePublicRow(table: BudgetTable, row: LineItem, written: string): LineItem | Lack {
  const isOfThreePublic = table.kind === "three-public" || table.kind === "three-public-summary";
  const isOfMore = isOfThreePublic && table.lines.some(({ name }) => BESIDE.test(name));
  if (!isOfMore || written.startsWith("《") || !BARE_TOTAL.test(compactText(row.name))) {
    return row;
  }
  const own = table.lines.filter((line) => line !== row && threePublicItem(line.name) === "three-public");
  const [found, ...others] = own;
  return found && others.length === 0
    ? found
    : {
        reason: `${nameOfTable(table)}的“${row.name}”一行还包括会议费、培训费，不是“三公”经费；要用这一行的，请用《》写出表题，要用“三公”经费的，请写出各项相加`,
      };
}
