import { inflateSync } from "node:zlib";

/** Bytes that all object streams together may expand to; and the longest file looked at, for the sake of memory. */
const MAX_OBJECTS_BYTES = 64 * 1024 * 1024;
const LARGEST_FILE = 256 * 1024 * 1024;
const LONGEST_DICTIONARY = 1_000;

/** Where an object stands: the text it is in, and where it begins and ends there. */
interface Located {
  text: string;
  start: number;
  end: number;
}

/**
 * The pages that the tree of a PDF leads to, counted one by one. The library takes the number the file gives: where
 * that is too small, the rest of the pages is as if it were not there. Undefined where the tree cannot be followed.
 */
export function countPages(bytes: Uint8Array): number | undefined {
  if (bytes.byteLength > LARGEST_FILE) {
    return undefined;
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects = locateObjects(file);
  const catalog = /\/Root\s+(\d+)\s/.exec(file.slice(Math.max(0, file.lastIndexOf("/Root"))))?.[1];
  const root = /\/Pages\s+(\d+)\s/.exec(read(objects, catalog) ?? "")?.[1];
  const waiting = root === undefined ? [] : [root];
  const seen = new Set<string>();
  let pages = 0;
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const node = read(objects, number);
    if (node === undefined || seen.has(number)) {
      return undefined;
    }
    seen.add(number);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1];
    if (/\/Type\s*\/Page\b/.test(node)) {
      pages += 1;
    } else if (kids !== undefined) {
      waiting.push(...Array.from(kids.matchAll(/(\d+)\s+\d+\s+R/g), (kid) => kid[1] ?? ""));
    } else {
      return undefined;
    }
  }
  return pages === 0 ? undefined : pages;
}

/** What was saved last stands last, and is what counts. */
function locateObjects(file: string): Map<string, Located> {
  const objects = new Map<string, Located>();
  let allowance = MAX_OBJECTS_BYTES;
  for (const match of file.matchAll(/(?<![\d.])(\d+)\s\d+\sobj\b/g)) {
    const start = match.index + match[0].length;
    const end = file.indexOf("endobj", start);
    objects.set(match[1] ?? "", { text: file, start, end: end < 0 ? file.length : end });
    const dictionary = file.slice(start, file.indexOf("stream", start));
    if (dictionary.length < LONGEST_DICTIONARY && /\/Type\s*\/ObjStm\b/.test(dictionary)) {
      const text = expand(file, start + dictionary.length, allowance);
      allowance -= text.length;
      locatePacked(text, Number(/\/First\s+(\d+)/.exec(dictionary)?.[1]), objects);
    }
  }
  return objects;
}

/** What a stream holds; nothing where it is encrypted, damaged or packed otherwise. */
function expand(file: string, at: number, allowance: number): string {
  const start = file.indexOf("\n", at) + 1;
  const data = Buffer.from(file.slice(start, file.indexOf("endstream", start)), "latin1");
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, allowance) }).toString("latin1");
  } catch {
    return "";
  }
}

/** An object stream begins with the number and the place of each of its objects. */
function locatePacked(text: string, first: number, objects: Map<string, Located>): void {
  const heads = Array.from(text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g));
  heads.forEach(([, number = "", offset], index) => {
    const next = heads[index + 1]?.[2];
    const end = next === undefined ? text.length : first + Number(next);
    objects.set(number, { text, start: first + Number(offset), end });
  });
}

function read(objects: ReadonlyMap<string, Located>, number: string | undefined): string | undefined {
  const located = number === undefined ? undefined : objects.get(number);
  return located?.text.slice(located.start, located.end);
}
