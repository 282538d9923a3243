import { plainWords } from "./words.ts";

const OPENS = /其中|包括|以下方面|如下|分别[为是]|按[^,，。；]{2,14}分/u;

/** True where the words after an amount say that its parts follow. */
export function opensList(text: string): boolean {
  const words = plainWords(text);
  return OPENS.test(words) && !/^[^其包]*主要包括/u.test(words);
}
