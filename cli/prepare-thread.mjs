/** Makes a thread fit to read files that may be damaged. */
export function prepareThread() {
  // A damaged PDF makes the library drop promises that fail, sometimes after the file was read. They belong to nothing
  // that is waited for; the end of the thread would cost the file, or the one after it.
  process.on("unhandledRejection", () => undefined);
  // What libraries remark on damage, in English, is told in the problems of the document.
  for (const method of ["log", "info", "warn", "error"]) {
    console[method] = () => undefined;
  }
}
