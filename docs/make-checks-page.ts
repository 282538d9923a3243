import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { CHECKS } from "../checks/index.ts";
import { makeChecksPage } from "./checks-page.ts";

// `npm run docs` writes docs/checks.md; `npm run docs -- --check` only says whether it is still true.

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: "boolean" } } });
const file = positionals[0] ?? path.join(import.meta.dirname, "checks.md");
const page = makeChecksPage(CHECKS);
if (values.check) {
  const written = await readFile(file, "utf8").catch(() => "");
  if (written !== page) {
    console.error(
      `${path.relative(process.cwd(), file)} does not match the checks: run \`npm run docs\` and commit it.`,
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(file, page);
  console.log(`${path.relative(process.cwd(), file)}: ${CHECKS.length} checks`);
}
