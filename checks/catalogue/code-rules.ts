import type { Rule } from "./rule.ts";

/** 科目使用. */
export const CODE_RULES: readonly Rule[] = [
  {
    code: "BUD-CODE-001",
    title: "编码存在且名称一致",
    grade: "重要",
    formula: "code ∈ classification(year); normalised(name) = list name or a listed old name",
    tolerance: "edit distance ≤ 1 for OCR text → 疑似",
  },
  {
    code: "BUD-CODE-002",
    title: "停用或新增科目",
    grade: "重要",
    formula: "code valid_from ≤ year ≤ valid_to",
    tolerance: "—",
  },
  {
    code: "BUD-CODE-003",
    title: "编码层级与父子",
    grade: "一般",
    formula: "length ∈ {3,5,7,9}; prefix(parent) exists; depth order in the table consistent",
    tolerance: "—",
  },
  {
    code: "BUD-CODE-004",
    title: "预算类别与科目匹配",
    grade: "重要",
    formula:
      "fund(code) = budget of the table: 21208/21213/22960… only in 基金; 223 and 2080451 only in 国资; 209 only in 社保; otherwise 一般",
    tolerance: "—",
  },
  {
    code: "BUD-CODE-005",
    title: "部门职责与功能科目匹配",
    grade: "提示",
    formula:
      "share of a department's 行政运行 (xx01) and business codes inside the 款 mapped to its function; flag the others",
    tolerance: "white list per department",
  },
  {
    code: "BUD-CODE-006",
    title: "行政运行/事业运行与单位性质",
    grade: "提示",
    formula: "行政(参公) unit → xx01; 事业单位 → xx50 (or the function-specific code)",
    tolerance: "—",
  },
  {
    code: "BUD-CODE-007",
    title: "行政运行列项目支出",
    grade: "一般",
    formula: "code xx01 行政运行 and xx50 with 项目支出 > 0; code xx02 with 基本支出 > 0",
    tolerance: "0",
  },
  {
    code: "BUD-CODE-008",
    title: "“其他”科目占比过高",
    grade: "一般",
    formula:
      "Σ amounts under codes ending 99 (and 22999, 2299999) ÷ total > θ (default 10% department, 5% government 类级 229)",
    tolerance: "θ configurable",
  },
  {
    code: "BUD-CODE-009",
    title: "两套经济分类对应",
    grade: "一般",
    formula: "Σ dept codes mapped to g = g (mapping table; 事业单位 → 505/506)",
    tolerance: "T1",
  },
  {
    code: "BUD-CODE-010",
    title: "资本性支出科目选择",
    grade: "提示",
    formula: "发改部门基建 → 309/311; others → 310/312; equipment or software purchase must not sit in 302",
    tolerance: "keyword model",
  },
  {
    code: "BUD-CODE-011",
    title: "收入科目归类",
    grade: "重要",
    formula:
      "国有土地使用权出让 must be 1030148 (基金); 国企利润 must be 10306 with 国资 flag; 教育费附加 10302; not in 10399 其他",
    tolerance: "—",
  },
];
