import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const PROGRAM = ["checks", "cli", "domain", "narrative", "parsers", "review", "tables", "templates"];
/** What scripts of the project import beside the program. */
const SCRIPTS = ["bench", "docs", "samples", "test"];
/** What makes the result beside the sources: the versions of the libraries, the compiler among them, and how it is called. */
const MAKERS = ["package.json", "package-lock.json", "cli/program/build-program.mjs"];
const SOURCE = /\.(?:ts|json)$/;

/**
 * All that the compiled program is made of, read at one time.
 *
 * @param {readonly string[]} entries - Scripts, from the folder of the project on, with `/`.
 * @returns {{ contents: Map<string, Buffer>, hash: string }} Contents by absolute path, and the name of what is made of them.
 */
export function readSources(entries) {
  const contents = new Map();
  const isProgram = entries.every((entry) => PROGRAM.some((folder) => entry.startsWith(`${folder}/`)));
  const folders = isProgram ? PROGRAM : [...PROGRAM, ...SCRIPTS];
  for (const file of [...folders.flatMap(listFolder), ...MAKERS.map((name) => join(ROOT, name))]) {
    contents.set(file, readFileSync(file));
  }
  const hash = createHash("sha256").update(JSON.stringify([ROOT, entries]));
  for (const [file, content] of contents) {
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return { contents, hash: hash.digest("hex").slice(0, 32) };
}

function listFolder(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .filter((name) => SOURCE.test(name))
    .sort()
    .map((name) => join(ROOT, folder, name));
}
