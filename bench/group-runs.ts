import type { Glyph } from "../parsers/page-layout/page-content.ts";

/** Glyphs that follow each other on one line, as a writer sets them in one go. */
export interface GlyphRun {
  glyphs: Glyph[];
  /** What the glyphs say, with a blank where a gap parts them: the text of each, and where its baseline begins. */
  codes: { text: string; x: number; y: number }[];
  angle: number;
  size: number;
}

/** The middle of type over its baseline, in type sizes: it stands between 0.86 above and 0.14 below. */
const MIDDLE = 0.36;
/** Gaps, in type sizes: one wider than the first is a blank, one wider than the second parts runs. */
const BLANK = 0.1;
const WIDEST_GAP = 2;
const LEVEL = 0.1;

/** Cuts the glyphs of a page, in their order, into runs of one line, size and direction. */
export function groupRuns(glyphs: readonly Glyph[]): GlyphRun[] {
  const runs: GlyphRun[] = [];
  for (const glyph of glyphs) {
    const [x, y] = originOf(glyph);
    const run = runs.at(-1);
    const gap = run && gapAfter(run, glyph, [x, y]);
    const code = { text: glyph.text, x, y };
    if (run && gap !== undefined) {
      run.codes.push(...(gap > BLANK * glyph.size ? [blankAfter(run)] : []), code);
      run.glyphs.push(glyph);
    } else {
      runs.push({ glyphs: [glyph], codes: [code], angle: glyph.angle, size: glyph.size });
    }
  }
  return runs;
}

/** The gap between a run and a glyph that goes on with it; undefined where it does not. */
function gapAfter(
  { glyphs, codes, angle, size }: GlyphRun,
  glyph: Glyph,
  [x, y]: [number, number],
): number | undefined {
  const last = codes.at(-1);
  if (!last || glyph.angle !== angle || glyph.size !== size) {
    return undefined;
  }
  const [cos, sin] = directionOf(angle);
  const along = (x - last.x) * cos + (y - last.y) * sin;
  const across = (y - last.y) * cos - (x - last.x) * sin;
  const gap = along - widthOf(glyphs.at(-1) as Glyph);
  return Math.abs(across) < LEVEL && along > 0 && gap < WIDEST_GAP * size ? gap : undefined;
}

function blankAfter({ glyphs, codes, angle }: GlyphRun): GlyphRun["codes"][number] {
  const [cos, sin] = directionOf(angle);
  const { x, y } = codes.at(-1) as GlyphRun["codes"][number];
  const width = widthOf(glyphs.at(-1) as Glyph);
  return { text: " ", x: x + width * cos, y: y + width * sin };
}

function originOf(glyph: Glyph): [number, number] {
  const [cos, sin] = directionOf(glyph.angle);
  const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
  const [back, down] = [-widthOf(glyph) / 2, MIDDLE * glyph.size];
  return [x + back * cos - down * sin, y + back * sin + down * cos];
}

/** Along the line. The box of a slanting glyph does not tell: it is taken for a square one. */
export function widthOf({ angle, left, right, top, bottom, size }: Glyph): number {
  if (angle % 90 !== 0) {
    return size;
  }
  return angle % 180 === 0 ? right - left : bottom - top;
}

function directionOf(angle: number): [cos: number, sin: number] {
  return [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
}
