import { foldText } from "../../domain/text.ts";

const STARTS_ITEM =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d|其中|(?:收入|支出)?[合总]\s*计|本年|当年|上年|年初|年末)/u;

/** True for text that begins a row of its own, such as 一、 or 其中: it is not the rest of a name above it. */
export function startsItem(text: string): boolean {
  return STARTS_ITEM.test(foldText(text));
}
