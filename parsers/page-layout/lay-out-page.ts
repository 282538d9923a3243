import { fillLattice, type PageGrid } from "./fill-lattice.ts";
import { findLattices } from "./find-lattices.ts";
import { mergeRulings } from "./merge-rulings.ts";
import type { PageContent } from "./page-content.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** What stands on a page from top to bottom: lines of text and tables. */
export type PageItem = { kind: "line"; top: number; line: TextLine } | { kind: "grid"; top: number; grid: PageGrid };

export interface LaidOutPage {
  page: number;
  width: number;
  height: number;
  items: PageItem[];
}

/** Finds the ruled tables of a page and sets the rest into lines. */
export function layOutPage(content: PageContent): LaidOutPage {
  const items: PageItem[] = [];
  let rest = content.glyphs;
  for (const lattice of findLattices(mergeRulings(content.rulings))) {
    const { grid, outside } = fillLattice(lattice, rest, content.page);
    if (grid.cells.some((cell) => cell.text !== "")) {
      items.push({ kind: "grid", top: grid.ys[0] as number, grid });
      rest = outside;
    }
  }
  for (const line of setLines(rest)) {
    items.push({ kind: "line", top: line.top, line });
  }
  items.sort((a, b) => a.top - b.top);
  return { page: content.page, width: content.width, height: content.height, items };
}
