import type { PrintedNumber } from "./amount.ts";
import type { Span } from "./narrative.ts";
import type { Unit } from "./unit.ts";

/** What a number of a sentence is. Only money, percents, multiples and counts say how much. */
export type FigureKind =
  | "money" // 2,946.25万元
  | "percent" // 99.79%
  | "points" // 0.3个百分点
  | "multiple" // 16倍
  | "count" // 4个, 26人次, 4000.6平方米
  | "year" // 2024年
  | "date" // 2024年12月31日, 7月
  | "period" // 2021-2025年
  | "document-number" // 〔2019〕7号
  | "code" // 204类, （2080505）
  | "ordinal" // 3、（1）
  | "telephone"
  | "other";

/**
 * Words that widen a number: `about` 约、左右; `above` 超过、余、以上; `below` 近、不足. What they widen stands for more than
 * its printed digits.
 */
export type Hedge = "about" | "above" | "below";

/** A number of a sentence; the span is that of the number with its unit. */
export interface Figure extends Span {
  kind: FigureKind;
  /** The number without its unit, as printed. */
  text: string;
  number?: PrintedNumber;
  /** Of money. */
  unit?: Unit;
  /** Of a count: 辆, 人次. */
  counter?: string;
  /** The unit or sign is not printed after this number: said once for a list, or left out. */
  isUnitMissing?: true;
  hedge?: Hedge;
}
