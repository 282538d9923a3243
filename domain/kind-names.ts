import type { Breakdown, Budget, DepartmentalKind, GovernmentKind, Level, Phase, TableKind } from "./table-kind.ts";

const DEPARTMENTAL_NAMES: Record<DepartmentalKind, string> = {
  summary: "收支总表",
  revenue: "收入总表",
  expenditure: "支出总表",
  "appropriation-summary": "财政拨款收支总表",
  "appropriation-expenditure": "财政拨款支出表",
  "appropriation-basic": "财政拨款基本支出表",
  "general-expenditure": "一般公共预算支出表",
  "general-basic": "一般公共预算基本支出表",
  fund: "政府性基金预算支出表",
  "state-capital": "国有资本经营预算支出表",
  "three-public": "“三公”经费表",
  "operating-expenses": "机关运行经费表",
  procurement: "政府采购表",
  projects: "项目支出表",
  "project-details": "项目明细表",
  "performance-targets": "绩效目标表",
  "unit-list": "编制范围单位表",
};

const GOVERNMENT_NAMES: Record<GovernmentKind, string> = {
  "government-revenue": "政府收入表",
  "government-expenditure": "政府支出表",
  "government-balance": "政府收支平衡表",
  "government-basic": "政府基本支出表",
  "government-economic": "政府支出经济分类表",
  "insurance-accounts": "社会保险基金收支结余表",
  transfers: "税收返还和转移支付表",
  "regional-accounts": "分地区收支表",
  "debt-limits": "政府债务限额和余额表",
  "debt-service": "政府债券发行和还本付息表",
  "debt-use": "政府债券资金安排表",
  "three-public-summary": "“三公”经费汇总表",
  "department-summary": "部门预算汇总表",
  "special-funds": "专项资金清单",
  "key-expenditure": "重点支出表",
  "major-projects": "重大投资项目表",
};

/** What each kind of table is called, whatever its province prints above it. */
export const KIND_NAMES: Record<TableKind, string> = { ...DEPARTMENTAL_NAMES, ...GOVERNMENT_NAMES, unknown: "未归类" };

export const BUDGET_NAMES: Record<Budget, string> = {
  general: "一般公共预算",
  fund: "政府性基金预算",
  "state-capital": "国有资本经营预算",
  "social-insurance": "社会保险基金预算",
};

export const LEVEL_NAMES: Record<Level, string> = { whole: "全域", own: "本级", lower: "下级" };

export const BREAKDOWN_NAMES: Record<Breakdown, string> = {
  item: "分项目",
  region: "分地区",
  "item-and-region": "分项目分地区",
  department: "分部门",
  scheme: "分险种",
};

export const PHASE_NAMES: Record<Phase, string> = { execution: "执行情况", adjustment: "预算调整" };

/** Rules for departments have nothing to say about these. */
export function isGovernmentKind(kind: TableKind): kind is GovernmentKind {
  return Object.hasOwn(GOVERNMENT_NAMES, kind);
}

/** Lists and forms, and what is not recognized: a file or a book is whole without them. */
export const NO_BUDGET_TABLE: ReadonlySet<TableKind> = new Set([
  "unknown",
  "unit-list",
  "performance-targets",
  "project-details",
]);
