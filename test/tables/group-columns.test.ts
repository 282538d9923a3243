import { expect, test } from "vitest";
import { drawBook } from "../checks/draw-table.ts";

/** `["合计 = 基本支出 + 项目支出"]` */
function groups(grid: string, title = "支出预算表"): string[] {
  const [table] = drawBook(`${title}\n单位：万元\n${grid}`).tables;
  const name = (index: number) => table?.columns[index]?.path.join("/");
  return (table?.columnGroups ?? []).map(({ total, parts }) => `${name(total)} = ${parts.map(name).join(" + ")}`);
}

test("a total without siblings is the sum of nothing", () => {
  expect(groups("项目 | 合计\n某项 | 1.00")).toEqual([]);
});

test("合计 is the sum of its siblings", () => {
  expect(groups("项目 | 合计 | 基本支出 | 项目支出\n某项 | 3.00 | 1.00 | 2.00")).toEqual([
    "合计 = 基本支出 + 项目支出",
  ]);
});

test("a total takes what stands behind it, and what stands before it only where it is the last", () => {
  expect(
    groups("项目名称 | 项目总投资 | 合计 | 一般公共预算 | 政府性基金预算\n某项 | 9.00 | 3.00 | 1.00 | 2.00"),
  ).toEqual(["合计 = 一般公共预算 + 政府性基金预算"]);
  expect(groups("项目 | 基本支出 | 项目支出 | 合计\n某项 | 1.00 | 2.00 | 3.00")).toEqual([
    "合计 = 基本支出 + 项目支出",
  ]);
});

test("a branch stands for its 小计, or for its leaves where it has none", () => {
  const grid = `
    项目 | 合计 | 基本支出 | < | < | 项目支出 | <
    ^ | ^ | 小计 | 人员经费 | 公用经费 | 一般 | 专项
    某项 | 6.00 | 3.00 | 1.00 | 2.00 | 1.00 | 2.00`;
  expect(groups(grid)).toEqual([
    "基本支出/小计 = 基本支出/人员经费 + 基本支出/公用经费",
    "合计 = 基本支出/小计 + 项目支出/一般 + 项目支出/专项",
  ]);
});

test("其中 columns are no parts", () => {
  const grid =
    "项目 | 合计 | 财政拨款 | 事业收入 | <\n^ | ^ | ^ | 金额 | 其中：教育收费\n某项 | 6.00 | 3.00 | 3.00 | 1.00";
  expect(groups(grid)).toEqual(["合计 = 财政拨款 + 事业收入/金额"]);
});

test("其中 before other columns leaves open which of them it speaks for", () => {
  expect(groups("项目 | 合计 | 其中：财政拨款 | 事业收入\n某项 | 6.00 | 3.00 | 1.00")).toEqual([]);
});

test("several totals side by side leave open which columns each takes", () => {
  expect(
    groups("项目 | 总计 | 本年收入合计 | 财政拨款 | 上年结转合计 | 财政拨款结转\n某项 | 5 | 3 | 3 | 2 | 2"),
  ).toEqual([]);
});

test("a total that names what it is of takes no more than that", () => {
  expect(
    groups("项目 | “三公”经费合计 | 因公出国（境）费 | 公务接待费 | 会议费\n某项 | 4.00 | 3.00 | 1.00 | 2.00"),
  ).toEqual(["“三公”经费合计 = 因公出国(境)费 + 公务接待费"]);
  expect(
    groups("项目 | 财政拨款合计 | 一般公共预算 | 政府性基金预算 | 事业收入\n某项 | 5.00 | 3.00 | 2.00 | 2.00"),
  ).toEqual(["财政拨款合计 = 一般公共预算 + 政府性基金预算"]);
});

test.each(["增长额", "比上年增减额", "同比变化", "差额", "上年预算数", "2023年预算数"])("%s is no part", (head) => {
  const grid = `项目 | 合计 | 基本支出 | 项目支出 | ${head}\n某项 | 3.00 | 1.00 | 2.00 | 0.50`;
  expect(groups(grid)).toEqual(["合计 = 基本支出 + 项目支出"]);
});

test("变动预算数 is a version, no change", () => {
  const grid = "项目 | 调整（变动）预算数 | < | <\n^ | 合计 | 基本支出 | 项目支出\n某项 | 3.00 | 1.00 | 2.00";
  expect(groups(grid)).toHaveLength(1);
});

test("years side by side are trees of their own, and changes belong to none", () => {
  const grid = `
    项目 | 2023年预算数 | < | < | 2024年预算数 | < | < | 增减额
    ^ | 小计 | 基本支出 | 项目支出 | 小计 | 基本支出 | 项目支出 | ^
    某项 | 3.00 | 1.00 | 2.00 | 4.00 | 1.00 | 3.00 | 1.00`;
  expect(groups(grid)).toEqual([
    "2023年预算数/小计 = 2023年预算数/基本支出 + 2023年预算数/项目支出",
    "2024年预算数/小计 = 2024年预算数/基本支出 + 2024年预算数/项目支出",
  ]);
});

test("预算数 and 决算数 in turn are trees of their own", () => {
  const grid = `
    合计 | < | 因公出国（境）费 | < | 公务接待费 | <
    预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
    3.00 | 3.00 | 1.00 | 1.00 | 2.00 | 2.00`;
  expect(groups(grid, "“三公”经费支出决算表")).toEqual([
    "合计/预算数 = 因公出国(境)费/预算数 + 公务接待费/预算数",
    "合计/决算数 = 因公出国(境)费/决算数 + 公务接待费/决算数",
  ]);
});

test("panels side by side do not mix", () => {
  const grid = `
    收入 | < | 支出 | < | < | <
    项目 | 金额 | 项目 | 合计 | 一般公共预算 | 政府性基金预算
    一、财政拨款 | 3.00 | 一、教育支出 | 3.00 | 1.00 | 2.00`;
  expect(groups(grid, "财政拨款收支总表")).toEqual(["支出/合计 = 支出/一般公共预算 + 支出/政府性基金预算"]);
});
