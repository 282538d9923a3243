import type { Rule } from "./rule.ts";

/** 表内勾稽. */
export const ARITH_RULES: readonly Rule[] = [
  {
    code: "BUD-ARITH-001",
    title: "收入总计等于支出总计",
    grade: "严重",
    formula: "收入总计 = 支出总计",
    tolerance: "T0 when both are printed totals of the same table",
  },
  {
    code: "BUD-ARITH-002",
    title: "合计等于明细之和（收入）",
    grade: "严重",
    formula:
      "合计 = Σ 类; 类 = Σ 款; 款 = Σ 项; 项 = Σ 目 (only over children printed in the table; skip if the parent is flagged 其中)",
    tolerance: "T1 with n = number of children",
  },
  {
    code: "BUD-ARITH-003",
    title: "合计等于明细之和（支出，功能分类3/5/7位）",
    grade: "严重",
    formula:
      "Σ 3-digit rows = 合计; for each 3-digit c: v(c)=Σ v(5-digit starting c); for each 5-digit d: v(d)=Σ v(7-digit starting d)",
    tolerance: "T1",
  },
  {
    code: "BUD-ARITH-004",
    title: "合计等于明细之和（经济分类3/5位）",
    grade: "严重",
    formula: "Σ 3-digit = 合计; each 3-digit = Σ its 5-digit",
    tolerance: "T1",
  },
  {
    code: "BUD-ARITH-005",
    title: "“其中”项不超过上级",
    grade: "重要",
    formula: "v(child) ≤ v(parent); Σ 其中 ≤ parent; sign equal",
    tolerance: "T0",
  },
  {
    code: "BUD-ARITH-006",
    title: "行向合计：基本支出+项目支出",
    grade: "严重",
    formula: "合计 = 基本支出 + 项目支出 (+ 上缴上级支出 + 经营支出 + 对附属单位补助支出 where columns exist)",
    tolerance: "T1 n=2..5",
  },
  {
    code: "BUD-ARITH-007",
    title: "行向合计：收入来源",
    grade: "严重",
    formula:
      "合计 = Σ 各来源列 (财政拨款三类, 专户, 事业, 经营, 上级补助, 附属上缴, 其他, 上年结转, 使用非财政拨款结余)",
    tolerance: "T1",
  },
  {
    code: "BUD-ARITH-008",
    title: "行向合计：三类财政拨款",
    grade: "严重",
    formula: "合计 = 一般公共预算 + 政府性基金 + 国有资本经营",
    tolerance: "T1 n=3",
  },
  {
    code: "BUD-ARITH-009",
    title: "行向合计：人员经费+公用经费",
    grade: "严重",
    formula:
      "合计 = 人员经费 + 公用经费, per row and in total; 人员经费 = Σ(301)+Σ(303); 公用经费 = Σ(302)+Σ(310 basic part)+other",
    tolerance: "T1",
  },
  {
    code: "BUD-ARITH-010",
    title: "经济分类归属：人员/公用列",
    grade: "一般",
    formula:
      "codes 301xx and 303xx have 公用经费 = 0; codes 302xx and 310xx have 人员经费 = 0 (exceptions by provincial practice: 30228 工会经费, 30229 福利费, 30239 公务交通补贴 may be counted as 人员 in some provinces)",
    tolerance: "T0",
  },
  {
    code: "BUD-ARITH-011",
    title: "三公合计",
    grade: "严重",
    formula: "合计 = 因公出国(境)费 + 公务用车购置及运行(维护)费 + 公务接待费",
    tolerance: "T1 n=3",
  },
  {
    code: "BUD-ARITH-012",
    title: "公务用车小计",
    grade: "严重",
    formula: "小计 = 购置费 + 运行(维护)费",
    tolerance: "T1 n=2",
  },
  {
    code: "BUD-ARITH-013",
    title: "完成预算百分比",
    grade: "重要",
    formula: "完成% = 执行(决算)数 ÷ 口径分母 × 100, denominator named in the header: 预算数 or 调整(变动)预算数",
    tolerance: "T3",
  },
  {
    code: "BUD-ARITH-014",
    title: "比上年增减额与百分比",
    grade: "重要",
    formula:
      "增减额 = 本期 − 上期; 增减% = 增减额 ÷ |上期| × 100; 为上年% = 本期 ÷ 上期 × 100 (do not confuse 为…% with 增长…%)",
    tolerance: "T1 n=2; T3",
  },
  {
    code: "BUD-ARITH-015",
    title: "分母为零或负的百分比",
    grade: "重要",
    formula:
      "if denominator = 0 → percentage cell must be blank/—/说明; any printed number is wrong; if denominator < 0 → percentage is meaningless, ask for 说明",
    tolerance: "only a printed 0 counts as zero (0.004 is not zero)",
  },
  {
    code: "BUD-ARITH-016",
    title: "占比合计",
    grade: "一般",
    formula: "占比_i = v_i ÷ total; Σ 占比 = 100%",
    tolerance: "each T3; Σ within n×0.5×10^-p",
  },
  {
    code: "BUD-ARITH-017",
    title: "决算收支结余恒等式（部门）",
    grade: "严重",
    formula: "本年收入合计 + 使用非财政拨款结余 + 年初结转和结余 = 本年支出合计 + 结余分配 + 年末结转和结余 = 总计",
    tolerance: "T1",
  },
  {
    code: "BUD-ARITH-018",
    title: "财政拨款结余恒等式（部门）",
    grade: "严重",
    formula:
      "年初财政拨款结转和结余 + 本年收入 = 本年支出 + 年末财政拨款结转和结余, for each of the three budgets and in total",
    tolerance: "T1",
  },
  {
    code: "BUD-ARITH-019",
    title: "政府性基金（部门）结余恒等式",
    grade: "严重",
    formula: "年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出小计, per row and total",
    tolerance: "T1 n=3",
  },
  {
    code: "BUD-ARITH-020",
    title: "年末结余不为负",
    grade: "重要",
    formula: "结转和结余 ≥ 0",
    tolerance: "T0",
  },
  {
    code: "BUD-ARITH-021",
    title: "负数合理性",
    grade: "一般",
    formula:
      "negative values allowed only in a white list (退税 1010103/10105/1010203, 退库, 增减额, 冲减, 国企计划亏损补贴 1030606, 收回存量的 决算 rows); any other negative → query",
    tolerance: "T0",
  },
  {
    code: "BUD-ARITH-022",
    title: "合计行漏行/重行",
    grade: "重要",
    formula:
      "detect the same code printed twice under one parent, or a code whose parent row is missing; report before any sum rule",
    tolerance: "none",
  },
  {
    code: "BUD-ARITH-023",
    title: "单位与数量级",
    grade: "严重",
    formula:
      "the unit label (元/万元/亿元/%) exists; ratio of this table's total to the same total elsewhere ∉ {10^4, 10^8, 10^-4 ±1%}",
    tolerance: "±1%",
  },
  {
    code: "BUD-ARITH-024",
    title: "小数位一致",
    grade: "提示",
    formula: "decimals printed in a column are uniform (ignoring integers 0)",
    tolerance: "—",
  },
  {
    code: "BUD-ARITH-025",
    title: "抵扣/转移性科目不计入“本级收入（支出）合计”",
    grade: "重要",
    formula:
      "一般公共预算收入合计 excludes 110 转移性收入 and 105 债务收入; 一般公共预算支出合计 excludes 230 转移性支出 and 231 债务还本支出",
    tolerance: "T1",
  },
];
