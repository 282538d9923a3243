import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { CHECKS } from "../checks/index.ts";
import type { BudgetTable } from "../domain/budget-table.ts";
import { judgeRelations } from "../review/judge-relations.ts";
import { makeBooks } from "../review/make-books.ts";
import { readDocument } from "../review/read-document.ts";
import { runChecks } from "../review/run-checks.ts";
import { SHARED } from "./find-books.ts";
import { compareWithAccounts, readAccounts } from "./level-books/compare-accounts.ts";
import { heading, markdownTable, say } from "./say.ts";

// Books with 款 項 目 節 in columns of their own: do all their sums come out of our own recognition, and do their amounts
// agree with a list of accounts? `npm run bench:levels [-- folder]`. Measures and prints; asserts nothing.

const folder = process.argv[2] ?? path.join(SHARED, "corpus", "tw-central");
const names = (await readdir(folder)).sort();
const list = names.find((name) => name.endsWith(".csv"));
const accounts = list ? readAccounts(await readFile(path.join(folder, list), "utf8")) : new Map<string, number>();
const rows: string[][] = [];
const agreement: string[] = [];
for (const name of names.filter((one) => /\.xlsx?$/u.test(one))) {
  const read = await readDocument(new Uint8Array(await readFile(path.join(folder, name))), name, "d1");
  const runs = runChecks(CHECKS, makeBooks([read]));
  const judged = judgeRelations(
    runs.flatMap(({ check, relations }) => relations.map((relation) => ({ check: check.id, relation }))),
  );
  const count = (outcome: string): string =>
    String(judged.filter(({ judgement, isRepeat }) => !isRepeat && judgement.outcome === outcome).length);
  const [table] = read.tables as [BudgetTable];
  rows.push([
    name,
    `${table.title} ${table.unit ?? "–"} ${table.fiscalYear ?? "–"}`,
    [...new Set(table.panels.map(({ hierarchy }) => hierarchy))].join(),
    String(table.lines.length),
    ...["agrees", "rounding", "contradicts", "not-stated"].map(count),
  ]);
  const { equal, different } = compareWithAccounts(table, accounts);
  if (equal + different.length > 0) {
    const lower = different.filter(({ printed, listed }) => Number(printed.replace(/[^\d.-]/gu, "")) < listed).length;
    const some = different.slice(0, 3).map(({ code, printed, listed }) => `${code} ${printed} / ${listed}`);
    agreement.push(
      `${name}: ${equal} equal, ${different.length} different, ${lower} of them lower in the book${some.length > 0 ? ` (${some.join("; ")} …)` : ""}`,
    );
  }
}
heading("Sums of each book");
say(markdownTable(["book", "title, unit, year", "levels", "rows", "agree", "rounding", "contradicted", "blank"], rows));
heading(`Amounts of this year against ${list ?? "no list"}, by number of the account`);
say(agreement.join("\n"));
