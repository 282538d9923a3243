import { defineCheck } from "../domain/check.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { exemptFromTables, findMissingTables, type RequiredTable } from "./completeness/find-missing-tables.ts";

/** 公开01表 to 公开09表 of the national format, in its order. Sets of 2019 and before have no state capital table. */
const REQUIRED: readonly RequiredTable[] = [
  { title: "收入支出决算总表", kind: "summary" },
  { title: "收入决算表", kind: "revenue" },
  { title: "支出决算表", kind: "expenditure" },
  { title: "财政拨款收入支出决算总表", kind: "appropriation-summary" },
  { title: "一般公共预算财政拨款支出决算表", kind: "general-expenditure", or: "appropriation-expenditure" },
  { title: "一般公共预算财政拨款基本支出决算表", kind: "general-basic", or: "appropriation-basic" },
  { title: "政府性基金预算财政拨款收入支出决算表", kind: "fund" },
  { title: "国有资本经营预算财政拨款支出决算表", kind: "state-capital", since: 2020 },
  { title: "财政拨款“三公”经费支出决算表", kind: "three-public" },
];

export default defineCheck({
  id: "final-account-tables-complete",
  code: "BUD-STRUCT-004",
  title: "部门决算表册应当齐全，目录所列各表均应列示",
  class: "completeness",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: [],
  stage: "final-account",
  exempts: (book) => exemptFromTables(book, REQUIRED),

  *observe(_tables, book) {
    yield* findMissingTables(book, REQUIRED, "部门决算");
  },
});
