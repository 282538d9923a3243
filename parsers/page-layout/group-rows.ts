import type { Segment } from "./cut-segments.ts";
import type { CutLine } from "./find-runs.ts";
import { columnOf, type TextColumn } from "./find-text-columns.ts";
import type { Ruling } from "./page-content.ts";
import { startsItem } from "./starts-item.ts";

/** Lines this much closer, in type sizes, than rows usually are belong to one row. */
const CLOSER = 0.2;
/** So do lines that overlap by more than this. */
const OVERLAP = 0.02;
/** A piece of a name is full when less than this, in type sizes, is left of its column. */
const FULL = 2.2;
const WORD_GAP = 0.3;
/** The usual blank between rows, in type sizes, where the table itself does not show it. */
const USUAL = 0.8;
/** Nor does a name go on that is shorter than this, in type sizes, or that ends like this. */
const SHORTEST = 5;
const ENDS_ITEM = /[:：。]$/u;
/** 八、 of the items of a table, one to a row. */
const NUMBERED = /^[一二三四五六七八九十]{1,3}、/u;
/** With more rules than a three-line table has, they part the rows. */
const RULED_ROWS = 5;

/**
 * Groups the lines of a table body into rows. Lines with amounts are the backbone of a row; the others are further lines
 * of a wrapped name, or rows without any amount.
 */
export function groupRows(
  lines: readonly CutLine[],
  columns: readonly TextColumn[],
  rules: readonly Ruling[],
): CutLine[][] {
  const usual = usualBlank(lines);
  const reaches = reachesOf(lines, columns);
  return cutAtRules(lines, rules).flatMap((band) => {
    const isRow = rules.length >= RULED_ROWS && band.filter(holdsAmounts).length <= 1;
    return isRow ? [band] : cutIntoRows(band, reaches, usual);
  });
}

/** The blank between rows of one line each; a guess where there are no two such rows. */
export function usualBlank(lines: readonly CutLine[]): number {
  const blanks: number[] = [];
  lines.forEach((cut, index) => {
    const before = lines[index - 1];
    if (before && holdsAmounts(cut) && holdsAmounts(before)) {
      blanks.push(cut.line.top - before.line.bottom);
    }
  });
  blanks.sort((a, b) => a - b);
  return blanks[blanks.length >> 1] ?? USUAL * (lines[0]?.line.size ?? 0);
}

function holdsAmounts({ segments }: CutLine): boolean {
  return segments.some(({ kind }) => kind !== "text");
}

/** The columns, each as wide as its names, or as it is ruled. */
function reachesOf(lines: readonly CutLine[], columns: readonly TextColumn[]): TextColumn[] {
  const reaches = columns.map((column) => (column.isRuled ? column : { ...column, right: column.left }));
  for (const { kind, left, right } of lines.flatMap(({ segments }) => segments)) {
    const column = reaches[columnOf(columns, left, right)];
    if (column && !column.isRuled && kind === "text") {
      column.right = Math.max(column.right, right);
    }
  }
  return reaches;
}

function cutAtRules(lines: readonly CutLine[], rules: readonly Ruling[]): CutLine[][] {
  const bandOf = ({ line }: CutLine): number => rules.filter((rule) => rule.at < (line.top + line.bottom) / 2).length;
  return cutWhere(lines, (above, below) => bandOf(above) !== bandOf(below));
}

/**
 * Lines that overlap are one row, and so are lines closer than rows usually are, or one that carries on the other. Two
 * rows with amounts are parted in any case, where the blank between them is widest.
 */
function cutIntoRows(lines: readonly CutLine[], columns: readonly TextColumn[], usual: number): CutLine[][] {
  const cuts = lines.map((below, index) => {
    const above = lines[index - 1];
    if (!above) {
      return true;
    }
    const blank = blankBetween(above, below);
    const { size } = below.line;
    const isOne =
      blank < -OVERLAP * size || (blank < usual - CLOSER * size && !isUnit(above, columns) && !isHeading(above, below));
    const isRest =
      blank < usual + CLOSER * size && !(holdsAmounts(above) && holdsAmounts(below)) && goesOn(above, below, columns);
    return !(isOne || isRest) || (blank >= 0 && isNextItem(above, below));
  });
  let last = -1;
  lines.forEach((cut, index) => {
    last = cuts[index] ? -1 : last;
    if (!holdsAmounts(cut)) {
      return;
    }
    const widest = last < 0 ? -1 : widestBlank(lines, last + 1, index);
    if (widest >= 0) {
      cuts[widest] = true;
    }
    last = index;
  });
  return cutWhere(lines, (_, __, index) => cuts[index] === true);
}

/** The line from `first` to `to` with the widest blank above it; none if all overlap. */
function widestBlank(lines: readonly CutLine[], first: number, to: number): number {
  let widest = -1;
  let most = -OVERLAP * (lines[to] as CutLine).line.size;
  for (let index = first; index <= to; index++) {
    const blank = blankBetween(lines[index - 1] as CutLine, lines[index] as CutLine);
    if (blank > most) {
      [widest, most] = [index, blank];
    }
  }
  return widest;
}

function blankBetween(above: CutLine, below: CutLine): number {
  return below.line.top - above.line.bottom;
}

/** A line that says something over amounts, and nothing beside them, says what they are in. */
function isUnit({ segments }: CutLine, columns: readonly TextColumn[]): boolean {
  return segments.every(
    ({ kind, left, right }) => kind === "text" && columns[columnOf(columns, left, right)]?.holdsAmounts === true,
  );
}

/** A numbered line without amounts over another numbered one is a row of its own: 一、定期会议 over 01 年会. */
function isHeading(above: CutLine, below: CutLine): boolean {
  const [first, ...others] = above.segments;
  const [next] = below.segments;
  return (
    others.length === 0 &&
    first?.kind === "text" &&
    startsItem(first.text) &&
    next !== undefined &&
    startsItem(next.text)
  );
}

/** True when one numbered name stands straight under another: 八、社会保障和就业支出 over 九、卫生健康支出. */
function isNextItem(above: CutLine, below: CutLine): boolean {
  return above.segments.some(
    (upper) =>
      NUMBERED.test(upper.text) &&
      below.segments.some(
        (lower) => NUMBERED.test(lower.text) && Math.abs(lower.left - upper.left) <= below.line.size / 2,
      ),
  );
}

/** True when a name fills its column in one line and something that looks like its rest stands under it. */
function goesOn(above: CutLine, below: CutLine, columns: readonly TextColumn[]): boolean {
  const texts = (cut: CutLine): Segment[] => cut.segments.filter(({ kind }) => kind === "text");
  return texts(above).some((upper) => {
    const column = columnOf(columns, upper.left, upper.right);
    const { size } = above.line;
    const { left, right } = columns[column] as TextColumn;
    const isFull =
      upper.right >= right - FULL * size && upper.right - left > SHORTEST * size && !ENDS_ITEM.test(upper.text);
    return (
      isFull &&
      texts(below).some(
        (lower) =>
          wordStarts(upper).some((start) => Math.abs(lower.left - start) <= size / 2) && !startsItem(lower.text),
      )
    );
  });
}

/** Where the words of a name begin: its rest stands under the first, or under the one after a code. */
function wordStarts({ glyphs }: Segment): number[] {
  return glyphs.flatMap((glyph, index) => {
    const before = glyphs[index - 1];
    return before && glyph.left - before.right < WORD_GAP * glyph.size ? [] : [glyph.left];
  });
}

function cutWhere(
  lines: readonly CutLine[],
  parts: (above: CutLine, below: CutLine, index: number) => boolean,
): CutLine[][] {
  const groups: CutLine[][] = [];
  lines.forEach((line, index) => {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && !parts(before, line, index)) {
      last.push(line);
    } else {
      groups.push([line]);
    }
  });
  return groups;
}
