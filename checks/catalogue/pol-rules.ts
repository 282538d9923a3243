import type { Rule } from "./rule.ts";

/** 编制管理. */
export const POL_RULES: readonly Rule[] = [
  {
    code: "BUD-POL-001",
    title: "部门支出应编尽编",
    grade: "重要",
    formula:
      "① 最近两年决算均有事业、经营、附属上缴或者其他收入而预算列 0；② 上年决算有年末结转和结余而预算上年结转列 0 或者空白；③ 前两年连续安排的项目本年未编列；④ 连续两年（调整预算 − 年初预算）÷ 年初预算 ＞ 30%；⑤ 文中上级提前下达数 ＞ 平衡表上级补助收入；⑥ 文中写有资产出租收入，既未编列其他收入，也未说明上缴",
    tolerance: "收入、结转、项目不足 10 万元不计（可设）；提前下达按印出末位的半个单位舍入",
  },
  {
    code: "BUD-POL-002",
    title: "年初预算到位率",
    grade: "一般",
    formula: "（年初预算支出合计 − 预备费、年初预留）÷ 调整预算支出合计，或者文中所写年初预算到位率 ＜ 85%（可设）",
    tolerance: "按印出的数计算，正好等于的不提示",
  },
  {
    code: "BUD-POL-003",
    title: "财政代编、预留比例",
    grade: "一般",
    formula: "本级一般公共预算支出表中（代编＋年初预留 22902＋待分配）÷ 支出合计 ＞ 10%（可设）；款与项只计一次",
    tolerance: "正好等于的不提示",
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
      "“三公”经费预算合计 ≤ 上年预算（表中上年栏，或者上年预算，或者文中所写增减）；接待费、公车运行费单项增长 ≤ 10%（可设）；文中说明原因的、增加额全为文中所列购车的不提示；接待费与公车运行费合计增长 ＞ 20%（可设）的为警告；决算：“三公”经费合计及各项决算数 ≤ 预算数，超过而未说明原因的列出",
    tolerance: "两数各按印出末位的半个单位舍入",
  },
  {
    code: "BUD-POL-012",
    title: "公务接待、公车单项异常",
    grade: "提示",
    formula:
      "公务用车购置费 ÷ 文中购置辆数 ≤ 18 万元 ×（1＋10% 购置税）；决算有购置费的应写明辆数；公务接待费 ÷ 人次 ≤ 300 元（均可设）",
    tolerance: "正好等于的不提示；同段有多个金额或者人次的不判",
  },
  {
    code: "BUD-POL-013",
    title: "一般性支出压减",
    grade: "提示",
    formula:
      "会议费、培训费、差旅费、公务接待费、因公出国费、劳务费、委托业务费比上年增长 ＞ 5% 且增加 ≥ 5 万元（可设），文中未说明原因",
    tolerance: "达到两个界限才提示",
  },
  {
    code: "BUD-POL-014",
    title: "委托业务费、劳务费占比",
    grade: "提示",
    formula: "（咨询费＋劳务费＋委托业务费）÷ 商品和服务支出 ＞ 40%，或者合计比上年增长 ＞ 20%（可设）",
    tolerance: "合计不足 50 万元不提示（可设）；正好等于的不提示",
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
    formula: "项目上年结转 ÷ 上年预算 ＞ 30%（可设），且本年安排（不含结转）≥ 上年预算",
    tolerance: "结转不足 10 万元不提示（可设）；正好 30% 不提示",
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
    formula:
      "每项政府性基金年终结余 ÷ 当年收入 ＞ 30%（可设）；没有分基金列示的，以本级收支平衡表合计计算；超过部分应统筹",
    tolerance: "正好等于的不提示",
  },
  {
    code: "BUD-POL-021",
    title: "预算稳定调节基金规模",
    grade: "提示",
    formula: "预算稳定调节基金余额（动用、补充之后）÷（本级一般公共预算支出＋补助下级支出）＞ 5%（可设）",
    tolerance: "正好等于的不提示",
  },
  {
    code: "BUD-POL-022",
    title: "国资调入比例",
    grade: "一般",
    formula: "国有资本经营预算调出资金 ÷ 本级收入 ＜ 30%（按本地规定设定）；未调出的由 BUD-GOV-005 判断",
    tolerance: "正好等于的不提示",
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
    formula: "“三保”支出表每行：预算安排数 ≥ 需求（标准测算）数；文中写有未解决的“三保”缺口",
    tolerance: "两数各按印出末位的半个单位舍入",
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
    formula:
      "本级类级科目、部门末级科目：|本年预算 − 上年数| ÷ 上年数 ＞ 30% 且 ＞ 100 万元（可设），文中未说明原因；上年为 0 的列为新增",
    tolerance: "预备费、债务、社保和公积金缴费等不判",
  },
  {
    code: "BUD-POL-031",
    title: "部门间标准横向比较",
    grade: "提示",
    formula:
      "同一政府至少 5 个部门：人均公用经费、会议费、培训费的稳健 z 值（与中位数之差 ÷ 1.4826 倍绝对中位差）＞ 3（可设）",
    tolerance: "偏低的不提示；人数在文中说法不一的部门不参加比较",
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
    formula: "人员经费预算 ＜ 在职人数 × 标准 × 95%（可设）；没有设标准的，以最近一年决算人均数为标准",
    tolerance: "低 5% 以内不提示（可设）",
  },
  {
    code: "BUD-POL-035",
    title: "一般公共预算结转结余规模",
    grade: "提示",
    formula: "一般公共预算年末结转结余 ÷ 当年本级支出决算 ＞ 9%（可设）",
    tolerance: "正好等于的不提示",
  },
];
