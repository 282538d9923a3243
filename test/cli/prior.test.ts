import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { draftDocuments, draftTables } from "../../domain/review.ts";
import { checkReview } from "./check-review.ts";
import { makeFolder, readReview, runCommand } from "./run-cli.ts";

test("books of an earlier year are compared with, and not reviewed", async () => {
  const folder = await makeFolder();
  // The earlier book is full of faults: none of them is the draft's.
  const words = [
    "samples/xlsx/budget-clean",
    "--prior",
    "samples/xlsx/final-faulty",
    "--out",
    folder,
    "--only",
    "json",
    "html",
  ];
  const run = await runCommand(["review", ...words]);
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toContain("另有上年文件 1 个，只供核对，未作审查。");
  expect(run.stdout).toContain("：1 个文件，");
  const review = await readReview(folder, run);
  checkReview(review);
  expect(review.documents.map(({ isPrior }) => isPrior ?? false)).toEqual([false, true]);
  expect(draftDocuments(review)).toHaveLength(1);
  expect(draftTables(review).length).toBeLessThan(review.tables.length);
  expect(review.findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
  expect(review.draft.stage).toBe("budget");
  expect(await readFile(path.join(folder, "report.html"), "utf8")).not.toContain("2024年度部门决算");
});
