import { expect, test } from "vitest";
import { findRowNamed } from "../../../checks/written/find-row.ts";
import { threePublicRow } from "../../../checks/written/three-public-row.ts";
import type { BudgetTable, LineItem } from "../../../domain/budget-table.ts";
import { drawBook } from "../draw-table.ts";

const ITEMS = "因公出国（境）费 | 1.00\n公务用车购置及运行费 | 5.00\n公务接待费 | 4.00";
const BESIDE = "会议费 | 2.00\n培训费 | 3.00";

function rowOf(rows: string, written: string): string {
  const title = "“三公”经费、会议费、培训费支出预算表";
  const table = drawBook(`${title}\n单位：万元\n项目 | 2026年预算数\n${rows}`, { fiscalYear: 2026 })
    .tables[0] as BudgetTable;
  const row = threePublicRow(table, findRowNamed(table, "合计") as LineItem, written);
  return "reason" in row ? row.reason : row.name;
}

test.each([
  ["good: 三公 alone", `合计 | 10.00\n${ITEMS}`, "“三公”经费表", /^合计$/u],
  ["三公 beside 会议费", `合计 | 15.00\n“三公”经费 | 10.00\n${ITEMS}\n${BESIDE}`, "“三公”经费表", /三公["”]经费$/u],
  ["no sum of 三公", `合计 | 15.00\n${ITEMS}\n${BESIDE}`, "“三公”经费表", /还包括会议费、培训费/u],
  ["near: named by its title", `合计 | 15.00\n${ITEMS}\n${BESIDE}`, "《会议费、培训费支出预算表》", /^合计$/u],
])("%s", (_what, rows, written, says) => {
  expect(rowOf(rows, written)).toMatch(says);
});
