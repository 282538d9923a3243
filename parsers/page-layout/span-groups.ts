import type { TextLine } from "./set-lines.ts";

/** What names a group of rows, and the rows it is set to the middle of. */
export interface Group {
  lines: TextLine[];
  row: number;
  rowSpan: number;
}

interface Best {
  cost: number;
  groups: Group[];
}

/** How far the middle of a name may be from that of its rows, in heights of a row. */
const CENTRED = 0.3;
const MOST_LINES = 3;
/** Lines of one name are nearer than this, in type sizes. */
const NEXT_LINE = 0.8;
/** What each further line of a name costs, and a row without one, in heights of a row: other ways come first. */
const FURTHER_LINE = 0.05;
const UNNAMED = 0.4;

/**
 * Shares rows among the names of their groups, each name in the middle of its rows, by the cheapest way there is; nothing
 * where there is none. `middles` are those of the rows, top to bottom, as are `lines`.
 */
export function spanGroups(lines: readonly TextLine[], middles: readonly number[]): Group[] | undefined {
  const last = middles.length - 1;
  const pitch = ((middles[last] as number) - (middles[0] as number)) / Math.max(1, last);
  // For each number of first rows, and of first lines, the cheapest way to share them.
  const best: (Best | undefined)[][] = Array.from({ length: middles.length + 1 }, () => []);
  (best[0] as Best[])[0] = { cost: 0, groups: [] };
  for (let row = 0; row < middles.length; row++) {
    for (let line = 0; line <= lines.length; line++) {
      const before = best[row]?.[line];
      if (!before) {
        continue;
      }
      keep(best, row + 1, line, { cost: before.cost + UNNAMED, groups: before.groups });
      for (let end = line + 1; end <= Math.min(lines.length, line + MOST_LINES); end++) {
        const own = lines.slice(line, end);
        const [above, next] = own.slice(-2) as [TextLine, TextLine?];
        if (next && next.top - above.bottom > NEXT_LINE * next.size) {
          break;
        }
        const middle = ((own[0] as TextLine).top + (own.at(-1) as TextLine).bottom) / 2;
        for (let below = row + 1; below <= middles.length; below++) {
          const off = Math.abs(((middles[row] as number) + (middles[below - 1] as number)) / 2 - middle) / pitch;
          if (off <= CENTRED) {
            const cost = before.cost + off + FURTHER_LINE * (own.length - 1);
            keep(best, below, end, { cost, groups: [...before.groups, { lines: own, row, rowSpan: below - row }] });
          }
        }
      }
    }
  }
  return best[middles.length]?.[lines.length]?.groups;
}

function keep(best: (Best | undefined)[][], rows: number, lines: number, found: Best): void {
  const row = best[rows] as (Best | undefined)[];
  if (found.cost < (row[lines]?.cost ?? Infinity)) {
    row[lines] = found;
  }
}
