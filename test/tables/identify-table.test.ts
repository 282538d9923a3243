import { describe, expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { drawBook } from "../checks/draw-table.ts";

function only(drawing: string): BudgetTable {
  return drawBook(drawing).tables[0] as BudgetTable;
}

const TARGETS = `
  项目名称 | 预算资金 | 一级指标 | 二级指标 | 三级指标 | 指标值
  公路养护 | 120.00 | 产出指标 | 数量指标 | 养护里程 | ≥90公里
   | | 效益指标 | 社会效益指标 | 群众满意度 | ≥90%`;

describe("a table whose title does not tell is known by its structure", () => {
  test.each<[string, string, object]>([
    ["a form of targets", `附表3\n${TARGETS}`, { kind: "performance-targets" }],
    ["a form of targets under the name of projects", `项目支出表\n${TARGETS}`, { kind: "performance-targets" }],
    [
      "debt by region",
      `地区 | 2024年末限额 | 2024年末余额 | 还本额
       全省 | 900 | 800 | 30
       甲市 | 500 | 400 | 20
       专项债务备注 | 1 | 1 | 1`,
      { kind: "debt-limits", scope: { budget: "fund", by: "region" } },
    ],
    [
      "debt as a list",
      `情况表（二）
       项目 | 金额
       一、2023年末地方政府债务余额 | 800
       二、2024年地方政府债务限额 | 900`,
      { kind: "debt-limits" },
    ],
    [
      "insurance, schemes down",
      `附表
       险种 | 本年收入 | 本年支出
       企业职工基本养老保险基金 | 90 | 80
       失业保险基金 | 9 | 8
       工伤保险基金 | 3 | 2
       合计 | 102 | 90`,
      { kind: "insurance-accounts", scope: { budget: "social-insurance", by: "scheme" } },
    ],
    [
      "insurance, schemes across",
      `项目 | 合计 | 失业保险基金 | 工伤保险基金 | 城乡居民基本养老保险基金
       一、本年收入 | 12 | 9 | 3 | 0
       二、本年支出 | 10 | 8 | 2 | 0`,
      { kind: "insurance-accounts", scope: { budget: "social-insurance", by: "scheme" } },
    ],
    [
      "transfers by region",
      `地区 | 合计 | 税收返还 | 一般性转移支付 | 专项转移支付
       甲市 | 60 | 10 | 30 | 20
       乙市 | 6 | 1 | 3 | 2`,
      { kind: "transfers", scope: { budget: "general", by: "region" } },
    ],
    [
      "transfers by item",
      `项目 | 2024年预算数
       一、税收返还 | 10
       二、一般性转移支付 | 30
       均衡性转移支付 | 30
       三、专项转移支付 | 20`,
      { kind: "transfers", scope: { budget: "general", by: "item" } },
    ],
    [
      "special funds",
      `序号 | 专项资金名称 | 主管部门 | 预算数
       1 | 乡村振兴专项资金 | 农业农村厅 | 620`,
      { kind: "special-funds" },
    ],
    [
      "a list of projects",
      `附表10
       类型 | 项目名称 | 项目单位 | 合计 | 一般公共预算
       特定目标类 | 信息化建设 | 财政局 | 10.00 | 10.00`,
      { kind: "projects" },
    ],
  ])("%s", (_, drawing, expected) => {
    expect(only(drawing)).toMatchObject(expected);
  });

  test.each([
    [
      "rows of transfers in a balance",
      `附表5
       项目 | 金额 | 项目 | 金额
       一、本级收入 | 90 | 一、本级支出 | 80
       一般性转移支付收入 | 5 | 专项转移支付支出 | 10
       专项转移支付收入 | 5 | 一般性转移支付支出 | 10`,
    ],
    [
      "contributions in a table by function",
      `附表
       科目编码 | 科目名称 | 合计
       2080505 | 机关事业单位基本养老保险缴费支出 | 1
       2080599 | 对机关事业单位基本养老保险基金的补助 | 1
       2082701 | 财政对失业保险基金的补助 | 1
       2082702 | 财政对工伤保险基金的补助 | 1`,
    ],
    [
      "a list of projects under a title of its own",
      `信息化建设情况说明附件
       项目名称 | 项目单位 | 金额
       信息化建设 | 财政局 | 10.00`,
    ],
  ])("but not %s", (_, drawing) => {
    expect(only(drawing).kind).toBe("unknown");
  });

  test("what the title says of level is kept", () => {
    const table = only(`2024年省级资金分配情况表
      地区 | 合计 | 税收返还 | 专项转移支付
      甲市 | 30 | 10 | 20`);
    expect(table).toMatchObject({ kind: "transfers", scope: { budget: "general", level: "own", by: "region" } });
  });
});

describe("the rows of a known kind", () => {
  test.each([
    ["省级对下税收返还和转移支付表\n地区 | 合计\n甲市 | 1", "region"],
    ["省级对下税收返还和转移支付表\n项目 | 合计\n均衡性转移支付 | 1", "item"],
    ["省级专项转移支付表\n项目 | 合计 | 分配到地区 | 未分配到地区\n科技 | 3 | 2 | 1", "item-and-region"],
    ["省级“三公”经费汇总表\n部门名称 | 合计 | 公务接待费\n财政厅 | 1 | 1", "department"],
    ["省级“三公”经费汇总表\n项目 | 预算数\n公务接待费 | 1", "item"],
  ])("%s", (drawing, by) => {
    expect(only(drawing).scope?.by).toBe(by);
  });
});

describe("the execution of the year before in a draft", () => {
  test("has its own year and phase, and the draft's stage", () => {
    const { tables } = drawBook(
      `2024年预算草案\n===\n2023年全省一般公共预算收入执行情况表\n科目 | 执行数\n税收收入 | 1\n2024年全省一般公共预算收入预算表\n科目 | 预算数\n税收收入 | 1`,
    );
    expect(tables).toMatchObject([
      { fiscalYear: 2023, stage: "budget", scope: { level: "whole", phase: "execution" } },
      { fiscalYear: 2024, stage: "budget", scope: { budget: "general", level: "whole" } },
    ]);
    expect(tables[1]?.scope?.phase).toBeUndefined();
  });

  test("beside this year's figures is of this year", () => {
    expect(only("2023年省级收入执行和2024年收入预算表\n科目 | 执行数 | 预算数\n税收收入 | 1 | 1").fiscalYear).toBe(
      2024,
    );
  });
});

test("a text in one column is no table, a list of units is", () => {
  const { tables } = drawBook(
    "说明\n第一部分 |\n我局主要负责统计工作。 |\n部门预算编制范围单位表\n单位名称 |\n某市统计局 |",
  );
  expect(tables.map(({ kind }) => kind)).toEqual(["unit-list"]);
});
