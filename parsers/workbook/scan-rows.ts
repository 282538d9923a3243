import { matchCell, matchRow, UnusualXml } from "./match-cells.ts";
import type { Attributes, RowListener } from "./row-listener.ts";
import { scanPlainCells, standsAt } from "./scan-plain-cells.ts";

const START = "<sheetData>";
const END = "</sheetData>";
const ROW_START = Buffer.from('<row r="');
const ROW_END = Buffer.from("</row>");
/** Bytes of one row: no more columns than a sheet has make so many. */
const LONGEST_ROW = 1 << 24;
const NOTHING = Buffer.alloc(0);

/**
 * Reads the rows of a sheet several times as fast as an XML parser does, in little memory: nearly every program writes them in
 * one way. The bytes come in pieces, cut anywhere. Throws `UnusualXml` on anything else, damage included.
 */
export class RowScanner {
  readonly #listener: RowListener;
  /** What stands before the rows; what of the last piece is not read yet; what stands after the rows. */
  #head: Buffer = NOTHING;
  #rest: Buffer = NOTHING;
  #tail: Buffer = NOTHING;
  #state: "before" | "rows" | "after" = "before";
  /** The tag of the last row from its number on, and what it says: those of all rows are alike. */
  #usualTag: Buffer = NOTHING;
  #usual: Attributes = {};

  constructor(listener: RowListener) {
    this.#listener = listener;
  }

  push(bytes: Uint8Array): void {
    const piece = join(this.#rest, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#rest = NOTHING;
    if (this.#state === "after") {
      this.#tail = join(this.#tail, piece);
      return;
    }
    let at = 0;
    if (this.#state === "before") {
      const start = piece.indexOf(START);
      if (start < 0) {
        this.#keep(piece);
        return;
      }
      this.#head = Buffer.from(piece.subarray(0, start));
      refuseUnusual(this.#head);
      this.#state = "rows";
      at = start + START.length;
    }
    const end = piece.indexOf(END, at);
    const lastRow = piece.lastIndexOf(ROW_END);
    const whole = end >= 0 ? end : lastRow < at ? at : lastRow + ROW_END.length;
    this.#scan(piece.subarray(0, whole), at);
    if (end >= 0) {
      this.#state = "after";
      this.#tail = Buffer.from(piece.subarray(end + END.length));
    } else {
      this.#keep(piece.subarray(whole));
    }
  }

  /** The bytes around the rows, for the parser, after the last piece. */
  end(): Uint8Array {
    if (this.#state !== "after" || this.#tail.includes(START) || this.#tail.includes(END)) {
      throw new UnusualXml();
    }
    refuseUnusual(this.#tail);
    return Buffer.concat([this.#head, Buffer.from("<sheetData/>"), this.#tail]);
  }

  /** Until more comes. */
  #keep(bytes: Buffer): void {
    if (bytes.length > LONGEST_ROW) {
      throw new UnusualXml();
    }
    this.#rest = Buffer.from(bytes);
  }

  /** Whole rows, from a place on to the end. */
  #scan(bytes: Buffer, from: number): void {
    for (let at = skipBlanks(bytes, from); at < bytes.length; at = skipBlanks(bytes, at)) {
      const end = this.#openUsualRow(bytes, at);
      at = end > 0 ? this.#scanCells(bytes, end) : this.#scanRow(bytes, at);
    }
  }

  /** Takes in the tag of a row that says what the one before it said, but for its number. Gives its end; 0 for another. */
  #openUsualRow(bytes: Buffer, from: number): number {
    if (this.#usualTag.length === 0 || !standsAt(bytes, from, ROW_START)) {
      return 0;
    }
    const start = from + ROW_START.length;
    const end = skipDigits(bytes, start);
    if (!standsAt(bytes, end, this.#usualTag)) {
      return 0;
    }
    this.#listener.row({ ...this.#usual, r: bytes.toString("latin1", start, end) });
    return end + this.#usualTag.length;
  }

  /** A row with any tag. Gives its end. */
  #scanRow(bytes: Buffer, from: number): number {
    // To the first bracket alone: a sheet may end with a million rows that hold nothing.
    const { attributes, length, isOpen } = matchRow(textTo(">", bytes, from));
    const end = from + length;
    this.#listener.row(attributes);
    if (!isOpen) {
      return end;
    }
    const { r: number, ...usual } = attributes;
    if (number !== undefined && standsAt(bytes, from, ROW_START)) {
      this.#usualTag = Buffer.from(bytes.subarray(skipDigits(bytes, from + ROW_START.length), end));
      this.#usual = usual;
    }
    return this.#scanCells(bytes, end);
  }

  /** The cells of a row, to its end. */
  #scanCells(bytes: Buffer, from: number): number {
    let text: string | undefined;
    let start = 0;
    for (let at = from; ; ) {
      at = skipBlanks(bytes, scanPlainCells(bytes, at, this.#listener));
      if (standsAt(bytes, at, ROW_END)) {
        return at + ROW_END.length;
      }
      if (text === undefined) {
        text = textTo(ROW_END, bytes, at);
        start = at;
      }
      at += matchCell(text, at - start, this.#listener);
    }
  }
}

/** Comments, CDATA and document types begin with `<!`; UTF-16 has zeros between its letters. */
function refuseUnusual(around: Buffer): void {
  if (around.includes("<!") || /encoding=(?!["']utf-8["'])/iu.test(around.toString("latin1", 0, 200))) {
    throw new UnusualXml();
  }
}

/** What stands from a place on to the end of something, a letter a byte. */
function textTo(what: string | Buffer, bytes: Buffer, from: number): string {
  const end = bytes.indexOf(what, from);
  return bytes.toString("latin1", from, end < 0 ? bytes.length : end + what.length);
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) {
    at++;
  }
  return at;
}

function skipDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x39) {
    at++;
  }
  return at;
}

function join(one: Buffer, other: Buffer): Buffer {
  return one.length === 0 ? other : Buffer.concat([one, other]);
}
