import { prepareThread } from "../../cli/prepare-thread.mjs";
import { importScript } from "../../cli/program/find-program.mjs";

prepareThread();
const script = "test/fuzz/fuzz-worker.ts";
const { default: runInThread } = await importScript(script, [script]);
export default runInThread;
