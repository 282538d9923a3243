import type { Rule } from "./rule.ts";

/** 执行与决算分析. */
export const EXEC_RULES: readonly Rule[] = [
  {
    code: "BUD-EXEC-001",
    title: "执行率偏低或超100%",
    grade: "一般",
    formula:
      "支出合计决算（执行）数 ≤ 调整预算数；单项超过调整预算 ＞ 5%（可设）列出，合计超过 5% 为警告；执行率 ＝ 决算数 ÷ 调整（年初）预算数 ＜ 80% 且未执行 ≥ 50 万元（可设）列出",
    tolerance: "两数各按印出末位的半个单位舍入；预备费、预留不计",
  },
  {
    code: "BUD-EXEC-002",
    title: "时序进度",
    grade: "提示",
    formula: "截至某月累计支出 ÷ 预算数 ＜ 月数 ÷ 12 − 15 个百分点（可设）",
    tolerance: "预算不足 50 万元不列（可设）；正好落后 15 个百分点不提示",
  },
  {
    code: "BUD-EXEC-003",
    title: "年底突击花钱",
    grade: "提示",
    formula: "12 月支出 ÷ 全年 ＞ 25%，或者 ＞ 前 11 个月月均的 3 倍（可设）",
    tolerance: "正好等于的不提示",
  },
  {
    code: "BUD-EXEC-004",
    title: "科目间调剂",
    grade: "一般",
    formula: "类级科目 |调整预算 − 年初预算| ÷ 年初预算 ＞ 30% 且 ≥ 100 万元（可设），文中未说明原因",
    tolerance: "预备费、预留、债务、转移性和其他支出不计；正好等于的不提示",
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
    formula: "转移支付下达日期 − 收到日期 ≤ 30 日（可设）",
    tolerance: "收到当日不计；两个日期缺一的不判",
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
    formula: "决算说明中逐科目：|完成预算百分比 − 100%| ＞ 10%（可设）的应写明原因",
    tolerance: "正好相差 10% 的不提示",
  },
];
