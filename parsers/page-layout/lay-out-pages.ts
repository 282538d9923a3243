import { type DocumentProblem, UnreadableDocument } from "../../domain/document.ts";
import { type LaidOutPage, layOutPage } from "./lay-out-page.ts";
import type { PageContent } from "./page-content.ts";
import { cutAmounts, pageWithoutText, refuseWithoutText, uncertainTable, unreadablePage } from "./page-problems.ts";
import { recognizedPage } from "./recognized-page.ts";

/**
 * Reads and lays out the pages 1 to `count`, one after the other. A page that cannot be read, or has no text, is told in
 * `problems`. Throws UnreadableDocument where no page has text, and whatever refusal the reader of pages throws.
 */
export async function layOutPages(
  name: string,
  count: number,
  readPage: (number: number) => PageContent | Promise<PageContent>,
  problems: DocumentProblem[],
): Promise<LaidOutPage[]> {
  const pages: LaidOutPage[] = [];
  let withText = 0;
  for (let number = 1; number <= count; number++) {
    try {
      const content = await readPage(number);
      if (content.glyphs.length > 0) {
        withText += 1;
      } else if (!content.isNamed) {
        problems.push(pageWithoutText(content));
      }
      const page = layOutPage(content, pages.at(-1));
      pages.push(page);
      problems.push(...page.doubtful.slice(0, 1).map((text) => uncertainTable(number, text)));
      problems.push(...(page.cut.length > 0 ? [cutAmounts(number, page.cut)] : []));
      if (content.isRecognized) {
        problems.push(...recognizedPage(page));
      }
    } catch (error) {
      if (error instanceof UnreadableDocument) {
        throw error;
      }
      problems.push(unreadablePage(number, error));
    }
  }
  if (withText === 0) {
    refuseWithoutText(name, count, problems);
  }
  return pages;
}
