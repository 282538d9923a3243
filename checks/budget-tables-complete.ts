import { defineCheck } from "../domain/check.ts";
import { budgetLawRegulations, DISCLOSURE_RULES } from "./basis.ts";
import { exemptFromTables, findMissingTables, type RequiredTable } from "./completeness/find-missing-tables.ts";

/** The eight tables of the disclosure rules, whatever a province calls them. */
const REQUIRED: readonly RequiredTable[] = [
  { title: "部门收支总表", kind: "summary" },
  { title: "部门收入总表", kind: "revenue" },
  { title: "部门支出总表", kind: "expenditure" },
  { title: "财政拨款收支总表", kind: "appropriation-summary" },
  { title: "一般公共预算支出表", kind: "general-expenditure", or: "appropriation-expenditure" },
  { title: "一般公共预算基本支出表", kind: "general-basic", or: "appropriation-basic" },
  { title: "政府性基金预算支出表", kind: "fund" },
  { title: "一般公共预算“三公”经费支出表", kind: "three-public" },
];

export default defineCheck({
  id: "budget-tables-complete",
  code: "BUD-STRUCT-003",
  title: "部门预算表册应当齐全，目录所列各表均应列示",
  class: "completeness",
  severity: "error",
  basis: [DISCLOSURE_RULES, budgetLawRegulations("第五条"), budgetLawRegulations("第四十条")],
  reads: [],
  stage: "budget",
  exempts: (book) => exemptFromTables(book, REQUIRED),

  *observe(_tables, book) {
    yield* findMissingTables(book, REQUIRED, "部门预算");
  },
});
