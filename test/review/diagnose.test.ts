import { describe, expect, test } from "vitest";
import type { Cell } from "../../domain/budget-table.ts";
import { atMost, equal, type Relation, ratio, sum } from "../../domain/relation.ts";
import { diagnose } from "../../review/diagnose.ts";
import type { Cause } from "../../review/diagnosis/cause.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { cellOf, columnOf, drawTable, makeCell } from "./make-cells.ts";

const find = (...relations: Relation[]): Cause[] =>
  diagnose(judgeRelations(relations.map((relation) => ({ check: relation.says, relation }))));
const only = (causes: Cause[]): Cause => {
  expect(causes).toHaveLength(1);
  return causes[0] as Cause;
};
const labels = (cause: Cause) => (cause.suspect?.alternatives ?? cause.alternatives).map(({ cell }) => cell.label);

/** The first row is the sum of the others. */
const adds = (cells: Cell[], says = "下级科目合计") => sum(cells[0] as Cell, cells.slice(1), says);

/** Columns add up downwards, 基本支出 and 项目支出 to 合计 in every row. */
function relateBothWays(table: ReturnType<typeof drawTable>): Relation[] {
  const columns = ["合计", "基本支出", "项目支出"].map((name) => columnOf(table, name));
  const [total = [], basic = [], project = []] = columns;
  return [
    ...columns.map((cells) => adds(cells)),
    ...total.map((cell, row) => sum(cell, [basic[row] as Cell, project[row] as Cell], "基本支出与项目支出之和")),
  ];
}

describe("nothing to explain", () => {
  test("no relations, and relations that agree or round", () => {
    expect(find()).toEqual([]);
    const table = drawTable(
      `code | name | 合计
           | 合计 | 100.01
      201  | 甲   | 60.00
      202  | 乙   | 40.00`,
      { unit: "万元" },
    );
    expect(find(adds(columnOf(table, "合计")))).toEqual([]);
  });

  test("relations that cannot be judged", () => {
    const blank = makeCell("", { row: 1 });
    expect(find(equal(blank, makeCell("5", { row: 2 }), "另一处"))).toEqual([]);
  });
});

describe("one cell", () => {
  const table = (basic: string) =>
    drawTable(
      `code  | name     | 合计   | 基本支出 | 项目支出
             | 合计     | 300.00 | 180.00   | 120.00
      201    | 一般服务 | 100.00 | ${basic} | 40.00
      208    | 社会保障 | 200.00 | 120.00   | 80.00`,
      { unit: "万元" },
    );

  test("that stands where a row and a column fail is blamed", () => {
    const { suspect, relations, alternatives } = only(find(...relateBothWays(table("65.00"))));
    expect(relations).toHaveLength(2);
    expect(suspect).toMatchObject({
      cell: { label: "201 一般服务 · 基本支出" },
      correction: "60.00",
      correctionAmount: 60_000_000,
    });
    expect(suspect?.reason).toContain("更正后 2 处不符全部消除");
    expect([suspect?.alternatives, alternatives]).toEqual([[], []]);
  });

  test("that was left out is blamed too", () => {
    const { suspect } = only(find(...relateBothWays(table(""))));
    expect(suspect).toMatchObject({ cell: { label: "201 一般服务 · 基本支出" }, correction: "60.00" });
    expect(suspect?.reason).toContain("漏填");
  });

  test("is not told from the one blank beside it, but is where blanks are many", () => {
    const draw = (blanks: string[]) =>
      ["30.00", "10.00", ...blanks].map((text, row) => makeCell(text, { row, unit: "万元", label: `第 ${row} 行` }));
    const find30 = (blanks: string[]) => {
      const [total, ...parts] = draw(blanks) as [Cell, ...Cell[]];
      const same = makeCell("30.00", { table: "t2", unit: "万元" });
      return only(find(sum(total, parts, "各项之和"), equal(total, same, "另一表")));
    };
    const lone = find30([""]);
    expect(lone.suspect).toBeUndefined();
    expect(lone.alternatives.map(({ cell, correction }) => [cell.label, correction])).toEqual([
      ["第 1 行", "30.00"],
      ["第 2 行", "20.00"],
    ]);
    expect(find30(["", "", ""]).suspect).toMatchObject({ cell: { label: "第 1 行" }, correction: "30.00" });
  });

  test("is not found twice when two checks state the same", () => {
    const relations = relateBothWays(table("65.00"));
    expect(
      only(find(...relations, ...relations.map((relation) => ({ ...relation, says: "再次" })))).relations,
    ).toHaveLength(2);
  });

  test("in a balance is told by its slip, V2", () => {
    const revenue = drawTable(
      `code | name | 金额
           | 收入总计 | 100.99
           | 一 | 40.5
           | 二 | 32.5
           | 三 | 5.16
           | 四 | 8.73
           | 五 | 14.1`,
      { id: "t1", unit: "亿元" },
    );
    const expenditure = drawTable(
      `code | name | 金额
           | 支出总计 | 100.99
           | 一 | 58.07
           | 二 | 18.89
           | 三 | 5.16
           | 结转 | 13.54
           | 五 | 5.42`,
      { id: "t2", unit: "亿元" },
    );
    const [left, right] = [columnOf(revenue, "金额"), columnOf(expenditure, "金额")];
    const { suspect, relations } = only(
      find(adds(left), adds(right), equal(left[0] as Cell, right[0] as Cell, "支出总计")),
    );
    expect(relations).toHaveLength(1);
    expect(suspect).toMatchObject({ cell: { label: "结转 · 金额" }, correction: "13.45" });
    expect(suspect?.reason).toContain("数字颠倒");
    expect(suspect?.alternatives).toHaveLength(4);
  });

  test("that a sum alone cannot tell from its neighbours is not blamed", () => {
    const vehicles = drawTable(
      `code | name | 金额
           | 车辆小计 | 13.0
           | 购置费   | 10.0
           | 运行费   | 4.0`,
      { unit: "万元" },
    );
    const cause = only(find(adds(columnOf(vehicles, "金额"))));
    expect(cause.suspect).toBeUndefined();
    expect(cause.alternatives.map(({ cell, correction }) => [cell.label, correction])).toEqual([
      ["车辆小计 · 金额", "14.0"],
      ["购置费 · 金额", "9.0"],
      ["运行费 · 金额", "3.0"],
    ]);
  });

  test("that the wider table pins down is not blamed, V9", () => {
    const vehicles = drawTable(
      `code | name | 金额
           | “三公”经费 | 26.0
           | 出国费     | 8.0
           | 车辆小计   | 13.0
           | 接待费     | 5.0
           | 购置费     | 10.0
           | 运行费     | 4.0`,
      { unit: "万元" },
    );
    const [all, abroad, cars, reception, purchase, running] = columnOf(vehicles, "金额") as [
      Cell,
      Cell,
      Cell,
      Cell,
      Cell,
      Cell,
    ];
    const cause = only(
      find(sum(all, [abroad, cars, reception], "三项之和"), sum(cars, [purchase, running], "购置费与运行费之和")),
    );
    expect(labels(cause)).toEqual(["购置费 · 金额", "运行费 · 金额"]);
  });

  test("that would have to be negative gives way to one that would not", () => {
    const table = drawTable(
      `code | name | 金额
           | 小计   | 30.00
           | 甲     | 10.00
           | 乙     | 95.00
           | 另一处 | 30.00`,
      { unit: "万元" },
    );
    const [total, first, second, other] = columnOf(table, "金额") as [Cell, Cell, Cell, Cell];
    const cause = only(find(sum(total, [first, second], "各项之和"), equal(total, other, "另一处")));
    expect(cause.suspect).toMatchObject({ cell: { label: "乙 · 金额" }, correction: "20.00" });
    expect(labels(cause)).toEqual(["甲 · 金额"]);
  });

  test("printed twice differently is one of the two, unless other relations hold one of them", () => {
    const [left, right] = [
      makeCell("120.00", { table: "t1", label: "甲表", unit: "万元" }),
      makeCell("1,350,000.00", { table: "t2", label: "乙表", unit: "元" }),
    ];
    const open = only(find(equal(left, right, "乙表")));
    expect(open.suspect).toBeUndefined();
    expect(open.alternatives).toMatchObject([{ correction: "135.00" }, { correction: "1,200,000.00" }]);

    const parts = [makeCell("100.00", { row: 1, unit: "万元" }), makeCell("20.00", { row: 2, unit: "万元" })];
    const held = only(find(equal(left, right, "乙表"), sum(left, parts, "各项之和")));
    expect(held.suspect).toMatchObject({ cell: { label: "乙表" }, correction: "1,200,000.00" });
  });

  test("quoted in a sentence and wrong against many tables is the sentence", () => {
    const said = makeCell("583.62", { table: "text", label: "说明", unit: "万元" });
    const tables = [1, 2, 3].map((n) => makeCell("5,836.29", { table: `t${n}`, unit: "万元", label: `表${n}` }));
    const { suspect, relations } = only(find(...tables.map((cell) => equal(said, cell, cell.label))));
    expect(relations).toHaveLength(3);
    expect(suspect).toMatchObject({ cell: { label: "说明" }, correction: "5,836.29" });
  });

  test("that is a percentage is recomputed", () => {
    const [part, whole, other] = [
      makeCell("2,106.66", { row: 1, unit: "万元", label: "部分" }),
      makeCell("2,940.05", { row: 2, unit: "万元", label: "合计" }),
      makeCell("833.39", { row: 3, unit: "万元", label: "其余" }),
    ];
    const share = makeCell("71.73%", { table: "text", label: "占比" });
    const { suspect } = only(find(ratio(share, part, whole, "share", "列示数"), sum(whole, [part, other], "各项之和")));
    expect(suspect).toMatchObject({ cell: { label: "占比" }, correction: "71.65%" });
    expect(suspect).not.toHaveProperty("correctionAmount");
  });

  test("above its limit is blamed without a correction", () => {
    const table = drawTable(
      `code | name | 金额
           | 专项收入 | 10.00
           | 其中：教育费附加 | 12.00
           | 合计 | 10.00`,
      { unit: "万元" },
    );
    const [parent, child, total] = columnOf(table, "金额") as [Cell, Cell, Cell];
    const { suspect } = only(find(atMost(child, parent, "专项收入"), sum(total, [parent], "各项之和")));
    expect(suspect?.cell.label).toBe("其中：教育费附加 · 金额");
    expect(suspect?.correction).toBeUndefined();
  });
});

describe("several cells", () => {
  test("in one row are two causes", () => {
    const table = drawTable(
      `code  | name | 合计   | 基本支出 | 项目支出
             | 合计 | 300.00 | 180.00   | 120.00
      201    | 甲   | 100.00 | 65.00    | 47.00
      208    | 乙   | 200.00 | 120.00   | 80.00`,
      { unit: "万元" },
    );
    const causes = find(...relateBothWays(table));
    expect(causes.map(({ suspect }) => [suspect?.cell.label, suspect?.correction])).toEqual([
      ["201 甲 · 基本支出", "60.00"],
      ["201 甲 · 项目支出", "40.00"],
    ]);
  });

  test("that balance each other in their total are found all the same", () => {
    const table = drawTable(
      `code  | name | 合计   | 基本支出 | 项目支出
             | 合计 | 300.00 | 180.00   | 120.00
      201    | 甲   | 100.00 | 66.00    | 40.00
      20101  | 丙   | 100.00 | 60.00    | 40.00
      208    | 乙   | 200.00 | 114.00   | 80.00
      20801  | 丁   | 200.00 | 120.00   | 80.00`,
      { unit: "万元" },
    );
    const at = (item: string, column: string) => cellOf(table, item, column);
    const columns = ["合计", "基本支出", "项目支出"];
    const causes = find(
      ...columns.map((name) => sum(at("合计", name), [at("201", name), at("208", name)], "各类之和")),
      ...columns.map((name) => sum(at("201", name), [at("20101", name)], "下级科目合计")),
      ...columns.map((name) => sum(at("208", name), [at("20801", name)], "下级科目合计")),
      ...["合计", "201", "20101", "208", "20801"].map((item) =>
        sum(at(item, "合计"), [at(item, "基本支出"), at(item, "项目支出")], "两项之和"),
      ),
    );
    expect(
      causes.map(({ suspect, relations }) => [suspect?.cell.label, suspect?.correction, relations.length]),
    ).toEqual([
      ["201 甲 · 基本支出", "60.00", 2],
      ["208 乙 · 基本支出", "120.00", 2],
    ]);
  });

  test("copied from one table to the other are one cause in each", () => {
    const draw = (id: string) =>
      drawTable(
        `code  | name | 合计   | 基本支出 | 项目支出
               | 合计 | 310.00 | 180.00   | 120.00
        201    | 甲   | 100.00 | 60.00    | 40.00
        208    | 乙   | 200.00 | 120.00   | 80.00`,
        { id, unit: "万元" },
      );
    const [first, second] = [draw("t1"), draw("t2")];
    const causes = find(
      ...relateBothWays(first),
      ...relateBothWays(second),
      equal(cellOf(first, "合计", "合计"), cellOf(second, "合计", "合计"), "另一表"),
    );
    expect(causes.map(({ suspect }) => [suspect?.cell.table, suspect?.correction])).toEqual([
      ["t1", "300.00"],
      ["t2", "300.00"],
    ]);
  });
});

describe("what no single cell explains", () => {
  test("a row that is missing is one cause for all its columns", () => {
    const table = drawTable(
      `code  | name | 合计   | 基本支出 | 项目支出
             | 合计 | 300.00 | 180.00   | 120.00
      201    | 甲   | 100.00 | 60.00    | 40.00
      208    | 乙   | 180.00 | 110.00   | 70.00`,
      { unit: "万元" },
    );
    const cause = only(find(...relateBothWays(table)));
    expect(cause.relations).toHaveLength(3);
    expect(cause.suspect).toBeUndefined();
    expect(cause.hint).toContain("整行");
  });

  test("a row that stands twice is named", () => {
    const table = drawTable(
      `code  | name | 合计   | 基本支出 | 项目支出
             | 合计 | 300.00 | 180.00   | 120.00
      201    | 甲   | 100.00 | 60.00    | 40.00
      208    | 乙   | 200.00 | 120.00   | 80.00
      208    | 乙   | 200.00 | 120.00   | 80.00
      210    | 丙   | 0.00   | 0.00     | 0.00`,
      { unit: "万元" },
    );
    const cause = only(find(...relateBothWays(table)));
    expect(cause.relations).toHaveLength(3);
    expect(cause.hint).toContain("“208 乙”");
  });

  test("a row in the wrong place is one cause, not one wrong cell in every column", () => {
    const table = drawTable(
      `code    | name | 2024年   | 2025年
               | 合计 | 300.00   | 330.00
      209      | 甲   | 200.00   | 220.00
      2090201  | 丙   | 151.00   | 169.00
      30227    | 丁   | 49.00    | 51.00
      210      | 乙   | 100.00   | 110.00`,
      { unit: "万元" },
    );
    const at = (item: string, name: string) => cellOf(table, item, name);
    const cause = only(
      find(
        ...["2024年", "2025年"].flatMap((name) => [
          sum(
            at("合计", name),
            ["209", "30227", "210"].map((item) => at(item, name)),
            "各类之和",
          ),
          sum(at("209", name), [at("2090201", name)], "下级科目合计"),
          sum(
            makeCell(at("2090201", name).text, { table: "t2", column: at("209", name).column, unit: "万元" }),
            [at("2090201", name)],
            "乙表",
          ),
        ]),
      ),
    );
    expect(cause.suspect).toBeUndefined();
    expect(cause.hint).toContain("“30227 丁”");
    expect(cause.relations).toHaveLength(4);
  });

  test("a block pasted one row off is one cause", () => {
    const table = drawTable(
      `code  | name | 合计   | 基本支出 | 项目支出
             | 合计 | 600.00 | 310.00   | 290.00
      201    | 甲   | 100.00 | 130.00   | 40.00
      202    | 乙   | 200.00 | 60.00    | 100.00
      203    | 丙   | 130.00 | 100.00   | 110.00
      204    | 丁   | 170.00 | 20.00    | 40.00`,
      { unit: "万元" },
    );
    const cause = only(find(...relateBothWays(table)));
    expect(cause.relations).toHaveLength(4);
    expect(cause.hint).toContain("错行");
  });

  test("a table whose unit is wrong is one cause, and is named", () => {
    const rows = ["123.45", "60.00", "63.45"];
    const draw = (id: string, unit: "元" | "万元") => rows.map((text, row) => makeCell(text, { table: id, row, unit }));
    const [wrong, first, second] = [draw("t1", "元"), draw("t2", "万元"), draw("t3", "万元")];
    const cause = only(
      find(
        ...wrong.map((cell, row) => equal(cell, first[row] as Cell, "乙表")),
        ...wrong.map((cell, row) => equal(cell, second[row] as Cell, "丙表")),
        ...first.map((cell, row) => equal(cell, second[row] as Cell, "丙表")),
        ...first.map((cell, row) => atMost(cell, wrong[row] as Cell, "甲表")),
      ),
    );
    expect(cause).toMatchObject({ suspectTable: { id: "t1", factor: 1e-4 }, alternatives: [] });
    expect(cause.relations).toHaveLength(9);
  });

  test("a text that was cut off is not given the wrong unit of a table", () => {
    const rows = ["877,080.00", "782,164.00", "2,049,197.00"];
    const draw = (id: string, unit: "元" | "万元") => rows.map((text, row) => makeCell(text, { table: id, row, unit }));
    const [wrong, first] = [draw("t1", "万元"), draw("t2", "元")];
    const said = (text: string) => makeCell(text, { table: "d1:text", row: 9, unit: "万元" });
    const states = (text: string): Cause[] =>
      find(
        ...wrong.map((cell, row) => equal(cell, first[row] as Cell, "乙表")),
        equal(said(text), wrong[0] as Cell, "甲表"),
      );
    expect(only(states("87.70"))).toMatchObject({ suspectTable: { id: "t1", factor: 1e4 } });
    // Two last digits are another fault.
    expect(states("87.69")).toHaveLength(2);
  });

  test("a table that agrees with itself but not with another is one cause", () => {
    const own = drawTable(
      `code  | name | 合计   | 基本支出 | 项目支出
             | 合计 | 343.00 | 223.00   | 120.00
      201    | 甲   | 143.00 | 103.00   | 40.00
      208    | 乙   | 200.00 | 120.00   | 80.00`,
      { id: "t1", unit: "万元" },
    );
    const other = drawTable(
      `code  | name | 合计   | 基本支出 | 项目支出
             | 合计 | 300.00 | 180.00   | 120.00
      201    | 甲   | 100.00 | 60.00    | 40.00
      208    | 乙   | 200.00 | 120.00   | 80.00`,
      { id: "t2", unit: "万元" },
    );
    const said = makeCell("300.00", { table: "text", label: "说明", unit: "万元" });
    const cause = only(
      find(
        ...relateBothWays(own),
        ...relateBothWays(other),
        ...["合计", "201", "208"].flatMap((item) =>
          ["合计", "基本支出", "项目支出"].map((name) =>
            equal(cellOf(own, item, name), cellOf(other, item, name), "另一表"),
          ),
        ),
        equal(said, cellOf(own, "合计", "合计"), "本表"),
      ),
    );
    expect(cause.relations).toHaveLength(5);
    expect(cause.suspect).toBeUndefined();
    expect(cause.hint).toContain("同一差额");
  });

  describe("a rate over an amount in dispute", () => {
    /** An item was changed with its total, against the approved budget; the text prints what was spent and its rate. */
    const dispute = (rate: string) => {
      const draw = (id: string, total: string, item: string) =>
        drawTable(`code | name | 上年预算\n | 合计 | ${total}\n201 | 甲 | ${item}\n208 | 乙 | 200.00`, {
          id,
          unit: "万元",
        });
      const [own, approved] = [draw("t1", "343.00", "143.00"), draw("t2", "300.00", "100.00")] as const;
      const text = (printed: string) => makeCell(printed, { table: "text", label: "说明", unit: "万元" });
      const printed = makeCell(rate, { table: "text", row: 1, label: "完成预算" });
      return find(
        adds(columnOf(own, "上年预算")),
        adds(columnOf(approved, "上年预算")),
        ...["合计", "201", "208"].map((item) =>
          equal(cellOf(own, item, "上年预算"), cellOf(approved, item, "上年预算"), "批复数"),
        ),
        ratio(printed, text("291.00"), cellOf(own, "合计", "上年预算"), "share", "完成预算"),
      );
    };

    test("is no cause of its own where it holds with the amount asked for", () => {
      expect(only(dispute("97.0%")).relations).toHaveLength(3);
    });

    test("is one where it holds with neither", () => {
      expect(dispute("79.0%")).toHaveLength(2);
    });
  });
});

describe("a correction is printed as its cell is", () => {
  test("with thousands separators as the cell has them", () => {
    expect(only(find(...both("3,012.00", "1,000.00", "1,012.00"))).suspect?.correction).toBe("2,012.00");
    expect(only(find(...both("3012.00", "1000.00", "1012.00"))).suspect?.correction).toBe("2012.00");
  });

  test("as its neighbours have them where the cell is too short to tell", () => {
    expect(only(find(...both("12.00", "1,000.00", "1,012.00"))).suspect?.correction).toBe("2,012.00");
    expect(only(find(...both("12.00", "1000.00", "1012.00"))).suspect?.correction).toBe("2012.00");
  });

  test("with the decimals its neighbours have where its own were lost", () => {
    expect(only(find(...both("201266", "1,000.33", "1,012.33"))).suspect?.correction).toBe("2012.66");
  });

  /** The total is wrong against its parts and against another table. */
  function both(total: string, first: string, second: string): Relation[] {
    const [all, a, b] = [total, first, second].map((text, row) => makeCell(text, { row, unit: "万元" })) as [
      Cell,
      Cell,
      Cell,
    ];
    const [sameA, sameB] = [first, second].map((text, row) => makeCell(text, { table: "t2", row, unit: "万元" })) as [
      Cell,
      Cell,
    ];
    return [sum(all, [a, b], "各项之和"), equal(a, sameA, "另一表"), equal(b, sameB, "另一表")];
  }
});

describe("what cannot be", () => {
  const parts = (label: string) => [
    makeCell("100.00", { row: 0, unit: "万元", label: "合计" }),
    makeCell("300.00", { row: 1, unit: "万元", label: "甲" }),
    makeCell("50.00", { row: 2, unit: "万元", label }),
  ];

  test("an amount below zero is no correction: the others are named", () => {
    const [total, first, second] = parts("乙") as [Cell, Cell, Cell];
    const cause = only(find(adds([total, first, second])));
    const offered = [...(cause.suspect ? [cause.suspect, ...cause.suspect.alternatives] : []), ...cause.alternatives];
    expect(offered.map(({ correction }) => correction).filter((text) => text?.startsWith("-"))).toEqual([]);
    expect(offered.find(({ cell }) => cell.label === "合计")?.correction).toBe("350.00");
  });

  test("a surplus may be below zero", () => {
    const [total, first, surplus] = parts("年末结余") as [Cell, Cell, Cell];
    const cause = only(find(adds([total, first, surplus])));
    const offered = [...(cause.suspect ? [cause.suspect, ...cause.suspect.alternatives] : []), ...cause.alternatives];
    expect(offered.find(({ cell }) => cell.label === "年末结余")?.correction).toBe("-200.00");
  });
});

describe("neighbouring units", () => {
  const pairs = (unit: "千元" | "元") =>
    ["1,234.50", "367.80", "88.12"].map((text, row) =>
      equal(
        makeCell(text, { table: "t1", row, unit, label: `甲 ${row}` }),
        makeCell(text, { table: "t2", row, unit: unit === "千元" ? "万元" : "千元", label: `乙 ${row}` }),
        "另一表",
      ),
    );

  test("千元 for 万元 is one cause", () => {
    const { relations, suspectTable } = only(find(...pairs("千元")));
    expect(relations).toHaveLength(3);
    expect([0.1, 10]).toContain(suspectTable?.factor);
  });

  test("ten times the 元 is no unit", () => {
    const tens = [
      ["1,234.50", "12,345.00"],
      ["367.80", "3,678.00"],
    ].map(([text = "", tenfold = ""], row) =>
      equal(
        makeCell(text, { table: "t1", row, unit: "元", label: `甲 ${row}` }),
        makeCell(tenfold, { table: "t2", row, unit: "元", label: `乙 ${row}` }),
        "另一表",
      ),
    );
    expect(find(...tens).filter(({ suspectTable }) => suspectTable)).toEqual([]);
  });
});
