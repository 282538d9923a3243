/**
 * Marks of the block language. Noncharacters of Unicode: no draft can hold them once `protect` has run, so text of a
 * draft that looks like a heading, a table or a link stays text.
 */
export const TABLE_MARK = "\u{fdd0}";
export const CAPTION_MARK = "\u{fdd1}";
export const ANCHOR_START = "\u{fdd2}";
export const ANCHOR_END = "\u{fdd3}";

/** Characters that mean something to the block language, and what stands for them in data until it is parsed. */
const STANDINS = new Map([
  ["#", "\u{fdd8}"],
  ["-", "\u{fdd9}"],
  ["*", "\u{fdda}"],
  ["[", "\u{fddb}"],
]);
const ORIGINALS = new Map([...STANDINS].map(([character, standin]) => [standin, character]));

/** A copy in which no text can be taken for markup: its own line breaks become blanks, its markup characters stand-ins. */
export function protect<T>(data: T): T {
  if (typeof data === "string") {
    const line = data.replace(/[\u{fdd0}-\u{fdef}]/gu, "").replace(/\s*[\r\n\u2028\u2029]\s*/gu, " ");
    return line.replace(/[#\-*[]/gu, (character) => STANDINS.get(character) ?? character) as T;
  }
  if (Array.isArray(data)) {
    return data.map(protect) as T;
  }
  if (typeof data === "object" && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, protect(value)])) as T;
  }
  return data;
}

/** Puts back what `protect` replaced. */
export function restore(text: string): string {
  return text.replace(/[\u{fdd8}-\u{fddb}]/gu, (standin) => ORIGINALS.get(standin) ?? standin);
}
