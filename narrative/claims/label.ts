import type { MoneyScope, Subject, Term } from "../../domain/claim.ts";

const TERM_NAMES: Record<Term, string> = {
  total: "收支总计",
  revenue: "收入",
  expenditure: "支出",
  "revenue-total": "收入总计",
  "expenditure-total": "支出总计",
  basic: "基本支出",
  project: "项目支出",
  personnel: "人员经费",
  public: "公用经费",
  reserved: "预留机动经费",
  "service-revenue": "事业收入",
  "operating-revenue": "经营收入",
  "other-revenue": "其他收入",
  "superior-subsidy": "上级补助收入",
  "affiliate-revenue": "附属单位上缴收入",
  "special-account": "财政专户管理资金",
  "opening-balance": "上年结转",
  "closing-balance": "结转下年",
  "surplus-used": "使用非财政拨款结余",
  "operating-expenditure": "经营支出",
  "three-public": "“三公”经费",
  abroad: "因公出国（境）费",
  vehicles: "公务用车购置及运行费",
  "vehicle-purchase": "公务用车购置费",
  "vehicle-running": "公务用车运行维护费",
  reception: "公务接待费",
  "reception-domestic": "国内公务接待",
  "reception-abroad": "国（境）外公务接待",
  "reception-guests": "外事接待",
  meetings: "会议费",
  training: "培训费",
  "operating-expenses": "机关运行经费",
  procurement: "政府采购",
  "procurement-goods": "政府采购货物",
  "procurement-works": "政府采购工程",
  "procurement-services": "政府采购服务",
  tax: "税收收入",
  "non-tax": "非税收入",
  "debt-limit": "政府债务限额",
  "debt-limit-general": "一般债务限额",
  "debt-limit-special": "专项债务限额",
  "debt-balance": "政府债务余额",
  "debt-balance-general": "一般债务余额",
  "debt-balance-special": "专项债务余额",
  transfers: "转移支付",
  "tax-return": "税收返还",
  "transfers-general": "一般性转移支付",
  "transfers-special": "专项转移支付",
};
const SCOPE_NAMES: Record<MoneyScope, string> = {
  all: "",
  appropriation: "财政拨款",
  general: "一般公共预算",
  fund: "政府性基金预算",
  "state-capital": "国有资本经营预算",
  "social-insurance": "社会保险基金",
};
const VERSION_NAMES = { budget: "预算", adjusted: "调整预算", final: "执行数" } as const;

/** What a reviewer reads for a figure of the text: `住房公积金（2025年执行数）`. */
export function labelOf(subject: Subject): string {
  const { path, term, name, scope, year, version } = subject;
  const item = path
    ? (path.names.at(-1) ?? "")
    : term
      ? `${SCOPE_NAMES[scope ?? "all"]}${TERM_NAMES[term]}`
      : (name ?? "");
  const when = [year === undefined ? "" : `${year}年`, version ? VERSION_NAMES[version] : ""].join("");
  return `${item}${when ? `（${when}）` : ""}`;
}
