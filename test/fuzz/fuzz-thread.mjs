import { prepareThread } from "../../cli/prepare-thread.mjs";

await prepareThread();
const { default: runInThread } = await import("./fuzz-worker.ts");
export default runInThread;
