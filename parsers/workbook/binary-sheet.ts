import { MAX_CELLS, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "../limits.ts";
import { expandZipEntry, type ZipEntry } from "../office/zip-directory.ts";

/** A sheet of an .xlsb workbook; the index that Excel writes beside each is no sheet. */
const SHEET_PART = /(?:^|\/)\w*sheets\/(?!binaryindex)[^/]+\.bin$/iu;

const ROW = 0;
/** Cells with and without a value, results of formulas, and rich text: each begins with its column. */
const CELLS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 62]);
const COLUMNS = 60;
const LINK = 494;
const END_OF_SHEET = 130;

/**
 * The first sheet of an .xlsb workbook whose records do not run to its end, or name rows and columns that no sheet has: the
 * library reads on in what follows, and fills its memory with them. Gives the name of its part; of an archive that was checked.
 */
export function findDamagedSheet(bytes: Uint8Array, entries: readonly ZipEntry[]): string | undefined {
  return entries.find(
    (entry) => SHEET_PART.test(entry.name) && !isWholeSheet(expandZipEntry(bytes, entry, entry.size + 1)),
  )?.name;
}

function isWholeSheet(part: Uint8Array): boolean {
  let at = 0;
  let linked = 0;
  let isEnded = false;
  /** Seven bits a byte, the lowest first, for as long as the highest bit is set. */
  const readNumber = (most: number): number => {
    let number = 0;
    for (let index = 0; index < most && at < part.length; index++) {
      const byte = part[at++] as number;
      number += (byte & 0x7f) << (7 * index);
      if (byte < 0x80) {
        break;
      }
    }
    return number;
  };
  while (at < part.length) {
    const record = readNumber(2);
    const length = readNumber(4);
    if (at + length > part.length) {
      return false;
    }
    const fields = new DataView(part.buffer, part.byteOffset + at, length);
    linked += record === LINK ? countLinked(fields) : 0;
    if (!staysInSheet(record, fields) || linked > MAX_CELLS) {
      return false;
    }
    isEnded ||= record === END_OF_SHEET;
    at += length;
  }
  return isEnded;
}

function staysInSheet(record: number, fields: DataView): boolean {
  if (record === ROW) {
    return fields.byteLength >= 12 && fields.getUint32(0, true) < MAX_SHEET_ROWS;
  }
  if (CELLS.has(record)) {
    return fields.byteLength >= 8 && fields.getUint32(0, true) < MAX_SHEET_COLUMNS;
  }
  if (record === COLUMNS) {
    return fields.byteLength >= 8 && fields.getUint32(4, true) < MAX_SHEET_COLUMNS;
  }
  return true;
}

/** A link is copied to every cell it stands on. Infinite where it has no room to say which. */
function countLinked(fields: DataView): number {
  if (fields.byteLength < 16) {
    return Number.POSITIVE_INFINITY;
  }
  const [top, bottom, left, right] = [0, 4, 8, 12].map((at) => fields.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  return Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
}
