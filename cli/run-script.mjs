// Runs a script of the project, as `npm run bench` does: `node cli/run-script.mjs bench/bench.ts …`.
import { importScript } from "./program/find-program.mjs";

const [node, , script, ...words] = process.argv;
process.argv = [node, script, ...words];
process.setSourceMapsEnabled(true);
await importScript(script, [script]);
