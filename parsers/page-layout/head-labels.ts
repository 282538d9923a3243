import { cutAtGaps } from "./cut-segments.ts";
import { findDownwards } from "./find-downwards.ts";
import { boxAround, type Glyph } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";

/** A label of a table head: one or several lines of text, one under the other. */
export interface Label {
  left: number;
  top: number;
  right: number;
  bottom: number;
  size: number;
  glyphs: Glyph[];
}

/** Lines of one label are nearer than this, centred or flush within that; all in type sizes. */
const NEXT_LINE = 0.6;
const SAME_AXIS = 0.7;
/** Labels of one row are level within this, in type sizes. */
const SAME_LINE = 0.2;
const FEWEST_IN_ROW = 3;
/** A word of two characters is set this wide at most. */
const WIDEST_WORD = 6;

/** The labels that the lines of a head say, parted by blanks wider than `gap` type sizes. */
export function readLabels(lines: readonly TextLine[], gap: number): Label[] {
  const downwards = findDownwards(lines);
  const placed = new Set(downwards.flat());
  const others = joinWrapped(lines.flatMap((line) => cutLabels(line, placed, gap)));
  return [...others, ...downwards.map((glyphs) => toLabel(glyphs, Math.max(...glyphs.map(({ size }) => size))))];
}

/** The labels of a line, without the characters that are placed already. */
function cutLabels(line: TextLine, placed: ReadonlySet<Glyph>, widest: number): Label[] {
  const glyphs = placed.size === 0 ? line.glyphs : line.glyphs.filter((glyph) => !placed.has(glyph));
  const pieces = cutAtGaps(glyphs, widest).map(({ glyphs }) => toLabel(glyphs, line.size));
  // 收　　入 and 支　　出 are two labels, spread wide.
  const labels: Label[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const [piece, next, after] = pieces.slice(index, index + 3) as [Label, Label?, Label?];
    const gap = next ? next.left - piece.right : Infinity;
    const isSpread = next && piece.glyphs.length === 1 && next.glyphs.length === 1 && gap < WIDEST_WORD * piece.size;
    const before = labels.at(-1);
    // 类 款 项 stand evenly: they are three.
    const isApart = !before || before.glyphs.length > 1 || piece.left - before.right > gap * 1.2;
    if (isSpread && isApart && (!after || after.left - next.right > gap * 1.2)) {
      labels.push(toLabel([...piece.glyphs, ...next.glyphs], line.size));
      index += 1;
    } else {
      labels.push(piece);
    }
  }
  return labels;
}

function toLabel(glyphs: Glyph[], size: number): Label {
  const [left, top, right, bottom] = boxAround(glyphs);
  return { left, top, right, bottom, size, glyphs };
}

function joinWrapped(pieces: readonly Label[]): Label[] {
  const labels: Label[] = [];
  const sorted = [...pieces].sort((a, b) => a.top - b.top);
  for (const piece of sorted) {
    const above = startsOwnRow(piece, sorted) ? undefined : labels.find((label) => goesOn(label, piece));
    if (above) {
      Object.assign(above, toLabel([...above.glyphs, ...piece.glyphs], above.size));
    } else {
      labels.push({ ...piece });
    }
  }
  return labels;
}

/** True when a piece stands under another, so near and so straight that both may be one label. */
function goesOn(label: Label, piece: Label): boolean {
  return (
    piece.top >= label.top + piece.size / 2 &&
    piece.top - label.bottom <= NEXT_LINE * piece.size &&
    (Math.abs(middle(label) - middle(piece)) <= SAME_AXIS * piece.size ||
      Math.abs(label.left - piece.left) <= 0.2 * piece.size)
  );
}

/** Beside the rest of a wrapped label stand rests of others; labels most of which stand under none are a row of the head. */
function startsOwnRow(piece: Label, pieces: readonly Label[]): boolean {
  const level = pieces.filter((other) => Math.abs(other.top - piece.top) <= SAME_LINE * piece.size);
  const under = level.filter((lower) => pieces.some((upper) => goesOn(upper, lower)));
  return level.length >= FEWEST_IN_ROW && under.length <= level.length / 2;
}

export function middle(span: { left: number; right: number }): number {
  return (span.left + span.right) / 2;
}

/** The blank between two spans; nothing where they overlap, but then the nearer in the middle comes first. */
export function apart(a: { left: number; right: number }, b: { left: number; right: number }): number {
  const blank = Math.max(0, Math.max(a.left, b.left) - Math.min(a.right, b.right));
  return blank + Math.abs(middle(a) - middle(b)) / 100;
}
