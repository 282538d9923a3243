import { describe, expect, test } from "vitest";
import { isGovernmentKind } from "../../domain/kind-names.ts";
import { identify } from "../../tables/vocabulary.ts";

/** Title → kind, then what its scope says, in the order budget, level, by, phase. Names as provinces and cities print them. */
const TITLES: Record<string, string> = {
  // GT1–GT3, by the names of the disclosure rules and of the books before a congress
  一般公共预算收入表: "government-revenue general",
  "2025年全省一般公共预算收入预算表": "government-revenue general whole",
  "2025年省级一般公共预算收入预算表": "government-revenue general own",
  "2025年市本级一般公共预算收入预算表": "government-revenue general own",
  "2024年郯平省一般公共预算收入预算表": "government-revenue general whole",
  全区2025年一般公共预算支出预算表: "government-expenditure general whole",
  "2023年自治区本级公共财政预算支出表": "government-expenditure general own",
  "2025年中央本级一般公共预算支出预算表": "government-expenditure general own",
  "2025年全国一般公共预算支出预算表": "government-expenditure general whole",
  "2025年市县级一般公共预算支出预算表": "government-expenditure general lower",
  一般公共预算本级支出表: "government-expenditure general own",
  "2025年省级一般公共预算支出预算表（功能分类到项）": "government-expenditure general own",
  "2024年全省一般公共预算支出执行情况表": "government-expenditure general whole execution",
  "2023年某市市级一般公共预算收入完成情况表": "government-revenue general own execution",
  "2023年省级一般公共预算收入执行情况和2024年预算表": "government-revenue general own",
  "2024年全省及省本级一般公共预算收入表": "government-revenue general",
  "2024年省级一般公共预算收支调整方案表": "government-balance general own adjustment",
  "2024年度省本级一般公共预算收入决算表": "government-revenue general own",
  "2025年省级一般公共预算收支平衡表": "government-balance general own",
  "2025年全市一般公共预算收支总表": "government-balance general whole",
  // GT4
  一般公共预算本级基本支出表: "government-basic general own",
  "2025年县本级一般公共预算基本支出预算表（政府预算经济分类）": "government-basic general own",
  "2025年省级一般公共预算支出预算表（按政府预算经济分类）": "government-economic general own",
  // GT5, GT10, GT15
  一般公共预算税收返还和转移支付表: "transfers general",
  "2025年省级对下税收返还和转移支付预算表": "transfers general own",
  "2025年省级对下税收返还和转移支付分地区预算表": "transfers general own region",
  "2025年省对市县一般性转移支付分地区预算表": "transfers general region",
  "2025年市级专项转移支付分项目分地区预算表": "transfers general own item-and-region",
  "2025年中央对地方转移支付分项目预算表": "transfers general own item",
  "2025年省级政府性基金转移支付预算表": "transfers fund own",
  国有资本经营预算转移支付表: "transfers state-capital",
  // GT6, GT11 and the tables of 财预〔2018〕209号
  政府一般债务限额和余额情况表: "debt-limits general",
  "2024年某市地方政府专项债务限额及余额决算情况表": "debt-limits fund",
  政府专项债务余额情况表: "debt-limits fund",
  "2024年地方政府债务限额及余额预算情况表": "debt-limits",
  "2024年全省地方政府一般债务和专项债务限额余额表": "debt-limits whole",
  地方政府债券发行及还本付息情况表: "debt-service",
  "2025年省本级政府一般债务还本付息预算表": "debt-service general own",
  "2025年新增地方政府债券资金安排表": "debt-use",
  "2025年本级新增专项债券项目安排表": "debt-use fund own",
  // GT7–GT9
  政府性基金收入表: "government-revenue fund",
  本级政府性基金支出表: "government-expenditure fund own",
  政府性基金本级支出表: "government-expenditure fund own",
  "2025年某县政府性基金预算、国有资本经营预算支出预算表": "government-expenditure whole",
  "2025年市级政府性基金收支预算表": "government-balance fund own",
  // GT12–GT14
  国有资本经营预算收入表: "government-revenue state-capital",
  全市国有资本经营预算支出表: "government-expenditure state-capital whole",
  "2025年区级国有资本经营预算收支表": "government-balance state-capital own",
  // GT16, GT17
  社会保险基金收入表: "government-revenue social-insurance",
  "2025年全省社会保险基金支出预算表": "government-expenditure social-insurance whole",
  社会保险基金预算收支总表: "insurance-accounts social-insurance",
  "2025年市级社会保险基金收支预算表（分险种）": "insurance-accounts social-insurance own scheme",
  "2025年全省社会保险基金结余预算表": "insurance-accounts social-insurance whole",
  企业职工基本养老保险基金收支预算表: "insurance-accounts social-insurance",
  失业保险基金收入预算表: "government-revenue social-insurance",
  // printed with them
  "2025年全省分地区一般公共预算收支预算表": "regional-accounts general whole region",
  "2024年各市县一般公共预算收入情况表": "regional-accounts general lower region",
  "2025年省级“三公”经费汇总表": "three-public-summary own",
  "2025年全市“三公”经费预算表": "three-public-summary whole",
  "2025年省级分部门“三公”经费预算表": "three-public-summary own department",
  "2025年区级各部门“三公”经费预算汇总表": "three-public-summary own department",
  "2025年省级部门收支预算汇总表": "department-summary own department",
  "2025年省级财政专项资金及管理办法清单": "special-funds own",
  "2025年市级专项资金预算表": "special-funds own",
  "2025年省级重点支出预算表": "key-expenditure own",
  "2025年重大政府投资项目计划表": "major-projects",
  "2025年市级基本建设支出预算表": "major-projects own",
};

describe("a government's table", () => {
  test.each(Object.entries(TITLES))("%s is %s", (title, expected) => {
    const { kind, scope = {} } = identify(title);
    const said = [scope.budget, scope.level, scope.by, scope.phase].filter(Boolean);
    expect([kind, ...said].join(" ")).toBe(expected);
  });
});

describe("is not", () => {
  test.each([
    "2024年区本级一般公共预算上级补助收入决算表",
    "某市民政局本级一般公共预算支出表",
    "某省级机关事务管理局一般公共预算支出表",
    "某灌区一般公共预算支出表",
    "某大学新校区政府性基金预算支出表",
    "2025年部门收支预算汇总表",
    "省级部门财政拨款收支总表",
    "部门“三公”经费支出汇总表",
    "某市本级部门“三公”经费支出预算表",
    "省级专项资金绩效目标表",
    "基本建设项目绩效目标表",
    "国有资产占有使用情况表",
    "新增资产配置预算表",
    "一般公共预算项目支出表",
    "财政专户管理资金收支表",
    "中央级行政事业单位国有资产情况表",
  ])("%s", (title) => {
    expect(isGovernmentKind(identify(title).kind)).toBe(false);
  });
});

test("a text without end in place of a title is told in no time", () => {
  const start = performance.now();
  const name = "2025年一般公共预算本级支出预算表";
  expect(identify(name.repeat(100_000)).kind).toBe(identify(name.repeat(20)).kind);
  expect(performance.now() - start).toBeLessThan(5_000);
});
