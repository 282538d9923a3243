import type { TableKind } from "./budget-table.ts";

/** What each kind of table is called, whatever its province prints above it. */
export const KIND_NAMES: Record<TableKind, string> = {
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
  "performance-targets": "绩效目标表",
  "unit-list": "编制范围单位表",
  unknown: "未归类",
};

/** Lists and forms, and what is not recognized: a file or a book is whole without them. */
export const NO_BUDGET_TABLE: ReadonlySet<TableKind> = new Set(["unknown", "unit-list", "performance-targets"]);
