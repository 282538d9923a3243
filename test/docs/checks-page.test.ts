import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import { makeChecksPage } from "../../docs/checks-page.ts";
import { type Check, defineCheck } from "../../domain/check.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "yushen-docs-"));
});
afterAll(() => rm(folder, { recursive: true }));

const about: Pick<Check, "basis" | "severity"> = {
  basis: [{ source: "budget-law", article: "第三十二条" }],
  severity: "error",
};

const ROW_RULE = defineCheck({
  ...about,
  id: "rows-add-up",
  code: "T-1",
  title: "行合计应等于各列之和",
  class: "arithmetic",
  reads: "every table",
});
const BOOK_RULE = defineCheck({
  ...about,
  id: "tables-tie",
  code: "T-2",
  title: "收入 | 支出应一致",
  class: "cross-table",
  reads: ["summary"],
  mayRead: ["revenue"],
  stage: "final-account",
});

test("a rule is a row in the section of its class", () => {
  const page = makeChecksPage([BOOK_RULE, ROW_RULE]);
  const [arithmetic, tie] = page.split("\n").filter((line) => line.startsWith("| T-"));
  expect(page).toContain("共 2 条");
  expect(page.indexOf("## 表内勾稽")).toBeLessThan(page.indexOf("## 表间勾稽"));
  expect(arithmetic).toMatch(
    /`rows-add-up` \| 行合计应等于各列之和 \| 严重\/重要 \| .*预算法.*第三十二条.* \| 逐表 \|/,
  );
  expect(tie).toContain("收支总表；如有：收入总表（仅决算）");
});

test("what would break the table is escaped, and no empty section is printed", () => {
  const page = makeChecksPage([BOOK_RULE]);
  expect(page).toContain("收入 \\| 支出应一致");
  expect(page).not.toContain("## 表内勾稽");
});

test("every check of the catalogue stands on the page exactly once", () => {
  const page = makeChecksPage(CHECKS);
  for (const check of CHECKS) {
    expect(page.split(`\`${check.id}\``), check.id).toHaveLength(2);
  }
});

test("a page that no longer matches the checks is named, and the status is 1", async () => {
  const file = path.join(folder, "checks.md");
  expect(await run(file)).toMatchObject({ status: 0 });
  expect(await run("--check", file)).toEqual({ status: 0, stderr: "" });
  await writeFile(file, `${await readFile(file, "utf8")}one more line\n`);
  const stale = await run("--check", file);
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain("checks.md does not match the checks: run `npm run docs`");
});

function run(...words: string[]): Promise<{ status: number | string; stderr: string }> {
  const all = ["cli/run-script.mjs", "docs/make-checks-page.ts", ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: ROOT }, (error, _stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stderr });
    });
  });
}
