import type { PrintedNumber } from "./amount.ts";
import { type DigitStyle, type Digits, isDecimal, readDecimal, writeDigits } from "./digit-bytes.ts";

/** A longer text is kept as it is. */
export const LONGEST_PLAIN = 24;
/**
 * Stands before the length of a plain text with blanks around it, as number formats leave room for a sign or a bracket: with
 * the blanks in front times eight, and those behind.
 */
const PADDED = 0x80;
const MOST_BLANKS = 7;
/** Stands in place of a length before a text of any characters: its length in four bytes and two bytes a character follow. */
const WIDE = 0xff;
/** Bytes at first. */
const FIRST_ROOM = 1 << 12;

/** Texts that are not made anew when they are asked for again soon: codes come again and again. A power of two. */
const RECENT = 1 << 8;
/** What of a `TextStore` goes from one thread to another. */
export interface StoredTexts {
  bytes: Uint8Array;
  strings: string[];
}

/**
 * The texts of millions of cells, each by a number. Names and codes repeat and stand once; what is written in plain characters,
 * as numbers are, is a few bytes in a row of bytes instead of an object. The empty text is 0.
 */
export class TextStore {
  #bytes: Buffer;
  #end: number;
  readonly #strings: string[];
  readonly #known = new Map<string, number>();
  readonly #recentIds = new Int32Array(RECENT);
  readonly #recent: string[] = [];

  /** What was `stored` is read, and not added to. */
  constructor(stored?: StoredTexts) {
    const { bytes, strings } = stored ?? { bytes: new Uint8Array(FIRST_ROOM), strings: [""] };
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#strings = strings;
    this.#end = stored ? bytes.byteLength : 0;
    if (!stored) {
      this.#known.set("", 0);
    }
  }

  add(text: string): number {
    const isShort = text.length <= LONGEST_PLAIN && text !== "";
    return (isShort ? (this.#addPlain(text) ?? this.#addPadded(text)) : undefined) ?? this.intern(text);
  }

  /**
   * Digits in other bytes, as `add` would take in the text they show; no more than a plain text holds.
   *
   * @param before - So many blanks stand before them, and so many behind.
   */
  addDigits(digits: Digits, style: DigitStyle, before = 0, behind = 0): number {
    this.#makeRoom(2 * LONGEST_PLAIN);
    const padded = this.#putBlanks(before, behind);
    const start = this.#end + 1;
    this.#end = writeDigits(digits, style, this.#bytes, start);
    this.#bytes[start - 1] = this.#end - start;
    return padded ?? -start;
  }

  /** As an object whatever it is written in: for a text that is asked for again and again. */
  intern(text: string): number {
    const id = this.#known.get(text) ?? this.#strings.length;
    if (id === this.#strings.length) {
      this.#strings.push(text);
      this.#known.set(text, id);
    }
    return id;
  }

  /** For a text that hardly comes twice, as a name joined of those of several cells: bytes too, and no object that is kept. */
  addOnce(text: string): number {
    return (
      this.#known.get(text) ?? (text.length > LONGEST_PLAIN ? undefined : this.#addPlain(text)) ?? this.#addWide(text)
    );
  }

  /** True of a text in plain characters, which is kept as bytes. */
  isPlain(id: number): boolean {
    return id < 0 && (this.#bytes[-id - 1] as number) < PADDED;
  }

  /** The plain text without the blanks around it; nothing of a text that is not plain without them. */
  trimmed(id: number): number | undefined {
    const head = id < 0 ? (this.#bytes[-id - 1] as number) : WIDE;
    return head < PADDED ? id : head === WIDE ? undefined : id - 1;
  }

  /** Puts the bytes of a plain text into others; gives where they end. */
  copyPlain(id: number, to: Uint8Array, at: number): number {
    const bytes = this.#bytes;
    const start = -id;
    const length = bytes[start - 1] as number;
    for (let index = 0; index < length; index++) {
      to[at + index] = bytes[start + index] as number;
    }
    return at + length;
  }

  /** True of a plain text that is a number with decimals, as most amounts are shown. */
  isDecimal(id: number): boolean {
    return this.isPlain(id) && isDecimal(this.#bytes, -id, -id + (this.#bytes[-id - 1] as number));
  }

  /** The number such a text prints; nothing of another. */
  readDecimal(id: number): PrintedNumber | undefined {
    return this.isDecimal(id) ? readDecimal(this.#bytes, -id, -id + (this.#bytes[-id - 1] as number)) : undefined;
  }

  get(id: number): string {
    if (id >= 0) {
      return this.#strings[id] as string;
    }
    const slot = id & (RECENT - 1);
    if (this.#recentIds[slot] === id) {
      return this.#recent[slot] as string;
    }
    const text = this.#decode(-id);
    this.#recentIds[slot] = id;
    this.#recent[slot] = text;
    return text;
  }

  #decode(start: number): string {
    const length = this.#bytes[start - 1] as number;
    if (length < PADDED) {
      return this.#bytes.toString("latin1", start, start + length);
    }
    if (length !== WIDE) {
      return " ".repeat((length >> 3) & MOST_BLANKS) + this.#decode(start + 1) + " ".repeat(length & MOST_BLANKS);
    }
    const from = start + Uint32Array.BYTES_PER_ELEMENT;
    return this.#bytes.toString("utf16le", from, from + 2 * this.#bytes.readUInt32LE(start));
  }

  stored(): StoredTexts {
    return { bytes: this.#bytes.subarray(0, this.#end), strings: this.#strings };
  }

  /** Its length, and its characters: no blank among them, and nothing beyond ASCII. */
  #addPlain(text: string): number | undefined {
    this.#makeRoom(1 + text.length);
    const bytes = this.#bytes;
    const start = this.#end + 1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code <= 0x20 || code >= 0x7f) {
        return undefined;
      }
      bytes[start + at] = code;
    }
    bytes[start - 1] = text.length;
    this.#end = start + text.length;
    return -start;
  }

  /** The same with blanks around them. */
  #addPadded(text: string): number | undefined {
    const inner = text.replace(/^ +| +$/gu, "");
    const before = text.indexOf(inner);
    const behind = text.length - before - inner.length;
    const end = this.#end;
    this.#makeRoom(1);
    const padded = inner === "" || before + behind === 0 ? undefined : this.#putBlanks(before, behind);
    if (padded !== undefined && this.#addPlain(inner) !== undefined) {
      return padded;
    }
    this.#end = end;
    return undefined;
  }

  /** Gives the number of the text that is put after it with these blanks around it; nothing where there are none, or too many. */
  #putBlanks(before: number, behind: number): number | undefined {
    if (before + behind === 0 || before > MOST_BLANKS || behind > MOST_BLANKS) {
      return undefined;
    }
    this.#bytes[this.#end++] = PADDED | (before << 3) | behind;
    return -this.#end;
  }

  #addWide(text: string): number {
    this.#makeRoom(1 + Uint32Array.BYTES_PER_ELEMENT + 2 * text.length);
    const start = this.#end + 1;
    this.#bytes[start - 1] = WIDE;
    const from = this.#bytes.writeUInt32LE(text.length, start);
    this.#end = from + this.#bytes.write(text, from, "utf16le");
    return -start;
  }

  #makeRoom(count: number): void {
    if (this.#end + count > this.#bytes.length) {
      const more = Buffer.allocUnsafeSlow(2 * this.#bytes.length + count);
      more.set(this.#bytes.subarray(0, this.#end));
      this.#bytes = more;
    }
  }
}
