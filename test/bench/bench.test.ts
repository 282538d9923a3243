import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBooks } from "../../bench/find-books.ts";
import { median } from "../../bench/measure-books.ts";
import { runNode } from "../../bench/run-node.ts";
import { markdownTable } from "../../bench/say.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "yushen-bench-test-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function lay(...files: string[]): Promise<string> {
  const root = await mkdtemp(path.join(folder, "books-"));
  for (const file of files) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), "");
  }
  return root;
}

test("text part and tables of a draft are one book, other files are books of their own", async () => {
  const root = await lay("a_2019_tables_rot90.pdf", "a_2019_text.pdf", "b_2019.pdf");
  const books = await findBooks([root]);
  expect(books.map(({ name, files }) => [name, files.length])).toEqual([
    ["a_2019", 2],
    ["b_2019", 1],
  ]);
});

test("a folder with answers is one book; what belongs to last year is no part of it", async () => {
  const root = await lay("town/draft/a.xlsx", "town/draft/b.docx", "town/prior/a.xlsx", "town/truth.json");
  const [book, ...others] = await findBooks([root]);
  expect(others).toEqual([]);
  expect(book?.files.map((file) => path.basename(file))).toEqual(["a.xlsx", "b.docx"]);
  expect(book?.truth).toBe(path.join(root, "town/truth.json"));
});

test("the median is the middle one, or the middle of two", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test("tables line up", () => {
  expect(markdownTable(["book", "s"], [["a", "1.20"]])).toBe("| book |    s |\n|------|-----:|\n| a    | 1.20 |");
});

test("measures a sample, says what was not scored, and saves the figures", async () => {
  const file = path.join(folder, "figures.json");
  const { status, stdout } = await runNode([
    "cli/run-script.mjs",
    "bench/bench.ts",
    "samples/xlsx/budget-faulty",
    "--json",
    file,
  ]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/\| xlsx\/budget-faulty +\| +– \|/);
  expect(stdout).toMatch(/not scored/i);
  const { books } = JSON.parse(await readFile(file, "utf8"));
  expect(books[0]).toMatchObject({ name: "xlsx/budget-faulty", status: 0 });
  expect(books[0].tables).toBeGreaterThan(5);
  expect(books[0].peakMegabytes).toBeGreaterThan(10);
});
