import type { DocumentProblem } from "../../domain/document.ts";
import type { PageContent } from "../page-layout/page-content.ts";
import { clearEdges } from "./clear-edges.ts";
import { composePage, POINTS_PER_INCH } from "./compose-page.ts";
import { LOWEST_DPI, resolutionOf, sheetFactor } from "./judge-resolution.ts";
import { loadRecognizer } from "./load-recognizer.ts";
import type { DrawnImage } from "./raster.ts";
import { recognizePage } from "./recognize-page.ts";
import { scaleImage, scalePage } from "./scale-page.ts";
import {
  imageDamaged,
  nothingSeen,
  notInstalled,
  notRunning,
  pictureNotRead,
  tableRefused,
  tooCoarse,
} from "./scan-problems.ts";
import { recognition } from "./settings.ts";
import { turnNegative } from "./turn-negative.ts";

/** Pictures that take this share of a page may hold a table; smaller ones are logos and seals. */
const LARGE_PICTURE = 0.08;

/**
 * Reads a page by what its images show. Where that fails the page comes back as it was, and why stands in `problems`.
 */
export async function readScannedPage(
  page: PageContent,
  images: readonly DrawnImage[],
  problems: DocumentProblem[],
): Promise<PageContent> {
  const refuse = (problem: DocumentProblem): PageContent => {
    problems.push(problem);
    return { ...page, isNamed: true };
  };
  const dpi = resolutionOf(images, page);
  if (dpi === undefined) {
    return refuse(imageDamaged(page.page));
  }
  const factor = sheetFactor(dpi, page);
  if (factor !== 1) {
    const scaled = images.map((image) => scaleImage(image, factor));
    return scalePage(await readScannedPage(scalePage(page, factor), scaled, problems), 1 / factor);
  }
  if (!(dpi >= LOWEST_DPI)) {
    return refuse(tooCoarse(page.page, dpi));
  }
  const recognizer = await loadRecognizer();
  if (!("read" in recognizer)) {
    const { reason } = recognizer;
    return refuse(reason === undefined ? notInstalled(page.page) : notRunning(page.page, reason));
  }
  const composed = composePage(images, page.width, page.height);
  turnNegative(composed.grey);
  clearEdges(composed.grey, composed.scale * POINTS_PER_INCH);
  const { content, flaws, pictureShare } = await recognizePage(composed, page, recognizer);
  recognition.onPage();
  if (content.glyphs.length === 0) {
    return refuse(nothingSeen(page.page));
  }
  if (pictureShare >= LARGE_PICTURE) {
    problems.push(pictureNotRead(page.page, pictureShare));
  }
  problems.push(...flaws.map((flaw) => tableRefused(page.page, flaw)));
  return content;
}
