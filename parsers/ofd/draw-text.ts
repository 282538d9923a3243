import type { XmlNode } from "../office/xml-tree.ts";
import type { Glyph } from "../page-layout/page-content.ts";
import { isOnColor } from "../pdf/ink.ts";
import { compose, type Matrix, transformBox } from "../pdf/matrix.ts";
import { keepsWithin } from "../pdf/show-text.ts";
import { glyphWidth } from "./glyph-width.ts";
import type { Frame, PageReading } from "./page-reading.ts";
import { type Ink, readPaint } from "./paint.ts";
import { readNumber } from "./read-numbers.ts";
import { findChildren, isTrue } from "./read-xml.ts";
import { expandDeltas, readCodes, readMappings, textsOfGlyphs, UNKNOWN } from "./text-runs.ts";
import { turnOfRun } from "./turn-of-run.ts";

/** Type stands between these shares of its size over and under the baseline, as the reader of PDFs has it. */
const HIGH = 0.86;
const LOW = 0.14;

/** How the characters of a text object are set, in the units of its space. */
interface Setting {
  ink: Ink;
  size: number;
  horizontalScale: number;
  /** Degrees, clockwise. */
  readDirection: number;
  charDirection: number;
}

/** Adds the glyphs of a text object. White space is left out: gaps speak for it. */
export function drawText(page: PageReading, object: XmlNode, frame: Frame): void {
  const { attributes } = object;
  const setting: Setting = {
    ink: inkOf(object, frame),
    size: Math.abs(readNumber(attributes["Size"], 0)),
    horizontalScale: readNumber(attributes["HScale"], 1),
    readDirection: readNumber(attributes["ReadDirection"], 0),
    charDirection: readNumber(attributes["CharDirection"], 0),
  };
  const mappings = readMappings(object);
  let start = 0;
  let [x, y] = [0, 0];
  for (const code of findChildren(object, "TextCode")) {
    const codes = readCodes(code.text);
    // A coordinate that is left out is that of the text code before.
    x = readNumber(code.attributes["X"], x);
    y = readNumber(code.attributes["Y"], y);
    drawRun(page, frame, setting, { x, y, texts: textsOfGlyphs(codes, start, mappings), code });
    start += codes.length;
  }
  if (start === 0) {
    page.unknownGlyphs += [...mappings.values()].reduce((sum, { glyphs }) => sum + glyphs, 0);
  }
}

/** Text is filled and not stroked, unless it says otherwise. */
function inkOf(object: XmlNode, frame: Frame): Ink {
  const { fill, stroke } = readPaint(object, frame);
  const painted: Ink[] = [
    ...(isTrue(object, "Fill", true) ? [fill] : []),
    ...(isTrue(object, "Stroke", false) ? [stroke] : []),
  ];
  return painted.find((ink) => ink === "seen") ?? painted.find((ink) => ink === "white") ?? "none";
}

interface Run {
  x: number;
  y: number;
  texts: string[];
  code: XmlNode;
}

function drawRun(page: PageReading, frame: Frame, setting: Setting, { x, y, texts, code }: Run): void {
  const { size, horizontalScale, charDirection } = setting;
  const em = size * Math.abs(horizontalScale);
  const steps = readSteps(code, texts, setting);
  const turn = turnOfRun(steps, setting.readDirection, charDirection);
  const [cos, sin] = [Math.cos((charDirection * Math.PI) / 180), Math.sin((charDirection * Math.PI) / 180)];
  const [a, b, c, d] = frame.matrix;
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI) + turn;
  const height = size * Math.hypot(c, d);
  texts.forEach((text, index) => {
    const step = steps[index];
    if (text.trim() !== "") {
      const advance = step && step[0] * cos + step[1] * sin;
      const place: Matrix = [cos, sin, -sin, cos, x, y];
      const box = transformBox(
        compose(frame.matrix, place),
        0,
        -HIGH * size,
        glyphWidth(text, em, advance),
        LOW * size,
      );
      const [left, top, right, bottom] = box;
      addGlyph(page, frame, setting.ink, { text, left, top, right, bottom, size: height, angle });
    }
    x += step?.[0] ?? 0;
    y += step?.[1] ?? 0;
  });
}

/** From each glyph to the next. Without any distances they follow each other in the direction of reading. */
function readSteps({ attributes }: XmlNode, texts: readonly string[], setting: Setting): [number, number][] {
  const count = Math.max(0, texts.length - 1);
  const across = expandDeltas(attributes["DeltaX"], count);
  const down = expandDeltas(attributes["DeltaY"], count);
  if (across || down) {
    return Array.from({ length: count }, (_, index) => [across?.[index] ?? 0, down?.[index] ?? 0]);
  }
  const direction = (setting.readDirection * Math.PI) / 180;
  const isAcross = Math.abs(Math.sin(direction)) < 0.5;
  return texts.slice(0, count).map((text) => {
    const width = isAcross ? glyphWidth(text, setting.size * setting.horizontalScale) : setting.size;
    return [width * Math.cos(direction), width * Math.sin(direction)];
  });
}

function addGlyph(page: PageReading, { clip }: Frame, ink: Ink, glyph: Glyph): void {
  const { left, top, right, bottom, size } = glyph;
  if (![left, top, right, bottom, size].every(Number.isFinite) || !keepsWithin(glyph, clip, page.pageBox)) {
    return;
  }
  if (ink === "none") {
    page.unseen.push(glyph);
  } else if (ink === "seen" || isOnColor(page, (left + right) / 2, (top + bottom) / 2)) {
    page.unknownGlyphs += glyph.text.includes(UNKNOWN) ? 1 : 0;
    page.glyphs.push(glyph);
  }
}
