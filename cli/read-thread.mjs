import { loadTypeScript } from "./load-typescript.mjs";

// A damaged PDF makes the library drop promises that fail, sometimes after the file was read. They belong to nothing
// that is waited for; the end of the thread would cost the file, or the one after it.
process.on("unhandledRejection", () => undefined);

await loadTypeScript();
const { default: readInThread } = await import("./read-worker.ts");
export default readInThread;
