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

/** 《党政机关厉行节约反对浪费条例》. */
export const THRIFT_RULES = cite("thrift-rules");

/** 《国务院办公厅关于进一步做好盘活财政存量资金工作的通知》. */
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

/** 《党政机关公务用车管理办法》. */
export const VEHICLE_RULES = cite("vehicle-rules");
