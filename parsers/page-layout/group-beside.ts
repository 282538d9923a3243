import type { LatticeCell } from "./find-lattices.ts";
import type { Stack } from "./find-stacks.ts";
import type { TextLine } from "./set-lines.ts";
import { type Extent, spanGroups } from "./span-groups.ts";

/** Names stand level with a row within this, and a line goes on under another that is nearer than that; in type sizes. */
const LEVEL = 0.3;
const NEXT_LINE = 0.4;
const LETTER = /\p{L}/u;

/** Where two rows part, in points from the top: between the end of the one and the beginning of the other. */
export interface RowBorder {
  at: number;
  from: number;
  to: number;
}

interface Grouped {
  ys: RowBorder[];
  groups: Map<LatticeCell, RowBorder[]>;
  isDoubtful: boolean;
}

/** Columns before that of the names in which names of groups of rows may stand, in the middle of these. */
export function findGroupColumns(stacks: readonly Stack[]): Stack[] {
  // Amounts broken over two lines are no names.
  const isName = ({ isOfAmounts, listFrom, lines }: Stack): boolean =>
    !isOfAmounts && listFrom === undefined && lines.length > 1 && lines.every(({ text }) => LETTER.test(text));
  return stacks.filter(
    (stack) => isName(stack) && stacks.some((other) => isName(other) && other.cell.left === stack.cell.right),
  );
}

/**
 * Merges the cells of these columns over the rows whose middle their names stand in; nothing if each row has a name beside
 * it, and these are therefore no groups.
 */
export function groupBeside(
  columns: readonly Stack[],
  rows: readonly (readonly TextLine[])[],
  ys: RowBorder[],
): Grouped | undefined {
  const groups: Grouped["groups"] = new Map();
  let isDoubtful = false;
  for (const { cell, lines } of columns) {
    const extents = rows.map((_, index) => ({
      top: ys[index - 1]?.at ?? cell.top,
      bottom: ys[index]?.at ?? cell.bottom,
    }));
    const first = extents.findIndex(({ bottom }) => bottom > cell.top + 1);
    const last = extents.findLastIndex(({ top }) => top < cell.bottom - 1);
    const own = extents.slice(first, last + 1).map(({ top, bottom }) => ({
      top: Math.max(top, cell.top),
      bottom: Math.min(bottom, cell.bottom),
    }));
    if (own.every((row) => lines.some((line) => isLevel(line, row)))) {
      continue;
    }
    const found = spanGroups(lines, own);
    const isWhole = found?.reduce((sum, { rowSpan }) => sum + rowSpan, 0) === own.length;
    const areBeside = standBeside(lines, rows.slice(first, last + 1));
    if (found && isWhole && !areBeside) {
      groups.set(
        cell,
        found.slice(1).map(({ row }) => ys[first + row - 1] as RowBorder),
      );
    } else {
      isDoubtful ||= isWhole || !areBeside;
    }
  }
  return isDoubtful || groups.size > 0 ? { ys, groups, isDoubtful } : undefined;
}

/** True when names may be those of the rows they stand level with, from the first on, and the other rows have none. */
function standBeside(names: readonly TextLine[], rows: readonly (readonly TextLine[])[]): boolean {
  const isBeside = (name: TextLine, row: readonly TextLine[] | undefined): boolean =>
    row?.some((line) => Math.abs(line.bottom - name.bottom) <= LEVEL * name.size) ?? false;
  return (
    names.some((name) => isBeside(name, rows[0])) &&
    names.every((name, index) => {
      const above = names[index - 1];
      const goesOn = above !== undefined && name.top - above.bottom < NEXT_LINE * name.size;
      return goesOn || rows.some((row) => isBeside(name, row));
    })
  );
}

function isLevel({ top, bottom }: TextLine, row: Extent): boolean {
  const middle = (top + bottom) / 2;
  return middle > row.top && middle < row.bottom;
}
