import type { Rule } from "./rule.ts";

/** 政府债务. */
export const DEBT_RULES: readonly Rule[] = [
  {
    code: "BUD-DEBT-001",
    title: "一般债务余额滚动",
    grade: "严重",
    formula: "年末余额 = 年初余额 + 当年举借(新增债券+再融资债券+外贷) − 当年还本 ± 其他变动(汇率、核销)",
    tolerance: "T1",
  },
  {
    code: "BUD-DEBT-002",
    title: "专项债务余额滚动",
    grade: "严重",
    formula: "as 001",
    tolerance: "T1",
  },
  {
    code: "BUD-DEBT-003",
    title: "余额不超过限额",
    grade: "严重",
    formula: "余额_general ≤ 限额_general; 余额_special ≤ 限额_special; total too",
    tolerance: "T0 (rounding interval → 疑似)",
  },
  {
    code: "BUD-DEBT-004",
    title: "限额滚动",
    grade: "重要",
    formula: "本年限额 = 上年限额 + 本年新增限额 (± 上级调整、收回); 总限额 = 一般 + 专项",
    tolerance: "T1",
  },
  {
    code: "BUD-DEBT-005",
    title: "分地区债务合计",
    grade: "严重",
    formula: "Σ 地区 + 本级 = 全省",
    tolerance: "T1",
  },
  {
    code: "BUD-DEBT-006",
    title: "债务收入与预算表一致",
    grade: "严重",
    formula: "一般债券发行(转贷)收入 = 一般公共预算.债务(转贷)收入; 专项 = 基金.债务(转贷)收入",
    tolerance: "T2",
  },
  {
    code: "BUD-DEBT-007",
    title: "还本与预算表一致",
    grade: "重要",
    formula: "一般债务还本 = 231.03 in 一般公共预算; 专项 = 231.04 in 基金; 再融资 ≤ 到期本金",
    tolerance: "T2",
  },
  {
    code: "BUD-DEBT-008",
    title: "付息支出合理性",
    grade: "提示",
    formula: "232.03 ÷ average general balance and 232.04 ÷ average special balance within [2%,5%] (configurable)",
    tolerance: "band",
  },
  {
    code: "BUD-DEBT-009",
    title: "新增债务用途",
    grade: "严重",
    formula:
      "bond funds only in capital economic codes (503/504/506/508; 309/310/311/312); none in 301/302/303 or 经常性 codes",
    tolerance: "0",
  },
  {
    code: "BUD-DEBT-010",
    title: "新增债务须列预算调整方案",
    grade: "严重",
    formula: "new borrowing > amount in the approved budget → an adjustment plan exists and amounts are equal",
    tolerance: "T2",
  },
  {
    code: "BUD-DEBT-011",
    title: "偿债来源与偿还计划",
    grade: "重要",
    formula: "a statement of repayment plan and stable sources exists; 专项债 lists project revenue, cover ratio ≥ 1.0",
    tolerance: "—",
  },
  {
    code: "BUD-DEBT-012",
    title: "债务风险指标",
    grade: "提示",
    formula:
      "债务率 = 债务余额 ÷ 综合财力; grade by configurable bands (120/200/300% are the commonly reported values)",
    tolerance: "T3",
  },
  {
    code: "BUD-DEBT-013",
    title: "隐性债务线索",
    grade: "提示",
    formula:
      "lexicon hit: 政府购买服务(融资/工程), 回购, 兜底, 承诺函, 担保, BT, 垫资, 明股实债, 融资平台代建 + amount over years",
    tolerance: "—",
  },
  {
    code: "BUD-DEBT-014",
    title: "专项债与基金对应",
    grade: "一般",
    formula: "专项债收入安排支出 codes (21215, 21216, 21219, 21471, 2290402…) match the bond's project type",
    tolerance: "—",
  },
];
