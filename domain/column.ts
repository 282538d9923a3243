/** What the amounts of a column are of. A column of no known measure is still added up where its header says so. */
export type Measure =
  | "total" // 合计、小计、金额、预算数、决算数
  | "basic" // 基本支出
  | "project" // 项目支出
  | "personnel" // 人员经费
  | "public" // 公用经费
  | "paid-to-superior" // 上缴上级支出
  | "operating-expenditure" // 经营支出
  | "subsidy-to-affiliates" // 对附属单位补助支出
  | "reserved" // 单位预留机动经费
  | "general" // 一般公共预算
  | "fund" // 政府性基金预算
  | "state-capital" // 国有资本经营预算
  | "appropriation" // 财政拨款
  | "special-account" // 财政专户管理资金
  | "superior-subsidy" // 上级补助收入
  | "service-revenue" // 事业收入
  | "operating-revenue" // 经营收入
  | "affiliate-revenue" // 附属单位上缴收入
  | "other-revenue" // 其他收入
  | "non-appropriation-surplus" // 使用非财政拨款结余
  | "carried-over" // 上年结转
  | "carry-forward" // 结转下年
  | "opening-balance" // 年初结转和结余
  | "current-revenue" // 本年收入
  | "current-expenditure" // 本年支出
  | "closing-balance" // 年末结转和结余
  | "abroad" // 因公出国（境）费
  | "vehicles" // 公务用车购置及运行费
  | "vehicle-purchase" // 公务用车购置费
  | "vehicle-running" // 公务用车运行费
  | "reception" // 公务接待费
  | "three-public" // “三公”经费
  | "meetings" // 会议费
  | "training" // 培训费
  | "operating-expenses"; // 机关运行经费

/** Which figure of which year: the budget as first approved, as adjusted, or what was really spent; for this year or last. */
export type Period = "this-year" | "last-year";
export type Version = "budget" | "adjusted" | "final";

/** `level`: the number of a row within its level, in a column for each level 款项目节; which is filled tells the depth. */
export type ColumnRole = "code" | "name" | "level" | "line-number" | "amount" | "percent" | "count" | "text";

export interface Column {
  /** Column of the grid, from 0. */
  index: number;
  /** Twin-column tables hold two or three panels side by side; each has its own lines. */
  panel: number;
  /** Header texts from top to bottom, white space removed; repeated texts of a vertical merge stand once. */
  path: string[];
  role: ColumnRole;
  /** Part of a code printed in several columns: 0 类, 1 款, 2 项. */
  codePart?: number;
  measure?: Measure;
  period?: Period;
  version?: Version;
  /** The number a 栏次 row gives this column, and its formula, as printed: `1=2+3`. */
  ordinal?: string;
}

/** A column that the header says is the sum of others: 合计 over its siblings, 小计 over its group. Column indexes. */
export interface ColumnGroup {
  total: number;
  parts: number[];
}
