import { compactText } from "./text.ts";

const REGION = "[省市县区州盟旗]";

/**
 * Official short forms, in this order: 政协 is a 委员会 of a region as the Party's is, and must be told apart first. Of
 * 中国人民政治协商会议江苏省委员会、政协江苏省委员会、江苏省政协 the last is what all come to.
 */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:中国人民政治协商会议|政协)(.{0,20}?${REGION})委员会`, "u"), "$1政协"],
  [/人民政治协商会议|政治协商会议/u, "政协"],
  [/纪律检查委员会/u, "纪委"],
  [/政法委员会/u, "政法委"],
  [/人民代表大会常务委员会|人大常务委员会/u, "人大常委会"],
  [/人民代表大会/u, "人大"],
  [/发展(?:和|与|及)?改革(?:委员会|委)/u, "发改委"],
  [/卫生(?:和|与|及)?健康(?:委员会|委)/u, "卫健委"],
  [/国有资产监督管理(?:委员会|委)/u, "国资委"],
  [new RegExp(`^(?:中国共产党|中共)(.{0,20}?${REGION})委员会`, "u"), "$1委"],
  [/^(?:中国共产党|中共)/u, ""],
];

/**
 * The name of a body in its official short form, for comparing only: 中国共产党江苏省委员会办公厅 and 中共江苏省委办公厅
 * are 江苏省委办公厅. A committee that is not said to be the Party's stays one: 民盟江苏省委员会.
 */
export function foldBody(name: string): string {
  return SHORT_FORMS.reduce((folded, [form, short]) => folded.replace(form, short), compactText(name));
}

/** One name in whatever official form; a name that is not known is nobody's. */
export function isSameName(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && (one === other || foldBody(one) === foldBody(other));
}
