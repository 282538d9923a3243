import type { MoneyScope, Term } from "../../domain/claim.ts";

/** Budgets as texts name them; a longer name stands before those it holds. */
export const SCOPES: readonly (readonly [MoneyScope, RegExp])[] = [
  ["fund", /政府性基金(?:预算)?(?:财政)?(?:拨款)?/gu],
  ["state-capital", /国有资本(?:经营)?(?:预算)?(?:财政)?(?:拨款)?/gu],
  ["social-insurance", /社会保险基金(?:预算)?/gu],
  ["general", /(?:一般)?公共(?:财政)?预算(?:财政)?(?:当年)?(?:拨款)?|一般公共财政拨款|公共财政拨款/gu],
  // 使用非财政拨款结余 is of no appropriation.
  ["appropriation", /(?<!非)财政(?:资金)?拨款(?:预算)?/gu],
];

const END = "(?:支出)?(?:总计|合计|总额|总数|总金额|金额)?";

/**
 * How the words before an amount end for each term, once years, budgets and 预算数, 执行数 … are taken out. Whole words only:
 * what stands before must be a body or nothing.
 */
export const TERMS: readonly (readonly [Term, RegExp])[] = [
  ["vehicle-purchase", new RegExp(`公务(?:用)?车购置(?:费用?)?${END}$`, "u")],
  ["vehicle-running", new RegExp(`公务(?:用)?车(?:用车)?运行(?:及)?(?:维护)?(?:费用?)?${END}$`, "u")],
  ["vehicles", new RegExp(`公务(?:用)?车购置(?:及|和|与)?(?:用车)?运行(?:维护)?(?:费用?)?${END}$`, "u")],
  ["abroad", new RegExp(`因公(?:临时)?出国(?:出境)?(?:经费|费用?)?${END}$`, "u")],
  ["reception-domestic", new RegExp(`[国境]内(?:公务)?接待(?:费用?)?${END}$`, "u")],
  ["reception-abroad", new RegExp(`[国境]外(?:公务)?接待(?:费用?)?${END}$`, "u")],
  ["reception-guests", new RegExp(`外[事宾](?:公务)?接待(?:费用?)?${END}$`, "u")],
  ["reception", new RegExp(`公务接待(?:费用?)?${END}$`, "u")],
  ["meetings", new RegExp(`会议费${END}$`, "u")],
  ["training", new RegExp(`培训费${END}$`, "u")],
  ["three-public", new RegExp(`三公经费${END}$`, "u")],
  ["operating-expenses", new RegExp(`机关(?:事业)?运行(?:经)?费${END}$`, "u")],
  ["procurement-goods", /货物类?(?:的)?政府采购(?:支出)?(?:金额)?$/u],
  ["procurement-works", /工程类?(?:的)?政府采购(?:支出)?(?:金额)?$/u],
  ["procurement-services", /服务类?(?:的)?政府采购(?:支出)?(?:金额)?$/u],
  ["procurement-goods", /(?:政府采购|采购|购买|^)货物(?:类)?(?:采购)?(?:支出)?(?:金额)?$/u],
  ["procurement-works", /(?:政府采购|采购|购买|^)工程(?:类)?(?:采购)?(?:支出)?(?:金额)?$/u],
  ["procurement-services", /(?:政府采购|采购|购买|^)服务(?:类)?(?:采购)?(?:支出)?(?:金额)?$/u],
  ["procurement", new RegExp(`政府采购${END}$`, "u")],
  ["personnel", /人员(?:经费|支出)(?:支出)?(?:总计|合计)?$/u],
  ["public", /(?:日常)?公用(?:经费|支出)(?:支出)?(?:总计|合计)?$/u],
  ["reserved", /预留机动经费(?:支出)?$/u],
  ["basic", /基本支出(?:支出)?(?:总计|合计)?$/u],
  ["project", /项目(?:经费)?支出(?:支出)?(?:总计|合计)?$/u],
  ["operating-expenditure", /经营支出$/u],
  ["special-account", /财政专户(?:管理)?(?:资金|拨款)?(?:收入)?(?:总计|合计)?$/u],
  ["superior-subsidy", /上级补助收入$/u],
  ["affiliate-revenue", /附属单位上缴收入$/u],
  ["operating-revenue", /(?:事业单位)?经营收入$/u],
  ["service-revenue", /事业收入$/u],
  ["other-revenue", /其[他它](?:资金|收入)(?:收入)?(?:总计|合计)?$/u],
  ["surplus-used", /使用非财政拨款(?:结余|专用结余)$/u],
  ["opening-balance", /(?:上年结转(?:和)?结?余?(?:资金|收入)?|年初(?:结转和结余|结转结余|财政拨款结转和结余))$/u],
  ["closing-balance", /(?:结转下年(?:资金|支出)?|年末(?:结转和结余|结转结余|财政拨款结转和结余))$/u],
  ["tax", /税收收入$/u],
  ["non-tax", /非税收入$/u],
  ["debt-limit-general", /(?<!新增)一般债务限额$/u],
  ["debt-limit-special", /(?<!新增)专项债务限额$/u],
  ["debt-limit", /(?<!新增(?:地方)?)(?:地方)?政府债务限额$/u],
  ["debt-balance-general", /一般债务余额$/u],
  ["debt-balance-special", /专项债务余额$/u],
  ["debt-balance", /(?:地方)?政府债务余额$/u],
  ["transfers-general", /一般性转移支付(?:支出)?$/u],
  ["transfers-special", /专项转移支付(?:支出)?$/u],
  ["transfers", /(?:税收返还(?:和|及))?转移支付(?:支出)?(?:总额|合计)?$/u],
  ["tax-return", /税收返还(?:支出)?$/u],
  ["total", /(?:收入(?:总计|总额|合计)?[、和及与]?支出|收[、和]?支出?)(?:总计?|总额|合计|总数)?(?:各|均|分别)?$/u],
  ["revenue-total", /(?:收入总[计量]|总收入)$/u],
  ["expenditure-total", /(?:支出总[计量]|总支出)$/u],
  ["revenue", /收入(?:合计|总计|总额|总数|总)?$/u],
  ["expenditure", /支出(?:合计|总计|总额|总数|总)?$/u],
];

/** These say so little by themselves that only a body may stand before them: 其他资金收入 is not 收入. */
export const BARE_TERMS: ReadonlySet<Term> = new Set([
  "total",
  "revenue",
  "expenditure",
  "revenue-total",
  "expenditure-total",
  "project",
  "basic",
  "tax",
  "procurement",
  "three-public",
]);

/** The name of a 支出总计 that does not hold what was left over: no table prints it as its total. */
export const BEFORE_SURPLUS = "结余前";
