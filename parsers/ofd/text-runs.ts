import type { XmlNode } from "../office/xml-tree.ts";
import { readNumber } from "./read-numbers.ts";
import { findChildren } from "./read-xml.ts";

/** Shown for a glyph whose character is not known: U+FFFD. */
export const UNKNOWN = "\uFFFD";
/** What some converters write for glyphs without a character, when they map them to glyphs of the font. */
const PLACEHOLDERS = new Set([UNKNOWN, "¤"]);

/** Some characters (`codes` long) shown as other glyphs than the font has for them one by one. */
interface GlyphMapping {
  codes: number;
  glyphs: number;
}

/**
 * The `count` distances of a delta list. `g n v` stands for n times v; the last distance goes on when the list is too short.
 * Undefined where there is no list or it begins with no number.
 */
export function expandDeltas(list: string | undefined, count: number): number[] | undefined {
  const words = list?.split(/[\s,]+/).filter((word) => word !== "") ?? [];
  const deltas: number[] = [];
  for (let i = 0; i < words.length && deltas.length < count; ) {
    const isRun = words[i] === "g";
    const times = isRun ? Number(words[i + 1]) : 1;
    const delta = Number(words[isRun ? i + 2 : i]);
    if (!Number.isFinite(delta) || !Number.isInteger(times) || times < 0) {
      break;
    }
    for (let n = Math.min(times, count - deltas.length); n > 0; n--) {
      deltas.push(delta);
    }
    i += isRun ? 3 : 1;
  }
  const last = deltas.at(-1);
  if (last === undefined) {
    return count === 0 && words.length > 0 ? [] : undefined;
  }
  while (deltas.length < count) {
    deltas.push(last);
  }
  return deltas;
}

/** The characters of a `TextCode`. A line break at its ends, with what stands beyond it, is layout of the XML. */
export function readCodes(text: string): string[] {
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  const start = /[\r\n]/.test(before) ? before.length : 0;
  const end = /[\r\n]/.test(after) ? after.length : 0;
  return [...text.slice(start, text.length - end)];
}

/** The mappings of a text object by the position of their first character, counted over all its text codes. */
export function readMappings(object: XmlNode): Map<number, GlyphMapping> {
  const mappings = findChildren(object, "CGTransform").map((node): [number, GlyphMapping] => {
    const listed =
      findChildren(node, "Glyphs")[0]
        ?.text.split(/\s+/)
        .filter((word) => word !== "").length ?? 0;
    const { CodePosition: position, CodeCount: codes, GlyphCount: glyphs } = node.attributes;
    return [
      readNumber(position, 0),
      { codes: Math.max(1, readNumber(codes, 1)), glyphs: Math.max(1, Math.min(readNumber(glyphs, 1), listed)) },
    ];
  });
  return new Map(mappings);
}

/**
 * The text of each glyph of a `TextCode`, whose characters begin at `start` of their text object. Where several characters
 * are one glyph, it has them all; where a character is several glyphs, the first one has it.
 */
export function textsOfGlyphs(
  codes: readonly string[],
  start: number,
  mappings: ReadonlyMap<number, GlyphMapping>,
): string[] {
  const texts: string[] = [];
  for (let i = 0; i < codes.length; ) {
    const mapping = mappings.get(start + i);
    const own = codes.slice(i, i + (mapping?.codes ?? 1));
    if (!mapping) {
      texts.push(...own);
    } else {
      const known = own.map((code) => (PLACEHOLDERS.has(code) ? UNKNOWN : code));
      texts.push(...spread(known, mapping.glyphs));
    }
    i += own.length;
  }
  return texts;
}

function spread(codes: readonly string[], glyphs: number): string[] {
  const firsts = codes.slice(0, Math.min(glyphs, codes.length) - 1);
  return [
    ...firsts,
    codes.slice(firsts.length).join(""),
    ...Array<string>(Math.max(0, glyphs - codes.length)).fill(""),
  ];
}
