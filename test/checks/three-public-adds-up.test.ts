import { describe, expect, test } from "vitest";
import check from "../../checks/three-public-adds-up.ts";
import type { Stage } from "../../domain/budget-table.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(rows: string, { unit = "万元", stage = "budget" as Stage } = {}) {
  return runCheck(check, drawBook(`“三公”经费支出表\n单位：${unit}\n${rows}`, { stage }));
}

const ITEMS = "因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费";
const BUDGET = (row: string) => `
  合计 | ${ITEMS}
  ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
  ${row}`;

test("agrees at 0, says nothing of a table left blank", () => {
  expect(run(BUDGET("0 | 0 | 0 | | | 0"))).toEqual(["agrees: 1"]);
  expect(run(BUDGET("0.00 | | | | | "))).toEqual(["agrees: 1"]);
  expect(run(BUDGET(" | | | | |"))).toEqual([]);
});

test("vector V9: 26 = 8 + 13 + 5", () => {
  expect(run(BUDGET("26 | 8 | 13 | 10 | 3 | 5"))).toEqual(["agrees: 1"]);
});

test("does not count the vehicles twice", () => {
  expect(run(BUDGET("39 | 8 | 13 | 10 | 3 | 5"))).toEqual(["contradicts 合计: 39 ≠ 8 + 13 + 5"]);
});

test("vector V25: totals printed coarser than their parts", () => {
  expect(run(BUDGET("4 | 0.3 | 3 | 0.2 | 2.8 | 0.7"), { unit: "亿元" })).toEqual(["agrees: 1"]);
});

describe("a final account with budget and final figures", () => {
  const sideBySide = (row: string) => `
    预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
    合计 | ${ITEMS} | 合计 | ${ITEMS}
    ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
    1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
    ${row}`;
  const alternating = (row: string) => `
    财政拨款“三公”经费 | < | < | < | < | < | < | < | < | < | < | <
    合计 | < | 因公出国（境）费 | < | 公务用车购置及运行维护费 | < | < | < | < | < | 公务接待费 | <
    ^ | ^ | ^ | ^ | 小计 | < | 公务用车购置费 | < | 公务用车运行维护费 | < | ^ | ^
    预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
    ${row}`;

  test("side by side", () => {
    expect(run(sideBySide("26 | 8 | 13 | 10 | 3 | 5 | 20 | 8 | 10 | 8 | 2 | 2"), { stage: "final-account" })).toEqual([
      "agrees: 2",
    ]);
    expect(run(sideBySide("26 | 8 | 13 | 10 | 3 | 5 | 20 | 8 | 10 | 8 | 2 | 5"), { stage: "final-account" })).toEqual([
      "contradicts 决算数 合计: 20 ≠ 8 + 10 + 5",
      "agrees: 1",
    ]);
  });

  test("alternating, as Shanghai prints them", () => {
    const right = "2.85 | 0.39 | 0.00 | 0.00 | 1.00 | 0.20 | 0.00 | 0.00 | 1.00 | 0.20 | 1.85 | 0.19";
    expect(run(alternating(right), { stage: "final-account" })).toEqual(["agrees: 2"]);
    expect(run(alternating(right.replace("0.19", "1.19")), { stage: "final-account" })).toEqual([
      "contradicts 合计 决算数: 0.39 ≠ 0.00 + 0.20 + 1.19",
      "agrees: 1",
    ]);
  });
});

test("last year and this year stand side by side", () => {
  const drawing = `
    2023年预算数 | < | < | < | < | < | 2024年预算数 | < | < | < | < | <
    合计 | ${ITEMS} | 合计 | ${ITEMS}
    ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
    26.00 | 8.00 | 13.00 | 10.00 | 3.00 | 5.00 | 20.00 | 8.00 | 10.00 | 8.00 | 2.00 | 3.00`;
  expect(run(drawing)).toEqual(["contradicts 2024年预算数 合计: 20.00 ≠ 8.00 + 10.00 + 3.00", "agrees: 1"]);
});

test("leaves meetings, training and running costs beside 三公 out", () => {
  const drawing = (reception: string) => `
    合计 | “三公”经费 | < | < | < | < | < | 会议费 | 培训费
    ^ | 小计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | ^ | ^
    ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^
    1,656.86 | 675.10 | 106.00 | 156.60 | | 156.60 | ${reception} | 884.16 | 97.60`;
  expect(run(drawing("412.50"))).toEqual(["agrees: 1"]);
  expect(run(drawing("421.50"))).toEqual(["contradicts “三公”经费 小计: 675.10 ≠ 106.00 + 156.60 + 421.50"]);
  const shanghai = `
    2024年“三公”经费预算数 | < | < | < | < | < | 2024年机关运行经费预算数
    合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费 | < | < | ^
    ^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^
    6.4 | 0 | 0 | 6.4 | | 6.4 | 100.5`;
  expect(run(shanghai)).toEqual(["agrees: 1"]);
});

test("does not take the costs of vehicles twice where the header is one row", () => {
  const drawing = (total: string) => `
    “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费小计 | 公务用车购置费 | 公务用车运行费 | 公务接待费
    ${total} | 0.00 | 10.72 | 0.00 | 10.72 | 5.89`;
  expect(run(drawing("16.61"))).toEqual(["agrees: 1"]);
  expect(run(drawing("27.33"))).toEqual(["contradicts “三公”经费合计: 27.33 ≠ 0.00 + 10.72 + 5.89"]);
});

test("does not take a total that holds 会议费 and 培训费 for that of 三公", () => {
  const drawing = `
    一般公共预算“三公”经费支出表
    单位：万元
    项目 | 2024年预算数
    因公出国（境）费 | 10.00
    公务用车购置及运行维护费 | 10.00
    公务接待费 | 10.00
    会议费 | 20.00
    培训费 | 10.00
    合计 | 60.00`;
  expect(runCheck(check, drawBook(drawing)).filter((line) => line.startsWith("contradicts"))).toEqual([]);
});

test("adds the items of a table that prints them down, 其中 or not", () => {
  const drawing = (reception: string) => `
    一般公共预算“三公”经费支出表
    单位：万元
    项目 | 2023年预算数 | 2024年预算数
    合计 | 27.00 | 20.00
    因公出国（境）费 | 8.00 | 8.00
    公务用车购置及运行维护费 | 14.00 | 9.00
    其中：公务用车购置费 | 10.00 | 6.00
    公务用车运行维护费 | 4.00 | 3.00
    公务接待费 | 5.00 | ${reception}`;
  expect(runCheck(check, drawBook(drawing("3.00")))).toEqual(["agrees: 2"]);
  expect(runCheck(check, drawBook(drawing("8.00")))).toEqual([
    "contradicts 合计 · 2024年预算数: 20.00 ≠ 8.00 + 9.00 + 8.00",
    "agrees: 1",
  ]);
});
