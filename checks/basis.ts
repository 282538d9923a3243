import type { Basis } from "../domain/finding.ts";

/** 《中华人民共和国预算法》（2018 年修正）. */
export function budgetLaw(article: string): Basis {
  return { law: "中华人民共和国预算法（2018 年修正）", article };
}

/** 《中华人民共和国预算法实施条例》（国务院令第 729 号）. */
export function budgetLawRegulations(article: string): Basis {
  return { law: "中华人民共和国预算法实施条例（国务院令第 729 号）", article };
}

/** 《机关事务管理条例》（国务院令第 621 号）. */
export function officeAffairsRegulations(article: string): Basis {
  return { law: "机关事务管理条例（国务院令第 621 号）", article };
}

/** 《地方预决算公开操作规程》（财预〔2016〕143 号）. */
export const DISCLOSURE_RULES: Basis = { law: "地方预决算公开操作规程（财预〔2016〕143 号）" };

/** 政府收支分类科目 of the year. */
export const CLASSIFICATION: Basis = { law: "当年《政府收支分类科目》" };
