import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { FAMILIES } from "../checks/catalogue/index.ts";
import { CHECKS } from "../checks/index.ts";
import { makeChecksPage } from "./checks-page.ts";
import { makeFamilyPage } from "./family-page.ts";
import { pageOf } from "./markdown.ts";

// `npm run docs` writes docs/checks.md and docs/rules/; `npm run docs -- --check` only says whether they are still true.

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: "boolean" } } });
const folder = positionals[0] ?? import.meta.dirname;
const examples = await readExamples(path.join(import.meta.dirname, "../samples/rules"));
const pages = new Map([
  ["checks.md", makeChecksPage(FAMILIES, CHECKS)],
  ...FAMILIES.map((family) => [pageOf(family), makeFamilyPage(family, CHECKS, (id) => examples.get(id))] as const),
]);
const names = (await readdir(path.join(folder, "rules")).catch(() => [])).map((name) => `rules/${name}`);
const leftovers = names.filter((name) => !pages.has(name));
if (values.check) {
  const stale = (await Promise.all([...pages].map(isStale))).flat();
  for (const name of [...stale, ...leftovers]) {
    console.error(`${name} does not match the checks: run \`npm run docs\` and commit it.`);
    process.exitCode = 1;
  }
} else {
  await mkdir(path.join(folder, "rules"), { recursive: true });
  await Promise.all(leftovers.map((name) => rm(path.join(folder, name))));
  await Promise.all([...pages].map(([name, page]) => writeFile(path.join(folder, name), page)));
  console.log(`${pages.size} pages, ${CHECKS.length} checks`);
}

async function isStale([name, page]: readonly [string, string]): Promise<string[]> {
  const written = await readFile(path.join(folder, name), "utf8").catch(() => "");
  return written === page ? [] : [name];
}

async function readExamples(from: string): Promise<Map<string, string>> {
  const files = (await readdir(from)).filter((name) => name.endsWith(".md"));
  const read = files.map(
    async (name) => [name.replace(/\.md$/u, ""), await readFile(path.join(from, name), "utf8")] as const,
  );
  return new Map(await Promise.all(read));
}
