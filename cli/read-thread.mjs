// Threads do not inherit the TypeScript loader of the process: each registers it itself. What is large and is no
// TypeScript is loaded first, since the loader would take half a second to look through it for nothing.
await import("./preload-pdfjs.mjs");
const { register } = await import("tsx/esm/api");
register();
const { default: readInThread } = await import("./read-worker.ts");
export default readInThread;
