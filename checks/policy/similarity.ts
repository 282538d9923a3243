import { compactText } from "../../domain/text.ts";

/** How much two texts have in common, 0 to 1: twice the pairs of neighbouring characters they share over all they have. */
export function similarity(one: string, other: string): number {
  return likeness(pairsOf(one), pairsOf(other));
}

/**
 * The items of a list whose names are alike, each pair once, the earlier first. Names that share no pair of characters are never
 * compared: a province has thousands of projects.
 */
export function* alikePairs<Item extends { name: string }>(
  items: readonly Item[],
  least: number,
): Iterable<[Item, Item]> {
  const known: { item: Item; pairs: Pairs }[] = [];
  const byPair = new Map<string, number[]>();
  for (const item of items) {
    const pairs = pairsOf(item.name);
    const candidates = new Set([...pairs.keys()].flatMap((pair) => byPair.get(pair) ?? []));
    for (const at of [...candidates].sort((one, other) => one - other)) {
      const other = known[at];
      if (other && likeness(pairs, other.pairs) >= least) {
        yield [other.item, item];
      }
    }
    for (const pair of pairs.keys()) {
      const list = byPair.get(pair) ?? [];
      list.push(known.length);
      byPair.set(pair, list);
    }
    known.push({ item, pairs });
  }
}

type Pairs = ReadonlyMap<string, number>;

function likeness(a: Pairs, b: Pairs): number {
  const all = sizeOf(a) + sizeOf(b);
  let common = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
  }
  return all === 0 ? 0 : (2 * common) / all;
}

function pairsOf(text: string): Pairs {
  const characters = [...compactText(text).replace(/[\p{P}\p{S}]/gu, "")];
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: Pairs): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
