import { prepareThread } from "./prepare-thread.mjs";

await prepareThread();
const { default: readInThread } = await import("./read-worker.ts");
export default readInThread;
