import { scanPlainCells, type TakePlainCell } from "./scan-plain-cells.ts";

/** What stands between `<sheetData>` and `</sheetData>`, a row and a cell at a time. Attributes as written. */
export interface RowListener {
  row(attributes: Attributes): void;
  /** `value` is that of `<v>` or of an inline string; a formula without text belongs to a shared one. */
  cell(attributes: Attributes, value: string, formula: string | undefined, formulaAttributes?: Attributes): void;
  plainCell: TakePlainCell;
}

export type Attributes = Record<string, string>;

/** The usual form is read by one pattern; anything else is left to the XML parser, which knows every form. */
export class UnusualXml extends Error {}

const START = "<sheetData>";
const END = "</sheetData>";
const ROW_END = "</row>";
/** Bytes decoded at a time: little enough to be forgotten at once. */
const PIECE = 1 << 17;

const ATTRIBUTES = '((?:\\s+[\\w:.]+="[^"<]*")*)';
const INLINE = '<is><t(?: xml:space="preserve")?>([^<]*)</t></is>';
const EMPTY_CELL = /<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d+")?\/>/uy;
const CELL = new RegExp(
  `<c${ATTRIBUTES}\\s*(?:/>|>(?:<f${ATTRIBUTES}\\s*(?:/>|>([^<]*)</f>))?(?:<v>([^<]*)</v>|<v/>|${INLINE})?</c>)`,
  "uy",
);
const ROW = new RegExp(`<row${ATTRIBUTES}\\s*(/?)>`, "uy");
const BLANKS = /\s+/uy;
const ATTRIBUTE = /\s+([\w:.]+)="([^"]*)"/gu;
/** No XML text holds them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\]\]>/u;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Reads the rows of a sheet several times as fast as an XML parser does, in little memory: nearly every program writes them in
 * one way. Gives the bytes around them, for the parser. Throws `UnusualXml` on anything else, damage included.
 */
export function scanRows(xml: Uint8Array, listener: RowListener): Uint8Array {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const start = bytes.indexOf(START);
  const end = bytes.indexOf(END);
  const isUsual = start >= 0 && end > start && bytes.indexOf(START, start + 1) < 0 && bytes.indexOf(END, end + 1) < 0;
  // Comments, CDATA and document types begin so; UTF-16 has zeros between its letters.
  if (!isUsual || bytes.indexOf("<!") >= 0 || /encoding=(?!["']utf-8["'])/iu.test(bytes.toString("latin1", 0, 200))) {
    throw new UnusualXml();
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = start + START.length; at < end; ) {
    const last = at + PIECE < end ? bytes.lastIndexOf(ROW_END, at + PIECE) : end;
    const stop = last <= at ? end : Math.min(end, last === end ? end : last + ROW_END.length);
    scanPiece(decode(decoder, bytes.subarray(at, stop)), listener);
    at = stop;
  }
  return Buffer.concat([bytes.subarray(0, start), Buffer.from("<sheetData/>"), bytes.subarray(end + END.length)]);
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UnusualXml();
  }
}

function scanPiece(text: string, listener: RowListener): void {
  if (FORBIDDEN.test(text)) {
    throw new UnusualXml();
  }
  let at = 0;
  let isInRow = false;
  const takePlain: TakePlainCell = (row, column, style, type, value) =>
    listener.plainCell(row, column, style, type, decodeEntities(value));
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) {
      at = pattern.lastIndex;
    }
    return found;
  };
  while (at < text.length) {
    if (isInRow) {
      at = scanPlainCells(text, at, takePlain);
      if (match(EMPTY_CELL)) {
        continue;
      }
      const cell = match(CELL);
      if (cell) {
        readCell(cell, listener);
        continue;
      }
      if (text.startsWith(ROW_END, at)) {
        at += ROW_END.length;
        isInRow = false;
        continue;
      }
    } else {
      const row = match(ROW);
      if (row) {
        listener.row(readAttributes(row[1]));
        isInRow = row[2] === "";
        continue;
      }
    }
    if (!match(BLANKS)) {
      throw new UnusualXml();
    }
  }
  if (isInRow) {
    throw new UnusualXml();
  }
}

function readCell([, attributes, ofFormula, formula, value, inline]: RegExpExecArray, listener: RowListener): void {
  const own = readAttributes(attributes);
  if (ofFormula === undefined) {
    listener.cell(own, decodeEntities(value ?? inline ?? ""), undefined);
  } else {
    listener.cell(own, decodeEntities(value ?? inline ?? ""), decodeEntities(formula ?? ""), readAttributes(ofFormula));
  }
}

function readAttributes(text: string | undefined): Attributes {
  const attributes: Attributes = {};
  for (const [, name = "", value = ""] of (text ?? "").matchAll(ATTRIBUTE)) {
    if (name in attributes) {
      throw new UnusualXml();
    }
    attributes[name] = decodeEntities(value);
  }
  return attributes;
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
