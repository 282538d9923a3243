import { describe, expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import {
  amountColumn,
  classLines,
  columnOf,
  columnsOf,
  grandTotalLine,
  itemCell,
  linesByCode,
  totalCell,
  wholeTotal,
} from "../../domain/find-cell.ts";
import { drawBook } from "../checks/draw-table.ts";

function draw(drawing: string): BudgetTable {
  return drawBook(drawing).tables[0] as BudgetTable;
}

describe("the column of whole amounts", () => {
  const whole = (heads: string, row: string) => {
    const table = draw(`支出预算表\n单位：万元\n${heads}\n${row}`);
    return amountColumn(table, 0)?.path.join("/");
  };

  test("is the only one", () => {
    expect(whole("项目 | 预算数", "某项 | 1.00")).toBe("预算数");
  });

  test("is the one called so", () => {
    expect(whole("项目 | 合计 | 基本支出", "某项 | 1.00 | 1.00")).toBe("合计");
  });

  test("is the outermost of several called so", () => {
    const heads = "项目 | 合计 | 本年拨款 | < | 单位资金\n^ | ^ | 小计 | 一般公共预算 | ^";
    expect(whole(heads, "某项 | 3.00 | 1.00 | 1.00 | 2.00")).toBe("合计");
  });

  test("is the sum of the others where its measure says basic expenditure", () => {
    expect(whole("项目 | 基本支出 | < | <\n^ | 合计 | 人员经费 | 公用经费", "某项 | 3.00 | 1.00 | 2.00")).toBe(
      "基本支出/合计",
    );
  });

  test("is none of last year's", () => {
    expect(whole("项目 | 上年预算数 | 本年预算数", "某项 | 3.00 | 1.00")).toBe("本年预算数");
  });

  test("is unknown where several could be it", () => {
    expect(whole("项目 | 基本支出 | 项目支出", "某项 | 3.00 | 1.00")).toBeUndefined();
  });
});

test("a measure that two columns have names neither", () => {
  const table = draw(`
    收入预算表
    单位名称 | 合计 | 本年收入 | < | 上年结转 | <
    ^ | ^ | 小计 | 一般公共预算 | 小计 | 一般公共预算
    合计 | 3.00 | 2.00 | 2.00 | 1.00 | 1.00`);
  expect(columnsOf(table, "general")).toHaveLength(2);
  expect(columnOf(table, "general")).toBeUndefined();
  expect(totalCell(table, "general")).toBeUndefined();
  expect(wholeTotal(table)?.text).toBe("3.00");
});

describe("a twin table", () => {
  const table = draw(`
    财政拨款收入支出决算总表
    单位：万元
    收入 | < | 支出 | <
    项目 | 决算数 | 项目 | 决算数
    一、一般公共预算财政拨款 | 100.00 | 一、教育支出 | 95.00
    本年收入合计 | 100.00 | 本年支出合计 | 95.00
    年初财政拨款结转和结余 | 10.00 | 年末财政拨款结转和结余 | 15.00
    一、一般公共预算财政拨款 | 10.00 | |
    总计 | 110.00 | 总计 | 110.00`);

  test("names its rows by what they are, on either side", () => {
    expect(itemCell(table, "general", "revenue")?.text).toBe("100.00");
    expect(itemCell(table, "opening-balance", "revenue")?.text).toBe("10.00");
    expect(itemCell(table, "closing-balance", "expenditure")?.text).toBe("15.00");
    expect(itemCell(table, "current-expenditure", "revenue")).toBeUndefined();
  });

  test("has its 总计 last", () => {
    expect(grandTotalLine(table, "revenue")?.cells[1]?.text).toBe("110.00");
    expect(grandTotalLine(table, "expenditure")?.name).toBe("总计");
  });
});

test("a class or a code printed twice names no row", () => {
  const table = draw(`
    支出预算表
    科目编码 | 科目名称 | 合计
    205 | 教育支出 | 60.00
    20502 | 普通教育 | 60.00
    205 | 教育支出 | 40.00
    210 | 卫生健康支出 | 10.00`);
  expect([...linesByCode(table).keys()]).toEqual(["20502", "210"]);
  expect([...classLines(table, "expenditure").keys()]).toEqual(["卫生健康支出"]);
});
