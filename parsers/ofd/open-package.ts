import { UnreadableDocument } from "../../domain/document.ts";
import { openArchive, resolvePart } from "../office/package.ts";
import type { XmlNode } from "../office/xml-tree.ts";
import { readXmlTree } from "./read-xml.ts";

/** An OFD file: an archive of XML parts that name each other by location. */
export interface OfdPackage {
  /**
   * The part that a location written in the part `from` means, or undefined where there is none. Locations are absolute
   * with a leading `/` or relative to the folder of `from`; some writers leave the `/` of absolute ones out.
   */
  locate(location: string, from: string): string | undefined;
  read(part: string): Uint8Array | undefined;
  /** Throws a plain error when the part is missing or damaged. */
  readTree(part: string): XmlNode;
}

/** Where every OFD file begins. */
export const ENTRY = "OFD.xml";
/** GM/T 0099: the list of what is encrypted; what stands in its place in the clear may be something else. */
const ENCRYPTION = "Encryptions.xml";

/** Undefined where a part is missing or damaged. A refusal of the whole file passes. */
export function tryToRead<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableDocument) {
      throw error;
    }
    return undefined;
  }
}

/** Throws UnreadableDocument: ENCRYPTED, DOCUMENT_UNREADABLE. */
export function openOfdPackage(bytes: Uint8Array, name: string): OfdPackage {
  const archive = openArchive(bytes, name);
  if (archive.has(ENCRYPTION)) {
    throw new UnreadableDocument(
      "ENCRYPTED",
      `《${name}》是加密的 OFD 文件（按口令或证书加密），无法读取。请取消加密后重新提交。`,
    );
  }
  return {
    locate(location, from) {
      const path = location.trim().replaceAll("\\", "/");
      const relative = resolvePart(from.slice(0, from.lastIndexOf("/") + 1), path);
      return [relative, resolvePart("", path)].find((part) => archive.has(part));
    },
    read: archive.read,
    readTree(part) {
      const xml = archive.read(part);
      if (!xml) {
        throw new Error(`文件中没有 ${part}`);
      }
      return readXmlTree(xml);
    },
  };
}
