import { describe, expect, test } from "vitest";
import { kindOf } from "../../tables/vocabulary.ts";

/** Titles as provinces print them. */
const KINDS: Record<string, string> = {
  summary: `
    部门收支总表 收支总表 收支预算总表 部门收支总体情况表 收支总体情况表 部门收支情况总表 预算收支总表 收支预算表
    2024年预算单位财务收支预算总表 部门综合预算收支总表 收入支出预算总表 收入支出决算总表 收入支出总体情况表`,
  revenue: `
    部门收入总表 收入总表 收入预算总表 部门收入总体情况表 部门预算收入总表 收入预算情况表 2024年预算单位收入预算总表
    收入决算表 收入决算总表 收入决算情况表`,
  expenditure: `
    部门支出总表 支出总表 支出预算总表 部门支出总体情况表 部门预算支出总表 2024年预算单位支出预算总表 支出决算表
    支出决算总表 支出预算表（按功能分类科目）`,
  "appropriation-summary": `
    财政拨款收支总表 财政拨款收支预算总表 财政拨款收支总体情况表 部门财政拨款收支预算总表 财政拨款收支情况总表
    部门综合预算财政拨款收支总表 财政拨款收入支出决算总表 财政拨款预算收支总表`,
  "appropriation-expenditure": `
    财政拨款支出预算表（功能科目） 财政拨款支出表 财政拨款支出总体情况表`,
  "appropriation-basic": "财政拨款基本支出预算表（经济科目） 财政拨款基本支出表",
  "general-expenditure": `
    一般公共预算支出表 一般公共预算支出情况表 一般公共预算支出预算表（功能科目） 一般公共预算支出总体情况表
    2024年预算单位一般公共预算支出功能分类预算表 部门综合预算一般公共预算支出明细表（按功能科目分）
    一般公共预算财政拨款支出决算表 一般公共预算支出分类汇总表`,
  "general-basic": `
    一般公共预算基本支出表 一般公共预算基本支出情况表 一般公共预算基本支出预算表（经济科目）
    2024年预算单位一般公共预算基本支出部门预算经济分类预算表 一般公共预算财政拨款基本支出决算表
    一般公共预算财政拨款基本支出决算明细表 部门综合预算一般公共预算基本支出明细表（按经济分类科目分）`,
  fund: `
    政府性基金预算支出表 政府性基金预算支出情况表 政府性基金支出预算表 财政拨款政府性基金支出预算表
    2024年预算单位政府性基金预算支出功能分类预算表 政府性基金预算财政拨款收入支出决算表 政府性基金收入支出预算表
    部门综合预算政府性基金收支表`,
  "state-capital": `
    国有资本经营预算支出表 国有资本经营预算支出预算表 国有资本经营预算财政拨款支出决算表
    国有资本经营预算财政拨款收入支出决算表`,
  "three-public": `
    一般公共预算“三公”经费支出表 一般公共预算“三公”经费支出情况表 财政拨款“三公”经费支出决算表 三公经费支出表
    一般公共预算财政拨款"三公"经费支出决算表 “三公”经费、会议费、培训费支出预算表 “三公”经费公共预算财政拨款支出决算表
    2024年部门“三公”经费和机关运行经费预算表 部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表
    政府性基金预算“三公”经费支出预算表`,
  "operating-expenses": "一般公共预算机关运行经费支出预算表 机关运行经费预算表",
  procurement: `
    政府采购预算表 2018年政府采购支出预算表 部门预算政府采购表 机关运行经费支出、国有资产占用情况及政府采购情况表`,
  "project-details": "2025年信息系统运行维护项目明细表 部门预算项目明细表 会议项目经费构成表",
  projects: "项目支出表 项目支出预算表 项目支出预算明细表 部门预算项目支出预算表 预算项目支出表",
  "performance-targets": `
    项目支出绩效目标表 部门整体支出绩效目标表 部门预算项目绩效目标表 省级专项资金绩效目标表 部门专项业务经费绩效目标表`,
  "unit-list": "部门预算编制范围单位表 部门决算单位构成情况表 预算单位一览表",
};

describe("kindOf", () => {
  const rows = Object.entries(KINDS).flatMap(
    ([kind, titles]) => titles.match(/\S+/gu)?.map((title) => [title, kind]) ?? [],
  );

  test.each(rows)("%s is %s", (title, kind) => {
    expect(kindOf(title as string)).toBe(kind);
  });

  test("reads through blanks, width and radicals", () => {
    expect(kindOf("支 出 决 算 表")).toBe("expenditure");
    expect(kindOf("⼀般公共预算基本⽀出表")).toBe("general-basic");
    expect(kindOf("財政撥款收支總表")).toBe("appropriation-summary");
  });

  test.each([
    "一般公共预算项目支出预算表",
    "一般公共预算财政拨款项目支出决算表",
    "财政拨款项目支出预算表",
    "项目支出表（一般公共预算）",
    "财政拨款支出预算表（部门经济分类科目）",
    "财政拨款支出决算明细表",
    "一般公共预算财政拨款支出决算明细表",
    "一般公共预算支出情况表（按经济分类）",
    "支出预算表（按部门预算经济分类）",
    "部门综合预算一般公共预算支出明细表（按经济分类科目分）",
    "部门综合预算一般公共预算基本支出明细表（按功能科目分）",
    "财政专户管理资金支出预算表",
    "财政专户管理资金收支表",
    "政府购买服务支出预算表",
    "部门综合预算专项业务经费支出表",
    "基本支出预算表",
    "工资福利支出预算表",
    "上级补助收入表",
    "财政拨款收入预算表",
    "非税收入预算表",
  ])("takes %s, a part of one of them, for none", (title) => {
    expect(kindOf(title)).toBe("unknown");
  });

  test.each(["国有资产占有使用情况表", "新增资产配置预算表"])("knows no kind for %s", (title) => {
    expect(kindOf(title)).toBe("unknown");
  });

  test("cannot tell a government's 支出表 from a department's by a title that says no more", () => {
    expect(kindOf("一般公共预算支出表")).toBe("general-expenditure");
    expect(kindOf("政府性基金支出表")).toBe("fund");
  });

  test("knows a unit whose name ends in 本级 for a unit", () => {
    expect(kindOf("某市民政局本级一般公共预算支出表")).toBe("general-expenditure");
    expect(kindOf("某省级机关事务管理局一般公共预算支出表")).toBe("general-expenditure");
  });
});
