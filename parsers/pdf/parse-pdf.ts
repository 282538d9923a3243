import { fileURLToPath } from "node:url";
import { type DocumentProblem, type ParsedContent, UnreadableDocument } from "../../domain/document.ts";
import { assembleBlocks } from "../page-layout/assemble-blocks.ts";
import { type LaidOutPage, layOutPage } from "../page-layout/lay-out-page.ts";
import { loadPdfJs, NO_SCREEN, type PDFDocumentProxy } from "./load-pdfjs.ts";
import { readPage } from "./read-page.ts";

/** A page without text whose images cover more than this share of it is a scan. */
const SCANNED = 0.25;

/**
 * Reads a PDF with a text layer: paragraphs and ruled tables in reading order, each cell with its page and box.
 * Throws UnreadableDocument: ENCRYPTED, DOCUMENT_UNREADABLE, EMPTY_DOCUMENT, NO_TEXT.
 */
export async function parsePdf(bytes: Uint8Array, name: string): Promise<ParsedContent> {
  const pdf = await open(bytes, name);
  try {
    const pages: LaidOutPage[] = [];
    const problems: DocumentProblem[] = [];
    let withText = 0;
    const layers = await pdf.getOptionalContentConfig();
    const isLayerShown = (layer: unknown): boolean => layers.isVisible(layer as object);
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        const content = await readPage(await pdf.getPage(number), isLayerShown);
        if (content.glyphs.length > 0) {
          withText += 1;
        } else {
          problems.push(pageWithoutText(number, content.imageShare > SCANNED));
        }
        pages.push(layOutPage(content, pages.at(-1)));
      } catch (error) {
        problems.push({
          code: "PAGE_UNREADABLE",
          message: `第 ${number} 页无法读取（${reasonOf(error)}），未纳入审查，请核对该页或重新导出文件。`,
          place: { page: number },
        });
      }
    }
    if (withText === 0) {
      throw new UnreadableDocument(
        "NO_TEXT",
        `《${name}》的 ${pdf.numPages} 页均无文字层（疑为扫描件），本版本不能识别图像中的文字，请提供可复制文字的 PDF、Word 或 Excel 文件。`,
      );
    }
    return { pages: pdf.numPages, problems, blocks: assembleBlocks(pages) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  const library = await loadPdfJs();
  const task = library.getDocument({
    // The library takes the buffer over, and the caller may still need it.
    data: new Uint8Array(bytes),
    ownerDocument: NO_SCREEN as never,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: library.VerbosityLevel.ERRORS,
    ...asianFontData(),
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages === 0) {
      throw new UnreadableDocument("EMPTY_DOCUMENT", `《${name}》没有任何页面，请核对后重新提交。`);
    }
    return pdf;
  } catch (error) {
    await task.destroy();
    if (error instanceof UnreadableDocument) {
      throw error;
    }
    if (error instanceof Error && error.name === "PasswordException") {
      throw new UnreadableDocument("ENCRYPTED", `《${name}》设有打开密码，无法读取，请解除密码后重新提交。`, {
        cause: error,
      });
    }
    throw new UnreadableDocument(
      "DOCUMENT_UNREADABLE",
      `《${name}》已损坏或不完整，无法按 PDF 打开（${reasonOf(error)}），请重新导出或重新下载后提交。`,
      { cause: error },
    );
  }
}

/** Chinese fonts that are not embedded name a predefined character map; the library brings those as files. */
function asianFontData(): { cMapUrl: string; cMapPacked: boolean; standardFontDataUrl: string } {
  const folder = fileURLToPath(new URL("../../", import.meta.resolve("pdfjs-dist/legacy/build/pdf.min.mjs")));
  return { cMapUrl: `${folder}cmaps/`, cMapPacked: true, standardFontDataUrl: `${folder}standard_fonts/` };
}

function pageWithoutText(page: number, isScan: boolean): DocumentProblem {
  return isScan
    ? {
        code: "PAGE_WITHOUT_TEXT",
        message: `第 ${page} 页为扫描图像，没有文字层，本版本未识别其内容，请人工核对或提供文字版。`,
        place: { page },
      }
    : { code: "BLANK_PAGE", message: `第 ${page} 页为空白页。`, place: { page } };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.split("\n")[0]?.slice(0, 120) || error.name : String(error);
}
