import { compactText } from "../../domain/text.ts";

/** How much two texts have in common, 0 to 1: twice the pairs of neighbouring characters they share over all they have. */
export function similarity(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const all = sizeOf(a) + sizeOf(b);
  let common = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
  }
  return all === 0 ? 0 : (2 * common) / all;
}

function pairsOf(text: string): Map<string, number> {
  const characters = [...compactText(text).replace(/[\p{P}\p{S}]/gu, "")];
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
