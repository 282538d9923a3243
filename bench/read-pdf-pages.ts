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
      const page = await pdf.getPage(number);
      const { content } = await readPage(page, (layer) => layers.isVisible(layer as object));
      page.cleanup();
      pages.push(content);
    }
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
