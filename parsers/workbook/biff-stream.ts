const BEGIN = [0x0009, 0x0209, 0x0409, 0x0809];
const END = 0x000a;
const PASSWORD = 0x002f;
/** Where a sheet stands: after the password. */
const SHEET = 0x0085;
const STRINGS = 0x00fc;
const CONTINUE = 0x003c;
/** Formulas of a cell (of all versions), shared by cells, and of an array: the bytes before what the formula says. */
const FORMULAS = new Map([
  [0x0006, 20],
  [0x0206, 20],
  [0x0406, 20],
  [0x04bc, 8],
  [0x0221, 12],
]);
/** Excel 2 to 4 begin a sheet so, and keep formulas in fewer bytes. */
const OLD = [0x0009, 0x0209, 0x0409];
const OLD_FORMULA = 15;
/** No record is longer ([MS-XLS] 2.1.4): what does not fit goes on in another. */
const LONGEST = 8224;
/** Records that are always as long, of all versions since Excel 3: a row, and cells without a value, with a number, a truth, a text. */
const LENGTHS = new Map([
  [0x0208, 16],
  [0x0201, 6],
  [0x0203, 14],
  [0x027e, 10],
  [0x0205, 8],
  [0x00fd, 10],
]);
/** No text holds as many zeros in a row: they are a sector that was lost, and read as so many empty texts. */
const LOST_BLOCK = Buffer.alloc(256);

/** Whether a password stands at the beginning of a BIFF stream: the records after it keep their types and lengths, and nothing else. */
export function isLockedBiffStream(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === PASSWORD || record === SHEET) {
      return record === PASSWORD;
    }
  }
  return false;
}

/** Whether the records of a BIFF stream run to their end, with every part that begins also closed, and none of its texts lost. */
export function isWholeBiffStream(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let begun = 0;
  let ended = 0;
  let isInStrings = false;
  const isOld = view.byteLength >= 2 && OLD.includes(view.getUint16(0, true));
  let at = 0;
  while (at + 4 <= stream.byteLength) {
    const record = view.getUint16(at, true);
    const next = at + 4 + view.getUint16(at + 2, true);
    // Padding of zeros follows the last record; zeros in between are a block that was lost.
    if (record === 0 && next === at + 4) {
      return begun > 0 && begun === ended && stream.subarray(at).every((byte) => byte === 0);
    }
    const length = next - at - 4;
    const isAsLong = length <= LONGEST && (LENGTHS.get(record) ?? length) === length;
    if (next > stream.byteLength || !isAsLong || !holdsFormula(view, at, length, isOld)) {
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

/**
 * Whether a record that should hold a formula is as long as it says. The library reads on behind the end of a shorter
 * one and never comes back.
 */
function holdsFormula(view: DataView, at: number, length: number, isOld: boolean): boolean {
  const before = FORMULAS.get(view.getUint16(at, true));
  if (before === undefined) {
    return true;
  }
  if (isOld) {
    return length > OLD_FORMULA;
  }
  return length >= before + 2 && length >= before + 2 + view.getUint16(at + 4 + before, true);
}
