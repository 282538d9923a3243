import type { Rule } from "./rule.ts";

/** 政府预算平衡与跨表勾稽. */
export const GOV_RULES: readonly Rule[] = [
  {
    code: "BUD-GOV-001",
    title: "一般公共预算收支平衡（总计口径）",
    grade: "严重",
    formula:
      "本级收入 + 上级补助收入 + 下级上解收入 + 接受援助/区域间转移收入 + 上年结余(结转) + 调入资金 + 动用预算稳定调节基金 + 债务(转贷)收入 = 本级支出 + 补助下级支出 + 上解上级支出 + 援助其他地区/区域间转移支出 + 调出资金 + 债务还本支出 + 债务转贷支出 + 安排(补充)预算稳定调节基金 + 补充预算周转金 + 年终结余(结转下年)",
    tolerance: "T1, n = number of rows",
  },
  {
    code: "BUD-GOV-002",
    title: "政府性基金预算平衡",
    grade: "严重",
    formula:
      "本级收入 + 上级转移支付 + 下级上解 + 上年结余 + 调入资金 + 专项债务(转贷)收入 = 本级支出 + 对下转移支付 + 上解上级 + 调出资金 + 专项债务还本 + 债务转贷支出 + 年终结余",
    tolerance: "T1",
  },
  {
    code: "BUD-GOV-003",
    title: "政府性基金以收定支",
    grade: "重要",
    formula: "支出_f ≤ 本年收入_f + 上年结余_f + 上级补助_f + 对应专项债收入_f",
    tolerance: "T2",
  },
  {
    code: "BUD-GOV-004",
    title: "国有资本经营预算平衡且不列赤字",
    grade: "严重",
    formula:
      "本级收入 + 上年结余 + 上级转移支付 + 下级上解 = 本级支出 + 调出资金 + 对下转移支付 + 上解上级 + 年终结余; 年终结余 ≥ 0",
    tolerance: "T1",
  },
  {
    code: "BUD-GOV-005",
    title: "国资必须安排调入一般公共预算",
    grade: "重要",
    formula: "调出资金 > 0 when 本级收入 > 0",
    tolerance: "T0",
  },
  {
    code: "BUD-GOV-006",
    title: "国资调入一致",
    grade: "严重",
    formula: "国资.调出资金(向一般公共预算) = 一般.调入资金.从国有资本经营预算调入",
    tolerance: "T2",
  },
  {
    code: "BUD-GOV-007",
    title: "基金调入一致",
    grade: "严重",
    formula: "基金.调出资金(至一般) = 一般.调入资金.从政府性基金预算调入",
    tolerance: "T2",
  },
  {
    code: "BUD-GOV-008",
    title: "社保基金平衡（分险种）",
    grade: "严重",
    formula:
      "本年收支结余 = 本年收入 − 本年支出; 年末滚存结余 = 上年末滚存结余 + 本年收支结余; 收入 = 保费+利息+投资收益+财政补贴+转移收入+上级补助/下级上解+其他; 支出 likewise",
    tolerance: "T1",
  },
  {
    code: "BUD-GOV-009",
    title: "社保按险种编制",
    grade: "重要",
    formula:
      "separate rows for 企业职工养老, 机关事业养老, 城乡居民养老, 职工医保, 城乡居民医保, 工伤, 失业 (生育 merged into 职工医保), according to 统筹层次",
    tolerance: "none",
  },
  {
    code: "BUD-GOV-010",
    title: "财政对社保补助一致",
    grade: "一般",
    formula: "Σ levels of 一般公共预算 subsidies = 社保.财政补贴收入, by insurance",
    tolerance: "T2; allow unequal when levels or accruals differ → query only",
  },
  {
    code: "BUD-GOV-011",
    title: "上年结余衔接",
    grade: "严重",
    formula:
      "上年结余收入(t) = 年终结余(t−1 决算), per budget and per fund; in the January budget draft compare with 预计执行数",
    tolerance: "T2",
  },
  {
    code: "BUD-GOV-012",
    title: "上年数衔接",
    grade: "重要",
    formula:
      "this document's 上年决算数/执行数 = last year's approved figure for the same code (adjust for code changes, 同口径)",
    tolerance: "T2",
  },
  {
    code: "BUD-GOV-013",
    title: "全省等于省级加市县",
    grade: "严重",
    formula:
      "全省收入(支出) = 省级 + Σ 市县; transfers between levels cancel: 全省.补助下级 = 0, 全省.上级补助 = 省级.中央补助",
    tolerance: "T1",
  },
  {
    code: "BUD-GOV-014",
    title: "补助下级与下级收到的补助",
    grade: "重要",
    formula: "equal by 返还性/一般性/专项/基金/国资 categories",
    tolerance: "T2",
  },
  {
    code: "BUD-GOV-015",
    title: "转移支付表合计",
    grade: "严重",
    formula: "合计 = 返还性 + 一般性(含共同财政事权) + 专项; = 平衡表.补助下级支出",
    tolerance: "T1, T2",
  },
  {
    code: "BUD-GOV-016",
    title: "分地区合计",
    grade: "严重",
    formula: "Σ 地区 + 未分配数 = 项目合计; Σ 项目 = 合计; the set of regions is complete and without duplicates",
    tolerance: "T1",
  },
  {
    code: "BUD-GOV-017",
    title: "本级支出表与平衡表",
    grade: "严重",
    formula: "支出合计 equal; each 类 equal",
    tolerance: "T0/T2",
  },
  {
    code: "BUD-GOV-018",
    title: "功能分类与经济分类总额一致",
    grade: "严重",
    formula: "Σ functional 基本支出 = Σ economic 基本支出; at full scope Σ functional = Σ economic",
    tolerance: "T1",
  },
  {
    code: "BUD-GOV-019",
    title: "部门预算汇总与本级支出",
    grade: "重要",
    formula: "Σ 部门一般公共预算拨款支出(本年) + 财政代编/预留 + 预备费 = 本级一般公共预算支出 (by 类 and by 项)",
    tolerance: "T1 with n = number of departments; unexplained gap reported as 代编/预留 share",
  },
  {
    code: "BUD-GOV-020",
    title: "三公汇总一致",
    grade: "重要",
    formula: "equal by item",
    tolerance: "T1",
  },
  {
    code: "BUD-GOV-021",
    title: "超收、短收、结余的去向",
    grade: "重要",
    formula:
      "超收 = 实际本级收入 − 批准预算(调整)收入 (excl. 转移、债务); if 超收>0 then 冲减赤字 + 补充预算稳定调节基金 ≥ 超收; 一般公共预算结余资金 → 补充预算稳定调节基金",
    tolerance: "T2",
  },
  {
    code: "BUD-GOV-022",
    title: "预算稳定调节基金滚动",
    grade: "重要",
    formula: "年末余额 = 年初余额 − 动用 + 补充(超收+结余+其他)",
    tolerance: "T1",
  },
  {
    code: "BUD-GOV-023",
    title: "决算与执行报告一致",
    grade: "提示",
    formula: "differences by code listed; |Δ| needs an explanation",
    tolerance: ">1% or >1000万元 (configurable)",
  },
  {
    code: "BUD-GOV-024",
    title: "调整预算数链条",
    grade: "重要",
    formula: "调整预算数 = 年初预算数 + 人大批准调整 + 上级专项追加 + 上年结转 + 科目调剂(Σ=0 over codes)",
    tolerance: "T1",
  },
  {
    code: "BUD-GOV-025",
    title: "结转下年的构成",
    grade: "一般",
    formula: "年终结余 = 结转下年支出 + 净结余; net surplus must move to 稳定调节基金 (see 021)",
    tolerance: "T1",
  },
];
