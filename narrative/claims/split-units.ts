import type { Span } from "../../domain/narrative.ts";
import { foldCharacters } from "../figures/fold-characters.ts";

/** Items of a list that stand in one paragraph: `…。6、社会保障和就业支出（类）…`. */
const ITEM = /(?<=[。；;]\s*)\d{1,2}\s*[、.](?!\d)\s*(?=["“”'‘(（\[【\p{Script=Han}])/gu;

/** The spans of a paragraph that speak of one thing each; most are the whole paragraph. */
export function splitUnits(text: string): Span[] {
  const starts = [0, ...[...foldCharacters(text).matchAll(ITEM)].map(({ index }) => index)];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? text.length })).filter(({ from, to }) => to > from);
}

/** Where each sentence begins; the marks 。！？ end one. */
export function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/[。！？!?]/gu)].map(({ index }) => index + 1)];
}
