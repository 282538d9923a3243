import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareWithAccounts, readAccounts } from "../../bench/level-books/compare-accounts.ts";
import { CHECKS } from "../../checks/index.ts";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { makeBooks } from "../../review/make-books.ts";
import { readDocument } from "../../review/read-document.ts";
import { runChecks } from "../../review/run-checks.ts";

/** The budget of another system, kept beside the repository: 款項目節, 千元, years of the Republic. */
const FOLDER = join(import.meta.dirname, "../../../shared/corpus/tw-central");
const isHere = existsSync(FOLDER);

test.skipIf(isHere)("no books with level columns: ../shared/corpus/tw-central is not here", () => {});

type Read = { table: BudgetTable; outcomes: Record<string, number> };
const known = new Map<string, Promise<Read>>();

function read(name: string): Promise<Read> {
  const reading = known.get(name) ?? readOnce(name);
  known.set(name, reading);
  return reading;
}

async function readOnce(name: string): Promise<Read> {
  const document = await readDocument(new Uint8Array(readFileSync(join(FOLDER, name))), name, "d1");
  const runs = runChecks(CHECKS, makeBooks([document]));
  const judged = judgeRelations(
    runs.flatMap((run) => run.relations.map((relation) => ({ check: run.check.id, relation }))),
  );
  const outcomes: Record<string, number> = {};
  for (const { judgement } of judged.filter(({ isRepeat }) => !isRepeat)) {
    outcomes[judgement.outcome] = (outcomes[judgement.outcome] ?? 0) + 1;
  }
  return { table: document.tables[0] as BudgetTable, outcomes };
}

describe.skipIf(!isHere)("every total and every 款 = Σ 項 = Σ 目 = Σ 節 reproduces in", () => {
  test.each([
    ["tw113_exp_by_agency.xlsx", 3000],
    ["tw113_exp_by_function.xlsx", 1600],
    ["tw113_rev_by_source.xlsx", 6000],
    ["tw113_exp_matrix.xlsx", 60],
    ["tw113_rev_matrix.xlsx", 30],
    ["tw113_funds.xlsx", 40],
    ["tw113_summary.xlsx", 8],
    ["tw112_exp_by_function.xls", 1500],
    ["tw112_exp_matrix.xls", 60],
    ["tw112_rev_matrix.xls", 30],
    ["tw112_summary.xls", 6],
    ["tw107_funds.xls", 40],
    ["tw097_exp_by_function.xls", 1400],
    ["tw097_summary.xls", 7],
  ])("%s", async (name, fewest) => {
    const { outcomes } = await read(name);
    expect(outcomes["contradicts"]).toBeUndefined();
    expect(outcomes["not-readable"]).toBeUndefined();
    expect(outcomes["agrees"]).toBeGreaterThanOrEqual(fewest);
  });

  test("what the books print above them: title, unit and year", async () => {
    expect((await read("tw113_exp_matrix.xlsx")).table).toMatchObject({
      title: "各機關歲出政事別科目分析總表",
      number: "參考表16",
      unit: "千元",
      fiscalYear: 2024,
    });
    expect((await read("tw107_funds.xls")).table).toMatchObject({
      title: "基金別預算分析表",
      unit: "千元",
      fiscalYear: 2018,
    });
  });

  test("the list of accounts: half is equal, and the rest is of another state of the budget", async () => {
    const accounts = readAccounts(readFileSync(join(FOLDER, "tw2024_approved.csv"), "utf8"));
    for (const name of ["tw113_exp_by_agency.xlsx", "tw113_exp_by_function.xlsx"]) {
      const { equal, different } = compareWithAccounts((await read(name)).table, accounts);
      expect([equal, different.length]).toEqual([566, 564]);
    }
  });
});
