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
    formula:
      "信息化运维的系统清单应列出建设（建成）时间、建设投资、运维内容，每个系统都应填写；项目说明应列明系统、数量或者单价。没有清单而项目预算达到 200 万元（可设）的，全部草案提示一次",
    tolerance: "—",
  },
  {
    code: "BUD-POL-005",
    title: "信息化运维：费率偏高",
    grade: "一般",
    formula:
      "年运维费 ÷ 系统建设投资 ≤ 10%（软件，可设）、8%（硬件，可设）；清单逐系统计算，文字按同一句中的两个金额计算",
    tolerance: "超过标准即提示",
  },
  {
    code: "BUD-POL-006",
    title: "信息化运维：质保期内或已停用",
    grade: "重要",
    formula:
      "有运维费的系统：状态不是停用、下线、报废；验收（建成）日期 + 质保期 − 1 天 < 预算年度 1 月 1 日。质保期覆盖全年为严重，年内到期为一般，整合、迁移为疑似",
    tolerance: "按日",
  },
  {
    code: "BUD-POL-007",
    title: "信息化运维：重复编报",
    grade: "重要",
    formula:
      "同一系统的运维费只编报一次：资产编号相同，或者同一部门内系统名称相同而运维内容相同（文字相似度 ≥ 85%）；不同部门还须建设投资相同（疑似）；两个部门不编报同名的专门平台运维项目，政务云资源集中保障的，其他部门不再编列（疑似）",
    tolerance: "文字相似度 85%",
  },
  {
    code: "BUD-POL-008",
    title: "信息化运维：以运维名义新建",
    grade: "一般",
    formula:
      "运维项目、系统的内容不含新建、升级改造、扩容改造、功能扩展、二次开发、购置设备等词，不列 31007、30907 科目；“不含……”和项目名称已写明建设的除外",
    tolerance: "疑似，供核实",
  },
  {
    code: "BUD-POL-009",
    title: "专项资金管理办法失效或未修订",
    grade: "重要",
    formula:
      "专项资金清单：到期日，或者印发（施行）日期 + 有效期 − 1 天 ≥ 预算年度 1 月 1 日；没有写明有效期的，印发未满 5 年（可设）；所列部门未撤并；引用的依据未废止。文字中写明施行日期和有效期的，同样计算。已修订、延期，或者没有安排预算的除外",
    tolerance: "按日",
  },
  {
    code: "BUD-POL-010",
    title: "转移支付未细化到地区",
    grade: "重要",
    formula: "未分配到地区数 ÷ 转移支付总额 ≤ 10%（可设）；未分配数 ÷ 该项目（该类）转移支付 ≤ 30%（可设）",
    tolerance: "超过比例即提示",
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
      "没有列示测算依据的项目不少于 5 个（可设）时，10 万元（可设）整数倍的项目占比 < 80%（可设），与上年预算完全相同的项目占比 < 80%",
    tolerance: "占比达到即提示",
  },
  {
    code: "BUD-POL-016",
    title: "重复立项、交叉安排",
    grade: "一般",
    formula:
      "同一部门内两个项目的内容相似度 < 85%（可设）；不同部门名称、内容都 < 85%；没有列出内容的，去掉“项目、经费”等词后名称不相同。不同年度、期次、标段的除外",
    tolerance: "文字相似度 85%",
  },
  {
    code: "BUD-POL-017",
    title: "政策到期项目继续安排",
    grade: "重要",
    formula:
      "政策、项目的执行期止日 ≥ 预算年度 1 月 1 日，或者没有安排预算；政策期限为严重，项目起止时间为一般，名称中的年份为疑似。尾款、质保金、延期等除外",
    tolerance: "按日",
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
    formula:
      "执行率（执行数 ÷ 预算数）≥ 20%（可设），从 9 月末（可设）起判断，只看 50 万元（可设）以上的项目；以前年度资金未满 2 年（可设）；文中没有“资金闲置 12 个月以上”等表述",
    tolerance: "低于比例、达到年限即提示",
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
    formula: "负债总额 ÷ 资产总额 ≤ 表列行业预警线；只列行业平均值的，加 5 个百分点（可设）；都没有的为 70%（可设）",
    tolerance: "超过即提示",
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
      "购置类支出（31002、31003、31007、31013、31019 等）合计达到 50 万元（可设）的，政府采购预算不为零；文中预留给中小企业的金额 ÷ 政府采购预算 ≥ 30%（可设），小微企业 ÷ 中小企业 ≥ 60%（可设）；各项目的采购合计 ≤ 项目预算",
    tolerance: "项目采购合计按末位半个单位累计",
  },
  {
    code: "BUD-POL-026",
    title: "政府购买服务边界",
    grade: "一般",
    formula:
      "政府购买服务项目的名称和内容不含工程建设、货物购置、融资、劳务派遣和人员聘用、行政许可和执法等禁止内容；监理、咨询、设计、检测等服务除外",
    tolerance: "疑似，供核实",
  },
  {
    code: "BUD-POL-027",
    title: "资产配置",
    grade: "提示",
    formula:
      "购置数量 + 现有数量 ≤ 配置标准（编制）数量，更新报废的除外；单价 ≤ 表列价格标准；没有列出的，台式计算机 5000 元、便携式 7000 元、复印机 35000 元（可设）；文中车辆编制数 ≥ 现有 + 拟购置",
    tolerance: "超过即提示",
  },
  {
    code: "BUD-POL-028",
    title: "楼堂馆所与维修",
    grade: "提示",
    formula: "办公楼、业务用房、培训中心等的建设、装修、维修项目达到 100 万元（可设）的，草案列明批复、核准等审批情况",
    tolerance: "—",
  },
  {
    code: "BUD-POL-029",
    title: "审计问题未整改到位",
    grade: "重要",
    formula:
      "审计问题清单或者审计报告中未整改到位的问题，在该部门本年草案中不再出现：同名项目不再安排，政府采购预算不为空，绩效指标不再有三成以上未量化",
    tolerance: "疑似，供核实",
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
    formula: "本年安排 ≤ 总投资 − 累计安排（完成）；应列示总投资、累计安排、建设进度（缺列为提示）",
    tolerance: "三个数末位各半个单位",
  },
  {
    code: "BUD-POL-033",
    title: "非税与收费项目合法性",
    grade: "重要",
    formula:
      "已取消、停征的收费和政府性基金（如排污费、新型墙体材料专项基金、港口建设费），取消次年起预算数为零；清欠收入除外",
    tolerance: "疑似，供核实",
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
