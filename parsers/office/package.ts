import { ALWAYS_ALLOWED_BYTES, MAX_EXPANDED_BYTES, MAX_EXPANSION_RATIO } from "../limits.ts";
import { refuseDamaged, refuseEncrypted, refuseTooLarge } from "../refusals.ts";
import { readXml } from "./xml.ts";
import { expandInPieces, expandZipEntry, listZipEntries, type ZipEntry } from "./zip-directory.ts";

/** A ZIP archive of parts, whose names do not differ by case: some writers do not keep to theirs. */
export interface Archive {
  has(part: string): boolean;
  /** Undefined when there is no such part. Throws a plain error when the part is damaged. */
  read(part: string): Uint8Array | undefined;
  /** The same in pieces, which come while those before them are read; damage may be told after the last. */
  readInPieces(part: string): AsyncIterable<Uint8Array> | undefined;
}

/** An Office file: an archive of XML parts that point at each other by relationships. */
export interface OfficePackage extends Archive {
  /** `xl/workbook.xml` or `word/document.xml`, wherever the writer put it. */
  mainPart: string;
  /** The parts that `part` points at. */
  relationshipsOf(part: string): Relationship[];
  /** The files outside the archive that `part` points at, as it names them. */
  externalTargetsOf(part: string): string[];
}

interface Relationship {
  id: string;
  /** The last step of its type: `worksheet`, `styles`, `sharedStrings`. */
  type: string;
  target: string;
}

/** Opens an archive with limits on what it may expand to. Refuses one that is truncated, and parts with a password. */
export function openArchive(bytes: Uint8Array, documentName: string): Archive {
  const entries = listZipEntries(bytes);
  if (!entries) {
    refuseDamaged(documentName, "压缩包目录不完整，文件可能未传完或已损坏");
  }
  const byName = new Map<string, ZipEntry>(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let remaining = MAX_EXPANDED_BYTES;

  /** A part that is read again counts once. */
  const counted = new Set<ZipEntry>();
  const count = (entry: ZipEntry): void => {
    remaining -= counted.has(entry) ? 0 : entry.size;
    counted.add(entry);
  };

  function find(part: string): { entry: ZipEntry; allowance: number } | undefined {
    const entry = byName.get(part.toLowerCase());
    if (!entry) {
      return undefined;
    }
    if (entry.isEncrypted) {
      refuseEncrypted(documentName);
    }
    return { entry, allowance: allowExpansion(entry, remaining + (counted.has(entry) ? entry.size : 0), documentName) };
  }

  function refuse(part: string, error: unknown): never {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") {
      refuseTooLarge(documentName, part, error);
    }
    throw error;
  }

  function read(part: string): Uint8Array | undefined {
    const found = find(part);
    if (!found) {
      return undefined;
    }
    try {
      const expanded = expandZipEntry(bytes, found.entry, found.allowance);
      count(found.entry);
      return expanded;
    } catch (error) {
      refuse(part, error);
    }
  }

  function readInPieces(part: string): AsyncIterable<Uint8Array> | undefined {
    const found = find(part);
    return found && pieces(part, found.entry, found.allowance);
  }

  async function* pieces(part: string, entry: ZipEntry, allowance: number): AsyncGenerator<Uint8Array> {
    try {
      yield* expandInPieces(bytes, entry, allowance);
      count(entry);
    } catch (error) {
      refuse(part, error);
    }
  }

  return { has: (part) => byName.has(part.toLowerCase()), read, readInPieces };
}

export function openPackage(bytes: Uint8Array, documentName: string): OfficePackage {
  const archive = openArchive(bytes, documentName);

  function readAll(part: string): ReturnType<typeof readRelationships> {
    const slash = part.lastIndexOf("/") + 1;
    const folder = part.slice(0, slash);
    const xml = archive.read(`${folder}_rels/${part.slice(slash)}.rels`);
    return xml ? readRelationships(xml, folder) : { inside: [], outside: [] };
  }

  const relationshipsOf = (part: string): Relationship[] => readAll(part).inside;
  return {
    ...archive,
    mainPart: findMainPart(relationshipsOf(""), archive),
    relationshipsOf,
    externalTargetsOf: (part) => readAll(part).outside,
  };
}

/** How far an entry may expand, lest it is a bomb; what it says of itself is not believed afterwards. */
function allowExpansion(entry: ZipEntry, remaining: number, documentName: string): number {
  const allowance = Math.min(remaining, Math.max(ALWAYS_ALLOWED_BYTES, entry.compressedSize * MAX_EXPANSION_RATIO));
  if (entry.size > allowance) {
    refuseTooLarge(documentName, entry.name);
  }
  return allowance;
}

/** For an archive that the library expands: it knows no limit, and holds no part against its checksum. */
export function checkArchive(bytes: Uint8Array, entries: readonly ZipEntry[], documentName: string): void {
  let remaining = MAX_EXPANDED_BYTES;
  for (const entry of entries) {
    const allowance = allowExpansion(entry, remaining, documentName);
    remaining -= expandZipEntry(bytes, entry, allowance).byteLength;
  }
}

/**
 * The part of this type that the main part points at; undefined where it points at none. A part that is named and
 * missing is damage: a workbook read without its styles would show other numbers than were meant.
 */
export function readRelatedPart(file: OfficePackage, type: string): Uint8Array | undefined {
  const relationship = file.relationshipsOf(file.mainPart).find((candidate) => candidate.type === type);
  if (!relationship) {
    return undefined;
  }
  const part = file.read(relationship.target);
  if (!part) {
    throw new Error(`${relationship.target} is missing`);
  }
  return part;
}

function findMainPart(relationships: Relationship[], archive: Archive): string {
  const target = relationships.find(({ type }) => type === "officeDocument")?.target;
  if (target !== undefined && archive.has(target)) {
    return target;
  }
  return archive.has("word/document.xml") ? "word/document.xml" : "xl/workbook.xml";
}

function readRelationships(xml: Uint8Array, folder: string): { inside: Relationship[]; outside: string[] } {
  const inside: Relationship[] = [];
  const outside: string[] = [];
  readXml(xml, {
    open(name, attributes) {
      const { Id: id = "", Type: type = "", Target: target = "" } = attributes;
      if (name === "Relationship" && attributes["TargetMode"] === "External") {
        outside.push(target);
      } else if (name === "Relationship") {
        inside.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolvePart(folder, target) });
      }
    },
    close() {},
    text() {},
  });
  return { inside, outside };
}

/** Targets are relative to the folder of the part that names them, or absolute with a leading `/`. */
export function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") {
      steps.pop();
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}
