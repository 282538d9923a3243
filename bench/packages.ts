import path from "node:path";
import { identifyBy } from "../domain/fact.ts";
import { SHARED } from "./find-books.ts";
import { findGaps, findPackages, readPackage } from "./measure-packages.ts";
import { heading, markdownTable, say } from "./say.ts";

// What is recognized of whole submissions, document by document. `npm run bench:packages [-- folder…]`.

const folders = process.argv.slice(2);
const packages = folders.length > 0 ? folders : await findPackages(path.join(SHARED, "drafts"));
let [expectedInAll, foundInAll, wholeInAll] = [0, 0, 0];
for (const folder of packages) {
  const { expected, read } = await readPackage(folder);
  heading(path.basename(folder));
  const rows: string[][] = [];
  const gaps: string[] = [];
  for (const [name, { document, tables, facts }] of read) {
    const lacking = findGaps(tables);
    const wanted = expected.get(name);
    const { body = "–", fiscalYear = "–", stage = "–" } = identifyBy(facts ?? []);
    const kinds = new Set(tables.map(({ kind }) => kind)).size;
    rows.push([
      name,
      document.status,
      wanted === undefined ? "–" : String(wanted),
      ...[tables.length, kinds, lacking.length].map(String),
      `${body} ${fiscalYear} ${stage}`,
    ]);
    gaps.push(...lacking.map((gap) => `${name} ${gap}`));
    expectedInAll += wanted ?? 0;
    foundInAll += wanted === undefined ? 0 : tables.length;
    wholeInAll += wanted === undefined ? 0 : tables.length - lacking.length;
  }
  say(markdownTable(["file", "status", "expected", "tables", "kinds", "lacking", "whose"], rows));
  for (const gap of gaps) {
    say(`lacking: ${gap}`);
  }
}
say(`\n${foundInAll} of ${expectedInAll} tables found, ${wholeInAll} with kind, title, unit, year and body.`);
