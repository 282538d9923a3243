import type { DocumentProblem } from "../../domain/document.ts";
import { isStamped } from "../page-layout/is-stamped.ts";
import type { Glyph, PageContent } from "../page-layout/page-content.ts";
import { SCANNED, SMALLEST_PICTURE } from "../page-layout/page-problems.ts";
import type { Raster } from "../scan/raster.ts";
import { imagesLost } from "../scan/scan-problems.ts";
import type { PDFPageProxy } from "./load-pdfjs.ts";
import type { PaintedImage } from "./page-reading.ts";
import { readImages } from "./read-images.ts";

/** An image this large, painted over text, hides it, unless it lets it show through. */
const WHOLE_PAGE = 0.8;
/** A page with so many filled shapes is drawn, not scanned. */
const MOST_SHAPES = 400;

/** A strip that takes less of the page than this holds no line of a table. */
const SMALLEST_GAP = 0.005;

interface ReadPage {
  content: PageContent;
  images: readonly PaintedImage[];
  unseen: ReadonlySet<Glyph>;
}

/**
 * A page whose text is all hidden, behind or without ink, is a scan, whatever a scanner recognized on it: it is read by its
 * images. Others come back as they are.
 */
export async function readScan(
  page: PDFPageProxy,
  { content, images, unseen }: ReadPage,
  problems: DocumentProblem[],
): Promise<PageContent> {
  const seen = content.glyphs.filter((glyph) => !unseen.has(glyph));
  if (content.imageShare <= SCANNED || content.shapes > MOST_SHAPES) {
    problems.push(...(await findTables(page, { ...content, glyphs: seen }, images)));
    return content;
  }
  const cover = images.findLast(({ box: [left, top, right, bottom] }) => {
    return (right - left) * (bottom - top) >= WHOLE_PAGE * content.width * content.height;
  });
  const above = seen.filter((glyph) => content.glyphs.indexOf(glyph) >= (cover?.glyphsBefore ?? 0));
  if (!isStamped(above)) {
    problems.push(...(await findTables(page, { ...content, glyphs: seen }, images)));
    return content;
  }
  const { drawn, lost } = await readImages(page, images);
  const isCovered = cover !== undefined && drawn.some(({ raster }) => isOpaque(raster));
  const visible = isCovered ? above : seen;
  if (!isStamped(visible)) {
    problems.push(...(await findTables(page, { ...content, glyphs: visible }, images)));
    return content;
  }
  const { readScannedPage } = await import("../scan/read-scanned-page.ts");
  const scanned = await readScannedPage({ ...content, glyphs: [], rulings: [] }, drawn, problems);
  const { width, height } = content;
  const isGap = ({ box: [left, top, right, bottom] }: PaintedImage): boolean =>
    (right - left) * (bottom - top) >= SMALLEST_GAP * width * height;
  if (drawn.length > 0 && lost.some(isGap)) {
    problems.push(imagesLost(content.page, lost.filter(isGap).length));
  }
  return { ...scanned, glyphs: [...scanned.glyphs, ...visible] };
}

function isOpaque({ channels, painted }: Raster): boolean {
  return channels !== 4 && painted === undefined;
}

/** Tables that a page with text of its own shows as pictures; seals and logos are not even decoded. */
async function findTables(
  page: PDFPageProxy,
  content: PageContent,
  images: readonly PaintedImage[],
): Promise<DocumentProblem[]> {
  const { width, height } = content;
  const large = images.filter(({ box: [left, top, right, bottom] }) => {
    return (right - left) * (bottom - top) >= SMALLEST_PICTURE * width * height;
  });
  if (large.length === 0) {
    return [];
  }
  const { findPicturedTable } = await import("../scan/find-pictured-table.ts");
  const { drawn } = await readImages(page, large);
  return findPicturedTable(content, drawn);
}
