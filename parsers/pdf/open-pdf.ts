import { fileURLToPath } from "node:url";
import { UnreadableDocument } from "../../domain/document.ts";
import { MAX_IMAGE_PIXELS } from "../limits.ts";
import { reasonOf } from "../page-layout/page-problems.ts";
import { loadPdfJs, NO_SCREEN, type PDFDocumentProxy } from "./load-pdfjs.ts";

const BYTES_PER_PIXEL = 4;

/**
 * Opens a PDF. Throws UnreadableDocument: ENCRYPTED, DOCUMENT_UNREADABLE, EMPTY_DOCUMENT.
 *
 * @param isStrict - At what is damaged in the content of a page the library gives up; otherwise it leaves that out, reads
 * on, and says nothing.
 */
export async function openPdf(bytes: Uint8Array, name: string, isStrict = false): Promise<PDFDocumentProxy> {
  const library = await loadPdfJs();
  const task = library.getDocument({
    // The library takes the buffer over, and the caller may still need it.
    data: new Uint8Array(bytes),
    ownerDocument: NO_SCREEN as never,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    canvasMaxAreaInBytes: BYTES_PER_PIXEL * MAX_IMAGE_PIXELS,
    stopAtErrors: isStrict,
    verbosity: library.VerbosityLevel.ERRORS,
    ...libraryData(),
  });
  let pdf: PDFDocumentProxy;
  try {
    pdf = await task.promise;
  } catch (error) {
    await task.destroy();
    throw toRefusal(error, name);
  }
  if (!(pdf.numPages > 0)) {
    await task.destroy();
    throw new UnreadableDocument("EMPTY_DOCUMENT", `《${name}》没有任何页面，请核对后重新提交。`);
  }
  return pdf;
}

function toRefusal(cause: unknown, name: string): UnreadableDocument {
  if (cause instanceof Error && cause.name === "PasswordException") {
    const message = `《${name}》设有打开密码，无法读取，请解除密码后重新提交。`;
    return new UnreadableDocument("ENCRYPTED", message, { cause });
  }
  const message = `《${name}》已损坏或不完整，无法按 PDF 打开（${reasonOf(cause)}），请重新导出或重新下载后提交。`;
  return new UnreadableDocument("DOCUMENT_UNREADABLE", message, { cause });
}

/**
 * Chinese fonts that are not embedded name a predefined character map; the library brings those as files, and what decodes
 * the images of scanners (JBIG2, JPEG 2000).
 */
function libraryData(): { cMapUrl: string; cMapPacked: boolean; standardFontDataUrl: string; wasmUrl: string } {
  const folder = fileURLToPath(new URL("../../", import.meta.resolve("pdfjs-dist/legacy/build/pdf.min.mjs")));
  return {
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
  };
}
