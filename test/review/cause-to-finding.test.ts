import { describe, expect, test } from "vitest";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Finding } from "../../domain/finding.ts";
import { atMost, cellKey, difference, equal, type Relation, ratio, sum } from "../../domain/relation.ts";
import { type CheckOf, causeToFinding } from "../../review/cause-to-finding.ts";
import { diagnose } from "../../review/diagnose.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { cellOf, columnOf, drawTable } from "./make-cells.ts";

const checkOf: CheckOf = (id) => ({
  id,
  class: "arithmetic",
  severity: id === "mild" ? "warning" : "error",
  basis: [],
});

function report(tables: BudgetTable[], relations: Relation[], check = (_: number) => "adds-up"): Finding[] {
  const judged = judgeRelations(relations.map((relation, index) => ({ check: check(index), relation })));
  const tableOf = (id: string) => tables.find((table) => table.id === id) as BudgetTable;
  return diagnose(judged).map((cause) => causeToFinding(cause, checkOf, tableOf));
}
const adds = (cells: Cell[]) => sum(cells[0] as Cell, cells.slice(1), "下级科目合计");

const oneColumn = drawTable(
  `code | name             | 本年支出合计
   201  | 一般公共服务支出 | 2,112.86
   20101 | 人大事务        | 2,000.00
   20106 | 财政事务        | 106.66`,
  { title: "支出决算表", unit: "万元" },
);

describe("nobody is blamed", () => {
  test("the message names the total and its parts, the suggestion the cells in question", () => {
    const [finding] = report([oneColumn], [adds(columnOf(oneColumn, "本年支出合计"))]);
    expect(finding).toMatchObject({
      check: "adds-up",
      severity: "error",
      message:
        "《支出决算表》“201 一般公共服务支出 · 本年支出合计”列示 2,112.86 万元，下级科目合计为 2,106.66 万元，相差 6.20 万元。",
      calculation: "2,000.00 + 106.66 = 2,106.66 ≠ 2,112.86",
      difference: 6_200_000,
      relations: 1,
      source: { by: "check" },
    });
    expect(finding).not.toHaveProperty("suspect");
    expect(finding?.suggestion).toContain("“20106 财政事务 · 本年支出合计”（如有误，应为 112.86 万元）");
    expect(finding?.evidence.map(({ role, printed, amount }) => [role, printed, amount])).toEqual([
      ["stated", "2,112.86", 2_112_860_000],
      ["computed-from", "2,000.00", 2_000_000_000],
      ["computed-from", "106.66", 106_660_000],
    ]);
  });
});

describe("a suspect", () => {
  const table = drawTable(
    `code | name | 合计   | 基本支出 | 项目支出
          | 合计 | 300.00 | 180.00   | 120.00
     201  | 甲   | 100.00 | 65.00    | 40.00
     208  | 乙   | 200.00 | 120.00   | 80.00`,
    { unit: "万元" },
  );
  const relations = [
    ...["合计", "基本支出", "项目支出"].map((name) => adds(columnOf(table, name))),
    ...["合计", "201", "208"].map((item) =>
      sum(cellOf(table, item, "合计"), [cellOf(table, item, "基本支出"), cellOf(table, item, "项目支出")], "两项之和"),
    ),
  ];

  test("comes first in the message and in the evidence", () => {
    const [finding] = report([table], relations);
    expect(finding?.message).toBe(
      "《支出预算表》“201 甲 · 基本支出”列示 65.00 万元，应为 60.00 万元（更正后 2 处不符全部消除；仅一位数字不同）：" +
        "“合计 · 基本支出”列示 180.00 万元，下级科目合计为 185.00 万元，相差 5.00 万元。",
    );
    expect(finding?.suspect).toMatchObject({ evidence: 0, correction: "60.00", alternatives: [] });
    expect(finding?.evidence.map(({ label, role }) => [label, role])).toEqual([
      ["201 甲 · 基本支出", "stated"],
      ["合计 · 基本支出", "computed-from"],
      ["201 甲 · 合计", "computed-from"],
      ["208 乙 · 基本支出", "computed-from"],
      ["201 甲 · 项目支出", "computed-from"],
    ]);
    expect(finding?.relations).toBe(2);
  });

  test("that is the total itself is not named twice", () => {
    const wrong = drawTable(
      `code | name | 合计   | 基本支出 | 项目支出
       201  | 甲   | 150.00 | 60.00    | 40.00
       20101 | 丙  | 100.00 | 60.00    | 40.00`,
      { unit: "万元" },
    );
    const [finding] = report(
      [wrong],
      [
        adds(columnOf(wrong, "合计")),
        ...["201", "20101"].map((item) =>
          sum(
            cellOf(wrong, item, "合计"),
            [cellOf(wrong, item, "基本支出"), cellOf(wrong, item, "项目支出")],
            "两项之和",
          ),
        ),
      ],
    );
    expect(finding?.message).toMatch(/应为 100.00 万元（.*）：下级科目合计为 100.00 万元，相差 50.00 万元。$/u);
    expect(finding?.calculation).toBe("100.00 ≠ 150.00");
  });

  test("speaks for the gravest check, whichever came first", () => {
    const [finding] = report([table], relations, (index) => (index < 3 ? "mild" : "grave"));
    expect(finding).toMatchObject({
      check: "grave",
      severity: "error",
      calculation: "65.00 + 40.00 = 105.00 ≠ 100.00",
      otherChecks: ["mild"],
    });
    expect(report([table], relations)[0]).not.toHaveProperty("otherChecks");
  });
});

describe("a calculation", () => {
  const drawn = (text: string, unit: "元" | "万元" = "万元", id = "t1") =>
    drawTable(text, { unit, id, ...(id === "t2" ? { title: "乙表" } : {}) });
  const calculation = (tables: BudgetTable[], relation: Relation) => report(tables, [relation])[0]?.calculation;

  test("leaves out blanks and zeros, and breaks long sums off", () => {
    const rows = Array.from({ length: 23 }, (_, index) => ` | 第${index} | 1.00`).join("\n");
    const table = drawn(`code | name | 金额\n | 合计 | 50.00\n | 空 | \n | 零 | 0.00\n${rows}`);
    expect(calculation([table], adds(columnOf(table, "金额")))).toBe(
      `${Array.from({ length: 12 }, () => "1.00").join(" + ")} + …（共 23 项） = 23.00 ≠ 50.00`,
    );
  });

  test("takes away, and brackets negative numbers", () => {
    const table = drawn("code | name | 金额\n | 增减 | 30.00\n | 本年 | 100.00\n | 上年 | -20.00");
    const [result, now, before] = columnOf(table, "金额") as [Cell, Cell, Cell];
    expect(calculation([table], difference(result, now, before, "增减额"))).toBe("100.00 − (-20.00) = 120.00 ≠ 30.00");
  });

  test("of two units names both", () => {
    const left = drawn("code | name | 金额\n | 合计 | 9,101.69", "万元", "t1");
    const right = drawn("code | name | 金额\n | 合计 | 91,016,775.35", "元", "t2");
    const relation = equal(columnOf(left, "金额")[0] as Cell, columnOf(right, "金额")[0] as Cell, "《乙表》合计");
    const [finding] = report([left, right], [relation]);
    expect(finding?.calculation).toBe("9,101.69 万元 ≠ 91,016,775.35 元");
    expect(finding?.message).toContain(
      "列示 9,101.69 万元，《乙表》“合计 · 金额”为 91,016,775.35 元（合 9,101.68 万元），相差 0.01 万元",
    );
  });

  test("of a limit, a share and a growth", () => {
    const table = drawn("code | name | 金额 | 占比%\n | 限额 | 10.00 | 25.0\n | 余额 | 12.00 | 20.0");
    const [limit, balance] = columnOf(table, "金额") as [Cell, Cell];
    const [share, growth] = columnOf(table, "占比%") as [Cell, Cell];
    const [passed] = report([table], [atMost(balance, limit, "限额")]);
    expect(passed?.calculation).toBe("12.00 > 10.00");
    expect(passed?.message).toContain("列示 12.00 万元，不应大于“限额 · 金额”的 10.00 万元，实际多 2.00 万元");
    expect(calculation([table], ratio(share, limit, balance, "share", "列示数"))).toBe(
      "10.00 ÷ 12.00 = 83.33% ≠ 25.0%",
    );
    const [grown] = report(
      [table],
      [ratio(growth, balance, limit, "growth", "列示数")].map((one) => ({ ...one })),
    );
    expect(grown).toBeUndefined();
    expect(calculation([table], ratio(share, balance, limit, "growth", "列示数"))).toBe(
      "(12.00 − 10.00) ÷ 10.00 = 20.00% ≠ 25.0%",
    );
  });
});

test("a word of direction is written on both sides where the recomputed one is another", () => {
  const table = drawTable("code | name | 金额 | 增减%\n | 本年 | 511.80 | 4.31\n | 上年 | 534.86 |", { unit: "万元" });
  const [now, before] = columnOf(table, "金额") as [Cell, Cell];
  const rate = columnOf(table, "增减%")[0] as Cell;
  const calculate = (direction: 1 | -1, [a, b]: [Cell, Cell]) =>
    report([table], [ratio({ ...rate, direction }, a, b, "growth", "本年数与上年数")])[0]?.calculation;
  expect(calculate(1, [now, before])).toBe("(511.80 − 534.86) ÷ 534.86 = 下降 4.31% ≠ 增加 4.31%");
  expect(calculate(-1, [before, now])).toBe("(534.86 − 511.80) ÷ 511.80 = 增长 4.51% ≠ 减少 4.31%");
  expect(calculate(1, [before, now])).toBe("(534.86 − 511.80) ÷ 511.80 = 4.51% ≠ 4.31%");
});

test("a number that passes a limit is told the limit, not that both agree", () => {
  const table = drawTable(
    `code | name | 金额
          | 限额 | 10.00
          | 其中 | 12.00
          | 甲   | 7.00
          | 乙   | 5.00`,
    { unit: "万元" },
  );
  const [limit, ...others] = columnOf(table, "金额") as [Cell, ...Cell[]];
  const [finding] = report([table], [atMost(others[0] as Cell, limit, "限额"), adds(others)]);
  expect(finding?.message).toContain("“限额 · 金额”列示 10.00 万元，应不小于 12.00 万元（");
  expect(finding?.message).not.toContain("相符");
  expect(finding?.suggestion).toMatch(/^请核实后更正，应不小于 12\.00 万元/u);
});

describe("evidence", () => {
  test("is capped, and keeps the total", () => {
    const rows = Array.from({ length: 80 }, (_, index) => ` | 第${index} | 1.00`).join("\n");
    const table = drawTable(`code | name | 金额\n | 合计 | 500.00\n${rows}`, { unit: "万元" });
    const [finding] = report([table], [adds(columnOf(table, "金额"))]);
    expect(finding?.evidence).toHaveLength(40);
    expect(finding?.evidence[0]).toMatchObject({ label: "合计 · 金额", role: "stated" });
  });

  test("does not repeat a cell", () => {
    const [finding] = report([oneColumn], [adds(columnOf(oneColumn, "本年支出合计"))]);
    const keys = columnOf(oneColumn, "本年支出合计").map(cellKey);
    expect(finding?.evidence).toHaveLength(new Set(keys).size);
  });
});

describe("a wrong unit", () => {
  test("is a finding about the unit, and says which one it should be", () => {
    const draw = (id: string, unit: "元" | "万元", title: string) =>
      drawTable("code | name | 金额\n | 合计 | 183.45\n | 甲 | 123.45\n | 乙 | 60.00", { id, unit, title });
    const tables = [draw("t1", "万元", "甲表"), draw("t2", "元", "乙表"), draw("t3", "万元", "丙表")];
    const tie = (a: BudgetTable, b: BudgetTable) =>
      columnOf(a, "金额").map((cell, row) => equal(cell, columnOf(b, "金额")[row] as Cell, `《${b.title}》同一科目`));
    const [first, wrong, third] = tables as [BudgetTable, BudgetTable, BudgetTable];
    const [finding] = report(tables, [...tie(first, wrong), ...tie(third, wrong), ...tie(first, third)]);
    expect(finding).toMatchObject({ class: "unit", relations: 6, suspect: { evidence: 0, correction: "单位：万元" } });
    expect(finding?.evidence[0]).toMatchObject({ table: "t2", role: "stated", printed: "单位：元" });
    expect(finding?.message).toContain("《乙表》金额单位列示为元，应为万元：6 处与其他表不符");

    const [open] = report([first, wrong], tie(first, wrong));
    expect(open).not.toHaveProperty("suspect");
    expect(open?.message).toContain("《甲表》或《乙表》的金额单位有误：3 处与其他表不符");
    expect(open?.evidence.slice(0, 2).map(({ table, printed }) => [table, printed])).toEqual([
      ["t1", "单位：万元"],
      ["t2", "单位：元"],
    ]);
  });
});
