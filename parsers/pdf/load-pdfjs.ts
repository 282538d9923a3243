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

async function load(): Promise<typeof PdfJs> {
  withoutCanvasWarnings();
  const [worker, library] = await Promise.all([
    // @ts-expect-error: the package has no types for its builds
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs"),
    // @ts-expect-error: the package has no types for its builds
    import("pdfjs-dist/legacy/build/pdf.min.mjs"),
  ]);
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
  return library as typeof PdfJs;
}

/** We never draw: stubs keep the library from loading its optional canvas and from warning that it is absent. */
function withoutCanvasWarnings(): void {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) {
    scope[name] ??= class {};
  }
}
