import { describe, expect, test } from "vitest";
import check from "../../checks/expenditure-items-add-up.ts";
import { runCheck } from "../checks/run-check.ts";
import { drawSheet } from "./draw-sheet.ts";
import { outline } from "./outline.ts";

const HEAD = "款 | 項 | 目 | 節 | 名稱及編號 | 本年度預算數 | 說明";

describe("款 項 目 節 in columns of their own", () => {
  test("give each row its depth, the account stands above the name, and the name goes on below", () => {
    const table = drawSheet(`
      歲出機關別預算表
      中華民國113年度 | | | | | | 單位：新臺幣千元
      ${HEAD}
      | | | | 合計 | 30 |
      | | | | 0002000000 | |
      1 | | | | 總統府主管 | 30 |
      | | | | 0002010000 | |
      | 1 | | | 總統府 | 30 |
      | | | | 3102010100 | |
      | | 1 | | 國家發展研究及 | 10 | 本年度預算數之內容
      | | | | 諮詢 | | 12
      | | 2 | | 第一預備金 | 20 |`);
    expect(table).toMatchObject({ title: "歲出機關別預算表", unit: "千元", fiscalYear: 2024 });
    expect(table.panels[0]?.hierarchy).toBe("levels");
    expect(table.lines.map(({ printedCode, printedName, level }) => [printedCode, printedName, level])).toEqual([
      [undefined, "合計", 0],
      ["0002000000", "總統府主管", 1],
      ["0002010000", "總統府", 2],
      ["3102010100", "國家發展研究及諮詢", 3],
      [undefined, "第一預備金", 3],
    ]);
    expect(runCheck(check, table)).toEqual(["agrees: 3"]);
  });

  test("may repeat the levels above, and leave rows between them without a number", () => {
    const table = drawSheet(`
      款 | 項 | 目 | 科目編號 | 科目名稱 | 本年度預算數
      | | | | 合計 | 60
      | | | | (1.一般政務支出) | 40
      1 | | | 3200000000 | 國務支出 | 40
      1 | 1 | | 3202010000 | 總統府 | 40
      | | | | 國務支出 | 30
      1 | 1 | 1 | 3202010100 | 一般行政 | 10
      1 | 1 | 2 | 3202010200 | 國務機要 | 20
      | | | | 其他支出 | 10
      1 | 1 | 3 | 3202010300 | 國家慶典 | 10
      | | | | (2.國防支出) | 20
      2 | | | 3300000000 | 國防支出 | 20`);
    expect(table.lines.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5, 5, 4, 5, 1, 2]);
    expect(runCheck(check, table)).toEqual(["agrees: 7"]);
  });

  test("show a fault in any of them", () => {
    const table = drawSheet(`
      ${HEAD}
      | | | | 合計 | 30 |
      1 | | | | 甲 | 30 |
      | 1 | | | 乙 | 10 |
      | 2 | | | 丙 | 15 |`);
    expect(runCheck(check, table)).toEqual(["contradicts 甲 · 本年度预算数: 30 ≠ 10 + 15", "agrees: 1"]);
  });

  test("are no levels where they hold codes of the classification", () => {
    const table = drawSheet(`
      类 | 款 | 项 | 科目名称 | 合计
      301 | 2 | | 津贴补贴 | 1.00
      301 | 7 | | 绩效工资 | 1.00`);
    expect(table.columns.map(({ role }) => role)).toEqual(["code", "code", "code", "name", "amount"]);
    const zeros = drawSheet("款 | 项 | 科目名称 | 合计\n01 | | 行政运行 | 1.00\n01 | 02 | 其他 | 1.00");
    expect(zeros.columns.map(({ role }) => role)).toEqual(["code", "code", "name", "amount"]);
  });
});

test("a numbered total over its own parts is an item", () => {
  const table = drawSheet(`
    項目 | 本年度預算數
    一、歲入合計 | 30
    1.稅課收入 | 20
    2.財產收入 | 10
    二、歲出合計 | 50
    1.國防支出 | 50`);
  expect(outline(table)).toEqual(["岁入合计", "  税课收入", "  财产收入", "岁出合计", "  国防支出"]);
  expect(runCheck(check, table)).toEqual(["agrees: 2"]);
});

test("numbers in one column and names in the next make one list", () => {
  const table = drawSheet(`
    基金別 | 名稱 | 收入
    一、普通基金 | | 5
    二、特種基金 | | 60
    (一)營業部分 | | 30
    1. | 中央銀行 | 10
    2. | 台灣糖業公司 | 20
    (二)債務基金 | | 30
    | 中央政府債務基金 | 30`);
  expect(runCheck(check, table)).toEqual(["agrees: 3"]);
});
