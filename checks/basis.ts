import type { RegisteredCitation } from "../domain/citation.ts";
import type { SourceName } from "./sources.ts";

function cite(source: SourceName, article?: string): RegisteredCitation {
  return { source, ...(article === undefined ? {} : { article }) };
}

/** 《中华人民共和国预算法》. */
export function budgetLaw(article: string): RegisteredCitation {
  return cite("budget-law", article);
}

/** 《中华人民共和国预算法实施条例》. */
export function budgetLawRegulations(article: string): RegisteredCitation {
  return cite("budget-regulations", article);
}

/** 《机关事务管理条例》. */
export function officeAffairsRegulations(article: string): RegisteredCitation {
  return cite("office-affairs", article);
}

/** 《地方预决算公开操作规程》. */
export const DISCLOSURE_RULES = cite("disclosure-rules");

/** 政府收支分类科目 of the year. */
export const CLASSIFICATION = cite("classification");

/** 《中央部门预算绩效目标管理办法》: targets are clear, detailed, measured, and fit the funds. */
export const TARGET_RULES = cite("target-rules");

/** 《项目支出绩效评价管理办法》. */
export const EVALUATION_RULES = cite("evaluation-rules");

/** 《中华人民共和国各级人民代表大会常务委员会监督法》. */
export function supervisionLaw(article: string): RegisteredCitation {
  return cite("supervision-law", article);
}

/** 《党政机关厉行节约反对浪费条例》. */
export const THRIFT_RULES = cite("thrift");

/** 《关于进一步做好盘活财政存量资金工作的通知》. */
export const STOCK_FUNDS = cite("stock-funds");

/** What of a fund's carry-over is moved to the general budget. */
export const FUND_CARRY_OVER = cite("fund-carry-over");

/** 《预算稳定调节基金管理暂行办法》. */
export const STABILIZATION_FUND = cite("stabilization-fund");

/** 《国务院关于进一步完善国有资本经营预算制度的意见》. */
export const STATE_CAPITAL_SYSTEM = cite("state-capital-system");

/** 《国务院关于进一步深化预算管理制度改革的意见》. */
export const BUDGET_REFORM = cite("budget-reform");

/** 《政府购买服务管理办法》. */
export const SERVICE_PURCHASE = cite("service-purchase");

/** 《政府购买服务管理办法》, what may not be bought as a service. */
export const SERVICE_RULES = cite("service-purchase", "第十条");

/** 《党政机关公务用车管理办法》. */
export const VEHICLE_RULES = cite("vehicles");

/** 《国家政务信息化项目建设管理办法》: of systems of the state, for others by analogy. */
export const SHARED_SYSTEMS = cite("shared-systems");

/** 《机关团体建设楼堂馆所管理条例》. */
export const BUILDING_RULES = cite("buildings");

/** 《中华人民共和国政府采购法》. */
export const PROCUREMENT_LAW = cite("procurement-law", "第三十三条");

/** 《政府采购促进中小企业发展管理办法》. */
export const SMALL_FIRM_RULES = cite("small-firms");

/** 《关于加强国有企业资产负债约束的指导意见》. */
export const ENTERPRISE_DEBT = cite("enterprise-debt");

/** 《行政事业性国有资产管理条例》. */
export const ASSET_RULES = cite("state-assets", "第八条");

/** 《中央行政单位通用办公设备家具配置标准》. */
export const OFFICE_STANDARDS = cite("office-standards");

/** Catalogues of the year: 行政事业性收费、政府性基金. */
export const FEE_LISTS = cite("fee-lists");

/** Indicators of cost beside those of output, benefit and satisfaction. */
export const INDICATOR_RULES = cite("indicator-rules");

/** 《中共中央 国务院关于全面实施预算绩效管理的意见》: assessment before a project begins. */
export const PERFORMANCE_REFORM = cite("performance-reform");

/** 《支出经济分类科目改革方案》: two economic classifications, and how they correspond. */
export const ECONOMIC_REFORM = cite("economic-reform");

/** 《关于人大预算审查监督重点向支出预算和政策拓展的指导意见》. */
export const OVERSIGHT_GUIDANCE = cite("oversight-guidance");
