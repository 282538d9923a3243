import { transformBox } from "../pdf/matrix.ts";
import { dpiOf, POINTS_PER_INCH, scaleOf } from "./compose-page.ts";
import type { DrawnImage } from "./raster.ts";

/** Coarser images are refused: below this digits run together. Dots per inch. */
export const LOWEST_DPI = 145;
/** Images below this share of the page are no part of the scan: signatures, page numbers, logos. */
const SMALL = 0.05;
/** A coarse image covered by finer ones to this share is the paper, or the colour of the type, of a page in layers. */
const LAYERED = 0.5;
/** Sheets whose longer side is between these, in points, are what offices print on: A5, with room to spare, to A3. */
const SMALLEST_SHEET = 7 * POINTS_PER_INCH;
const LARGEST_SHEET = 18 * POINTS_PER_INCH;
/** The longer side of an A4 sheet, in points. */
const A4 = 842;

interface Sheet {
  width: number;
  height: number;
}

/** Dots per inch in which a scan shows its type; undefined without an image. */
export function resolutionOf(images: readonly DrawnImage[], { width, height }: Sheet): number | undefined {
  const large = images.filter((image) => areaOf(image) >= SMALL * width * height);
  const main = (large.length > 0 ? large : images).filter((image) => !isLayer(image, images));
  return main.length === 0 ? undefined : POINTS_PER_INCH * scaleOf(Math.min(...main.map(dpiOf)), width, height);
}

/**
 * By how much a page must be made larger to be the sheet that was scanned: 1 for almost all. Where a program did not know
 * the resolution, it makes the sheet of any size, such as a point for each dot. Such sheets are taken for A4.
 */
export function sheetFactor(dpi: number, { width, height }: Sheet): number {
  const longer = Math.max(width, height);
  const factor = A4 / longer;
  const isOdd = longer < SMALLEST_SHEET || (longer > LARGEST_SHEET && dpi < LOWEST_DPI);
  return isOdd && dpi / factor >= LOWEST_DPI ? factor : 1;
}

function isLayer(image: DrawnImage, images: readonly DrawnImage[]): boolean {
  const dpi = dpiOf(image);
  const box = boxOf(image);
  const finer = images.filter((other) => dpi < LOWEST_DPI && dpiOf(other) >= LOWEST_DPI);
  const covered = finer.reduce((sum, other) => sum + sharedArea(box, boxOf(other)), 0);
  return covered >= LAYERED * areaOf(image);
}

type Box = ReturnType<typeof transformBox>;

function boxOf({ matrix }: DrawnImage): Box {
  return transformBox(matrix, 0, 0, 1, 1);
}

function sharedArea([left, top, right, bottom]: Box, other: Box): number {
  const across = Math.min(right, other[2]) - Math.max(left, other[0]);
  const down = Math.min(bottom, other[3]) - Math.max(top, other[1]);
  return Math.max(0, across) * Math.max(0, down);
}

function areaOf({ matrix: [a, b, c, d] }: DrawnImage): number {
  return Math.abs(a * d - b * c);
}
