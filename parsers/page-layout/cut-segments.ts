import { foldText } from "../../domain/text.ts";
import type { Glyph } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";

/** A piece of a line between gaps. `amount` is money or another plain number, `mark` a dash that stands for none. */
export interface Segment {
  left: number;
  right: number;
  text: string;
  kind: "amount" | "mark" | "text";
  glyphs: Glyph[];
  /** Type sizes of blank before it; infinite at the start of the line. */
  gap: number;
}

/** A gap this wide, in type sizes, parts two columns. */
export const COLUMN_GAP = 0.75;
/** So does a narrower one between a name and a number, where names run close to their amounts. */
const NUMBER_GAP = 0.12;

/** After an amount inside a sentence the blank is narrower than this. */
const AFTER_AMOUNT = 0.6;

const AMOUNT = /^[-−–+△▲]?[¥￥]?\(?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?%?$|^[-−–+△▲]?[¥￥]?\(?\d+(?:\.\d+)?\)?%?$/u;
const MARK = /^(?:[-−–—―/*]{1,3}|[.…·]{1,3})$/u;
const GROUPED = /\d[.,，]\d/u;
const MONEY = /[.,]\d|\d{4}/u;
const CODE = /^\d{3,9}$/u;

/** A narrow blank between a column of amounts, which end at one place, and one of names, which begin at one. */
export interface Gutter {
  left: number;
  right: number;
}

/** Edges this close, in type sizes, are one. */
const SAME_EDGE = 0.25;
const FEWEST_LINES = 3;
/** What follows an amount in a sentence. */
const GOES_ON = /^[%％，。；、）)个元万亿人户辆台项]/u;

/**
 * Finds narrow blanks behind amounts of several lengths that end at one place, one above the other, and before text that
 * begins at one place. A line may show one side of a blank alone, as those of a wrapped remark do beside its amount.
 */
export function findGutters(lines: readonly TextLine[]): Gutter[] {
  const ends: Edge[] = [];
  const starts: Edge[] = [];
  const blanks: (Gutter & { reach: number })[] = [];
  for (const { glyphs, size } of lines) {
    const pieces = cutAtGaps(glyphs, NUMBER_GAP);
    const reach = SAME_EDGE * size;
    pieces.forEach((piece, index) => {
      const [before, next] = [pieces[index - 1], pieces[index + 1]];
      if (piece.kind === "amount" && looksLikeMoney(piece.text) && !(next && GOES_ON.test(next.text))) {
        ends.push({ at: piece.right, other: piece.left });
        if (next?.kind === "text" && next.gap <= COLUMN_GAP) {
          blanks.push({ left: piece.right, right: next.left, reach });
        }
      }
      if (piece.kind === "text" && before?.kind !== "text") {
        starts.push({ at: piece.left, other: piece.right });
      }
    });
  }
  return blanks.filter(({ left, right, reach }) => {
    const [over, under] = [edgesAt(ends, left, reach), edgesAt(starts, right, reach)];
    const [first] = over;
    const isOfSeveral = over.some(({ other }) => first && Math.abs(other - first.other) > reach);
    return over.length >= FEWEST_LINES && under.length >= FEWEST_LINES && isOfSeveral;
  });
}

/** Where a piece of a line ends or begins, and where its other side is. */
interface Edge {
  at: number;
  other: number;
}

function edgesAt(edges: readonly Edge[], place: number, reach: number): Edge[] {
  return edges.filter(({ at }) => Math.abs(at - place) <= reach);
}

function isSameBlank(one: Gutter, other: Gutter, widest: number): boolean {
  return Math.abs(one.left - other.left) <= widest && Math.abs(one.right - other.right) <= widest;
}

/**
 * Cuts a line where columns may part. A number inside a name stays there (支付 2023 年度奖金), but money, the code before a
 * name and the amount after one are cut off though they stand close, and so is an amount before a gutter.
 */
export function cutSegments(line: TextLine, gutters: readonly Gutter[] = []): Segment[] {
  return cutAtGaps(line.glyphs, COLUMN_GAP).flatMap((wide) => {
    const pieces = cutAtGaps(wide.glyphs, NUMBER_GAP);
    const parts: Segment[][] = [];
    let open = false;
    pieces.forEach((piece, index) => {
      const isCode = index === 0 && CODE.test(piece.text);
      const next = pieces[index + 1];
      const isLast = next === undefined;
      const isBeforeGutter =
        next !== undefined &&
        gutters.some((gutter) => isSameBlank(gutter, { left: piece.right, right: next.left }, SAME_EDGE * line.size));
      const endsThere = isLast || isBeforeGutter || (next.gap > AFTER_AMOUNT && GROUPED.test(piece.text));
      const standsAlone = isCode || (piece.kind === "amount" && endsThere) || (piece.kind === "mark" && isBeforeGutter);
      if (open && !standsAlone) {
        parts.at(-1)?.push(piece);
      } else {
        parts.push([isCode && !isLast ? { ...piece, kind: "text" } : piece]);
      }
      open = !standsAlone;
    });
    return parts.map((part, index) => joinPieces(part, index === 0 ? wide.gap : COLUMN_GAP));
  });
}

function joinPieces(pieces: readonly Segment[], gap: number): Segment {
  const [first] = pieces as [Segment];
  return pieces.length === 1
    ? { ...first, gap }
    : toSegment(
        pieces.flatMap(({ glyphs }) => glyphs),
        gap,
      );
}

/** Page numbers, ages and marks are numbers too; money has decimals, groups of digits, or four digits and more. */
export function looksLikeMoney(text: string): boolean {
  return MONEY.test(foldText(text));
}

/** Cuts glyphs, left to right, at gaps wider than so many type sizes. */
export function cutAtGaps(glyphs: readonly Glyph[], widest: number): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let gap = Infinity;
  let end = -Infinity;
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    if (before) {
      end = Math.max(end, before.right);
      const here = (glyph.left - end) / Math.max(glyph.size, before.size);
      if (here > widest) {
        segments.push(toSegment(glyphs.slice(start, index), gap));
        start = index;
        gap = here;
      }
    }
  });
  if (start < glyphs.length) {
    segments.push(toSegment(glyphs.slice(start), gap));
  }
  return segments;
}

function toSegment(glyphs: readonly Glyph[], gap: number): Segment {
  const text = glyphs.map((glyph) => glyph.text).join("");
  const folded = foldText(text);
  const kind = AMOUNT.test(folded) ? "amount" : MARK.test(folded) ? "mark" : "text";
  return {
    left: Math.min(...glyphs.map((glyph) => glyph.left)),
    right: Math.max(...glyphs.map((glyph) => glyph.right)),
    text,
    kind,
    glyphs: [...glyphs],
    gap,
  };
}
