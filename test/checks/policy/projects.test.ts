import { describe, expect, test } from "vitest";
import approved from "../../../checks/policy/buildings-are-approved.ts";
import idle from "../../../checks/policy/money-is-not-idle.ts";
import within from "../../../checks/policy/projects-within-their-term.ts";
import bounds from "../../../checks/policy/services-within-bounds.ts";
import { observeDrawn } from "../observe-drawn.ts";
import { drawForm } from "../performance/draw-form.ts";

/** A list of projects of 2024 with one more column of words. */
function list(head: string, ...rows: string[]): string {
  return `
    部门项目支出预算表
    单位：万元
    项目名称 | ${head} | 合计
    ${rows.join("\n    ")}
    河道保洁 | | 150.00
    合计 | | 999.00`;
}

describe("the term of a project", () => {
  test.each([
    ["政策执行期限", "2021年1月至2023年12月", 1],
    ["政策执行期限", "2021年1月至2024年1月", 0],
    ["政策执行期限", "长期", 0],
    ["起止时间", "2020-2022年", 1],
    ["起止时间", "2023年1月-2023年12月", 0],
    ["完成时间", "2022年6月", 1],
    ["起止时间", "2022年—2026年", 0],
    ["备注", "2020-2022年", 0],
    ["政策执行期限", "五年（2022年起）", 0],
    ["政策执行期限", "两年（2021年起）", 1],
    ["政策执行期限", "自2022年起实施", 0],
    ["政策执行期限", "2022年度至今", 0],
    ["政策执行期限", "2022年", 0],
    ["政策执行期限", "至2022年底", 1],
    ["政策到期时间", "2022年", 1],
    ["政策执行期限", "2020年—2022年，未延续", 1],
    ["政策执行期限", "2020年—2022年，正在办理延续", 1],
    ["政策执行期限", "2020年—2022年，已批准延续", 0],
    ["完成时间", "2023年6月，需延期", 0],
    ["完成时间", "2023年6月，未延期", 1],
    ["完成时间", "2023年6月，已批准延至2024年6月", 0],
    ["实施期限", "2020-2022年（延到批复之日）", 0],
  ])("%s %s", (head, term, count) => {
    expect(observeDrawn(within, list(head, `节水推广 | ${term} | 80.00`))).toHaveLength(count);
  });

  test.each([
    ["2019", "2022", 1],
    ["2019", "2026", 0],
    ["2019", "", 0],
    ["", "2022", 1],
  ])("of two columns of years, %s and %s", (from, to, count) => {
    const table = `
      部门项目支出预算表
      单位：万元
      项目名称 | 起始年度 | 终止年度 | 合计 | 备注
      节水推广 | ${from} | ${to} | 80.00 | 省级
      河道保洁 | 2022 | 2027 | 150.00 | 县级
      合计 | | | 230.00 |`;
    expect(observeDrawn(within, table)).toHaveLength(count);
  });

  test.each([
    ["支付工程尾款及质保金。", 0],
    ["推广节水器具。", 1],
  ])("of a row may be explained by the text on the same project: %s", (said, count) => {
    const draft = `
      一、项目情况
      （一）灌区改造（2020—2022年）
      项目概述：${said}
      （二）河道保洁
      项目概述：支付上年尾款。
      ${list("类别", "灌区改造（2020—2022年） | 其他 | 80.00")}`;
    expect(observeDrawn(within, draft)).toHaveLength(count);
  });

  test("of a form is from its beginning to its end", () => {
    const form = (from: string, to: string) =>
      drawForm({ project: "节水推广", indicators: ["产出 数量 | 推广 | ≥3个"] }).replace(
        "年度目标 |",
        `计划开始日期 | ${from} | 计划完成日期 | ${to} | <\n    年度目标 |`,
      );
    expect(observeDrawn(within, form("2021-01-01", "2023-12-31"))).toEqual([
      "“节水推广”的执行期至 2023 年 12 月 31 日，2024 年仍安排 100.00。",
    ]);
    expect(observeDrawn(within, form("2023-01-01", "2023-12-31"))).toEqual([]);
    expect(observeDrawn(within, form("2024-01-01", "2024-12-31"))).toEqual([]);
  });

  test("of a description is that of its own part", () => {
    const text = (term: string) => `
      节水推广项目情况说明
      一、项目概述
      推广节水器具。
      二、立项依据
      《2016—2020年节水行动方案》。
      三、实施周期
      ${term}`;
    expect(observeDrawn(within, text("2021年1月至2022年12月。"))).toEqual([
      "“节水推广项目”的执行期至 2022 年 12 月 31 日，2024 年仍安排预算。",
    ]);
    expect(observeDrawn(within, text("2024年1月至12月。"))).toEqual([]);
    expect(observeDrawn(within, text("全年。"))).toEqual([]);
  });
});

describe("services that are bought", () => {
  test.each([
    ["政府购买服务—道路建设", 1],
    ["购买服务劳务派遣人员经费", 1],
    ["政府购买服务（设备采购）", 1],
    ["政府购买服务—行政执法", 1],
    ["政府购买服务—道路建设监理", 0],
    ["政府购买服务—行政执法辅助系统", 0],
    ["购买社会服务—养老服务", 0],
    ["道路建设", 0],
  ])("%s", (name, count) => {
    expect(observeDrawn(bounds, list("类别", `${name} | 其他 | 80.00`))).toHaveLength(count);
  });
});

describe("offices", () => {
  test.each([
    ["机关办公楼维修", "", "100.00", 1],
    ["机关办公楼维修", "", "99.99", 0],
    ["业务用房新建", "", "2,000.00", 1],
    ["业务用房新建", "发改委批复", "2,000.00", 0],
    ["教学楼维修", "", "2,000.00", 0],
    ["办公楼网络改造", "", "300.00", 0],
    ["培训能力建设", "", "300.00", 0],
  ])("%s %s %s", (name, words, amount, count) => {
    expect(observeDrawn(approved, list("立项依据", `${name} | ${words} | ${amount}`))).toHaveLength(count);
  });
});

describe("idle money", () => {
  const table = (title: string, spent: string, budget = "500.00") => `
    ${title}
    单位：万元
    项目名称 | 预算数 | 支出数 | 支出进度
    水毁修复 | ${budget} | ${spent} | 9%
    合计 | ${budget} | ${spent} | 9%`;

  test.each([
    ["2023年项目支出执行表（截至9月30日）", "99.99", "500.00", 1],
    ["2023年项目支出执行表（截至9月30日）", "100.00", "500.00", 0],
    ["2023年项目支出执行表（截至8月31日）", "0.00", "500.00", 0],
    ["2023年1-10月项目支出执行表", "20.00", "500.00", 1],
    ["2023年项目支出执行表（截至9月30日）", "1.00", "49.00", 0],
    ["2023年项目支出执行表", "20.00", "500.00", 0],
  ])("%s %s of %s", (title, spent, budget, count) => {
    expect(observeDrawn(idle, table(title, spent, budget))).toHaveLength(count);
  });

  test.each([
    ["以前年度未用完资金明细表", "资金余额", "2021年", 1],
    ["以前年度未用完资金明细表", "资金余额", "2023年", 0],
    // Told by the rule on what is carried over.
    ["2024年结转资金明细表", "结转数", "2021年", 0],
  ])("%s of %s, of %s", (title, head, year, count) => {
    const rows = `项目名称 | 资金年度 | ${head}\n水毁修复 | ${year} | 320.00\n河道保洁 | 2024年 | 1.00\n合计 | | 321.00`;
    expect(observeDrawn(idle, `${title}\n单位：万元\n${rows}`)).toHaveLength(count);
  });

  test.each([
    ["水毁修复资金320万元闲置18个月。", 1],
    ["水毁修复资金320万元闲置三年。", 1],
    ["水毁修复资金320万元长期闲置，未使用长达2年。", 1],
    ["水毁修复资金320万元闲置5个月。", 0],
    ["对闲置两年以上的存量资金一律收回统筹。", 0],
    ["盘活闲置土地2年以上的项目。", 0],
    ["开展财政资金闲置两年以上情况专项审计调查。", 0],
    ["对资金闲置两年以上问题开展专项审计。", 0],
    ["专项审计调查发现，水毁修复资金320万元闲置两年以上。", 1],
    ["审计指出的水利资金闲置2年以上问题，资金已全部支出，整改完毕。", 0],
    ["审计指出的水利资金闲置2年以上问题，已支出200万元，尚有120万元未整改。", 1],
  ])("%s", (sentence, count) => {
    expect(observeDrawn(idle, `一、审计情况\n${sentence}`)).toHaveLength(count);
  });

  test.each([
    ["年初结转 | 本年支出 | 年末结转", "300.00 | 300.00 | 0.00", 0],
    ["年初结转 | 本年支出 | 年末结转", "300.00 | 300.00 | ", 0],
    ["年初结转 | 本年支出 | 年末结转", "300.00 | 100.00 | 200.00", 1],
    ["年初结转 | 本年安排 | 合计", "300.00 | 0.00 | 300.00", 1],
  ])("by year: %s, %s", (head, amounts, count) => {
    const drawing = `2024年专项资金使用情况表\n单位：万元\n项目名称 | 资金年度 | ${head}\n农村公路 | 2022 | ${amounts}`;
    expect(observeDrawn(idle, drawing)).toHaveLength(count);
  });
});
