import type { Glyph } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";

/** Characters set upright one under the other stand on one axis within this, and no further apart; in type sizes. */
const SAME_AXIS = 0.2;
const NEXT = 1.6;
const FEWEST = 3;
/** A column of characters is parted from what stands beside it by more than it is from one character to the next. */
const BESIDE = 0.12;
/** A further column of the same text begins at the same height within this, in type sizes, and is no further off. */
const SAME_TOP = 0.5;
const NEXT_COLUMN = 0.75;

/**
 * Texts that are set downwards in the lines of a head, each with all its characters: in a column of three and more, and in
 * further columns to its left.
 */
export function findDownwards(lines: readonly TextLine[]): Glyph[][] {
  const columns = chain(lines);
  const found = columns.filter((column) => column.length >= FEWEST && standsApart(column, lines));
  const placed = new Set(found.flat());
  // From the left: a text may go on in the column to the left of that in which it begins.
  for (const rest of columns.filter((column) => !found.includes(column) && column.every((one) => !placed.has(one)))) {
    const own = found.find((column) => isFurtherColumn(rest, column));
    if (own && standsApart(rest, lines)) {
      own.push(...rest);
      for (const glyph of rest) {
        placed.add(glyph);
      }
    }
  }
  return found;
}

/** Characters one under the other, top to bottom; each is in one column. */
function chain(lines: readonly TextLine[]): Glyph[][] {
  const columns: Glyph[][] = [];
  const glyphs = lines.flatMap((line) => line.glyphs).sort((a, b) => a.top - b.top);
  for (const glyph of glyphs) {
    const above = columns.find((column) => {
      const last = column.at(-1) as Glyph;
      const step = (glyph.top - last.top) / glyph.size;
      return Math.abs(centre(glyph) - centre(last)) <= SAME_AXIS * glyph.size && step > 0.5 && step <= NEXT;
    });
    if (above) {
      above.push(glyph);
    } else {
      columns.push([glyph]);
    }
  }
  return columns;
}

/** True where what stands beside the characters is further from them than they are from each other across. */
function standsApart(column: readonly Glyph[], lines: readonly TextLine[]): boolean {
  const beside = column.filter((glyph) =>
    lines.some((line) =>
      line.glyphs.some(
        (other) =>
          other !== glyph &&
          other.top < glyph.bottom &&
          other.bottom > glyph.top &&
          Math.max(other.left - glyph.right, glyph.left - other.right) < BESIDE * glyph.size,
      ),
    ),
  );
  return beside.length === 0;
}

function isFurtherColumn(rest: readonly Glyph[], column: readonly Glyph[]): boolean {
  const [[first], [begin]] = [rest as [Glyph], column as [Glyph]];
  const gap = (begin.left - first.right) / begin.size;
  return gap > 0 && gap <= NEXT_COLUMN && Math.abs(first.top - begin.top) <= SAME_TOP * begin.size;
}

function centre({ left, right }: Glyph): number {
  return (left + right) / 2;
}
