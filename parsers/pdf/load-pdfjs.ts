import type * as PdfJs from "pdfjs-dist";

export type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

let loaded: Promise<typeof PdfJs> | undefined;

/**
 * The minified legacy build starts fastest and runs on Node 20. Its worker half is loaded beside it and handed over by
 * the global the library looks for, so that it runs in this thread: parsing already happens in threads of our own.
 */
export function loadPdfJs(): Promise<typeof PdfJs> {
  loaded ??= load();
  return loaded;
}

/** A page without a screen: the library hands each font to its document, and has no need to turn glyphs into paths. */
export const NO_SCREEN = { fonts: { add() {}, delete() {} } };

async function load(): Promise<typeof PdfJs> {
  standInForBrowser();
  const { push } = Array.prototype;
  const [worker, library] = await Promise.all([importBuild("pdf.worker.min.mjs"), importBuild("pdf.min.mjs")]);
  // The library replaces it by a slow one, for everybody, over an oddity of V8 that nobody meets.
  Array.prototype.push = push;
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
  return library as typeof PdfJs;
}

function importBuild(file: string): Promise<unknown> {
  return import(import.meta.resolve(`pdfjs-dist/legacy/build/${file}`));
}

/** The library tries how large a canvas may be, and makes JPEG 2000 images smaller that it takes to be larger than one. */
class AnyCanvas {
  getContext(): object {
    return { fillRect() {}, getImageData: () => ({ data: [0, 0, 0, 255] }) };
  }
}

/** We never draw: stubs keep the library from warning that what it draws with is absent. */
function standInForBrowser(): void {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D", "FontFace"]) {
    scope[name] ??= class {};
  }
  scope["OffscreenCanvas"] ??= AnyCanvas;
}
