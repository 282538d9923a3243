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
  "thrift-rules": {
    name: "党政机关厉行节约反对浪费条例",
    certainty: "known",
    versions: [
      { label: "（2013 年）", from: "2013-11-18", to: "2025-05-01" },
      { label: "（2025 年修订）", from: "2025-05-02" },
    ],
  },
  "stock-funds": {
    name: "国务院办公厅关于进一步做好盘活财政存量资金工作的通知",
    certainty: "unverified",
    versions: [{ label: "（国办发〔2014〕70 号）", from: "2014-12-30" }],
  },
  "fund-carry-over": {
    name: "财政部关于推进地方盘活财政存量资金有关事项的通知",
    certainty: "unverified",
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
  "service-purchase": {
    name: "政府购买服务管理办法",
    certainty: "known",
    versions: [{ label: "（财政部令第 102 号）", from: "2020-03-01" }],
  },
  "vehicle-rules": {
    name: "党政机关公务用车管理办法",
    certainty: "known",
    versions: [{ label: "（2017 年）", from: "2017-12-05" }],
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
