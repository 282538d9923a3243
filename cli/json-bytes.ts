import { LONGEST_PLAIN, type TextStore } from "../domain/text-store.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Fewer bytes are copied faster one by one. */
const FEW = 64;
/** Bytes handed on at a time. */
const PIECE = 1 << 18;

/** JSON put together as bytes: the text of millions of cells would have to be encoded once more, which takes longest of all. */
export class JsonBytes {
  #bytes = Buffer.allocUnsafeSlow(2 * PIECE);
  #end = 0;

  /** True when there is enough to be handed on. */
  get isFull(): boolean {
    return this.#end >= PIECE;
  }

  /** What was put since the last time; good until the next is put. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#end);
    this.#end = 0;
    return taken;
  }

  /** Bytes as they are. Gives where among those not taken they begin. */
  put(bytes: Uint8Array): number {
    const { length } = bytes;
    this.#makeRoom(length);
    const own = this.#bytes;
    const start = this.#end;
    if (length > FEW) {
      own.set(bytes, start);
    } else {
      for (let at = 0; at < length; at++) {
        own[start + at] = bytes[at] as number;
      }
    }
    this.#end = start + length;
    return start;
  }

  /** The same over bytes that were put before. */
  putOver(bytes: Uint8Array, start: number): void {
    for (let at = 0; at < bytes.length; at++) {
      this.#bytes[start + at] = bytes[at] as number;
    }
  }

  /** A plain text of a store as a string of JSON. */
  putPlain(texts: TextStore, id: number): void {
    this.#makeRoom(2 * LONGEST_PLAIN + 2);
    const bytes = this.#bytes;
    const start = this.#end + 1;
    let end = texts.copyPlain(id, bytes, start);
    for (let at = end - 1; at >= start; at--) {
      if (bytes[at] === QUOTE || bytes[at] === BACKSLASH) {
        bytes.copyWithin(at + 1, at, end++);
        bytes[at] = BACKSLASH;
      }
    }
    bytes[start - 1] = QUOTE;
    bytes[end] = QUOTE;
    this.#end = end + 1;
  }

  #makeRoom(count: number): void {
    if (this.#end + count > this.#bytes.length) {
      const more = Buffer.allocUnsafeSlow(2 * (this.#end + count));
      more.set(this.#bytes.subarray(0, this.#end));
      this.#bytes = more;
    }
  }
}
