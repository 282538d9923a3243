import type { Attributes, RowListener } from "./row-listener.ts";

// Rows and cells in the forms that are not the plainest, by patterns, in a text of one letter a byte: what is not ASCII stands
// in values alone, and is decoded there.

/** The usual form is read by one pattern; anything else is left to the XML parser, which knows every form. */
export class UnusualXml extends Error {}

const ATTRIBUTES = '((?:[ \\t\\r\\n]+[\\w:.]+="[^"<]*")*)[ \\t\\r\\n]*';
const INLINE = '<is><t(?: xml:space="preserve")?>([^<]*)</t></is>';
const CELL = new RegExp(
  `<c${ATTRIBUTES}(?:/>|>(?:<f${ATTRIBUTES}(?:/>|>([^<]*)</f>))?(?:<v>([^<]*)</v>|<v/>|${INLINE})?</c>)`,
  "uy",
);
const ROW = new RegExp(`<row${ATTRIBUTES}(/?)>`, "uy");
const ATTRIBUTE = /[ \t\r\n]+([\w:.]+)="([^"]*)"/gu;
/** No XML text holds them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\]\]>/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the letters that are bytes of ASCII.
const PLAIN = /^[\u0000-\u007f]*$/u;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The tag of a row at the start of a text. */
export function matchRow(text: string): { attributes: Attributes; length: number; isOpen: boolean } {
  ROW.lastIndex = 0;
  const found = ROW.exec(text);
  if (!found) {
    throw new UnusualXml();
  }
  const [tag, attributes, slash] = found;
  return { attributes: readAttributes(attributes), length: tag.length, isOpen: slash === "" };
}

/** Takes in the cell at a place in a text. Gives its length. */
export function matchCell(text: string, at: number, listener: RowListener): number {
  CELL.lastIndex = at;
  const found = CELL.exec(text);
  if (!found) {
    throw new UnusualXml();
  }
  const [cell, attributes, ofFormula, formula, value, inline] = found;
  const own = readAttributes(attributes);
  const shown = decode(value ?? inline ?? "");
  if (ofFormula === undefined) {
    listener.cell(own, shown, undefined);
  } else {
    listener.cell(own, shown, decode(formula ?? ""), readAttributes(ofFormula));
  }
  return cell.length;
}

function readAttributes(text: string | undefined): Attributes {
  const attributes: Attributes = {};
  for (const [, name = "", value = ""] of (text ?? "").matchAll(ATTRIBUTE)) {
    if (name in attributes) {
      throw new UnusualXml();
    }
    attributes[name] = decode(value);
  }
  return attributes;
}

function decode(letters: string): string {
  const text = PLAIN.test(letters) ? letters : decodeBytes(letters);
  if (FORBIDDEN.test(text)) {
    throw new UnusualXml();
  }
  return decodeEntities(text);
}

function decodeBytes(letters: string): string {
  try {
    return DECODER.decode(Buffer.from(letters, "latin1"));
  } catch {
    throw new UnusualXml();
  }
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) {
    return text;
  }
  return text.replace(/&(#x[\da-f]+|#\d+|\w+)?;?/giu, (found, name?: string) => {
    const isWhole = found.endsWith(";") && name !== undefined;
    const code = name?.startsWith("#")
      ? Number(name.replace(/^#x?/iu, name[1]?.toLowerCase() === "x" ? "0x" : ""))
      : undefined;
    const isCharacter = code !== undefined && code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const character = code === undefined ? ENTITIES[name ?? ""] : isCharacter ? String.fromCodePoint(code) : undefined;
    if (!isWhole || character === undefined) {
      throw new UnusualXml();
    }
    return character;
  });
}
