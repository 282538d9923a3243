import { foldCharacters } from "../figures/fold-characters.ts";

/** For matching: narrow characters, no blanks, no quotation marks; 出国（境） and 维修（护） without their brackets. */
export function plainWords(text: string): string {
  return foldCharacters(text)
    .replace(/[\s\u200b\ufeff"“”„‟″'‘’「」]/gu, "")
    .replace(/\(境\)/gu, "")
    .replace(/\(护\)/gu, "护")
    .replace(/[⽤⽀⾏⼊⼀⽇⼯⾦⽣⾃⼈]/gu, (one) => one.normalize("NFKC"));
}

/** The last clause: what stands after the last mark. */
export function lastClause(words: string): string {
  return /[^，,。；;：:]*$/u.exec(words)?.[0] ?? "";
}
