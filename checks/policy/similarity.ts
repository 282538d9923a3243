import { remember } from "../../domain/remember.ts";
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
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  const shared = new Uint32Array(items.length);
  for (const [at, item] of items.entries()) {
    const pairs = numbered(pairsOf(item.name));
    const touched: number[] = [];
    for (const pair of pairs) {
      const own = holders.get(pair) ?? [];
      holders.set(pair, own);
      for (const other of own) {
        if (shared[other] === 0) {
          touched.push(other);
        }
        shared[other] = (shared[other] ?? 0) + 1;
      }
      own.push(at);
    }
    for (const other of touched.sort((a, b) => a - b)) {
      const isAlike = 2 * (shared[other] ?? 0) >= least * (pairs.length + (sizes[other] ?? 0));
      shared[other] = 0;
      const first = items[other];
      if (isAlike && first) {
        yield [first, item];
      }
    }
    sizes.push(pairs.length);
  }
}

/** A pair that comes twice is two: what each has of it is counted by the smaller number. */
function numbered(pairs: Pairs): string[] {
  return [...pairs].flatMap(([pair, count]) => Array.from({ length: count }, (_, at) => `${pair}${at}`));
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

const pairsOf = remember((text: string): Pairs => {
  const characters = [...compactText(text).replace(/[\p{P}\p{S}]/gu, "")];
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
});

function sizeOf(pairs: Pairs): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
