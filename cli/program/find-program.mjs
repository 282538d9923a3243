import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";
import { findFinished } from "./caches.mjs";
import { ROOT, readSources } from "./list-sources.mjs";

const BUILD = fileURLToPath(new URL("build-program.mjs", import.meta.url));
/** It takes a third of a second. Milliseconds. */
const BUILD_LIMIT = 60_000;
const TRIES = 2;
/** Where threads find what the process that started them found. */
const FOUND = "yushen.program";

/** What a run of the program consists of. */
const PROGRAM = ["cli/review.ts", "cli/read.ts", "cli/rules.ts", "cli/read-worker.ts"];

/**
 * Imports a script of the project, compiled as it stands now. A thread gets what its process has, so that all parts of
 * a run are of one version.
 *
 * @param {string} script - From the folder of the project on: `cli/review.ts`.
 * @param {readonly string[]} [entries] - All scripts that are compiled together with it.
 */
export async function importScript(script, entries = PROGRAM) {
  const found = getEnvironmentData(FOUND);
  const folder = found?.entries.includes(script) ? found.folder : findProgram(entries);
  setEnvironmentData(FOUND, { folder, entries });
  return import(pathToFileURL(join(folder, script.replace(/\.ts$/, ".js"))).href);
}

/** The folder of the compiled program, made where it is not there. Without a loader: nothing of this runs on while it is used. */
function findProgram(entries) {
  const finished = findFinished(readSources(entries).hash);
  if (finished !== undefined) {
    return finished;
  }
  const ends = [];
  for (let count = 0; count < TRIES; count++) {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [BUILD, ...entries], {
      cwd: ROOT,
      encoding: "utf8",
      // What a debugger or a test asks of the program is not asked of what makes it.
      env: { ...process.env, NODE_OPTIONS: "" },
      timeout: BUILD_LIMIT,
      killSignal: "SIGKILL",
    });
    if (status === 0 && stdout !== "") {
      return stdout;
    }
    ends.push(stderr?.trim() || `status ${status}, signal ${signal}`);
  }
  throw Object.assign(new Error(ends.at(-1)), { code: "PROGRAM_NOT_BUILT" });
}
