import type { Rule } from "./rule.ts";

/** 编制管理. */
export const POL_RULES: readonly Rule[] = [
  {
    code: "BUD-POL-001",
    title: "部门支出应编尽编",
    grade: "重要",
    formula:
      "any of: (a) last two final accounts show 事业/经营/其他收入 but budget = 0; (b) 上年结转 = 0 while 年末结转(t−1) or 执行 data > θ; (c) recurring project in t−1, t−2 missing in t; (d) 年中追加 ÷ 年初预算 > 30% two years running; (e) 资产出租 income in notes but no 非税/其他收入; (f) 上级提前下达 not included",
    tolerance: "θ = 1% of total or 10万元",
  },
  {
    code: "BUD-POL-002",
    title: "年初预算到位率",
    grade: "一般",
    formula:
      "到位率 = 年初落实到部门(单位)和项目的支出 ÷ 全年支出(调整预算); flag < 85% (configurable); seed 004 reports 70% → 90% for Guangdong province level in 2023",
    tolerance: "T3",
  },
  {
    code: "BUD-POL-003",
    title: "财政代编、预留比例",
    grade: "一般",
    formula: "(代编 + 年初预留22902/2290201 + 未细化专项) ÷ 本级支出 > θ (default 10%)",
    tolerance: "θ",
  },
  {
    code: "BUD-POL-004",
    title: "信息化运维：无系统清单",
    grade: "一般",
    formula: "sheet must list system name, build year, build cost, O&M content, unit price, count; missing any → flag",
    tolerance: "—",
  },
  {
    code: "BUD-POL-005",
    title: "信息化运维：费率偏高",
    grade: "一般",
    formula: "年运维费 ÷ 系统建设投资 > θ (default 10% software, 8% hardware; configurable)",
    tolerance: "θ",
  },
  {
    code: "BUD-POL-006",
    title: "信息化运维：质保期内或已停用",
    grade: "重要",
    formula: "验收日期 + 质保期 > budget-year start, or status ∈ {停用, 整合, 迁移} → flag",
    tolerance: "day",
  },
  {
    code: "BUD-POL-007",
    title: "信息化运维：重复编报",
    grade: "重要",
    formula:
      "same system or overlapping scope (text similarity ≥ 0.85; same supplier/asset id) in ≥2 projects; 云资源 also paid centrally",
    tolerance: "similarity",
  },
  {
    code: "BUD-POL-008",
    title: "信息化运维：以运维名义新建",
    grade: "一般",
    formula: "O&M project text contains 新建/升级改造/功能扩展/二次开发, or economic codes 31007/30907",
    tolerance: "—",
  },
  {
    code: "BUD-POL-009",
    title: "专项资金管理办法失效或未修订",
    grade: "重要",
    formula:
      "expiry_date < Jan 1 of budget year, or validity blank with issue date > 5 years, or the basis document is repealed, or the named department no longer exists (2018/2023/2024 reform), or policy end year < budget year",
    tolerance: "day",
  },
  {
    code: "BUD-POL-010",
    title: "转移支付未细化到地区",
    grade: "重要",
    formula:
      "未分配 ÷ total, per item and in total; flag item > 30%, total > 10% (configurable) and always report the list",
    tolerance: "T1",
  },
  {
    code: "BUD-POL-011",
    title: "三公只减不增",
    grade: "重要",
    formula:
      "三公(t) ≤ 三公(t−1) in total and for 接待, 公车运行; an increase must have an explanation (外事、车辆更新 plan)",
    tolerance: "T0",
  },
  {
    code: "BUD-POL-012",
    title: "公务接待、公车单项异常",
    grade: "提示",
    formula:
      "购置费 > 0 → number and price of cars disclosed; 单价 ≤ 18万元 for general cars (configurable); 运行费/辆 within band; 接待批次人次 and 人均 within standard",
    tolerance: "band",
  },
  {
    code: "BUD-POL-013",
    title: "一般性支出压减",
    grade: "提示",
    formula: "growth > 0 for a department not expanding; or not meeting the annual cut target (parameter)",
    tolerance: "θ",
  },
  {
    code: "BUD-POL-014",
    title: "委托业务费、劳务费占比",
    grade: "提示",
    formula: "(30203+30226+30227) ÷ (302) > θ (40%) or increase > 20%",
    tolerance: "θ",
  },
  {
    code: "BUD-POL-015",
    title: "项目整数预算、测算依据不足",
    grade: "提示",
    formula:
      "share of projects with round amounts (divisible by 10万/50万/100万元) and no 测算明细; equal to last year's amount",
    tolerance: "—",
  },
  {
    code: "BUD-POL-016",
    title: "重复立项、交叉安排",
    grade: "一般",
    formula: "text similarity of names+content ≥ 0.85 within or across departments, same beneficiaries and year",
    tolerance: "similarity",
  },
  {
    code: "BUD-POL-017",
    title: "政策到期项目继续安排",
    grade: "重要",
    formula: "policy_end < budget-year start and amount > 0",
    tolerance: "day",
  },
  {
    code: "BUD-POL-018",
    title: "结转大仍安排新增",
    grade: "一般",
    formula: "上年结转 ÷ 上年预算 > 30% and 本年预算 ≥ 上年预算",
    tolerance: "θ",
  },
  {
    code: "BUD-POL-019",
    title: "资金长期闲置",
    grade: "重要",
    formula: "execution rate < 20% at 30 Sep (or 0 for ≥12 months), or balance unused ≥ 24 months; rank by amount",
    tolerance: "θ",
  },
  {
    code: "BUD-POL-020",
    title: "政府性基金结转过大",
    grade: "一般",
    formula: "累计结转(连续两年) ÷ 当年该项基金收入 > 30% → the excess is to be moved to 一般公共预算/稳定调节基金",
    tolerance: "T3",
  },
  {
    code: "BUD-POL-021",
    title: "预算稳定调节基金规模",
    grade: "提示",
    formula: "余额(编制调用后) ÷ 本级一般公共预算支出总额(含对下转移支付) > 5%",
    tolerance: "T3",
  },
  {
    code: "BUD-POL-022",
    title: "国资调入比例",
    grade: "一般",
    formula:
      "调出至一般公共预算 ÷ 国资本级收入 vs the province's ratio (parameter; 30% is the 2020 target of the 2013 reform decision)",
    tolerance: "T3",
  },
  {
    code: "BUD-POL-023",
    title: "国企资产负债率",
    grade: "提示",
    formula:
      "资产负债率 = 负债总额 ÷ 资产总额; compare with industry 预警线 = industry average + 5 pp and 重点监管线 = + 10 pp; 70% general default; also 还本付息 ÷ 经营现金流",
    tolerance: "T3",
  },
  {
    code: "BUD-POL-024",
    title: "三保保障",
    grade: "重要",
    formula: "三保预算(保基本民生+保工资+保运转) ≥ 需求测算(国家标准; 省定标准), 三保 ÷ 可用财力 reported; gap = 0",
    tolerance: "T2",
  },
  {
    code: "BUD-POL-025",
    title: "政府采购编制",
    grade: "一般",
    formula:
      "(a) amounts in 31002/31003/31007/30209/30227… ≥ threshold but procurement = 0; (b) 货物服务>200万元 and 工程>400万元 items suited to SMEs: reserved ≥30% (工程 ≥40%), of which 小微 ≥60%; (c) procurement ≤ budget of the project",
    tolerance: "θ",
  },
  {
    code: "BUD-POL-026",
    title: "政府购买服务边界",
    grade: "一般",
    formula: "lexicon of forbidden contents (工程, 融资, 货物, 履职事项, 人员派遣) in a 购买服务 project",
    tolerance: "—",
  },
  {
    code: "BUD-POL-027",
    title: "资产配置",
    grade: "提示",
    formula: "purchase amount/quantity vs 配置标准 and stock; vehicles need 编制",
    tolerance: "standard table",
  },
  {
    code: "BUD-POL-028",
    title: "楼堂馆所与维修",
    grade: "提示",
    formula: "keywords 办公楼/业务用房/装修/改造 + amount ≥ θ",
    tolerance: "θ",
  },
  {
    code: "BUD-POL-029",
    title: "审计问题未整改到位",
    grade: "重要",
    formula: "an open audit issue of same type exists and the draft repeats it",
    tolerance: "—",
  },
  {
    code: "BUD-POL-030",
    title: "支出增减异常",
    grade: "提示",
    formula: "|Δ%| > 30% and |Δ| > 100万元 without 原因; new (0→x) and dropped (x→0) items listed",
    tolerance: "θ",
  },
  {
    code: "BUD-POL-031",
    title: "部门间标准横向比较",
    grade: "提示",
    formula: "per-capita 公用经费, 会议/培训 per head, IT O&M per system: robust z-score > 3",
    tolerance: "z",
  },
  {
    code: "BUD-POL-032",
    title: "重大投资项目列示",
    grade: "一般",
    formula:
      "list with total investment, funds raised, cumulative and this-year amount, progress; this-year ≤ total − cumulative",
    tolerance: "T2",
  },
  {
    code: "BUD-POL-033",
    title: "非税与收费项目合法性",
    grade: "重要",
    formula: "item ∈ fee/fund catalogue of the year; cancelled items must have 0",
    tolerance: "—",
  },
  {
    code: "BUD-POL-034",
    title: "个人社保、工资等标准支出缺口",
    grade: "提示",
    formula: "人员经费(t) < 实有人数 × standard − tolerance",
    tolerance: "5%",
  },
  {
    code: "BUD-POL-035",
    title: "一般公共预算结转结余规模",
    grade: "提示",
    formula: "(结转 + 结余) ÷ 本级当年一般公共预算支出 > 9% (parameter)",
    tolerance: "T3",
  },
];
