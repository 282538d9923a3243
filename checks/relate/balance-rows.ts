/**
 * The rows of a balance sheet 收支平衡表 by name, numbering and brackets folded. Sources: 财预〔2016〕143 号 tables and the
 * printed books of several provinces.
 */
export const OWN_REVENUE =
  /^(?:(?:[省市县区州盟旗]|地方)?(?:本级|级))?(?:地方)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)?(?:本级|本年|当年)?收入(?:合计)?$/u;
export const OWN_EXPENDITURE =
  /^(?:(?:[省市县区州盟旗]|地方)?(?:本级|级))?(?:地方)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)?(?:本级|本年|当年)?支出(?:合计)?$/u;
/** 收入 alone heads a side. */
export const BARE_SIDE = /^(?:收入|支出)$/u;
export const SUBSIDY_DOWN = /^(?:补助|对)(?:下级|下|市县|县区|区县|市州|乡镇).{0,8}(?:支出|转移支付)$|^补助下级$/u;
export const SUBSIDY_UP = /^(?:上级补助|中央补助|上级(?:财政)?转移支付|中央转移支付).{0,4}收入$/u;
export const MOVED_IN = /^调入资金/u;
export const MOVED_OUT = /^(?:国有资本经营预算|政府性基金(?:预算)?)?调出资金/u;
export const DEBT_INCOME = /(?:债务|债券)(?:\(转贷\)|转贷)?收入$/u;
export const DEBT_ON_LENT = /(?:债务|债券)(?:\(转贷\)|转贷)支出$/u;
export const DEBT_REPAID = /(?:债务|债券)还本支出$/u;
export const RETURNED = /返还/u;
export const GENERAL_TRANSFER = /一般性转移支付/u;
export const SPECIAL_TRANSFER = /专项转移支付/u;
