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
