import type { Rule } from "./rule.ts";

/** 执行与决算分析. */
export const EXEC_RULES: readonly Rule[] = [
  {
    code: "BUD-EXEC-001",
    title: "执行率偏低或超100%",
    grade: "一般",
    formula: "rate = 决算 ÷ 调整预算; < 80% or >100% listed; >100% of 调整预算 = overspending",
    tolerance: "T3",
  },
  {
    code: "BUD-EXEC-002",
    title: "时序进度",
    grade: "提示",
    formula: "cumulative rate − months/12; < −15 pp yellow, < −30 pp red (configurable)",
    tolerance: "θ",
  },
  {
    code: "BUD-EXEC-003",
    title: "年底突击花钱",
    grade: "提示",
    formula: "December ÷ annual > 25% or > 3 × monthly mean",
    tolerance: "θ",
  },
  {
    code: "BUD-EXEC-004",
    title: "科目间调剂",
    grade: "一般",
    formula: "|调整 − 年初| by 类/款 not explained by exempt changes; Σ = 0",
    tolerance: "θ",
  },
  {
    code: "BUD-EXEC-005",
    title: "违规支付线索",
    grade: "提示",
    formula:
      "payee ∈ own account/劳务 to staff, keyword (礼品, 烟酒, 旅游), split payments just below thresholds, weekend, duplicate invoice/amount/payee within N days",
    tolerance: "—",
  },
  {
    code: "BUD-EXEC-006",
    title: "转移支付滞留",
    grade: "重要",
    formula: "received date → issued date > 30 days (province), remainder unissued",
    tolerance: "day",
  },
  {
    code: "BUD-EXEC-007",
    title: "以拨代支、虚列支出线索",
    grade: "提示",
    formula: "large year-end payments to own special accounts",
    tolerance: "—",
  },
  {
    code: "BUD-EXEC-008",
    title: "决算差异原因说明",
    grade: "一般",
    formula: "|决算−预算| > 10% needs 原因",
    tolerance: "θ",
  },
];
