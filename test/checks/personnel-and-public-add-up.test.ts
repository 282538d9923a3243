import { describe, expect, test } from "vitest";
import check from "../../checks/personnel-and-public-add-up.ts";
import { drawBook, drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

describe("row by row", () => {
  const basic = (publicCosts: string) => `
    科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
    301 | 工资福利支出   | 2,247.40 | 2,247.40 |
    302 | 商品和服务支出 |   213.28 |          | ${publicCosts}
        | 合计           | 2,460.68 | 2,247.40 | 213.28`;

  test("passes", () => {
    expect(runCheck(check, drawTable(basic("213.28"), { kind: "general-basic" }))).toEqual(["agrees: 3"]);
  });

  test("names the row", () => {
    expect(runCheck(check, drawTable(basic("231.28"), { kind: "general-basic" }))).toEqual([
      "contradicts 302 商品和服务支出 · 合计: 213.28 ≠ 231.28",
      "agrees: 2",
    ]);
  });
});

describe("人员经费合计 and 公用经费合计 under blocks", () => {
  const blocks = (personnel: string, publicCosts: string) => `
    一般公共预算财政拨款基本支出决算明细表
    单位：万元
    人员经费 | < | < | 公用经费 | < | < | < | < | <
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 300.00 | 302 | 商品和服务支出 | 110.00 | 30239 | 其他交通费用 | 30.00
    30101 | 基本工资 | 300.00 | 30201 | 办公费 | 80.00 | 307 | 债务利息及费用支出 | 10.00
    303 | 对个人和家庭的补助 | 50.00 | | | | 310 | 资本性支出 | 15.00
    30302 | 退休费 | 50.00 | | | | 31002 | 办公设备购置 | 15.00
    人员经费合计 | < | ${personnel} | 公用经费合计 | < | < | < | < | ${publicCosts}`;
  const run = (personnel: string, publicCosts: string) =>
    runCheck(check, drawBook(blocks(personnel, publicCosts), { stage: "final-account" }));

  test("take 301 and 303, and all other classes, whatever block they stand in", () => {
    expect(run("350.00", "135.00")).toEqual(["agrees: 2"]);
  });

  test("are named when they do not", () => {
    expect(run("305.00", "135.00")).toEqual([
      "contradicts 人员经费合计 · 决算数: 305.00 ≠ 300.00 + 50.00",
      "agrees: 1",
    ]);
    expect(run("350.00", "120.00")).toEqual([
      "contradicts 公用经费合计 · 决算数: 120.00 ≠ 110.00 + 10.00 + 15.00",
      "agrees: 1",
    ]);
  });

  test("say nothing when left blank", () => {
    expect(run("", "135.00")).toEqual(["agrees: 1"]);
  });

  test("stand in the second of two blocks in Shanghai", () => {
    const drawing = `
      一般公共预算财政拨款基本支出决算表
      单位：万元
      经济分类科目编码 | 科目名称 | 决算数 | 经济分类科目编码 | 科目名称 | 决算数
      301 | 工资福利支出 | 4816.14 | 302 | 商品和服务支出 | 440.90
      303 | 对个人和家庭的补助 | 67.96 | 310 | 资本性支出 | 39.76
      人员经费合计 | < | 4884.09 | 公用经费合计 | < | 480.66`;
    expect(runCheck(check, drawBook(drawing, { stage: "final-account" }))).toEqual([
      "rounding 人员经费合计 · 决算数: 4884.09 ≈ 4816.14 + 67.96",
      "agrees: 1",
    ]);
  });
});

test("keeps out of tables of neither", () => {
  expect(runCheck(check, drawTable("301 | 工资福利支出 | 10"))).toEqual(["草案中没有本规则适用的表格。"]);
});
