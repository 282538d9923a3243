import { type PdfObjects, readObject } from "./locate-objects.ts";

/** The pages that the tree of a PDF leads to. */
export interface PageTree {
  /** Numbers of their objects, in the order of the pages. */
  pages: string[];
  /** A part of the tree says that it has fewer pages than it has. */
  isMiscounted: boolean;
}

/** A part of the tree whose pages are being listed. */
interface Branch {
  /** How many pages come before it, and how many the file says it has. */
  before: number;
  told: number;
}

/**
 * Lists the pages of a PDF one by one. The library takes the numbers the file gives: where one is too small, the rest of
 * the pages is as if it were not there. Undefined where the tree cannot be followed.
 */
export function listPages(file: string, objects: PdfObjects): PageTree | undefined {
  const catalog = /\/Root\s+(\d+)\s/.exec(file.slice(Math.max(0, file.lastIndexOf("/Root"))))?.[1];
  const root = /\/Pages\s+(\d+)\s/.exec(readObject(objects, catalog) ?? "")?.[1];
  const waiting: (string | Branch)[] = root === undefined ? [] : [root];
  const seen = new Set<string>();
  const pages: string[] = [];
  let isMiscounted = false;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "string") {
      isMiscounted ||= next.before + next.told < pages.length;
      continue;
    }
    const node = readObject(objects, next);
    if (node === undefined || seen.has(next)) {
      return undefined;
    }
    seen.add(next);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1];
    if (/\/Type\s*\/Page\b/.test(node)) {
      pages.push(next);
    } else if (kids !== undefined) {
      const told = /\/Count\s+(\d+)\b(?!\s+\d+\s+R\b)/.exec(node)?.[1] ?? Infinity;
      // It comes up again when all that it leads to is listed.
      waiting.push({ before: pages.length, told: Number(told) });
      waiting.push(...Array.from(kids.matchAll(/(\d+)\s+\d+\s+R/g), (kid) => kid[1] ?? "").reverse());
    } else {
      return undefined;
    }
  }
  return pages.length === 0 ? undefined : { pages, isMiscounted };
}
