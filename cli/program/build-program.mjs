// Run as a process of its own: `node build-program.mjs <entry>…`. Compiles scripts of the project with all they import
// into plain JavaScript and prints the folder that holds it. What is lazily imported stays a file of its own.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { CACHES, findFinished, prepareCache } from "./caches.mjs";
import { ROOT, readSources } from "./list-sources.mjs";

/** Milliseconds: what nobody has used for a week, and what a process that was killed left behind. */
const UNUSED = 7 * 24 * 3_600_000;
const LEFT = 3_600_000;
const UNFINISHED = ".unfinished-";

const entries = process.argv.slice(2);
const { contents, hash } = readSources(entries);
try {
  process.stdout.write(findFinished(hash) ?? (await makeFolder()));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** In the first cache that can be written. */
async function makeFolder() {
  const reasons = [];
  for (const cache of CACHES) {
    try {
      prepareCache(cache);
      const made = await make(cache.folder);
      clean(cache.folder);
      return made;
    } catch (error) {
      // Not of the system: a source with an error. It will be there in the other folder too.
      if (error.syscall === undefined) {
        throw error;
      }
      reasons.push(`${cache.folder}: ${error.code}`);
    }
  }
  throw new Error(reasons.join("; "));
}

/** The folder is whole when it has its name: nobody ever sees half of it. Of several processes at once the first one wins. */
async function make(cache) {
  const folder = join(cache, hash);
  const unfinished = mkdtempSync(join(cache, UNFINISHED));
  try {
    for (const { path, contents: bytes } of await compile(folder)) {
      const file = join(unfinished, relative(folder, path));
      mkdirSync(dirname(file), { recursive: true });
      // On the disk before the name is: after a power failure there must be no empty file under it.
      writeFileSync(file, bytes, { flush: true });
    }
    if (!folder.startsWith(ROOT)) {
      symlinkSync(join(ROOT, "node_modules"), join(unfinished, "node_modules"), "junction");
    }
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!isFolder(folder)) {
      throw error;
    }
  }
  return folder;
}

async function compile(folder) {
  const { outputFiles } = await build({
    entryPoints: entries,
    absWorkingDir: ROOT,
    outbase: ROOT,
    outdir: folder,
    write: false,
    bundle: true,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: "linked",
    sourcesContent: false,
    tsconfigRaw: { compilerOptions: { target: "es2023", verbatimModuleSyntax: true } },
    logLevel: "error",
    plugins: [{ name: "sources", setup: (plugins) => plugins.onLoad({ filter: /\.(?:ts|json)$/ }, load) }],
  });
  return outputFiles;
}

/** Only what the name of the folder is made of, so that it never holds anything else. Modules find their assets where they stand. */
function load({ path }) {
  const content = contents.get(path);
  if (content === undefined) {
    throw new Error(`${relative(ROOT, path)} is not among the sources (cli/program/list-sources.mjs)`);
  }
  if (extname(path) === ".json") {
    return { contents: content, loader: "json" };
  }
  const own = { url: pathToFileURL(path).href, filename: path, dirname: dirname(path) };
  const text = content
    .toString("utf8")
    .replace(/\bimport\.meta\.(url|filename|dirname)\b/g, (_, name) => JSON.stringify(own[name]));
  return { contents: text, loader: "ts" };
}

function clean(cache) {
  const now = Date.now();
  for (const name of readdirSync(cache)) {
    try {
      const age = now - statSync(join(cache, name)).mtimeMs;
      if (name !== hash && age > (name.startsWith(UNFINISHED) ? LEFT : UNUSED)) {
        rmSync(join(cache, name), { recursive: true, force: true });
      }
    } catch {
      // Another process cleans too.
    }
  }
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
