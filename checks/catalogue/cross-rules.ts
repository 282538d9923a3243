import type { Rule } from "./rule.ts";

/** 部门表间勾稽. */
export const CROSS_RULES: readonly Rule[] = [
  {
    code: "BUD-CROSS-001",
    title: "收支总表与收入总表",
    grade: "严重",
    formula:
      "BT1.本年收入合计 (and each source) = BT2.合计 for the same source; FT1 rows 1–8 = FT2 columns (财政拨款 split into three in FT1 may be one column in FT2)",
    tolerance: "T0/T2",
  },
  {
    code: "BUD-CROSS-002",
    title: "收支总表与支出总表",
    grade: "严重",
    formula: "BT1.本年支出合计 = BT3.合计; each 类 equal",
    tolerance: "T0/T2",
  },
  {
    code: "BUD-CROSS-003",
    title: "收支总表与财政拨款总表",
    grade: "严重",
    formula:
      "three 拨款 income rows equal; BT4 支出 ≤ BT1 支出 by 类; if the department has only 财政拨款 income then totals are equal",
    tolerance: "T2",
  },
  {
    code: "BUD-CROSS-004",
    title: "财政拨款总表与一般公共预算支出表",
    grade: "严重",
    formula: "BT4.一般公共预算列 (by 类 and total) = BT5.合计",
    tolerance: "T0/T2",
  },
  {
    code: "BUD-CROSS-005",
    title: "财政拨款总表与基金、国资表",
    grade: "严重",
    formula: "基金列合计 = 基金支出表合计; 国资列合计 = 国资支出表合计",
    tolerance: "T0/T2",
  },
  {
    code: "BUD-CROSS-006",
    title: "一般公共预算支出表与基本支出表",
    grade: "严重",
    formula: "BT5.基本支出合计 = BT6.合计; (Shanghai-type formats: same rule for their numbering)",
    tolerance: "T0/T2",
  },
  {
    code: "BUD-CROSS-007",
    title: "支出总表≥一般公共预算支出表",
    grade: "重要",
    formula: "for every code, BT3.v ≥ BT5.v + BT7.v + BT9.v; equality when no own income",
    tolerance: "T2",
  },
  {
    code: "BUD-CROSS-008",
    title: "项目支出合计",
    grade: "严重",
    formula: "Σ 项目 = 项目支出合计 (same fund scope); by functional code where printed",
    tolerance: "T1",
  },
  {
    code: "BUD-CROSS-009",
    title: "绩效目标表与项目支出",
    grade: "重要",
    formula:
      "every project with amount ≥ threshold has a target sheet; 年度资金总额(sheet) = project amount; Σ sheets ≤ 项目支出",
    tolerance: "T0/T2",
  },
  {
    code: "BUD-CROSS-010",
    title: "三公与经济分类的关系",
    grade: "重要",
    formula:
      "三公.出国 ≥ 基本支出.30212; 三公.接待 ≥ 30217; 三公.公车运行 ≥ 30231; 三公.购置 ≥ 31013 (三公 covers basic + project; equality is not required)",
    tolerance: "T2",
  },
  {
    code: "BUD-CROSS-011",
    title: "三公口径（预算）",
    grade: "一般",
    formula: "header says 一般公共预算 (or 财政拨款) and the scope is the same in text, table and prior-year column",
    tolerance: "—",
  },
  {
    code: "BUD-CROSS-012",
    title: "机关运行经费与公用经费",
    grade: "重要",
    formula:
      "for 行政单位及参公单位: 机关运行经费 = 一般公共预算基本支出中的公用经费 (日常公用经费) of those units; for the department ≤ 公用经费合计 (事业单位 excluded)",
    tolerance: "T2",
  },
  {
    code: "BUD-CROSS-013",
    title: "部门等于所属单位之和",
    grade: "严重",
    formula: "department row = Σ units (− internal transfers: 上级补助/附属上缴/对附属单位补助)",
    tolerance: "T1",
  },
  {
    code: "BUD-CROSS-014",
    title: "预算单位覆盖",
    grade: "重要",
    formula:
      "set(units in the text) = set(units in BT2 rows) = set(units in the registry); new/merged/abolished units explained",
    tolerance: "exact names after normalisation",
  },
  {
    code: "BUD-CROSS-015",
    title: "政府采购合计",
    grade: "重要",
    formula:
      "总额 = 货物 + 工程 + 服务; 中小企业金额 ≤ 总额; 小微 ≤ 中小; 占比 = recomputed; 采购总额 ≤ 全部支出 − 人员经费",
    tolerance: "T1, T3",
  },
  {
    code: "BUD-CROSS-016",
    title: "国有资产占用",
    grade: "一般",
    formula:
      "车辆总数 = Σ 分类; 单价50万元(100万元)以上设备 counts ≥ 0; 车辆数 consistent with 公车运行费 per vehicle range",
    tolerance: "exact",
  },
  {
    code: "BUD-CROSS-017",
    title: "人员数与人员经费",
    grade: "提示",
    formula:
      "人均人员经费 = (301+303在职部分) ÷ 实有人数 within [p5,p95] of peer departments; 实有 ≤ 编制 (else explain)",
    tolerance: "peer band",
  },
  {
    code: "BUD-CROSS-018",
    title: "上年预算数列衔接",
    grade: "重要",
    formula: "column 上年预算数 = last year's approved table (same code), or note 同口径调整",
    tolerance: "T2",
  },
  {
    code: "BUD-CROSS-019",
    title: "预算—决算衔接",
    grade: "重要",
    formula: "FT.年初预算数 = BT approved; FT9.预算数: check whether it is 年初预算 or 全年预算 (the note must say so)",
    tolerance: "T2",
  },
  {
    code: "BUD-CROSS-020",
    title: "年初结转与上年年末",
    grade: "重要",
    formula: "年初结转和结余(t) = 年末结转和结余(t−1) ± 会计调整/收回 (must be explained)",
    tolerance: "T2",
  },
  {
    code: "BUD-CROSS-021",
    title: "住房公积金、养老、职业年金比例",
    grade: "提示",
    formula:
      "2080505 ≈ 30108; 2080506 ≈ 30109; 2210201 ≈ 30113; 职业年金 ÷ 养老单位缴费 ≈ 8%/16% = 0.5 (单位缴费养老16%、年金8%)",
    tolerance: "±5% → 提示",
  },
];
