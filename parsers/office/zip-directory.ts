import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";

/** Our own directory reader because fflate gives neither the checksum nor the encryption flag of an entry. */
export interface ZipEntry {
  /** With `/`, as stored. */
  name: string;
  method: number;
  checksum: number;
  compressedSize: number;
  size: number;
  headerOffset: number;
  isEncrypted: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_FIELD = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** Bytes expanded at a time. */
const PIECE = 1 << 20;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The entries of an archive, or undefined where it has no whole directory: truncated, damaged or no archive. */
export function listZipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = viewOf(bytes);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] | undefined {
  const end = findEndOfDirectory(view);
  if (end === undefined) {
    return undefined;
  }
  let { count, offset } = end;
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  // The count has 16 bits, and some writers let it run over: whatever it says, no entry is left out.
  for (; count > 0 || view.getUint32(offset, true) === DIRECTORY_ENTRY; count--) {
    if (view.getUint32(offset, true) !== DIRECTORY_ENTRY) {
      return undefined;
    }
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const nameEnd = offset + 46 + nameLength;
    const entry: ZipEntry = {
      name: decoder.decode(bytes.subarray(offset + 46, nameEnd)).replaceAll("\\", "/"),
      method: view.getUint16(offset + 10, true),
      checksum: view.getUint32(offset + 16, true),
      compressedSize: view.getUint32(offset + 20, true),
      size: view.getUint32(offset + 24, true),
      headerOffset: view.getUint32(offset + 42, true),
      isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    };
    readLongSizes(entry, view, nameEnd, nameEnd + extraLength);
    entries.push(entry);
    offset = nameEnd + extraLength + view.getUint16(offset + 32, true);
  }
  return entries;
}

function findEndOfDirectory(view: DataView): { count: number; offset: number } | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) {
      continue;
    }
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (offset !== IN_EXTRA_FIELD && count !== 0xffff) {
      return { count, offset };
    }
    const long = Number(view.getBigUint64(at - 20 + 8, true));
    if (view.getUint32(long, true) !== END_OF_DIRECTORY_64) {
      return undefined;
    }
    return { count: Number(view.getBigUint64(long + 32, true)), offset: Number(view.getBigUint64(long + 48, true)) };
  }
  return undefined;
}

/** ZIP64: some writers put the sizes of even the smallest part into the extra field. */
function readLongSizes(entry: ZipEntry, view: DataView, start: number, end: number): void {
  let at = start;
  while (at + 4 <= end && view.getUint16(at, true) !== 1) {
    at += 4 + view.getUint16(at + 2, true);
  }
  at += 4;
  for (const key of ["size", "compressedSize", "headerOffset"] as const) {
    if (entry[key] === IN_EXTRA_FIELD && at + 8 <= end) {
      entry[key] = Number(view.getBigUint64(at, true));
      at += 8;
    }
  }
}

/** Expands one entry, at most to `allowance` bytes, and holds it against its checksum. Throws a plain error. */
export function expandZipEntry(bytes: Uint8Array, entry: ZipEntry, allowance: number): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const expanded = inflate(packed, entry, allowance);
  if (expanded.byteLength !== entry.size || crc32(expanded) !== entry.checksum) {
    throw new Error(`${entry.name}: wrong size or checksum`);
  }
  return expanded;
}

/**
 * The same piece by piece, which is expanded while the piece before it is read: of a large part no more than this is ever in
 * memory. That a part is damaged may be told after its last piece.
 */
export async function* expandInPieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  allowance: number,
): AsyncGenerator<Uint8Array> {
  if (entry.method !== DEFLATED || entry.size <= PIECE) {
    yield expandZipEntry(bytes, entry, allowance);
    return;
  }
  const stream = createInflateRaw({ chunkSize: PIECE });
  stream.end(packedBytes(bytes, entry));
  let size = 0;
  let checksum = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.byteLength;
    checksum = crc32(piece, checksum);
    if (size > allowance) {
      throw new ExpandsTooFar();
    }
    yield piece;
  }
  if (size !== entry.size || checksum !== entry.checksum) {
    throw new Error(`${entry.name}: wrong size or checksum`);
  }
}

/** Coded as the library codes it. */
class ExpandsTooFar extends Error {
  readonly code = "ERR_BUFFER_TOO_LARGE";
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(entry.headerOffset, true) !== LOCAL_HEADER) {
    throw new Error(`${entry.name}: no local header`);
  }
  const nameLength = view.getUint16(entry.headerOffset + 26, true);
  const extraLength = view.getUint16(entry.headerOffset + 28, true);
  const start = entry.headerOffset + 30 + nameLength + extraLength;
  return bytes.subarray(start, start + entry.compressedSize);
}

function inflate(packed: Uint8Array, entry: ZipEntry, allowance: number): Uint8Array {
  if (entry.method === STORED) {
    return packed;
  }
  if (entry.method !== DEFLATED) {
    throw new Error(`${entry.name}: compression method ${entry.method}`);
  }
  // In one piece, and room for one byte more than it should be: pieces would have to be put together in twice the memory.
  const chunkSize = Math.max(Math.min(entry.size, allowance) + 1, 1024);
  return inflateRawSync(packed, { maxOutputLength: allowance, chunkSize });
}
