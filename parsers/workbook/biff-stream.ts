const BEGIN = [0x0009, 0x0209, 0x0409, 0x0809];
const END = 0x000a;
const STRINGS = 0x00fc;
const CONTINUE = 0x003c;
/** No text holds as many zeros in a row: they are a sector that was lost, and read as so many empty texts. */
const LOST_BLOCK = Buffer.alloc(256);

/** Whether the records of a BIFF stream run to their end, with every part that begins also closed, and none of its texts lost. */
export function isWholeBiffStream(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let begun = 0;
  let ended = 0;
  let isInStrings = false;
  let at = 0;
  while (at + 4 <= stream.byteLength) {
    const record = view.getUint16(at, true);
    const next = at + 4 + view.getUint16(at + 2, true);
    // Padding of zeros follows the last record; zeros in between are a block that was lost.
    if (record === 0 && next === at + 4) {
      return begun > 0 && begun === ended && stream.subarray(at).every((byte) => byte === 0);
    }
    if (next > stream.byteLength) {
      return false;
    }
    isInStrings = record === STRINGS || (record === CONTINUE && isInStrings);
    if (isInStrings && Buffer.from(stream.buffer, stream.byteOffset + at, next - at).includes(LOST_BLOCK)) {
      return false;
    }
    begun += BEGIN.includes(record) ? 1 : 0;
    ended += record === END ? 1 : 0;
    at = next;
  }
  return begun > 0 && begun === ended;
}
