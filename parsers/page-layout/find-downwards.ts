import { boxAround, type Glyph } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";

/** Characters set upright one under the other stand on one axis within this, and no further apart; in type sizes. */
const SAME_AXIS = 0.2;
const NEXT = 1.6;
const FEWEST = 3;
/** Beside a character set downwards is a blank of this many type sizes at the least; in words there is none. */
const BESIDE = 0.12;
/** What does not fit goes on in a column that begins or is centred at one height within this, in type sizes, no further off. */
const SAME_HEIGHT = 0.5;
const NEXT_COLUMN = 1.2;

/**
 * Texts that are set downwards in the lines of a head, each with all its characters: in a column of three and more, and in
 * a further column to its left.
 */
export function findDownwards(lines: readonly TextLine[]): Glyph[][] {
  const columns = chain(lines.flatMap(({ glyphs }) => glyphs).filter((glyph, _, all) => standsApart(glyph, all)));
  const found = columns.filter((column) => column.length >= FEWEST);
  const full = Math.max(...found.map((column) => column.length));
  const long = found.filter((column) => column.length === full);
  for (const rest of columns.filter((column) => !found.includes(column))) {
    for (const column of long) {
      // Over its first character may stand one of another label.
      const start = rest.findIndex((_, index) => isFurtherColumn(rest.slice(index), column));
      column.push(...(start < 0 ? [] : rest.slice(start)));
    }
  }
  return found;
}

/** True for a character that touches none beside it, as those of one word do. */
function standsApart(glyph: Glyph, all: readonly Glyph[]): boolean {
  return !all.some(
    (other) =>
      other !== glyph &&
      other.top < glyph.bottom &&
      other.bottom > glyph.top &&
      Math.max(other.left - glyph.right, glyph.left - other.right) < BESIDE * glyph.size,
  );
}

/** Characters one under the other, top to bottom; each is in one column. */
function chain(glyphs: readonly Glyph[]): Glyph[][] {
  const columns: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.top - b.top)) {
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

function isFurtherColumn(rest: readonly Glyph[], column: readonly Glyph[]): boolean {
  const [[, top, right, bottom], [left, begin, , end]] = [boxAround(rest), boxAround(column)];
  const [{ size }] = column as [Glyph];
  const isLevel = Math.min(Math.abs(top - begin), Math.abs(top + bottom - begin - end) / 2) <= SAME_HEIGHT * size;
  return left > right && left - right <= NEXT_COLUMN * size && isLevel;
}

function centre({ left, right }: Glyph): number {
  return (left + right) / 2;
}
