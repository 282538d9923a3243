// The library asks for these when it loads, to draw with; we never draw.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) {
  globalThis[name] ??= class {};
}
await Promise.all([
  import("pdfjs-dist/legacy/build/pdf.worker.min.mjs"),
  import("pdfjs-dist/legacy/build/pdf.min.mjs"),
]);
