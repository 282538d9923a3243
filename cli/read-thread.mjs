import { loadTypeScript } from "./load-typescript.mjs";

await loadTypeScript();
const { default: readInThread } = await import("./read-worker.ts");
export default readInThread;
