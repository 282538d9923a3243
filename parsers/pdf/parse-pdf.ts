import { type DocumentProblem, type ParsedContent, UnreadableDocument } from "../../domain/document.ts";
import { assembleBlocks } from "../page-layout/assemble-blocks.ts";
import { type LaidOutPage, layOutPage } from "../page-layout/lay-out-page.ts";
import { checkStreams } from "./check-streams.ts";
import { findLost } from "./find-lost.ts";
import { openPdf } from "./open-pdf.ts";
import { findCutOff, pageWithoutText, unreadablePage } from "./page-problems.ts";
import { readPage } from "./read-page.ts";

/** A page that takes longer than this, in milliseconds, is given up. Ordinary ones take a few. */
const LONGEST_WAIT = 60_000;

/**
 * Reads a PDF with a text layer: paragraphs and tables in reading order, each cell with its page and box.
 * Throws UnreadableDocument: ENCRYPTED, DOCUMENT_UNREADABLE, EMPTY_DOCUMENT, NO_TEXT, TOO_LARGE.
 */
export async function parsePdf(bytes: Uint8Array, name: string): Promise<ParsedContent> {
  const damage = [...findCutOff(bytes, name), ...checkStreams(bytes, name)];
  const pdf = await openPdf(bytes, name);
  try {
    const problems = [...damage, ...findLost(bytes, pdf.numPages)];
    const layers = await pdf.getOptionalContentConfig();
    const isLayerShown = (layer: unknown): boolean => layers.isVisible(layer as object);
    const pages: LaidOutPage[] = [];
    let withText = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        const content = await inTime(pdf.getPage(number).then((page) => readPage(page, isLayerShown)));
        if (content.glyphs.length > 0) {
          withText += 1;
        } else {
          problems.push(pageWithoutText(content));
        }
        pages.push(layOutPage(content, pages.at(-1)));
      } catch (error) {
        problems.push(unreadablePage(number, error));
      }
    }
    if (withText === 0) {
      throw withoutText(name, pdf.numPages, problems);
    }
    return { pages: pdf.numPages, problems, blocks: assembleBlocks(pages) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A damaged page may leave the library waiting for a part that never comes. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("读取超时")), LONGEST_WAIT);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** A page without text may then be anything but a scan. */
const DAMAGE = new Set(["PAGE_UNREADABLE", "DATA_DAMAGED", "PAGES_MISSING"]);

function withoutText(name: string, pages: number, problems: readonly DocumentProblem[]): UnreadableDocument {
  const [damage] = problems.filter(({ code }) => DAMAGE.has(code));
  if (damage) {
    return new UnreadableDocument(
      "DOCUMENT_UNREADABLE",
      `《${name}》已损坏，${pages} 页均未读出文字（${damage.message}），请重新导出或重新下载后提交。`,
    );
  }
  return new UnreadableDocument(
    "NO_TEXT",
    `《${name}》的 ${pages} 页均无文字层（疑为扫描件），本版本不能识别图像中的文字，请提供可复制文字的 PDF、Word 或 Excel 文件。`,
  );
}
