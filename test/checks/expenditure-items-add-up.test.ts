import { describe, expect, test } from "vitest";
import check from "../../checks/expenditure-items-add-up.ts";
import { type DrawOptions, drawBook, drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(drawing: string, options?: DrawOptions) {
  return runCheck(check, drawTable(drawing, options));
}

const TREE = `
  201     | 一般公共服务支出 | 900.00 | 500.00 | 400.00
  20101   | 人大事务         | 900.00 | 500.00 | 400.00
  2010101 | 行政运行         | 500.00 | 500.00 |
  2010102 | 一般行政管理事务 | 300.00 |        | 300.00
  2010104 | 人大会议         | 100.00 |        | 100.00
  208     | 社会保障和就业支出 | 60.00 | 60.00 |
          | 合计             | 960.00 | 560.00 | 400.00`;

test("says nothing of codes without a total and without parts", () => {
  expect(run("201 | 一般公共服务支出 | 900\n208 | 社会保障和就业支出 | 60")).toEqual([]);
});

test("says nothing of a table left blank", () => {
  expect(run(TREE.replace(/[\d.]{5,}(?= |\n|$)/g, (text) => (text.includes(".") ? "" : text)))).toEqual([
    "not stated: 9",
  ]);
});

test("adds up 项 to 款, 款 to 类 and 类 to 合计, column by column", () => {
  expect(run(TREE)).toEqual(["agrees: 9"]);
});

test("has the total on top as well", () => {
  const [total, ...rows] = TREE.trim().split("\n").reverse();
  expect(run([total, ...rows.reverse()].join("\n"))).toEqual(["agrees: 9"]);
});

test("names the row and the column", () => {
  expect(run(TREE.replace("300.00 |        | 300.00", "290.00 |        | 300.00"))).toEqual([
    "contradicts 20101 人大事务 · 合计: 900.00 ≠ 500.00 + 290.00 + 100.00",
    "agrees: 8",
  ]);
  expect(run(TREE.replace("560.00 | 400.00", "560.00 | 460.00"))).toEqual([
    "contradicts 合计 · 项目支出: 460.00 ≠ 400.00",
    "agrees: 8",
  ]);
});

describe("vector V3: 23 rows in 万元", () => {
  const rows = (total: string) => `
    20101 | 人大事务 | ${total}
    ${Array.from({ length: 23 }, (_, index) => `20101${String(index + 1).padStart(2, "0")} | 某项支出 | 1.01`).join("\n")}`;

  test("0.03 apart is rounding", () => {
    expect(run(rows("23.26"))[0]).toMatch(/^rounding 20101 人大事务 · 合计: 23\.26 ≈ 1\.01/);
  });

  test("0.12 is the most that rounding allows", () => {
    expect(run(rows("23.35"))[0]).toMatch(/^rounding/);
    expect(run(rows("23.36"))[0]).toMatch(/^contradicts/);
  });

  test("0.30 apart is an error", () => {
    expect(run(rows("23.53"))[0]).toMatch(/^contradicts 20101 人大事务 · 合计: 23\.53 ≠ 1\.01/);
  });
});

test("vector V4: 元 with 分 are exact, 元 without are not", () => {
  const rows = (total: string, first: string, second: string) =>
    `20101 | 人大事务 | ${total}\n2010101 | 行政运行 | ${first}\n2010104 | 人大会议 | ${second}`;
  expect(run(rows("3,000.31", "1,000.10", "2,000.20"), { unit: "元" })).toEqual([
    "contradicts 20101 人大事务 · 合计: 3,000.31 ≠ 1,000.10 + 2,000.20",
  ]);
  expect(run(rows("3,001", "1,000", "2,000"), { unit: "元" })).toEqual([
    "rounding 20101 人大事务 · 合计: 3,001 ≈ 1,000 + 2,000",
  ]);
});

describe("does not add", () => {
  test("其中 rows", () => {
    expect(run(TREE.replace("  208 ", "          | 其中：会议费 | 70.00 | | 70.00\n  208 "))).toEqual(["agrees: 9"]);
  });

  test("last year's column to this year's", () => {
    const drawing = `
      科目编码 | 科目名称 | 2023年预算数 | 2024年预算数 | 增减额
      201 | 一般公共服务支出 | 80.00 | 100.00 | 20.00
      20105 | 统计信息事务 | 80.00 | 100.00 | 20.00
      合计 | < | 80.00 | 100.00 | 20.00`;
    expect(run(drawing)).toEqual(["agrees: 6"]);
    expect(run(drawing.replace("合计 | < | 80.00", "合计 | < | 90.00"))[0]).toBe(
      "contradicts 合计 · 2023年预算数: 90.00 ≠ 80.00",
    );
  });

  test("percents", () => {
    const drawing = `
      科目编码 | 科目名称 | 预算数 | 占比%
      201 | 一般公共服务支出 | 60.00 | 60.01
      208 | 社会保障和就业支出 | 40.00 | 39.00
      合计 | < | 100.00 | 100`;
    expect(run(drawing)).toEqual(["agrees: 1"]);
  });

  test("units among the functions they spend on", () => {
    const drawing = `
      科目编码 | 单位名称（科目） | 合计
      | 合计 | 100.00
      301 | 某市统计局 | 100.00
      201 | 一般公共服务支出 | 70.00
      208 | 社会保障和就业支出 | 30.00`;
    expect(run(drawing)).toEqual([]);
  });

  test("units to the department above them, as Sichuan prints them", () => {
    const drawing = `
      项目 | < | < | < | < | 合计 | 基本支出 | 项目支出
      科目编码 | < | < | 单位代码 | 单位名称（科目） | ^ | ^ | ^
      类 | 款 | 项 | ^ | ^ | ^ | ^ | ^
      | | | | 合计 | 100.00 | 60.00 | 40.00
      | | | 301 | 某市统计局 | 100.00 | 60.00 | 40.00
      | | | 301001 | 某市统计局机关 | 100.00 | 60.00 | 40.00
      201 | 05 | 01 | 301001 | 行政运行 | 60.00 | 60.00 |
      201 | 05 | 05 | 301001 | 专项统计业务 | 40.00 | | 40.00`;
    expect(run(drawing)).toEqual(["agrees: 3"]);
    expect(run(drawing.replace("行政运行 | 60.00", "行政运行 | 50.00"))[0]).toBe(
      "contradicts 合计 · 合计: 100.00 ≠ 50.00 + 40.00",
    );
  });

  test("a 项 twice when its 款 is not printed", () => {
    expect(run("201 | 一般公共服务支出 | 70\n2010101 | 行政运行 | 50\n2010601 | 行政运行 | 20")).toEqual(["agrees: 1"]);
  });
});

describe("by 类 款 项 in columns of their own, in 元", () => {
  const drawing = (part: string) => `
    项目 | < | < | < | 支出预算 | < | <
    功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
    类 | 款 | 项 | ^ | ^ | ^ | ^
    208 | | | 社会保障和就业支出 | 11,281,624 | 8,661,624 | 2,620,000
    208 | 05 | | 行政事业单位养老支出 | 1,696,828 | 1,696,828 |
    208 | 5 | 2 | 事业单位离退休 | 1,696,828 | ${part} |
    208 | 10 | | 社会福利 | 9,584,796 | 6,964,796 | 2,620,000
    合计 | < | < | < | 11,281,624 | 8,661,624 | 2,620,000`;

  test("adds up", () => {
    expect(run(drawing("1,696,828"), { unit: "元" })).toEqual(["agrees: 8", "not stated: 1"]);
  });

  test("names the row by its whole code", () => {
    expect(run(drawing("1,666,828"), { unit: "元" })[0]).toBe(
      "contradicts 20805 行政事业单位养老支出 · 基本支出: 1,696,828 ≠ 1,666,828",
    );
  });

  test("leaves rows out whose code cannot be read, rather than add them elsewhere", () => {
    expect(run(drawing("1,696,828").replace("208 | 5 | 2", "7 | 5 | 2"), { unit: "元" })).toEqual([
      "agrees: 8",
      "not stated: 1",
    ]);
  });
});

describe("by name", () => {
  const procurement = (item: string) => `
    2018年政府采购预算表
    单位：万元
    采购品目大类 | 专项名称 | 经济科目 | 采购物品名称 | 采购组织形式 | 总计
    合计 | | | | | 355.67
    一、货物A | | | | | 355.67
    | 办公设备购置费 | 办公设备购置 | | | 300.00
    | | | 台式计算机（20万以下） | 分散自行组织 | 100.00
    ^ | ^ | ^ | 便携式计算机（20万以下） | 分散自行组织 | 200.00
    | 省政协专项会议 | 会议费 | | | 55.67
    | | | 印刷品 | 分散自行组织 | 15.16
    ^ | ^ | ^ | 其他货物 | 分散自行组织 | ${item}`;

  test("adds up names in staggered columns, as Jiangsu prints procurement", () => {
    expect(runCheck(check, drawBook(procurement("40.51")))).toEqual(["agrees: 4"]);
  });

  test("names the row of the staggered columns", () => {
    expect(runCheck(check, drawBook(procurement("45.51")))).toEqual([
      "contradicts 省政协专项会议会议费 · 总计: 55.67 ≠ 15.16 + 45.51",
      "agrees: 3",
    ]);
  });

  const threePublic = (rows: string) => `
    一般公共预算“三公”经费支出表
    单位：万元
    项目 | 预算数
    合计 | 26.00
    1.因公出国（境）费用 | 8.00
    2.公务接待费 | 5.00
    3.公务用车费 | 13.00
    ${rows}`;

  test("adds up a 三公 table that runs downwards", () => {
    expect(runCheck(check, drawBook(threePublic("（1）运行维护费 | 3.00\n（2）购置费 | 10.00")))).toEqual([
      "agrees: 2",
    ]);
  });

  test("does not take the second row of an 其中 for all of it", () => {
    expect(runCheck(check, drawBook(threePublic("其中：（1）运行维护费 | 3.00\n（2）购置费 | 10.00")))).toEqual([
      "agrees: 1",
    ]);
  });
});

test("leaves the revenue side and economic classes to rules of their own", () => {
  expect(run("301 | 工资福利支出 | 10\n30101 | 基本工资 | 20")).toEqual(["草案中没有本规则适用的表格。"]);
});
