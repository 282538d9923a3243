/** OLE2, the container of .xls, .doc, .et and .wps, and of every Office file with a password. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const NO_ENTRY = 0xffffffff;
const LAST_SECTOR = 0xfffffffa;
const SECTORS_IN_HEADER = 109;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Names of the streams and storages at the top of the container. Only the top tells Word from Excel: a Word file with
 * an embedded sheet holds a `Workbook` further down. What a truncated file no longer holds is left out.
 */
export function listCompoundFile(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isCompoundFile(bytes) || bytes.byteLength < HEADER_SIZE) {
    return [];
  }
  const sectorSize = 1 << view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) {
    return [];
  }
  const entries = readDirectory(view, sectorSize);
  const names: string[] = [];
  const visited = new Set<number>();
  const waiting = [entries[0]?.child ?? NO_ENTRY];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || visited.has(index)) {
      continue;
    }
    visited.add(index);
    names.push(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}

interface DirectoryEntry {
  name: string;
  /** Siblings form a binary tree; `child` is the root of the tree one level down. */
  left: number;
  right: number;
  child: number;
}

function readDirectory(view: DataView, sectorSize: number): DirectoryEntry[] {
  const decoder = new TextDecoder("utf-16le");
  const entries: DirectoryEntry[] = [];
  const tables = listTableSectors(view, sectorSize);
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
