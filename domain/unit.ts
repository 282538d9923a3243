import { compactText } from "./text.ts";

/** A monetary unit a table may be printed in 金额单位. */
export type Unit = "元" | "千元" | "万元" | "百万元" | "亿元";

/** Fen in one unit: 1 元 = 100 分. */
export const FEN_PER_UNIT: Record<Unit, number> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  亿元: 10_000_000_000,
};

/** No unit begins a name: 编制单位：元谋县财政局. */
const STATED_UNIT = /单位[:：]?\s*(?:人民币|[新旧]?台币|港币|澳门币)?\s*(亿元|百万元|万元|千元|元(?![谋江阳氏宝坝]))/;
const BRACKETED_UNIT = /[（(]\s*(亿元|百万元|万元|千元|元)\s*[)）]/;

/** The unit a caption states: `单位：万元`, `金额单位:元`, `單位：新臺幣千元`, `（万元）`. `undefined` when it states none. */
export function findUnit(caption: string): Unit | undefined {
  const text = compactText(caption);
  return (STATED_UNIT.exec(text)?.[1] ?? BRACKETED_UNIT.exec(text)?.[1]) as Unit | undefined;
}
