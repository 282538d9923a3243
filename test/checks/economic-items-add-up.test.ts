import { describe, expect, test } from "vitest";
import check from "../../checks/economic-items-add-up.ts";
import { drawBook, drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const BASIC = `
  科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
  301   | 工资福利支出   | 1,758.20 | 1,758.20 |
  30101 | 基本工资       | 1,200.10 | 1,200.10 |
  30102 | 津贴补贴       |   558.10 |   558.10 |
  302   | 商品和服务支出 |   213.28 |          | 213.28
  30201 | 办公费         |   213.28 |          | 213.28
        | 合计           | 1,971.48 | 1,758.20 | 213.28`;

function run(drawing: string) {
  return runCheck(check, drawTable(drawing, { kind: "general-basic" }));
}

test("says nothing of classes alone", () => {
  expect(run("301 | 工资福利支出 | 10\n302 | 商品和服务支出 | 20")).toEqual([]);
});

test("adds up 款 to 类 and 类 to 合计", () => {
  expect(run(BASIC)).toEqual(["agrees: 7", "not stated: 2"]);
});

test("adds up government classes 501 to 599 as well", () => {
  expect(run("501 | 机关工资福利支出 | 30\n50101 | 工资奖金津补贴 | 20\n50102 | 社会保障缴费 | 10")).toEqual([
    "agrees: 1",
  ]);
});

test("names the row and the column", () => {
  expect(run(BASIC.replace("558.10 |   558.10", "558.10 |   585.10"))).toEqual([
    "contradicts 301 工资福利支出 · 人员经费: 1,758.20 ≠ 1,200.10 + 585.10",
    "agrees: 6",
    "not stated: 2",
  ]);
});

test("keeps out of functional tables", () => {
  expect(run("201 | 一般公共服务支出 | 10\n20101 | 人大事务 | 20")).toEqual(["草案中没有本规则适用的表格。"]);
});

describe("in blocks side by side, 302 going on in the last", () => {
  const blocks = (labour: string, item = "200.00") => `
    一般公共预算财政拨款基本支出决算明细表
    单位：万元
    人员经费 | < | < | 公用经费 | < | < | < | < | <
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 300.00 | 302 | 商品和服务支出 | 120.00 | 30226 | 劳务费 | ${labour}
    30101 | 基本工资 | ${item} | 30201 | 办公费 | 80.00 | 30239 | 其他交通费用 | 30.00
    30102 | 津贴补贴 | 100.00 | | | | 310 | 资本性支出 | 15.00
    303 | 对个人和家庭的补助 | 50.00 | | | | 31002 | 办公设备购置 | 15.00
    30302 | 退休费 | 50.00 | | | | | |
    人员经费合计 | < | 350.00 | 公用经费合计 | < | < | < | < | 135.00`;
  const runBlocks = (drawing: string) => runCheck(check, drawBook(drawing, { stage: "final-account" }));

  test("adds up across the blocks", () => {
    expect(runBlocks(blocks("10.00"))).toEqual(["agrees: 4"]);
  });

  test("names the class whose items stand in two blocks", () => {
    expect(runBlocks(blocks("100.00"))).toEqual([
      "contradicts 302 商品和服务支出 · 决算数: 120.00 ≠ 80.00 + 100.00 + 30.00",
      "agrees: 3",
    ]);
  });

  test("does not add rows of the personnel block to the public block", () => {
    expect(runBlocks(blocks("10.00", "20.00"))).toEqual([
      "contradicts 301 工资福利支出 · 决算数: 300.00 ≠ 20.00 + 100.00",
      "agrees: 3",
    ]);
  });
});
