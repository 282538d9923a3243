import type { Box } from "../../domain/place.ts";
import { boxAround, type Glyph } from "./page-content.ts";
import { quarterOf, turnGlyph } from "./turn.ts";

/** A line of text: glyphs of one baseline, in the order they are read. */
export interface TextLine {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  size: number;
  /** The way it reads, in degrees; 0 is ordinary text. */
  angle: number;
  glyphs: Glyph[];
  /** Pieces that a wide gap parts, such as `编制部门：某局` and `单位：元`. */
  segments: { text: string; left: number; right: number }[];
}

/** Glyphs whose middles are nearer than this share of their size stand on one line. */
const SAME_LINE = 0.45;
/** A gap this wide, in type sizes, is a blank between words; a wider one parts two pieces of text. */
const WORD_GAP = 0.3;
const SEGMENT_GAP = 1.8;
/** Bold type is often drawn twice, a hair apart. */
const DRAWN_TWICE = 0.25;

/** Text of a cell that may be set downwards: more characters than that are a paragraph. */
const FEWEST_DOWNWARDS = 5;
const MOST_DOWNWARDS = 30;
/** By so much, in type sizes, is the way down closer. */
const CLOSER = 0.1;

const CENTRE = (glyph: Glyph): number => (glyph.left + glyph.right) / 2;
const MIDDLE = (glyph: Glyph): number => (glyph.top + glyph.bottom) / 2;

/** Sets glyphs into lines, top to bottom; text that reads another way comes after, each direction for itself. */
export function setLines(glyphs: readonly Glyph[]): TextLine[] {
  const upright: Glyph[] = [];
  const turned = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const quarter = quarterOf(glyph.angle);
    if (quarter === 0) {
      upright.push(glyph);
    } else {
      const angle = quarter === undefined ? glyph.angle : quarter * 90;
      const group = turned.get(angle);
      if (group) {
        group.push(glyph);
      } else {
        turned.set(angle, [glyph]);
      }
    }
  }
  const lines = standsDownwards(upright) ? setDownwards(upright) : setUprightLines(upright);
  for (const [angle, group] of turned) {
    lines.push(...setTurnedLines(group, angle));
  }
  return lines;
}

/**
 * True for characters set upright one under the other, in several columns: they are closer down the page than across it.
 * Only for the text of a cell.
 */
function standsDownwards(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length < FEWEST_DOWNWARDS || glyphs.length > MOST_DOWNWARDS) {
    return false;
  }
  // Cheap to tell, and false for nearly all cells: the text was drawn from one character down to the next.
  const steps = glyphs.filter((glyph, index) => {
    const before = glyphs[index - 1];
    return before && glyph.top > before.top && Math.abs(CENTRE(glyph) - CENTRE(before)) < 0.25 * glyph.size;
  }).length;
  if (steps * 2 < glyphs.length) {
    return false;
  }
  const nearest = (along: "x" | "y"): number[] =>
    glyphs.flatMap((glyph) => {
      const away = glyphs.map((other) => {
        const [x, y] = [CENTRE(other) - CENTRE(glyph), MIDDLE(other) - MIDDLE(glyph)];
        const [ahead, aside] = along === "x" ? [x, y] : [y, x];
        return ahead > 0.2 * glyph.size && Math.abs(aside) < 0.25 * glyph.size ? ahead / glyph.size : Infinity;
      });
      const least = Math.min(...away);
      return Number.isFinite(least) ? [least] : [];
    });
  const [across, down] = [nearest("x"), nearest("y")];
  const middle = (steps: number[]): number => steps.sort((a, b) => a - b)[steps.length >> 1] ?? Infinity;
  const columns = glyphs.length - down.length;
  return columns > 1 && columns < down.length && middle(down) < middle(across) - CLOSER;
}

/** Columns of characters, from the right to the left, each as one line. */
function setDownwards(glyphs: readonly Glyph[]): TextLine[] {
  const turned = new Map(glyphs.map((glyph) => [turnGlyph(glyph, 1, 0, 0), glyph]));
  return setUprightLines([...turned.keys()]).map((line) => {
    const own = line.glyphs.map((glyph) => turned.get(glyph) as Glyph);
    const [left, top, right, bottom] = boxAround(own);
    return { ...line, left, top, right, bottom, glyphs: own };
  });
}

function setTurnedLines(glyphs: readonly Glyph[], angle: number): TextLine[] {
  const origins = new Map<Glyph, Glyph>();
  const level = glyphs.map((glyph) => {
    const quarter = quarterOf(angle);
    const upright = quarter === undefined ? leveled(glyph, angle) : turnGlyph(glyph, quarter, 0, 0);
    origins.set(upright, glyph);
    return upright;
  });
  return setUprightLines(level).map((line) => {
    const own = line.glyphs.map((glyph) => origins.get(glyph) as Glyph);
    const [left, top, right, bottom] = boxAround(own);
    return { ...line, angle, left, top, right, bottom, glyphs: own };
  });
}

/** A slanting glyph as it stands when its line is turned level. */
function leveled(glyph: Glyph, angle: number): Glyph {
  const [x, y] = [(glyph.left + glyph.right) / 2, MIDDLE(glyph)];
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const [along, across, half] = [x * cos + y * sin, y * cos - x * sin, glyph.size / 2];
  return { ...glyph, left: along - half, right: along + half, top: across - half, bottom: across + half };
}

function setUprightLines(glyphs: readonly Glyph[]): TextLine[] {
  const lines: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => MIDDLE(a) - MIDDLE(b))) {
    const last = lines.at(-1);
    const reference = last?.[0];
    if (last && reference && MIDDLE(glyph) - MIDDLE(reference) <= SAME_LINE * Math.max(glyph.size, reference.size)) {
      last.push(glyph);
    } else {
      lines.push([glyph]);
    }
  }
  return lines.map(setLine);
}

function setLine(unordered: Glyph[]): TextLine {
  const sorted = unordered.sort((a, b) => a.left - b.left);
  const glyphs = sorted.filter((glyph, index) => {
    const before = sorted[index - 1];
    return !before || before.text !== glyph.text || glyph.left - before.left > DRAWN_TWICE * glyph.size;
  });
  const segments: TextLine["segments"] = [];
  let text = "";
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const gap = before ? (glyph.left - before.right) / Math.max(glyph.size, before.size) : 0;
    const last = segments.at(-1);
    if (!last || gap > SEGMENT_GAP) {
      text += last ? " " : "";
      segments.push({ text: glyph.text, left: glyph.left, right: glyph.right });
    } else {
      const blank = gap > WORD_GAP ? " " : "";
      text += blank;
      last.text += blank + glyph.text;
      last.right = Math.max(last.right, glyph.right);
    }
    text += glyph.text;
    before = glyph;
  }
  const [left, top, right, bottom] = boxAround(glyphs) as Box;
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  return { text, left, top, right, bottom, size, angle: 0, glyphs, segments };
}
