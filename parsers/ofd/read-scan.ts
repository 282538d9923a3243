import type { DocumentProblem } from "../../domain/document.ts";
import { isStamped } from "../page-layout/is-stamped.ts";
import type { PageContent, PageImage } from "../page-layout/page-content.ts";
import { SCANNED, SMALLEST_PICTURE } from "../page-layout/page-problems.ts";
import type { NoPackage } from "../scan/explain-missing.ts";
import type { DrawnImage } from "../scan/raster.ts";
import { imagesLost, noDecoder } from "../scan/scan-problems.ts";

/** A page that is images, and whose first `seen` glyphs are but a stamp, is read by what they show; others stay as they are. */
export async function readScan(content: PageContent, seen: number, problems: DocumentProblem[]): Promise<PageContent> {
  const { images = [], imageShare } = content;
  if (imageShare <= SCANNED || !isStamped(content.glyphs.slice(0, seen))) {
    problems.push(...(await findTables({ ...content, glyphs: content.glyphs.slice(0, seen) }, images)));
    return content;
  }
  const drawn: DrawnImage[] = [];
  let lost = 0;
  for (const image of images) {
    const one = await decode(image);
    if (one && "missing" in one) {
      problems.push(noDecoder(content.page, one.missing));
      return { ...content, isNamed: true };
    }
    if (one) {
      drawn.push(one);
    } else {
      lost += 1;
    }
  }
  if (drawn.length === 0 && content.glyphs.length > seen) {
    // The text that was recognized when the page was scanned is all that is left of it.
    return content;
  }
  if (drawn.length > 0 && lost > 0) {
    problems.push(imagesLost(content.page, lost));
  }
  const { readScannedPage } = await import("../scan/read-scanned-page.ts");
  const scanned = await readScannedPage({ ...content, glyphs: [], rulings: [] }, drawn, problems);
  return { ...scanned, glyphs: [...scanned.glyphs, ...content.glyphs.slice(0, seen)] };
}

/** Tables that a page with text of its own shows as pictures; seals and logos are not even decoded. */
async function findTables(content: PageContent, images: readonly PageImage[]): Promise<DocumentProblem[]> {
  const large = images.filter(({ box: [left, top, right, bottom] }) => {
    return (right - left) * (bottom - top) >= SMALLEST_PICTURE * content.width * content.height;
  });
  const decoded = await Promise.all(large.map(decode));
  const drawn = decoded.filter((one): one is DrawnImage => one !== undefined && "raster" in one);
  const { findPicturedTable } = await import("../scan/find-pictured-table.ts");
  return findPicturedTable(content, drawn);
}

/** Nothing where the image is missing or damaged; what is known of the package that decodes it where that is missing. */
async function decode({
  box: [left, top, right, bottom],
  read,
}: PageImage): Promise<DrawnImage | { missing: NoPackage } | undefined> {
  const bytes = read();
  if (!bytes) {
    return undefined;
  }
  try {
    const { openImage } = await import("../scan/decode-image.ts");
    const file = await openImage(bytes);
    if (!("decode" in file)) {
      return { missing: file };
    }
    const { raster } = await file.decode(0);
    return { raster, matrix: [right - left, 0, 0, top - bottom, left, bottom] };
  } catch {
    return undefined;
  }
}
