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

/** 《国家政务信息化项目建设管理办法》: of systems of the state, for others by analogy. */
export const SHARED_SYSTEMS: Basis = { law: "国家政务信息化项目建设管理办法（国办发〔2019〕57 号，参照）" };

/** 《政府购买服务管理办法》, what may not be bought as a service. */
export const SERVICE_RULES: Basis = { law: "政府购买服务管理办法（财政部令第 102 号）", article: "第十条" };

/** 《机关团体建设楼堂馆所管理条例》. */
export const BUILDING_RULES: Basis = { law: "机关团体建设楼堂馆所管理条例（国务院令第 688 号）" };

/** 《中华人民共和国政府采购法》（2014 年修正）. */
export const PROCUREMENT_LAW: Basis = { law: "中华人民共和国政府采购法（2014 年修正）", article: "第三十三条" };

/** 《政府采购促进中小企业发展管理办法》. */
export const SMALL_FIRM_RULES: Basis = { law: "政府采购促进中小企业发展管理办法（财库〔2020〕46 号）" };

/** 《中华人民共和国各级人民代表大会常务委员会监督法》（2024 年修正）. */
export function supervisionLaw(article: string): Basis {
  return { law: "中华人民共和国各级人民代表大会常务委员会监督法（2024 年修正）", article };
}

/** 《关于加强国有企业资产负债约束的指导意见》. */
export const ENTERPRISE_DEBT: Basis = { law: "关于加强国有企业资产负债约束的指导意见（2018 年）" };

/** 《行政事业性国有资产管理条例》. */
export const ASSET_RULES: Basis = { law: "行政事业性国有资产管理条例（国务院令第 738 号）", article: "第八条" };

/** 《中央行政单位通用办公设备家具配置标准》. */
export const OFFICE_STANDARDS: Basis = { law: "中央行政单位通用办公设备家具配置标准（财资〔2016〕27 号，参照）" };

/** Catalogues of the year: 行政事业性收费、政府性基金. */
export const FEE_LISTS: Basis = { law: "当年行政事业性收费和政府性基金目录清单" };
