import type { Rule } from "./rule.ts";

/** 绩效目标. */
export const PERF_RULES: readonly Rule[] = [
  {
    code: "BUD-PERF-001",
    title: "绩效目标覆盖",
    grade: "重要",
    formula: "projects with targets ÷ projects ≥ 100% (by amount ≥ threshold); department-level target exists",
    tolerance: "—",
  },
  {
    code: "BUD-PERF-002",
    title: "指标体系完整",
    grade: "一般",
    formula: "level-1 groups present: 产出(数量, 质量, 时效), 成本, 效益(经济/社会/生态/可持续 at least one), 满意度",
    tolerance: "—",
  },
  {
    code: "BUD-PERF-003",
    title: "指标量化",
    grade: "一般",
    formula: "value has operator + number + unit; share of qualitative values (“提高”“有效”“明显”“良好”) ≤ 30%",
    tolerance: "θ",
  },
  {
    code: "BUD-PERF-004",
    title: "指标与资金匹配",
    grade: "重要",
    formula: "quantity × unit cost ≈ amount (when both are printed); sheet total = project budget",
    tolerance: "5%",
  },
  {
    code: "BUD-PERF-005",
    title: "绩效目标脱离实际",
    grade: "重要",
    formula:
      "target far below/above last actual (|Δ|>50%), or =100% for every indicator, or equal to last year despite ±30% funds",
    tolerance: "θ",
  },
  {
    code: "BUD-PERF-006",
    title: "指标重复、照搬",
    grade: "提示",
    formula: "text similarity ≥0.9 across different projects",
    tolerance: "similarity",
  },
  {
    code: "BUD-PERF-007",
    title: "分值权重合计",
    grade: "一般",
    formula: "Σ weights = 100 (or 90 + 执行率10)",
    tolerance: "T0",
  },
  {
    code: "BUD-PERF-008",
    title: "评价结果运用",
    grade: "重要",
    formula: "grade 差/低 and amount(t) ≥ amount(t−1) → flag; 中 → query",
    tolerance: "—",
  },
  {
    code: "BUD-PERF-009",
    title: "决算绩效自评一致",
    grade: "一般",
    formula: "self-evaluation amount = final amount; 执行率 = recomputed; achieved values vs target logical",
    tolerance: "T2/T3",
  },
  {
    code: "BUD-PERF-010",
    title: "事前绩效评估",
    grade: "一般",
    formula: "new project ≥ threshold (parameter) has an ex-ante evaluation",
    tolerance: "—",
  },
];
