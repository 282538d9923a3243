import { describe, expect, test } from "vitest";
import { findColumnNamed } from "../../../checks/written/find-column.ts";
import type { BudgetTable } from "../../../domain/budget-table.ts";
import { drawBook } from "../draw-table.ts";

const draw = (header: string, row: string): BudgetTable =>
  drawBook(`“三公”经费、会议费、培训费支出预算表\n单位：万元\n${header}\n${row}`, { fiscalYear: 2026 })
    .tables[0] as BudgetTable;

const MORE = draw(
  `合计 | “三公”经费 | < | < | < | < | < | 会议费 | 培训费
   ^ | 小计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | ^ | ^
   ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^`,
  "15.00 | 10.00 | 1.00 | 5.00 | 2.00 | 3.00 | 4.00 | 2.00 | 3.00",
);
const NO_SUBTOTAL = draw(
  "合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 | 会议费 | 培训费",
  "15.00 | 1.00 | 5.00 | 4.00 | 2.00 | 3.00",
);
const PLAIN = draw("合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费", "10.00 | 1.00 | 5.00 | 4.00");
const YEARS = draw("项目 | 2025年预算数 | 2026年预算数 | 增减额 | 增减%", "合计 | 10.00 | 11.00 | 1.00 | 10.0");
const CHANGES = draw(
  "项目 | 2025年预算数 | 2026年预算数 | 增减 | <\n ^ | ^ | ^ | 金额 | %",
  "合计 | 10.00 | 11.00 | 1.00 | 10.0",
);

describe("the column that is meant", () => {
  test.each<[string, BudgetTable, string, string | RegExp]>([
    ["三公 beside 会议费, not the whole", MORE, "本年预算", "“三公”经费.小计"],
    ["the whole as printed", MORE, "合计", "合计"],
    ["a whole path before a longer one", MORE, "“三公”经费.小计", "“三公”经费.小计"],
    ["the longer path itself", MORE, "“三公”经费.公务用车购置及运行费.小计", "“三公”经费.公务用车购置及运行费.小计"],
    ["near: a head of two columns", MORE, "小计", /有 2 栏：“三公”经费\.小计、“三公”经费\.公务用车购置及运行费\.小计/u],
    ["no sum of 三公", NO_SUBTOTAL, "本年预算", /“合计”还包括会议费、培训费.*请写出各项相加/u],
    ["the printed whole without a sum of 三公", NO_SUBTOTAL, "合计", "合计"],
    ["good: 三公 alone", PLAIN, "本年预算", "合计"],
    ["本年预算 beside 增减额", YEARS, "本年预算", "2026年预算数"],
    ["上年预算 beside 增减额", YEARS, "上年预算", "2025年预算数"],
    ["a change as printed", YEARS, "增减额", "增减额"],
    ["a rate as printed", YEARS, "增减%", "增减%"],
    ["the whole beside 增减额", YEARS, "金额", "2026年预算数"],
    ["the whole beside 增减.金额", CHANGES, "金额", "2026年预算数"],
    ["a change of two heads", CHANGES, "增减.金额", "增减.金额"],
    ["本年预算 beside 增减 of two heads", CHANGES, "本年预算", "2026年预算数"],
  ])("%s", (_what, table, words, says) => {
    const found = findColumnNamed(table, 0, words.split("."));
    const said = "reason" in found ? found.reason : found.path.join(".");
    expect(said).toEqual(typeof says === "string" ? says : expect.stringMatching(says));
  });
});
