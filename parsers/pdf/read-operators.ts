import type { PDFPageProxy } from "./load-pdfjs.ts";

export type OperatorList = Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;

/** The library's own step for each piece of a list as it comes; it is no part of its interface. */
interface Receiver {
  _renderPageChunk?(chunk: { lastChunk: boolean }, state: unknown): void;
}

/**
 * The operators of a page, and whether they are all there. Where the library gives up on damaged content, it hands out
 * what it has up to there as if it were the whole list, and only the mark of the last piece is missing. Throws where the
 * library has no such step: then nobody could tell.
 */
export async function readOperators(page: PDFPageProxy): Promise<{ operators: OperatorList; isWhole: boolean }> {
  const receiver = page as unknown as Receiver;
  const receive = receiver._renderPageChunk;
  if (!receive) {
    throw new Error("PDF 解析库的版本与本程序不符，无法判断页面内容是否完整");
  }
  let isWhole = false;
  receiver._renderPageChunk = (chunk, state) => {
    isWhole ||= chunk.lastChunk;
    receive.call(page, chunk, state);
  };
  return { operators: await page.getOperatorList(), isWhole };
}
