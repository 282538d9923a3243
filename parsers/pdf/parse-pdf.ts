import type { DocumentProblem, ParsedContent } from "../../domain/document.ts";
import { assembleBlocks } from "../page-layout/assemble-blocks.ts";
import { layOutPages } from "../page-layout/lay-out-pages.ts";
import type { PageContent } from "../page-layout/page-content.ts";
import { incompletePage } from "../page-layout/page-problems.ts";
import { checkStreams } from "./check-streams.ts";
import { findCutOff } from "./find-cut-off.ts";
import { findLost } from "./find-lost.ts";
import type { PDFDocumentProxy, PDFPageProxy } from "./load-pdfjs.ts";
import { openPdf } from "./open-pdf.ts";
import { type PdfPage, readPage } from "./read-page.ts";

/** A page that takes longer than this, in milliseconds, is given up. Ordinary ones take a few. */
const LONGEST_WAIT = 60_000;

/**
 * Reads a PDF with a text layer: paragraphs and tables in reading order, each cell with its page and box.
 * Throws UnreadableDocument: ENCRYPTED, DOCUMENT_UNREADABLE, EMPTY_DOCUMENT, NO_TEXT, TOO_LARGE.
 */
export async function parsePdf(bytes: Uint8Array, name: string): Promise<ParsedContent> {
  const damage = [...findCutOff(bytes, name), ...checkStreams(bytes, name)];
  const pdf = await openPdf(bytes, name, true);
  // What is kept is the opening itself: whatever else waits for it, it is opened once.
  let lenient: Promise<PDFDocumentProxy> | undefined;
  try {
    const problems = [...damage, ...(await findLost(bytes, pdf))];
    const layers = await pdf.getOptionalContentConfig();
    const isLayerShown = (layer: unknown): boolean => layers.isVisible(layer as object);
    const readLeniently = async (number: number): Promise<PageContent> => {
      lenient ??= openPdf(bytes, name);
      const page = await inTime((await lenient).getPage(number));
      return readWhole(page, isLayerShown, problems);
    };
    const readNumbered = async (number: number): Promise<PageContent> =>
      readWhole(await inTime(pdf.getPage(number)), isLayerShown, problems, readLeniently);
    const pages = await layOutPages(name, pdf.numPages, readNumbered, problems);
    return { pages: pdf.numPages, problems, blocks: assembleBlocks(pages, problems) };
  } finally {
    await pdf.loadingTask.destroy();
    await lenient?.then(
      ({ loadingTask }) => loadingTask.destroy(),
      // It was told where it was read.
      () => undefined,
    );
  }
}

/**
 * What stands on a page as text, and what its images show where it is a scan.
 *
 * @param readAgain - Called with the number of the page where the library gave it up or refused it: what is left of it is read.
 */
async function readWhole(
  page: PDFPageProxy,
  isLayerShown: (layer: unknown) => boolean,
  problems: DocumentProblem[],
  readAgain?: (number: number) => Promise<PageContent>,
): Promise<PageContent> {
  try {
    // Recognition takes as long as it takes: its images have a limit of their own.
    const reading = inTime(readPage(page, isLayerShown));
    const whole = readAgain ? await wholeOrNothing(reading) : undefined;
    if (readAgain && !whole) {
      const content = await readAgain(page.pageNumber);
      problems.push(incompletePage(page.pageNumber, "的内容有损坏"));
      return content;
    }
    const read = whole ?? (await reading);
    if (read.lacks !== undefined) {
      problems.push(incompletePage(page.pageNumber, read.lacks));
    }
    if (read.images.length === 0) {
      return read.content;
    }
    const { readScan } = await import("./read-scan.ts");
    return await readScan(page, read, problems);
  } finally {
    page.cleanup();
  }
}

/** Nothing where the library stopped half-way, whether it said so or not. A page that takes too long would take so again. */
async function wholeOrNothing(reading: Promise<PdfPage>): Promise<PdfPage | undefined> {
  try {
    const read = await reading;
    return read.isCut ? undefined : read;
  } catch (error) {
    if (error instanceof TookTooLong) {
      throw error;
    }
    return undefined;
  }
}

class TookTooLong extends Error {}

/** A damaged page may leave the library waiting for a part that never comes. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong("读取超时")), LONGEST_WAIT);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
