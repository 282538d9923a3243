import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findSources, makeSources, SHARED, weighSources } from "./find-sources.ts";
import { drawCases, makeMutant } from "./fuzz-case.ts";
import { runCases } from "./run-cases.ts";

// Mutants of every document at hand through the whole review: `npm run fuzz -- --cases 10000 --seed 7 [files or folders…]`.
// `--only <index> --save <folder>` writes the mutant of one case of that seed instead of running them: it can then be reviewed by hand.

/** Cases between two lines that say how far the work is. */
const PROGRESS = 100;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    limit: { type: "string", default: "60000" },
    only: { type: "string" },
    save: { type: "string", default: "." },
  },
});
const seed = Number(values.seed);
const made = await mkdtemp(path.join(tmpdir(), "yushen-fuzz-"));
try {
  const folders = positionals.length > 0 ? positionals.map((folder) => path.resolve(folder)) : undefined;
  const files = folders
    ? await findSources(folders)
    : [...(await findSources()), ...(await makeSources(made)), ...(await findSources(SHARED))];
  const sources = await weighSources(files);
  if (values.only !== undefined) {
    await saveMutant(sources, Number(values.only), values.save);
  } else {
    console.log(`Seed ${seed}: ${values.cases} cases on ${files.length} files.`);
    const start = performance.now();
    const secondsPassed = (): string => ((performance.now() - start) / 1000).toFixed(0);
    const { failures, statuses, mutators, longest } = await runCases(sources, drawCases(seed, Number(values.cases)), {
      limit: Number(values.limit),
      onFailure: ({ index, source, steps, reason }) =>
        console.log(`case ${index} of seed ${seed}: ${path.relative(".", source)} ${steps.join(", ")}: ${reason}`),
      onDone: (done) => done % PROGRESS === 0 && console.log(`${done} cases after ${secondsPassed()} s`),
    });
    console.log(mutators, statuses);
    console.log(
      `${failures.length} failures; ${secondsPassed()} s, the longest case ${(longest / 1000).toFixed(1)} s.`,
    );
    process.exitCode = failures.length > 0 ? 1 : 0;
  }
} finally {
  await rm(made, { recursive: true, force: true });
}

async function saveMutant(sources: readonly string[], index: number, folder: string): Promise<void> {
  const drawn = drawCases(seed, index + 1)[index];
  const [source = "", donor = ""] = [drawn?.source, drawn?.donor].map((number = 0) => sources[number % sources.length]);
  const original = { name: path.basename(source), bytes: new Uint8Array(await readFile(source)) };
  const { name, bytes, steps } = makeMutant(original, new Uint8Array(await readFile(donor)), drawn?.steps ?? []);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${seed}-${index}-${path.basename(source)}`);
  await writeFile(file, bytes);
  console.log(`${file}: ${steps.join(", ")}, handed in as “${name}”`);
}
