import { describe, expect, test } from "vitest";
import check from "../../checks/row-totals-add-up.ts";
import { drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const OF = (row: string) => `
  合计 | “三公”经费 | < | < | 会议费 | 培训费
  ^ | 小计 | 因公出国（境）费 | 公务接待费 | ^ | ^
  ${row}`;

function run(drawing: string) {
  return runCheck(check, drawTable(drawing, { kind: "three-public" }));
}

test("takes what other rules leave: 三公, meetings and training", () => {
  expect(run(OF("60.00 | 30.00 | 10.00 | 20.00 | 20.00 | 10.00"))).toEqual(["agrees: 1"]);
});

test("names the total", () => {
  expect(run(OF("90.00 | 30.00 | 10.00 | 20.00 | 20.00 | 10.00"))).toEqual([
    "contradicts 合计: 90.00 ≠ 30.00 + 20.00 + 10.00",
  ]);
});

test("does not ask twice what has a rule of its own", () => {
  expect(runCheck(check, drawTable("201 | 一般公共服务支出 | 300 | 180 | 130"))).toEqual([
    "草案中没有本规则适用的表格。",
  ]);
});

test("says nothing of a blank row", () => {
  expect(run(OF(" | | 0.00 | | |"))).toEqual(["not stated: 1"]);
});

describe("does not take for a sum", () => {
  test("a 合计 that stands alone", () => {
    expect(run("项目 | 合计\n会议费 | 10.00")).toEqual(["草案中没有本规则适用的表格。"]);
  });

  test("小计 and the last of its parts, on the right of two facing pages", () => {
    const drawing = `项目 | 其他费用 | <
      ^ | 小计 | 预备金
      一般行政 | 11,740,951 | 27,000
      统计业务 | 5,200 | 27`;
    expect(run(drawing)).toEqual([]);
    expect(run(drawing.replace("5,200", "27"))[0]).toMatch(/^contradicts/u);
  });

  test("其中 columns", () => {
    const drawing = `
      项目名称 | 合计 | 其中：货物 | 其中：服务
      办公设备 | 100.00 | 60.00 | 20.00`;
    expect(run(drawing)).toEqual(["草案中没有本规则适用的表格。"]);
  });

  test("columns of changes or of last year", () => {
    const drawing = `
      项目 | 上年预算数 | 本年预算 | < | < | 比上年增减
      ^ | ^ | 合计 | 会议费 | 培训费 | ^
      某局 | 90.00 | 30.00 | 20.00 | 10.00 | -60.00`;
    expect(run(drawing)).toEqual(["agrees: 1"]);
  });

  test("counts, percents and remarks", () => {
    const drawing = "项目 | 数量（辆） | 金额 | 占比% | 备注\n轿车 | 2 | 40.00 | 100 | 更新";
    expect(run(drawing)).toEqual(["草案中没有本规则适用的表格。"]);
  });

  test("columns of rates, whatever stands under their head", () => {
    const drawing = `
      项目 | 合计 | 会议费 | 培训费 | 比率（%） | <
      ^ | ^ | ^ | ^ | 会议费 | 培训费
      某局 | 30.00 | 20.00 | 10.00 | 66.67 | 33.33`;
    expect(run(drawing)).toEqual(["agrees: 1"]);
  });

  test.each([
    ["named so", "占总支出比重", "3.00 | 2.00 | 1.50"],
    ["printed so", "完成情况", "95% | 98% | 90%"],
  ])("a row of rates %s", (_name, name, cells) => {
    const drawing = `
      项目 | 合计 | 会议费 | 培训费
      某局 | 30.00 | 20.00 | 10.00
      ${name} | ${cells}`;
    expect(run(drawing)).toEqual(["agrees: 1"]);
  });
});

test.each(["按比例上缴支出", "提高办事效率"])("an amount whose name speaks of a ratio counts: %s", (name) => {
  const drawing = `
    项目 | 合计 | 会议费 | 培训费
    ${name} | 35.00 | 20.00 | 10.00`;
  expect(run(drawing)).toEqual([`contradicts ${name} · 合计: 35.00 ≠ 20.00 + 10.00`]);
});
