import { loadTypeScript } from "../../cli/load-typescript.mjs";

await loadTypeScript();
const { default: runInThread } = await import("./fuzz-worker.ts");
export default runInThread;
