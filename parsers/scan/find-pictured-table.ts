import { createHash } from "node:crypto";
import type { DocumentProblem } from "../../domain/document.ts";
import type { Lattice } from "../page-layout/find-lattices.ts";
import type { Glyph, PageContent } from "../page-layout/page-content.ts";
import { composePage } from "./compose-page.ts";
import { preparePage } from "./prepare-page.ts";
import type { DrawnImage, PixelBox } from "./raster.ts";
import { tablePictured } from "./scan-problems.ts";

/** Enough to see ruling lines by, in dots an inch. */
const LOOKED_AT = 200;
/** A table has this many cells with ink in them, in this many rows; fewer are frames, and the panels of a drawing. */
const FEWEST_CELLS = 8;
const FEWEST_ROWS = 3;
/** Lower ink, in points, is a dash or a dot; most type of a table is no more than so many times higher than the rest. */
const LOWEST_TYPE = 3;
const MOST_UNEVEN = 2.5;
/** What a page says itself in this share of the cells, or more, need not be read on the image. */
const SAID = 0.5;
/** What was found on so many pages is kept: a letterhead comes again with every page. */
const KEPT = 16;

type Cell = Lattice["cells"][number];

/** For each ruled table, its cells with ink, on the page. */
type PicturedTables = Cell[][];

const seen = new Map<string, PicturedTables>();

/**
 * On a page that has text of its own, images are not recognized. Where one shows a ruled table whose cells are filled and
 * not said by the text, that is named; decorations are not.
 */
export function findPicturedTable(page: PageContent, images: readonly DrawnImage[]): DocumentProblem[] {
  if (images.length === 0) {
    return [];
  }
  const isUnsaid = (cells: readonly Cell[]): boolean =>
    cells.filter((cell) => page.glyphs.some((glyph) => isIn(glyph, cell))).length < SAID * cells.length;
  const count = findTables(page, images).filter(isUnsaid).length;
  return count === 0 ? [] : [tablePictured({ page: page.page }, count)];
}

/** How many filled tables a picture shows, drawn on a sheet of this size in points. */
export function countTables(image: DrawnImage, size: { width: number; height: number }): number {
  return findTables(size, [image]).length;
}

function findTables(page: { width: number; height: number }, images: readonly DrawnImage[]): PicturedTables {
  const key = keyOf(page, images);
  const known = seen.get(key);
  if (known) {
    return known;
  }
  const { grey, scale, seals } = composePage(images, page.width, page.height, LOOKED_AT);
  const { tables } = preparePage(grey, scale, seals);
  const found = tables
    .filter(({ cells }) => isEven(cells.flat(), scale))
    .map(({ lattice, cells }) => lattice.cells.filter((_, index) => (cells[index]?.length ?? 0) > 0))
    .filter((cells) => cells.length >= FEWEST_CELLS && new Set(cells.map(({ row }) => row)).size >= FEWEST_ROWS);
  const [oldest] = seen.keys();
  if (oldest !== undefined && seen.size >= KEPT) {
    seen.delete(oldest);
  }
  seen.set(key, found);
  return found;
}

/** True where all type is of about one size, dashes and dots left out: that of a figure is not. */
function isEven(pieces: readonly PixelBox[], scale: number): boolean {
  const heights = pieces
    .map(({ top, bottom }) => (bottom - top) / scale)
    .filter((height) => height >= LOWEST_TYPE)
    .sort((a, b) => a - b);
  const [low = 0, high = 0] = [0.2, 0.8].map((rank) => heights[Math.floor(rank * heights.length)]);
  return high <= MOST_UNEVEN * low;
}

function keyOf({ width, height }: { width: number; height: number }, images: readonly DrawnImage[]): string {
  const hash = createHash("sha1").update(`${width} ${height}`);
  for (const { raster, matrix } of images) {
    hash.update(` ${raster.width} ${raster.channels} ${raster.painted} ${matrix.join(" ")} `).update(raster.data);
  }
  return hash.digest("base64");
}

function isIn({ left, top, right, bottom }: Glyph, cell: Cell): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom;
}
