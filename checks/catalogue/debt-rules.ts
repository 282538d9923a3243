import type { Rule } from "./rule.ts";

/** 政府债务. */
export const DEBT_RULES: readonly Rule[] = [
  {
    code: "BUD-DEBT-001",
    title: "一般债务余额滚动",
    grade: "严重",
    formula:
      "一般债务年末余额 = 上年末余额 + 当年发行（新增 + 再融资）− 当年还本；列有转贷、外债、核销等其他变动的不计算",
    tolerance: "尾差：（项数 + 1）× 末位半个单位",
  },
  {
    code: "BUD-DEBT-002",
    title: "专项债务余额滚动",
    grade: "严重",
    formula:
      "专项债务年末余额 = 上年末余额 + 当年发行（新增 + 再融资）− 当年还本；列有转贷、置换、核销等其他变动的不计算",
    tolerance: "尾差：（项数 + 1）× 末位半个单位",
  },
  {
    code: "BUD-DEBT-003",
    title: "余额不超过限额",
    grade: "严重",
    formula: "各地区、本级的一般债务余额 ≤ 一般债务限额，专项债务余额 ≤ 专项债务限额，合计同此",
    tolerance: "末位各半个单位以内不算超过",
  },
  {
    code: "BUD-DEBT-004",
    title: "限额滚动",
    grade: "重要",
    formula: "本年限额 = 上年限额 + 本年新增限额",
    tolerance: "尾差：（项数 + 1）× 末位半个单位",
  },
  {
    code: "BUD-DEBT-005",
    title: "分地区债务合计",
    grade: "严重",
    formula: "全域（全省、全市）= 本级 + Σ 各地区，限额、余额、发行、还本各列分别成立",
    tolerance: "尾差：（项数 + 1）× 末位半个单位",
  },
  {
    code: "BUD-DEBT-006",
    title: "债务收入与预算表一致",
    grade: "严重",
    formula:
      "平衡表的债务（转贷）收入 = 债务表的发行（举借）额；转贷下级的，收入 − 转贷 = 本级举借额；一般债务对一般公共预算，专项债务对政府性基金",
    tolerance: "同一数额不同单位、位数时按末位半个单位",
  },
  {
    code: "BUD-DEBT-007",
    title: "还本与预算表一致",
    grade: "重要",
    formula: "平衡表的债务还本支出 = 债务表的本级还本额；一般债务对一般公共预算，专项债务对政府性基金",
    tolerance: "同一数额不同单位、位数时按末位半个单位",
  },
  {
    code: "BUD-DEBT-008",
    title: "付息支出合理性",
    grade: "提示",
    formula: "本级债务付息支出 ÷ 年初、年末余额平均数，在 2% 至 5% 之间，一般债务、专项债务分别计算",
    tolerance: "区间按印出的数计算",
  },
  {
    code: "BUD-DEBT-009",
    title: "新增债务用途",
    grade: "严重",
    formula: "债券资金项目的经济科目不是 301、302、303、501、502、505、509 等经常性支出类",
    tolerance: "不允许例外",
  },
  {
    code: "BUD-DEBT-010",
    title: "新增债务须列预算调整方案",
    grade: "严重",
    formula: "债务收入决算数（执行数）≤ 调整预算数；可能含再融资债券的为提示",
    tolerance: "末位各半个单位",
  },
  {
    code: "BUD-DEBT-011",
    title: "偿债来源与偿还计划",
    grade: "重要",
    formula: "政府预算报告列示当年举借债务的，文字或者表格有偿还计划、到期本金、还本支出的说明",
    tolerance: "—",
  },
  {
    code: "BUD-DEBT-012",
    title: "债务风险指标",
    grade: "提示",
    formula: "文中债务率（债务余额 ÷ 综合财力）< 120%；达到 120%、200%、300% 的按通常所称黄色、橙色、红色提示",
    tolerance: "按印出的数",
  },
  {
    code: "BUD-DEBT-013",
    title: "隐性债务线索",
    grade: "提示",
    formula: "项目名称不含政府购买服务融资或者工程、回购、BT、垫资、兜底承诺、承诺函、明股实债、担保等表述",
    tolerance: "疑似，供核实",
  },
  {
    code: "BUD-DEBT-014",
    title: "专项债与基金对应",
    grade: "一般",
    formula: "专项债券项目的功能科目为“专项债务（债券）收入安排的支出”各款，一般债券项目不列这些科目",
    tolerance: "按当年科目名录，不确定的不判断",
  },
];
