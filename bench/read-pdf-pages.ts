import type { PageContent } from "../parsers/page-layout/page-content.ts";
import { openPdf } from "../parsers/pdf/open-pdf.ts";
import { readPage } from "../parsers/pdf/read-page.ts";

/** The glyphs and lines of every page of a PDF, for turning it into another format page by page. */
export async function readPdfPages(bytes: Uint8Array, name: string): Promise<PageContent[]> {
  const pdf = await openPdf(bytes, name);
  try {
    const layers = await pdf.getOptionalContentConfig();
    const pages: PageContent[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      pages.push(await readPage(await pdf.getPage(number), (layer) => layers.isVisible(layer as object)));
    }
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
