import type { LineItem } from "../../domain/budget-table.ts";

/**
 * The parent of a code is the longest shorter code before it; the total takes the topmost ones. Where codes of units
 * stand among those of a classification, what the topmost ones are is not known.
 */
export function byCode(own: readonly number[], lines: LineItem[], seen: Map<string, number>): void {
  const totals = own.filter((index) => lines[index]?.mark === "total");
  const lists = new Set(own.flatMap((index) => lines[index]?.code?.[0] ?? []));
  const total = totals.length === 1 && lists.size === 1 ? totals[0] : undefined;
  let last: number | undefined;
  for (const index of own) {
    const line = lines[index] as LineItem;
    if (line.mark === "total") {
      last = index;
      continue;
    }
    if (!line.code) {
      // A row without a code of its own: 其中 belongs to the row above; a code that cannot be read keeps its depth.
      const parent = line.mark === "of-which" ? last : parentByParts(line, own, index, lines);
      if (parent !== undefined) {
        line.parent = parent;
      }
      continue;
    }
    let parent: number | undefined;
    for (let length = line.code.length - 2; length >= 3 && parent === undefined; length -= 2) {
      parent = seen.get(line.code.slice(0, length));
    }
    parent ??= total;
    if (parent !== undefined) {
      line.parent = parent;
    }
    seen.set(line.code, index);
    last = index;
  }
}

/** `7 | 11 | 02` where 210 was meant: the row still hangs under the nearest row above of one part less. */
function parentByParts(line: LineItem, own: readonly number[], index: number, lines: LineItem[]): number | undefined {
  const parts = line.printedCode?.split(" ").length ?? 0;
  if (parts < 2) {
    return undefined;
  }
  const above = own.filter((other) => other < index).reverse();
  return above.find((other) => lines[other]?.code?.length === 3 + 2 * (parts - 2));
}
