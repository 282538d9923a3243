import type { Amount } from "../../domain/amount.ts";

/** Amounts of one subject 科目, by what they are of. */
export interface SubjectLine<Key extends string> {
  code: string;
  amounts: Record<Key, Amount>;
}

/** 类 3 digits, 款 5, 项 7: a subject and all those it belongs to. `withAncestors("2130306")` is 213, 21303, 2130306. */
function withAncestors(code: string): string[] {
  return [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length));
}

/** Adds leaves up to their 款 and 类; lines come in the order of the codes, parents first. */
export function rollUp<Key extends string>(
  keys: readonly Key[],
  leaves: Iterable<{ code: string; key: Key; amount: Amount }>,
): SubjectLine<Key>[] {
  const lines = new Map<string, SubjectLine<Key>>();
  for (const leaf of leaves) {
    for (const code of withAncestors(leaf.code)) {
      const line = lines.get(code) ?? { code, amounts: zeros(keys) };
      line.amounts[leaf.key] += leaf.amount;
      lines.set(code, line);
    }
  }
  return [...lines.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The sum of all classes 类, which is the 合计 of a table. */
export function grandTotal<Key extends string>(
  keys: readonly Key[],
  lines: readonly SubjectLine<Key>[],
): Record<Key, Amount> {
  const sums = zeros(keys);
  for (const line of lines.filter(isClass)) {
    for (const key of keys) {
      sums[key] += line.amounts[key];
    }
  }
  return sums;
}

export function isClass(line: { code: string }): boolean {
  return line.code.length === 3;
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, Amount> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, Amount>;
}
