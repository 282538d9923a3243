/** OLE2, the container of .xls, .doc, .et and .wps, and of every Office file with a password. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const NO_ENTRY = 0xffffffff;
const LAST_SECTOR = 0xfffffffa;
const SECTORS_IN_HEADER = 109;
const SMALL_SECTOR = 64;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Names of the streams and storages at the top of the container. Only the top tells Word from Excel: a Word file with
 * an embedded sheet holds a `Workbook` further down. What a truncated file no longer holds is left out.
 */
export function listCompoundFile(bytes: Uint8Array): string[] {
  return listTop(openContainer(bytes)).map((entry) => entry.name);
}

/**
 * What a stream at the top of the container holds; undefined where there is none of this name. Shorter than the `size`
 * it should have where the chain of its sectors ends early or leads in a circle. Not read by the library, which follows
 * such a circle until the process runs out of memory.
 */
export function readCompoundStream(bytes: Uint8Array, name: string): { content: Uint8Array; size: number } | undefined {
  const container = openContainer(bytes);
  const entry = listTop(container).find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!container || !entry) {
    return undefined;
  }
  const { view, entries } = container;
  const { start, size } = entry;
  if (size >= view.getUint32(56, true)) {
    return { content: joinSectors(container, start, size), size };
  }
  // Short streams share one stream of small sectors, with a table of its own.
  const root = entries[0] ?? entry;
  const small = joinSectors(container, root.start, root.size);
  const table = joinSectors(container, view.getUint32(60, true), view.getUint32(64, true) * container.sectorSize);
  const next = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const sectors = followChain(start, Math.ceil(size / SMALL_SECTOR), (sector) =>
    (sector + 1) * 4 <= table.byteLength ? next.getUint32(sector * 4, true) : NO_ENTRY,
  );
  const parts = sectors.map((sector) => small.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR));
  return { content: new Uint8Array(Buffer.concat(parts)).subarray(0, size), size };
}

interface Container {
  view: DataView;
  sectorSize: number;
  /** The sectors that hold the allocation table. */
  tables: number[];
  entries: DirectoryEntry[];
}

function openContainer(bytes: Uint8Array): Container | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isCompoundFile(bytes) || bytes.byteLength < HEADER_SIZE) {
    return undefined;
  }
  const sectorSize = 1 << view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) {
    return undefined;
  }
  const tables = listTableSectors(view, sectorSize);
  return { view, sectorSize, tables, entries: readDirectory(view, sectorSize, tables) };
}

function listTop(container: Container | undefined): DirectoryEntry[] {
  const { entries } = container ?? { entries: [] };
  const top: DirectoryEntry[] = [];
  const visited = new Set<number>();
  const waiting = [entries[0]?.child ?? NO_ENTRY];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || visited.has(index)) {
      continue;
    }
    visited.add(index);
    top.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return top;
}

/** The last sector of a file may be cut where its stream ends. */
function joinSectors({ view, sectorSize, tables }: Container, start: number, size: number): Uint8Array {
  const next = (sector: number): number => findNextSector(view, tables, sector, sectorSize);
  const parts = followChain(start, Math.ceil(size / sectorSize), next).map((sector) => {
    const at = Math.min((sector + 1) * sectorSize, view.byteLength);
    return new Uint8Array(view.buffer, view.byteOffset + at, Math.min(sectorSize, view.byteLength - at));
  });
  return new Uint8Array(Buffer.concat(parts)).subarray(0, size);
}

/** The sectors of a chain, `count` at most and none of them twice. */
function followChain(start: number, count: number, next: (sector: number) => number): number[] {
  const sectors = new Set<number>();
  for (
    let sector = start;
    sector < LAST_SECTOR && sectors.size < count && !sectors.has(sector);
    sector = next(sector)
  ) {
    sectors.add(sector);
  }
  return [...sectors];
}

interface DirectoryEntry {
  name: string;
  /** Siblings form a binary tree; `child` is the root of the tree one level down. */
  left: number;
  right: number;
  child: number;
  /** First sector of the stream, and its length in bytes. */
  start: number;
  size: number;
}

function readDirectory(view: DataView, sectorSize: number, tables: number[]): DirectoryEntry[] {
  const decoder = new TextDecoder("utf-16le");
  const entries: DirectoryEntry[] = [];
  const visited = new Set<number>();
  let sector = view.getUint32(48, true);
  while (isWhole(view, sector, sectorSize) && !visited.has(sector)) {
    visited.add(sector);
    const start = (sector + 1) * sectorSize;
    for (let at = start; at < start + sectorSize; at += ENTRY_SIZE) {
      const nameLength = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
      entries.push({
        name: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at, nameLength)),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    sector = findNextSector(view, tables, sector, sectorSize);
  }
  return entries;
}

/** The sectors that hold the allocation table: the first 109 stand in the header, the rest of a large file in a chain. */
function listTableSectors(view: DataView, sectorSize: number): number[] {
  const sectors: number[] = [];
  for (let index = 0; index < SECTORS_IN_HEADER; index++) {
    sectors.push(view.getUint32(76 + index * 4, true));
  }
  const visited = new Set<number>();
  let chained = view.getUint32(68, true);
  while (isWhole(view, chained, sectorSize) && !visited.has(chained)) {
    visited.add(chained);
    const start = (chained + 1) * sectorSize;
    const next = start + sectorSize - 4;
    for (let at = start; at < next; at += 4) {
      sectors.push(view.getUint32(at, true));
    }
    chained = view.getUint32(next, true);
  }
  return sectors;
}

function findNextSector(view: DataView, tables: number[], sector: number, sectorSize: number): number {
  const entriesPerSector = sectorSize / 4;
  const table = tables[Math.floor(sector / entriesPerSector)] ?? NO_ENTRY;
  const at = (table + 1) * sectorSize + (sector % entriesPerSector) * 4;
  return isWhole(view, table, sectorSize) ? view.getUint32(at, true) : NO_ENTRY;
}

function isWhole(view: DataView, sector: number, sectorSize: number): boolean {
  return sector < LAST_SECTOR && (sector + 2) * sectorSize <= view.byteLength;
}
