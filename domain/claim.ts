import type { Cell, Version } from "./budget-table.ts";
import type { Figure } from "./figure.ts";
import type { ItemLevel } from "./item-path.ts";
import type { Span } from "./narrative.ts";
import type { Level } from "./table-kind.ts";

/** Whose money an amount is said to be 口径; a department's 财政拨款 holds the first three budgets. */
export type MoneyScope = "all" | "appropriation" | "general" | "fund" | "state-capital" | "social-insurance";

/** What budget and account texts speak of again and again, under whatever wording. */
export type Term =
  | "total" // 收支总计
  | "revenue" // 收入
  | "expenditure" // 支出
  | "revenue-total" // 收入总计 of a balance
  | "expenditure-total" // 支出总计
  | "basic" // 基本支出
  | "project" // 项目支出
  | "personnel" // 人员经费
  | "public" // 公用经费
  | "reserved" // 单位预留机动经费
  | "service-revenue" // 事业收入
  | "operating-revenue" // 经营收入
  | "other-revenue" // 其他收入
  | "superior-subsidy" // 上级补助收入
  | "affiliate-revenue" // 附属单位上缴收入
  | "special-account" // 财政专户管理资金
  | "opening-balance" // 上年结转, 年初结转和结余
  | "closing-balance" // 结转下年, 年末结转和结余
  | "surplus-used" // 使用非财政拨款结余
  | "operating-expenditure" // 经营支出
  | "three-public" // “三公”经费
  | "abroad" // 因公出国（境）费
  | "vehicles" // 公务用车购置及运行费
  | "vehicle-purchase" // 公务用车购置费
  | "vehicle-running" // 公务用车运行维护费
  | "reception" // 公务接待费
  | "reception-domestic" // 国内公务接待
  | "reception-abroad" // 国（境）外公务接待
  | "reception-guests" // 外事接待
  | "meetings" // 会议费
  | "training" // 培训费
  | "operating-expenses" // 机关运行经费
  | "procurement" // 政府采购
  | "procurement-goods"
  | "procurement-works"
  | "procurement-services"
  | "tax" // 税收收入
  | "non-tax" // 非税收入
  | "debt-limit" // 政府债务限额
  | "debt-limit-general"
  | "debt-limit-special"
  | "debt-balance" // 政府债务余额
  | "debt-balance-general"
  | "debt-balance-special"
  | "transfers" // 税收返还和转移支付
  | "tax-return" // 税收返还
  | "transfers-general" // 一般性转移支付
  | "transfers-special"; // 专项转移支付

/** An item of the classification: 类, 款 and 项 as far as they are named, and the code where it is printed. */
export interface SubjectPath {
  names: string[];
  /** What each name is, as marked: `公共安全支出（204类）`. */
  marks: (ItemLevel | undefined)[];
  code?: string;
}

/** What an amount is of 口径: as far as the sentence, its item and its headings say it. What none of them says is missing. */
export interface Subject {
  year?: number;
  version?: Version;
  scope?: MoneyScope;
  /** Only the heading of the section says the budget: a sentence there may speak of all money all the same. */
  isScopeOfHeading?: true;
  level?: Level;
  /** What the lower level is called: the 县级 and the 乡镇级 are both lower than the 市. */
  lower?: string;
  term?: Term;
  path?: SubjectPath;
  /** Of no known term: the words themselves, compact. */
  name?: string;
}

interface Said {
  cell: Cell;
  figure: Figure;
  passage: number;
  /** The sentence within the passage. */
  sentence: number;
}

/** 财政拨款收入2940.05万元. */
export interface AmountClaim extends Said {
  kind: "amount";
  subject: Subject;
  /** `aside`: in brackets; `reason`: said of a reason or a use, not of the subject. */
  zone: "main" | "aside" | "reason";
  /** The other side of a comparison, or the whole of a share: 比上年执行数17.00亿元, 占支出10.15亿元的. */
  isBase?: true;
  /** The amount this is said to be a part of: 其中：. */
  lead?: AmountClaim;
}

/** The other side of a comparison: 比上年, 比2025年预算执行数, 完成年初预算. */
export interface Base {
  year?: number;
  version?: Version;
  /** The amount of it, where the text prints it. */
  amount?: AmountClaim;
}

/** 增加793.14万元: its cell is signed, − for a decrease. */
export interface ChangeClaim extends Said {
  kind: "change";
  of?: AmountClaim;
  base: Base;
  subject: Subject;
}

/** 增长6.59%, 下降1.87%: signed. */
export interface GrowthClaim extends Said {
  kind: "growth";
  of?: AmountClaim;
  change?: ChangeClaim;
  base: Base;
  subject: Subject;
}

/** 完成年初预算的98.20%, 为上年的105%. */
export interface CompletionClaim extends Said {
  kind: "completion";
  of?: AmountClaim;
  base: Base;
  subject: Subject;
}

/** 占99.79%, 占本年支出合计的100.00%. */
export interface ShareClaim extends Said {
  kind: "share";
  of?: AmountClaim;
  whole?: AmountClaim;
  /** What the whole is said to be, where no amount of it stands near. */
  wholeSubject?: Subject;
}

/** 持平, 决算数小于预算数: a comparison in words. */
export interface WordClaim {
  kind: "word";
  word: "equal" | "more" | "less";
  /** As printed. */
  text: string;
  span: Span;
  passage: number;
  sentence: number;
  left?: AmountClaim;
  base: Base;
  subject: Subject;
}

/** A claim that is a number. */
export type FigureClaim = AmountClaim | ChangeClaim | GrowthClaim | CompletionClaim | ShareClaim;
export type Claim = FigureClaim | WordClaim;

/** What the text of one document says of its figures. */
export interface TextClaims {
  narrative: string;
  document: string;
  claims: Claim[];
  /** Every figure of money, percent or count, claimed or not. */
  figures: Cell[];
}
