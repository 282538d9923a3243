import type { Rule } from "./rule.ts";

/** 表册与章节完整性. */
export const STRUCT_RULES: readonly Rule[] = [
  {
    code: "BUD-STRUCT-001",
    title: "四本预算草案齐全",
    grade: "严重",
    formula:
      "the package contains all four budgets {一般公共预算, 政府性基金预算, 国有资本经营预算, 社会保险基金预算}; a budget the level legitimately lacks must appear as an empty table with a note",
    tolerance: "none",
  },
  {
    code: "BUD-STRUCT-002",
    title: "法定公开表齐全（政府）",
    grade: "重要",
    formula:
      "for each key in table set A.1 (six 一般公共预算, five 基金, three or four 国资, two 社保): exactly one table matches by title alias",
    tolerance: "title match ≥ 0.9 after normalisation, or key columns match",
  },
  {
    code: "BUD-STRUCT-003",
    title: "部门预算表齐全",
    grade: "重要",
    formula:
      "all of BT1–BT8 present (A.3); BT9 国资、BT10 项目、BT11 绩效 present where the province's format requires",
    tolerance: "none",
  },
  {
    code: "BUD-STRUCT-004",
    title: "部门决算表齐全",
    grade: "重要",
    formula: "all of FT1–FT9 present (A.4)",
    tolerance: "none",
  },
  {
    code: "BUD-STRUCT-005",
    title: "空表须列示并说明",
    grade: "一般",
    formula:
      "if every numeric cell is blank/0 then a note must state the table is empty and why; if the note says 空表 then every numeric cell is 0",
    tolerance: "exact",
  },
  {
    code: "BUD-STRUCT-006",
    title: "必备说明章节齐全",
    grade: "一般",
    formula:
      "headings for 职责, 机构设置, 收支总体情况及增减变化, 财政拨款, 一般公共预算支出, 基本支出, 三公, 政府性基金, 国资, 机关运行经费, 政府采购, 国有资产占用, 绩效, 名词解释 all found (E.4)",
    tolerance: "heading synonym table",
  },
  {
    code: "BUD-STRUCT-007",
    title: "政府预算报告必备内容齐全",
    grade: "重要",
    formula:
      "sections for 上年执行, 落实人大决议, 本年安排, 四本预算, 转移支付, 政府债务, 预备费/稳定调节基金, 预算批准前支出安排, 绩效, 保障措施 found (E.3)",
    tolerance: "synonym table",
  },
  {
    code: "BUD-STRUCT-008",
    title: "决算须列预算数、调整预算数、决算数",
    grade: "重要",
    formula: "header set ⊇ {预算数, 调整预算数(变动预算数), 决算数}",
    tolerance: "none",
  },
  {
    code: "BUD-STRUCT-009",
    title: "支出编列到项、基本支出编列到款",
    grade: "严重",
    formula:
      "functional rows: each 款 has ≥1 seven-digit child (except codes that have no children in the official list, e.g. 227 预备费); basic-expenditure rows: economic codes at five digits; in a final account the whole 一般公共预算支出 is also given by economic 款",
    tolerance: "share of amount not broken down = 0; report the share",
  },
  {
    code: "BUD-STRUCT-010",
    title: "专项转移支付分地区分项目编列",
    grade: "重要",
    formula: "every 专项 row has a project name; Σ by region = row total − 未分配; the split table exists",
    tolerance: "T1",
  },
  {
    code: "BUD-STRUCT-011",
    title: "四本预算间衔接关系说明",
    grade: "一般",
    formula: "if 调入资金>0, the report names source budget and amount",
    tolerance: "T2",
  },
  {
    code: "BUD-STRUCT-012",
    title: "附件版本一致",
    grade: "重要",
    formula: "same table delivered twice (report body, annex, Excel) has equal values cell by cell",
    tolerance: "T0 same unit, T2 across units",
  },
];
