import type { LegalSource } from "../domain/citation.ts";

/**
 * The register of what rules rest on, with the versions in force. `verified`: the text was read again in a public copy;
 * `known`: well established, the text was not read again; `unverified`: must be looked up before it is relied on. A rule
 * that rests on nothing verified gives notices, until a profile says who has confirmed its source.
 */
export const SOURCES = {
  "budget-law": {
    name: "中华人民共和国预算法",
    certainty: "verified",
    versions: [
      { label: "（1994 年）", from: "1995-01-01", to: "2014-12-31", numbersDiffer: true },
      { label: "（2014 年修正）", from: "2015-01-01", to: "2018-12-28" },
      { label: "（2018 年修正）", from: "2018-12-29" },
    ],
  },
  "budget-regulations": {
    name: "中华人民共和国预算法实施条例",
    certainty: "verified",
    versions: [
      { label: "（国务院令第 186 号）", from: "1995-11-22", to: "2020-09-30", numbersDiffer: true },
      { label: "（国务院令第 729 号）", from: "2020-10-01" },
    ],
  },
  "office-affairs": {
    name: "机关事务管理条例",
    certainty: "verified",
    versions: [{ label: "（国务院令第 621 号）", from: "2012-10-01" }],
  },
  "disclosure-rules": {
    name: "地方预决算公开操作规程",
    certainty: "verified",
    versions: [{ label: "（财预〔2016〕143 号）", from: "2016-10-27" }],
  },
  classification: {
    name: "当年《政府收支分类科目》",
    certainty: "known",
    versions: [{ label: "", from: "2007-01-01" }],
  },
  "target-rules": {
    name: "中央部门预算绩效目标管理办法",
    certainty: "known",
    versions: [{ label: "（财预〔2015〕88 号）", from: "2015-05-21" }],
  },
  "evaluation-rules": {
    name: "项目支出绩效评价管理办法",
    certainty: "known",
    versions: [
      { label: "（财预〔2011〕285 号）", from: "2011-04-02", to: "2020-02-24" },
      { label: "（财预〔2020〕10 号）", from: "2020-02-25" },
    ],
  },
  "supervision-law": {
    name: "中华人民共和国各级人民代表大会常务委员会监督法",
    certainty: "verified",
    versions: [
      { label: "（2006 年）", from: "2007-01-01", to: "2024-11-07", numbersDiffer: true },
      { label: "（2024 年修正）", from: "2024-11-08" },
    ],
  },
  "state-assets": {
    name: "行政事业性国有资产管理条例",
    certainty: "verified",
    versions: [{ label: "（国务院令第 738 号）", from: "2021-04-01" }],
  },
  "procurement-law": {
    name: "中华人民共和国政府采购法",
    certainty: "known",
    versions: [
      { label: "（2002 年）", from: "2003-01-01", to: "2014-08-30" },
      { label: "（2014 年修正）", from: "2014-08-31" },
    ],
  },
  "small-firms": {
    name: "政府采购促进中小企业发展管理办法",
    certainty: "known",
    versions: [{ label: "（财库〔2020〕46 号）", from: "2021-01-01" }],
  },
  "service-purchase": {
    name: "政府购买服务管理办法",
    certainty: "known",
    versions: [{ label: "（财政部令第 102 号）", from: "2020-03-01" }],
  },
  thrift: {
    name: "党政机关厉行节约反对浪费条例",
    certainty: "known",
    versions: [
      { label: "（2013 年）", from: "2013-11-18", to: "2025-05-01", numbersDiffer: true },
      { label: "（2025 年修订）", from: "2025-05-02" },
    ],
  },
  vehicles: {
    name: "党政机关公务用车管理办法",
    certainty: "known",
    versions: [{ label: "（2017 年）", from: "2017-12-05" }],
  },
  buildings: {
    name: "机关团体建设楼堂馆所管理条例",
    certainty: "known",
    versions: [{ label: "（国务院令第 688 号）", from: "2017-12-01" }],
  },
  "stock-funds": {
    name: "国务院办公厅关于进一步做好盘活财政存量资金工作的通知",
    certainty: "known",
    versions: [{ label: "（国办发〔2014〕70 号）", from: "2014-12-30" }],
  },
  "fund-carry-over": {
    name: "财政部关于推进地方盘活财政存量资金有关事项的通知",
    certainty: "known",
    versions: [{ label: "（财预〔2015〕15 号）", from: "2015-02-17" }],
  },
  "stabilization-fund": {
    name: "预算稳定调节基金管理暂行办法",
    certainty: "known",
    versions: [{ label: "（财预〔2018〕35 号）", from: "2018-03-20" }],
  },
  "state-capital-system": {
    name: "国务院关于进一步完善国有资本经营预算制度的意见",
    certainty: "known",
    versions: [{ label: "（国发〔2024〕2 号）", from: "2024-01-01" }],
  },
  "budget-reform": {
    name: "国务院关于进一步深化预算管理制度改革的意见",
    certainty: "known",
    versions: [{ label: "（国发〔2021〕5 号）", from: "2021-03-07" }],
  },
  "enterprise-debt": {
    name: "关于加强国有企业资产负债约束的指导意见",
    certainty: "known",
    versions: [{ label: "（2018 年）", from: "2018-09-13" }],
  },
  "shared-systems": {
    name: "国家政务信息化项目建设管理办法",
    certainty: "known",
    versions: [{ label: "（国办发〔2019〕57 号，参照）", from: "2019-12-30" }],
  },
  "office-standards": {
    name: "中央行政单位通用办公设备家具配置标准",
    certainty: "unverified",
    versions: [{ label: "（财资〔2016〕27 号，参照）", from: "2016-07-01" }],
  },
  "fee-lists": {
    name: "当年行政事业性收费和政府性基金目录清单",
    certainty: "unverified",
    versions: [{ label: "", from: "2007-01-01" }],
  },
  "indicator-rules": {
    name: "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）",
    certainty: "known",
    versions: [{ label: "（财预〔2021〕101 号）", from: "2021-08-18" }],
  },
  "performance-reform": {
    name: "中共中央 国务院关于全面实施预算绩效管理的意见",
    certainty: "known",
    versions: [{ label: "（中发〔2018〕34 号）", from: "2018-09-01" }],
  },
  "economic-reform": {
    name: "支出经济分类科目改革方案",
    certainty: "known",
    versions: [{ label: "（财预〔2017〕98 号）", from: "2018-01-01" }],
  },
  "oversight-guidance": {
    name: "关于人大预算审查监督重点向支出预算和政策拓展的指导意见",
    certainty: "known",
    versions: [{ label: "（2018 年）", from: "2018-03-01" }],
  },
} as const satisfies Record<string, LegalSource>;

export type SourceName = keyof typeof SOURCES;

/** The source of that name; throws where the register has none. */
export function sourceNamed(name: string): LegalSource {
  const source = Object.hasOwn(SOURCES, name) ? SOURCES[name as SourceName] : undefined;
  if (!source) {
    throw new Error(`no source ${name} in the register`);
  }
  return source;
}
