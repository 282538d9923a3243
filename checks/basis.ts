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

/** 《党政机关厉行节约反对浪费条例》. */
export const THRIFT_RULES: Basis = { law: "党政机关厉行节约反对浪费条例（2025 年修订）" };

/** 《关于进一步做好盘活财政存量资金工作的通知》. */
export const STOCK_FUNDS: Basis = {
  law: "国务院办公厅关于进一步做好盘活财政存量资金工作的通知（国办发〔2014〕70 号）",
};

/** What of a fund's carry-over is moved to the general budget. */
export const FUND_CARRY_OVER: Basis = { law: "财政部关于推进地方盘活财政存量资金有关事项的通知（财预〔2015〕15 号）" };

/** 《预算稳定调节基金管理暂行办法》. */
export const STABILIZATION_FUND: Basis = { law: "预算稳定调节基金管理暂行办法（财预〔2018〕35 号）" };

/** 《国务院关于进一步完善国有资本经营预算制度的意见》. */
export const STATE_CAPITAL_SYSTEM: Basis = {
  law: "国务院关于进一步完善国有资本经营预算制度的意见（国发〔2024〕2 号）",
};

/** 《国务院关于进一步深化预算管理制度改革的意见》. */
export const BUDGET_REFORM: Basis = { law: "国务院关于进一步深化预算管理制度改革的意见（国发〔2021〕5 号）" };

/** 《政府购买服务管理办法》. */
export const SERVICE_PURCHASE: Basis = { law: "政府购买服务管理办法（财政部令第 102 号）" };

/** 《党政机关公务用车管理办法》. */
export const VEHICLE_RULES: Basis = { law: "党政机关公务用车管理办法" };
