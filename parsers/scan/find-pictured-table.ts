import type { DocumentProblem } from "../../domain/document.ts";
import type { Lattice } from "../page-layout/find-lattices.ts";
import type { Glyph, PageContent } from "../page-layout/page-content.ts";
import { composePage } from "./compose-page.ts";
import { preparePage } from "./prepare-page.ts";
import type { DrawnImage } from "./raster.ts";
import { tablePictured } from "./scan-problems.ts";

/** Enough to see ruling lines by, in dots an inch. */
const LOOKED_AT = 200;
/** A table has this many cells with ink in them; fewer are frames, and the panels of a drawing. */
const FEWEST_CELLS = 8;
/** What a page says itself in this share of the cells, or more, need not be read on the image. */
const SAID = 0.5;

/**
 * On a page that has text of its own, images are not recognized. Where one shows a ruled table whose cells are filled and
 * not said by the text, that is named; decorations are not.
 */
export function findPicturedTable(page: PageContent, images: readonly DrawnImage[]): DocumentProblem[] {
  if (images.length === 0) {
    return [];
  }
  const { grey, scale, seals } = composePage(images, page.width, page.height, LOOKED_AT);
  const isTable = ({ cells }: Lattice, inked: readonly unknown[][]): boolean => {
    const filled = cells.filter((_, index) => (inked[index]?.length ?? 0) > 0);
    const said = filled.filter((cell) => page.glyphs.some((glyph) => isIn(glyph, cell)));
    return filled.length >= FEWEST_CELLS && said.length < SAID * filled.length;
  };
  const { tables } = preparePage(grey, scale, seals);
  const count = tables.filter(({ lattice, cells }) => isTable(lattice, cells)).length;
  return count === 0 ? [] : [tablePictured(page.page, count)];
}

function isIn({ left, top, right, bottom }: Glyph, cell: Lattice["cells"][number]): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom;
}
