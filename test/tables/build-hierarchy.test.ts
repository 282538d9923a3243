import { describe, expect, test } from "vitest";
import { drawTable } from "../checks/draw-table.ts";
import { drawIndented, drawSheet } from "./draw-sheet.ts";
import { outline } from "./outline.ts";

test("减： and 净结余 say what is left of the 结余 above, indented or not", () => {
  const rows = (deduction: string, rest: string) =>
    outline(
      drawSheet(`支出平衡表 | <\n项目 | 金额\n本年支出 | 5\n年终结余 | 4\n${deduction} | 3\n${rest} | 1\n支出总计 | 9`),
    );
  const expected = ["  本年支出", "  年终结余", "    减:结转下年的支出", "    净结余", "支出总计"];
  expect(rows("减：结转下年的支出", "净结余")).toEqual(expected);
  expect(rows("··减：结转下年的支出", "净结余")).toEqual(expected);
  expect(rows("结转下年的支出", "净结余")).not.toEqual(expected);
});

describe("by code", () => {
  const codes = (drawing: string) => outline(drawTable(drawing));

  test("a code belongs to the longest shorter code before it, all to the one total", () => {
    expect(codes("201 | 甲 | 1\n20101 | 乙 | 1\n2010101 | 丙 | 1\n | 合计 | 1")).toEqual([
      "  201 甲",
      "    20101 乙",
      "      2010101 丙",
      "合计",
    ]);
  });

  test("the total stands first or last", () => {
    expect(codes(" | 合计 | 1\n201 | 甲 | 1\n20101 | 乙 | 1")).toEqual(["合计", "  201 甲", "    20101 乙"]);
  });

  test("a 项 whose 款 is not printed belongs to its 类", () => {
    expect(codes("201 | 甲 | 1\n2010101 | 丙 | 1")).toEqual(["201 甲", "  2010101 丙"]);
  });

  test("a 项 whose 类 is not printed either belongs to the total", () => {
    expect(codes(" | 合计 | 1\n2010101 | 丙 | 1\n2010601 | 丁 | 1")).toEqual(["合计", "  2010101 丙", "  2010601 丁"]);
  });

  test("two totals leave open what they are totals of", () => {
    expect(codes("201 | 甲 | 1\n | 小计 | 1\n202 | 乙 | 1\n | 合计 | 1")).toEqual(["201 甲", "小计", "202 乙", "合计"]);
  });

  test("an 其中 row belongs to the row above", () => {
    expect(codes("201 | 甲 | 1\n20101 | 乙 | 1\n | 其中：丙 | 1\n20102 | 丁 | 1")).toEqual([
      "201 甲",
      "  20101 乙",
      "    丙",
      "  20102 丁",
    ]);
  });

  test("after the total it belongs to the total", () => {
    expect(codes("201 | 甲 | 1\n202 | 乙 | 1\n | 合计 | 2\n | 其中：丙 | 2")).toEqual([
      "  201 甲",
      "  202 乙",
      "合计",
      "  丙",
    ]);
  });

  test("a code that cannot be read belongs where its parts put it", () => {
    const drawing = `
      类 | 款 | 项 | 科目名称 | 合计
      210 | | | 卫生健康支出 | 1
      210 | 11 | | 行政事业单位医疗 | 1
      7 | 11 | 02 | 事业单位医疗 | 1`;
    expect(codes(drawing)).toEqual(["210 卫生健康支出", "  21011 行政事业单位医疗", "    事业单位医疗"]);
  });

  test("codes of two lists belong to no total", () => {
    expect(codes(" | 合计 | 2\n301 | 某局 | 2\n201 | 甲 | 1\n20101 | 乙 | 1\n202 | 丙 | 1")).toEqual([
      "合计",
      "301 某局",
      "201 甲",
      "  20101 乙",
      "202 丙",
    ]);
  });

  test("a class goes on in the next block", () => {
    const table = drawTable(
      "科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数\n302 | 甲 | 1 | 30226 | 丙 | 1\n30201 | 乙 | 1 | 310 | 丁 | 1",
      { kind: "general-basic" },
    );
    expect(outline(table)).toEqual(["302 甲", "  30201 乙", "  30226 丙", "310 丁"]);
  });
});

describe("by numbering", () => {
  const numbered = (rows: string) => outline(drawTable(`项目 | 预算数\n${rows}`, { kind: "summary" }));

  test("一、 1. （1） go down one step each", () => {
    expect(numbered("一、甲 | 1\n（一）乙 | 1\n1.丙 | 1\n（1）丁 | 1\n二、戊 | 1")).toEqual([
      "甲",
      "  乙",
      "    丙",
      "      丁",
      "戊",
    ]);
  });

  test("a total takes what stands above it, the next one the total before and what comes between", () => {
    expect(numbered("一、甲 | 1\n二、乙 | 1\n本年收入合计 | 2\n上年结转 | 1\n收入总计 | 3")).toEqual([
      "    甲",
      "    乙",
      "  本年收入合计",
      "  上年结转",
      "收入总计",
    ]);
  });

  test("a total on top takes what stands below", () => {
    expect(numbered("合计 | 3\n一、甲 | 1\n1.乙 | 1\n二、丙 | 2")).toEqual(["合计", "  甲", "    乙", "  丙"]);
  });

  test("budgets under a balance belong to it, numbered or not", () => {
    const rows = (first: string, second: string) =>
      `一、甲 | 1\n本年收入合计 | 1\n年初财政拨款结转和结余 | 2\n${first} | 1\n${second} | 1\n总计 | 3`;
    const expected = [
      "    甲",
      "  本年收入合计",
      "  年初财政拨款结转和结余",
      "    一般公共预算财政拨款",
      "    政府性基金预算财政拨款",
      "总计",
    ];
    expect(numbered(rows("一、一般公共预算财政拨款", "二、政府性基金预算财政拨款"))).toEqual(expected);
    expect(numbered(rows("一般公共预算财政拨款", "政府性基金预算财政拨款"))).toEqual(expected);
  });

  test("a row without a number belongs to the item above when it is indented", () => {
    const rows = "一、甲 | 3\n··乙 | 1\n··丙 | 2\n二、丁 | 1\n合计 | 4";
    expect(outline(drawIndented(`收支总表\n项目 | 预算数\n${rows}`))).toEqual([
      "  甲",
      "    乙",
      "    丙",
      "  丁",
      "合计",
    ]);
  });

  test("and makes the total uncertain when it is not", () => {
    expect(numbered("一、甲 | 3\n乙 | 1\n丙 | 2\n二、丁 | 1\n合计 | 4")).toEqual(["甲", "乙", "丙", "丁", "合计"]);
  });

  test("so does a row without a number before the first that has one", () => {
    expect(numbered("甲 | 3\n一、乙 | 1\n二、丙 | 2\n合计 | 3")).toEqual(["甲", "乙", "丙", "合计"]);
    expect(numbered("收入 |\n一、乙 | 1\n二、丙 | 2\n合计 | 3")).toEqual(["  收入", "  乙", "  丙", "合计"]);
  });

  test("so does a row without a number after an 其中 row", () => {
    expect(numbered("一、甲 | 3\n支出合计 | 3\n其中：乙 | 1\n丙 | 2\n结转下年 | 1\n支出总计 | 4")).toEqual([
      "  甲",
      "支出合计",
      "乙",
      "丙",
      "结转下年",
      "支出总计",
    ]);
  });

  test("其中：（1） is followed by （2）", () => {
    const table = drawTable("项目 | 预算数\n3.甲 | 3\n其中：（1）乙 | 1\n（2）丙 | 2\n4.丁 | 1", {
      kind: "three-public",
    });
    expect(table.lines.map(({ mark }) => mark)).toEqual(["item", "of-which", "of-which", "item"]);
  });

  test("a row that leaves its amount to its parts is a heading", () => {
    const marks = (first: string, second: string) =>
      drawTable(`项目 | 预算数\n一、本年收入 | ${first}\n（一）甲 | ${second}\n收入总计 | 1`, { kind: "summary" })
        .lines[0]?.mark;
    expect(marks("", "1")).toBe("heading");
    expect(marks("1", "1")).toBe("item");
    expect(marks("", "")).toBe("item");
  });
});

describe("by name column", () => {
  const procurement = (total: string) => `
    政府采购预算表
    单位：万元
    采购品目大类 | 专项名称 | 采购物品名称 | 总计
    ${total}
    一、货物A | | | 300.00
    | 办公设备购置费 | | 300.00
    | | 台式计算机 | 100.00
    ^ | ^ | 便携式计算机 | 200.00`;

  test("each name stands under the last one further left", () => {
    expect(outline(drawIndented(procurement("合计 | | | 300.00")))).toEqual([
      "合计",
      "  货物A",
      "    办公设备购置费",
      "      台式计算机",
      "      便携式计算机",
    ]);
  });

  test("columns of names in a table without a total may mean anything", () => {
    expect(outline(drawIndented(procurement("一、货物B | | | 0.00")))).toEqual([
      "货物B",
      "货物A",
      "办公设备购置费",
      "台式计算机",
      "便携式计算机",
    ]);
  });

  test("a 小计 stands over the rows of its column", () => {
    const rows =
      "收入总计 | < | 3.00\n财政拨款 | 小计 | 2.00\n^ | 经费拨款 | 2.00\n其他资金 | 小计 | 1.00\n^ | 事业收入 | 1.00";
    expect(outline(drawIndented(`收入预算总表\n项目名称 | | 金额\n${rows}`))).toEqual([
      "收入总计",
      "  财政拨款小计",
      "    经费拨款",
      "  其他资金小计",
      "    事业收入",
    ]);
  });
});

describe("by indent", () => {
  const sheet = (rows: string) =>
    outline(drawSheet(`“三公”经费支出预算表 | <\n单位：万元 | <\n项目 | 预算数\n${rows}`));

  test("rows belong to the nearest row above that is indented less, the outermost to the total", () => {
    expect(sheet("合计 | 3.00\n·甲 | 1.00\n·乙 | 2.00\n··丙 | 1.00\n··丁 | 1.00")).toEqual([
      "合计",
      "  甲",
      "  乙",
      "    丙",
      "    丁",
    ]);
    expect(sheet("甲 | 1.00\n乙 | 2.00\n合计 | 3.00")).toEqual(["  甲", "  乙", "合计"]);
  });

  test("names set to the middle leave open what the total is of", () => {
    expect(outline(drawTable("项目 | 预算数\n甲 | 1\n乙 | 2\n合计 | 3", { kind: "three-public" }))).toEqual([
      "甲",
      "乙",
      "合计",
    ]);
  });

  test("so does a row that goes on after an 其中 row without an indent", () => {
    expect(sheet("合计 | 3.00\n甲 | 1.00\n乙 | 2.00\n其中：丙 | 1.00\n丁 | 1.00")).toEqual([
      "合计",
      "甲",
      "乙",
      "  丙",
      "丁",
    ]);
  });

  test("with an indent it is a part like the row before", () => {
    expect(sheet("合计 | 3.00\n甲 | 1.00\n乙 | 2.00\n·其中：丙 | 1.00\n···丁 | 1.00")).toEqual([
      "合计",
      "  甲",
      "  乙",
      "    丙",
      "    丁",
    ]);
  });

  test("units set as far left as their department belong to no total", () => {
    expect(sheet("合计 | 3.00\n某局 | 3.00\n某局机关 | 2.00\n某中心 | 1.00")).toEqual([
      "合计",
      "某局",
      "某局机关",
      "某中心",
    ]);
    expect(sheet("合计 | 3.00\n某局 | 3.00\n·某局机关 | 2.00\n·某中心 | 1.00")).toEqual([
      "合计",
      "  某局",
      "    某局机关",
      "    某中心",
    ]);
  });
});

test.todo("adds projects in several name columns up to a 合计 below them; now no total is said to be their sum");

describe("unnumbered rows at the indent of the numbered one above", () => {
  const plain = (drawing: string) => outline(drawTable(`项目 | 2024年执行数 | 2025年预算数\n${drawing}`));

  test("are its parts where the amounts show it, one slip or not", () => {
    const drawing = (income: string) => `
      一、税收收入 | 500 | 530
      增值税 | 300 | 316
      企业所得税 | 200 | ${income}
      二、非税收入 | 100 | 108
      专项收入 | 60 | 58
      罚没收入 | 40 | 50
      合计 | 600 | 638`;
    const tree = ["  税收收入", "    增值税", "    企业所得税", "  非税收入", "    专项收入", "    罚没收入", "合计"];
    expect(plain(drawing("214"))).toEqual(tree);
    expect(plain(drawing("241"))).toEqual(tree);
  });

  test("are not where they do not add up to it", () => {
    const drawing = `
      一、一般公共预算收入 | 500 | 530
      上年结转 | 30 | 31
      调入资金 | 20 | 21
      二、政府性基金收入 | 100 | 108
      上年结转 | 6 | 5
      调入资金 | 4 | 5
      合计 | 660 | 700`;
    expect(plain(drawing).filter((line) => line.startsWith("    "))).toEqual([]);
  });
});
