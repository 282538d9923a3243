import { inflateSync } from "node:zlib";

/** What all object streams of a file together may expand to, in bytes. */
const MAX_OBJECTS_BYTES = 64 * 1024 * 1024;
const LONGEST_DICTIONARY = 1_000;

/** Where an object stands: the text it is in, and where it begins and ends there. */
interface Located {
  text: string;
  start: number;
  end: number;
}

/** The objects of a PDF by their numbers, found without its table of them, which may be what is damaged. */
export type PdfObjects = ReadonlyMap<string, Located>;

/** `file` is a PDF in Latin-1. What was saved last stands last, and is what counts. */
export function locateObjects(file: string): PdfObjects {
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

/** An object with its stream; undefined where there is none of this number. */
export function readObject(objects: PdfObjects, number: string | undefined): string | undefined {
  const located = number === undefined ? undefined : objects.get(number);
  return located?.text.slice(located.start, located.end);
}
