import type { PrintedNumber } from "./amount.ts";

/** A longer text is kept as it is. */
export const LONGEST_PLAIN = 24;
/** Stands in place of a length before a text of any characters: its length in four bytes and two bytes a character follow. */
const WIDE = 0xff;
/** Bytes at first. */
const FIRST_ROOM = 1 << 12;

/** Characters and comma of a group of three digits; the longest amount that is told by its bytes. */
const GROUP = 4;
const LONGEST_DECIMAL = 14;
/** Texts that are not made anew when they are asked for again soon: codes come again and again. A power of two. */
const RECENT = 1 << 8;
const [COMMA, MINUS, POINT, ZERO] = [0x2c, 0x2d, 0x2e, 0x30] as const;

/** Where the digits of a number stand in bytes: from `start` to its `point`, and on to its `end`, which is the same where it has none. */
export interface Digits {
  bytes: Uint8Array;
  start: number;
  point: number;
  end: number;
  isNegative: boolean;
}

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
    const known = text.length > LONGEST_PLAIN || text === "" ? undefined : this.#addPlain(text);
    if (known !== undefined) {
      return known;
    }
    return this.intern(text);
  }

  /**
   * Digits as they stand in other bytes, as `add` would take in the text they make; no more than a plain text holds.
   *
   * @param group - Digits from the right that come between commas; 0 for none.
   * @param zeros - So many are put behind it, and a point first where it has none.
   */
  addDigits({ bytes, start, point, end, isNegative }: Digits, group: number, zeros: number): number {
    this.#makeRoom(2 * LONGEST_PLAIN);
    const own = this.#bytes;
    const from = this.#end + 1;
    let to = from;
    if (isNegative) {
      own[to++] = MINUS;
    }
    for (let at = start; at < point; at++) {
      if (group > 0 && at > start && (point - at) % group === 0) {
        own[to++] = COMMA;
      }
      own[to++] = bytes[at] as number;
    }
    for (let at = point; at < end; at++) {
      own[to++] = bytes[at] as number;
    }
    if (zeros > 0 && point === end) {
      own[to++] = POINT;
    }
    for (let zero = 0; zero < zeros; zero++) {
      own[to++] = ZERO;
    }
    own[from - 1] = to - from;
    this.#end = to;
    return -from;
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
    return id < 0 && this.#bytes[-id - 1] !== WIDE;
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

  /** True of digits with a point and decimals behind it, as most amounts are shown: a number for sure, and no code. */
  isDecimal(id: number): boolean {
    if (!this.isPlain(id)) {
      return false;
    }
    const bytes = this.#bytes;
    const start = -id;
    const end = start + (bytes[start - 1] as number);
    let point = start;
    let commas = 0;
    for (; point < end && bytes[point] !== POINT; point++) {
      commas += bytes[point] === COMMA ? 1 : 0;
      if (!isDigit(bytes[point]) && bytes[point] !== COMMA) {
        return false;
      }
    }
    // Commas stand in threes from the point, and no more than three digits before the first.
    for (let at = point - GROUP; commas > 0; at -= GROUP) {
      commas -= 1;
      if (at <= start || bytes[at] !== COMMA || (commas === 0 && at > start + GROUP - 1)) {
        return false;
      }
    }
    for (let at = point + 1; at < end; at++) {
      if (!isDigit(bytes[at])) {
        return false;
      }
    }
    return isDigit(bytes[start]) && point + 1 < end && end - start <= LONGEST_DECIMAL;
  }

  /** The number such digits print. */
  readDecimal(id: number): PrintedNumber | undefined {
    if (!this.isDecimal(id)) {
      return undefined;
    }
    const bytes = this.#bytes;
    const start = -id;
    const end = start + (bytes[start - 1] as number);
    let mantissa = 0;
    let point = end;
    for (let at = start; at < end; at++) {
      const code = bytes[at] as number;
      if (isDigit(code)) {
        mantissa = mantissa * 10 + code - ZERO;
      } else if (code === POINT) {
        point = at;
      }
    }
    return { mantissa, decimals: end - point - 1 };
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
    if (length !== WIDE) {
      return this.#bytes.toString("latin1", start, start + length);
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

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}
