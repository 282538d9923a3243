import type { Rule } from "./rule.ts";

/** 绩效目标. */
export const PERF_RULES: readonly Rule[] = [
  {
    code: "BUD-PERF-001",
    title: "绩效目标覆盖",
    grade: "重要",
    formula: "文中编报绩效目标的项目个数和资金 = 绩效目标表、项目支出表的项目个数和资金",
    tolerance: "资金按各自末位半个单位；个数完全一致",
  },
  {
    code: "BUD-PERF-002",
    title: "指标体系完整",
    grade: "一般",
    formula:
      "每个项目有产出、效益指标（缺少为一般），有满意度、成本（2022 年起）以及数量、质量、时效指标（缺少为提示）",
    tolerance: "—",
  },
  {
    code: "BUD-PERF-003",
    title: "指标量化",
    grade: "一般",
    formula:
      "指标值为符号、数值、计量单位；缺值、应有数值而没有、比率超过 100%、方向写反、单位不符的逐项提出；只有定性表述的占比 ≤ 30%",
    tolerance: "30%",
  },
  {
    code: "BUD-PERF-004",
    title: "指标与资金匹配",
    grade: "重要",
    formula: "资金总额 = 财政拨款 + 上年结转资金 + 其他资金",
    tolerance: "印出的数各代表末位半个单位的区间",
  },
  {
    code: "BUD-PERF-005",
    title: "绩效目标脱离实际",
    grade: "重要",
    formula:
      "|目标值 − 上年实际| ÷ 上年实际 ≤ 50%（可设）；不少于 4 个指标的，不全为 100%；预算比上年增减超过 30%（可设）的，数量指标有变化",
    tolerance: "超过即提示",
  },
  {
    code: "BUD-PERF-006",
    title: "指标重复、照搬",
    grade: "提示",
    formula: "不同项目不少于 4 个指标的名称和指标值不完全相同",
    tolerance: "完全相同才提示",
  },
  {
    code: "BUD-PERF-007",
    title: "分值权重合计",
    grade: "一般",
    formula: "Σ 指标权重（分值）= 100；执行率另计 10 分的为 90；以 1 为总数的为 1",
    tolerance: "不允许误差",
  },
  {
    code: "BUD-PERF-008",
    title: "评价结果运用",
    grade: "重要",
    formula: "评价等级为差、低、不合格的项目：本年预算 < 上年预算；上年预算不明的为疑似，等级为中的为提示",
    tolerance: "不允许误差",
  },
  {
    code: "BUD-PERF-009",
    title: "决算绩效自评一致",
    grade: "一般",
    formula: "执行率 = 全年执行数 ÷ 全年预算数；各项得分 ≤ 分值；总分 = Σ 各项得分",
    tolerance: "印出的数各代表末位半个单位的区间",
  },
  {
    code: "BUD-PERF-010",
    title: "事前绩效评估",
    grade: "一般",
    formula:
      "新增项目（表中标明，或者上年项目表没有）预算达到 1000 万元（可设）的，列明已开展事前绩效评估；写明未开展的为一般，没有说明的为提示",
    tolerance: "—",
  },
];
