import type { LaidOutPage, PageItem } from "./lay-out-page.ts";
import type { TextLine } from "./set-lines.ts";

/** Running heads and page numbers stand within this share of the page from its edges. */
const MARGIN = 0.13;
/** A line is a running head when it recurs on this share of the pages, and on at least this many. */
const RECURS = 0.6;
const FEWEST_PAGES = 4;
const PAGE_NUMBER = /^[-—–－─·~\s第]*\d{1,4}[-—–－─·~\s页]*(?:[/／共]*\s*\d{1,4}\s*页?)?$/u;
/** Captions of tables recur too, but say what the table is in. */
const CAPTION = /单位|编制|部门[:：]|表$/u;

/** Takes page numbers and running heads out of the pages, so that they do not stand in the middle of sentences. */
export function dropRunningHeads(pages: readonly LaidOutPage[]): LaidOutPage[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edges(page).map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const recurs = (item: PageItem): boolean => {
    const count = counts.get(keyOf(item)) ?? 0;
    return count >= FEWEST_PAGES && count >= RECURS * pages.length;
  };
  return pages.map((page) => {
    const dropped = new Set(
      edges(page).filter((item) => (item.kind === "line" && isPageNumber(item.line, page)) || recurs(item)),
    );
    return dropped.size === 0 ? page : { ...page, items: page.items.filter((item) => !dropped.has(item)) };
  });
}

/** The first and last lines of a page, where they stand in its margins, and all text that reads another way. */
function edges(page: LaidOutPage): PageItem[] {
  const { items, height } = page;
  const first = items[0];
  const last = items.findLast((item) => !isTurned(item));
  const found = items.filter(isTurned);
  if (first?.kind === "line" && first.line.bottom <= MARGIN * height && !CAPTION.test(first.line.text)) {
    found.push(first);
  }
  if (
    last?.kind === "line" &&
    last !== first &&
    last.line.top >= (1 - MARGIN) * height &&
    !CAPTION.test(last.line.text)
  ) {
    found.push(last);
  }
  return found;
}

function isTurned(item: PageItem): boolean {
  return item.kind === "line" && item.line.angle !== 0;
}

/** True for a number in the margin of a page; that of a turned page stands at its side. */
export function isPageNumber(line: TextLine, { width, height }: { width: number; height: number }): boolean {
  const inMargin =
    line.bottom <= MARGIN * height ||
    line.top >= (1 - MARGIN) * height ||
    (line.angle !== 0 && (line.right <= MARGIN * width || line.left >= (1 - MARGIN) * width));
  return inMargin && PAGE_NUMBER.test(line.text.trim());
}

function keyOf(item: PageItem): string {
  return item.kind === "line" ? item.line.text.replace(/\s+/g, "").replace(/\d+/g, "#") : "";
}
