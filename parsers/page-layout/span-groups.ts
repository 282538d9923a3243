import type { TextLine } from "./set-lines.ts";
import { startsItem } from "./starts-item.ts";

/** What names a group of rows, and the rows it is set to the middle of. */
export interface Group {
  lines: TextLine[];
  row: number;
  rowSpan: number;
}

/** How far a row reaches down the page. */
export interface Extent {
  top: number;
  bottom: number;
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
 * where there is none. Rows and lines go from top to bottom.
 */
export function spanGroups(lines: readonly TextLine[], rows: readonly Extent[]): Group[] | undefined {
  const pitch = ((rows.at(-1)?.bottom ?? 0) - (rows[0]?.top ?? 0)) / rows.length;
  // For each number of first rows, and of first lines, the cheapest way to share them.
  const best: (Best | undefined)[][] = Array.from({ length: rows.length + 1 }, () => []);
  (best[0] as Best[])[0] = { cost: 0, groups: [] };
  for (let row = 0; row < rows.length; row++) {
    for (let line = 0; line <= lines.length; line++) {
      const before = best[row]?.[line];
      if (!before) {
        continue;
      }
      keep(best, row + 1, line, { cost: before.cost + UNNAMED, groups: before.groups });
      for (let end = line + 1; end <= Math.min(lines.length, line + MOST_LINES); end++) {
        const own = lines.slice(line, end);
        const [above, next] = own.slice(-2) as [TextLine, TextLine?];
        if (next && (next.top - above.bottom > NEXT_LINE * next.size || startsItem(next.text))) {
          break;
        }
        const middle = ((own[0] as TextLine).top + (own.at(-1) as TextLine).bottom) / 2;
        for (let below = row + 1; below <= rows.length; below++) {
          const [first, last] = [rows[row] as Extent, rows[below - 1] as Extent];
          const off = Math.abs((first.top + last.bottom) / 2 - middle) / pitch;
          if (off <= CENTRED) {
            const cost = before.cost + off + FURTHER_LINE * (own.length - 1);
            keep(best, below, end, { cost, groups: [...before.groups, { lines: own, row, rowSpan: below - row }] });
          }
        }
      }
    }
  }
  return best[rows.length]?.[lines.length]?.groups;
}

function keep(best: (Best | undefined)[][], rows: number, lines: number, found: Best): void {
  const row = best[rows] as (Best | undefined)[];
  if (found.cost < (row[lines]?.cost ?? Infinity)) {
    row[lines] = found;
  }
}
