/** Budget 预算 or final accounts 决算. */
export type Stage = "budget" | "final-account";

/** What a departmental table is, whatever its province calls or numbers it. */
export type DepartmentalKind =
  | "summary" // 收支总表 BT1, FT1
  | "revenue" // 收入总表 BT2, FT2
  | "expenditure" // 支出总表 BT3, FT3
  | "appropriation-summary" // 财政拨款收支总表 BT4, FT4
  | "appropriation-expenditure" // 财政拨款支出表（功能科目）
  | "appropriation-basic" // 财政拨款基本支出表（经济科目）
  | "general-expenditure" // 一般公共预算支出表 BT5, FT5
  | "general-basic" // 一般公共预算基本支出表 BT6, FT6
  | "fund" // 政府性基金预算支出表 BT7, FT7
  | "state-capital" // 国有资本经营预算支出表 BT9, FT8
  | "three-public" // “三公”经费表 BT8, FT9
  | "operating-expenses" // 机关运行经费表
  | "procurement" // 政府采购表
  | "projects" // 项目支出表 BT10
  | "project-details" // 项目明细表: what one sort of project is made of
  | "performance-targets" // 绩效目标表 BT11, of departments and governments
  | "unit-list"; // 编制范围单位表

/** What a table of a whole government is; of which budget and level, its scope says. GT1–GT17 and what is printed with them. */
export type GovernmentKind =
  | "government-revenue" // 收入表 GT1, GT7, GT12, GT16
  | "government-expenditure" // 支出表 GT2, GT3, GT8, GT9, GT13, GT14, GT17
  | "government-balance" // 收支平衡表、收支总表
  | "government-basic" // 基本支出表（政府预算经济分类） GT4
  | "government-economic" // 支出经济分类表
  | "insurance-accounts" // 社会保险基金收支、结余表
  | "transfers" // 税收返还和转移支付表 GT5, GT10, GT15
  | "regional-accounts" // 分地区收支表
  | "debt-limits" // 债务限额和余额情况表 GT6, GT11
  | "debt-service" // 债券发行、还本付息情况表
  | "debt-use" // 债券资金使用安排表
  | "three-public-summary" // “三公”经费汇总表
  | "department-summary" // 部门收支预算汇总表
  | "special-funds" // 专项资金清单
  | "key-expenditure" // 重点支出表
  | "major-projects"; // 重大投资项目、基本建设计划表

/** In review.json the kind carries its stage: `final-expenditure`. */
export type TableKind = DepartmentalKind | GovernmentKind | "unknown";

/** One of the four budgets 四本预算. 一般债务 is of the general budget, 专项债务 of the funds. */
export type Budget = "general" | "fund" | "state-capital" | "social-insurance";

/** Whose money: of the region with all its levels 全省、全市, of the level proper 省本级, of the levels below 市县. */
export type Level = "whole" | "own" | "lower";

/** What the rows are, where they are not items of a classification. `item-and-region`: one down, the other across. */
export type Breakdown = "item" | "region" | "item-and-region" | "department" | "scheme";

/** A table of a budget draft that is no budget as first proposed: 执行情况 of the year before, 预算调整 during the year. */
export type Phase = "execution" | "adjustment";

/** 口径: what the amounts of a government's table cover. What its title and structure do not say is missing. */
export interface TableScope {
  budget?: Budget;
  level?: Level;
  by?: Breakdown;
  phase?: Phase;
}
