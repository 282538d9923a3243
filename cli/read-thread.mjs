import { prepareThread } from "./prepare-thread.mjs";
import { importScript } from "./program/find-program.mjs";

prepareThread();
const { readAndStore } = await importScript("cli/read-worker.ts");
export default readAndStore;
