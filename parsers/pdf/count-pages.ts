import { type PdfObjects, readObject } from "./locate-objects.ts";

/**
 * The pages that the tree of a PDF leads to, counted one by one. The library takes the number the file gives: where
 * that is too small, the rest of the pages is as if it were not there. Undefined where the tree cannot be followed.
 */
export function countPages(file: string, objects: PdfObjects): number | undefined {
  const catalog = /\/Root\s+(\d+)\s/.exec(file.slice(Math.max(0, file.lastIndexOf("/Root"))))?.[1];
  const root = /\/Pages\s+(\d+)\s/.exec(readObject(objects, catalog) ?? "")?.[1];
  const waiting = root === undefined ? [] : [root];
  const seen = new Set<string>();
  let pages = 0;
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const node = readObject(objects, number);
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
