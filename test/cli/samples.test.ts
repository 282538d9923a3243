import { readFile } from "node:fs/promises";
import path from "node:path";
import { read as readWorkbook, utils } from "@e965/xlsx";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Review } from "../../domain/review.ts";
import { checkReview } from "./check-review.ts";
import { disagreements } from "./match-truth.ts";
import { makeFolder, ROOT, type Run, readReview, runCommand } from "./run-cli.ts";

/** Formats and books; the first two are the main command of the README, with all its outputs. */
const SAMPLES = ["pdf", "docx", "xlsx"].flatMap((format) =>
  ["budget-faulty", "final-faulty", "budget-clean", "final-clean"].map((book) => `${format}/${book}`),
);
const WITH_REPORT = new Set(["pdf/budget-faulty", "pdf/final-faulty"]);
const AT_ONCE = 3;

const runs = new Map<string, Run>();
const reviews = new Map<string, Review>();
const cleaners: (() => Promise<void>)[] = [];
let out: string;

beforeAll(async () => {
  out = await makeFolder((clean) => cleaners.push(clean));
  const waiting = [...SAMPLES];
  const line = async (): Promise<void> => {
    for (let sample = waiting.shift(); sample; sample = waiting.shift()) {
      const only = WITH_REPORT.has(sample) ? [] : ["--only", "json"];
      const run = await runCommand(["review", `samples/${sample}`, "--out", path.join(out, sample), ...only]);
      runs.set(sample, run);
      reviews.set(sample, await readReview(path.join(out, sample), run));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
});
afterAll(() => Promise.all(cleaners.map((clean) => clean())));

function reviewOf(sample: string): Review {
  const review = reviews.get(sample);
  expect(review, sample).toBeDefined();
  return review as Review;
}

describe.each(SAMPLES)("%s", (sample) => {
  test("is reviewed", () => {
    expect(runs.get(sample)).toMatchObject({ status: 0 });
    expect(runs.get(sample)?.stdout).toMatch(/云岭市林泽区水务局.*\n执行规则.*发现问题 \d+ 个/u);
    expect(runs.get(sample)?.stderr).toMatch(/读取 1\/1/u);
  });

  test("keeps to the contract", () => checkReview(reviewOf(sample)));

  test("has the findings its answers ask for, and no others", async () => {
    const truth = JSON.parse(await readFile(path.join(ROOT, "samples", sample, "truth.json"), "utf8"));
    expect(disagreements(truth, reviewOf(sample))).toEqual({ notFound: [], falseAlarms: [] });
  });
});

test("answers are not taken for given", async () => {
  const truth = JSON.parse(await readFile(path.join(ROOT, "samples/pdf/budget-faulty/truth.json"), "utf8"));
  expect(disagreements(truth, reviewOf("pdf/budget-clean")).notFound).toHaveLength(truth.faults.length);
  const { findings } = reviewOf("pdf/budget-faulty");
  expect(disagreements({ faults: [] }, reviewOf("pdf/budget-faulty")).falseAlarms).toHaveLength(findings.length);
});

describe.each([...WITH_REPORT])("the report of %s", (sample) => {
  test("has findings to show", () => expect(reviewOf(sample).findings).not.toEqual([]));

  const file = (name: string): Promise<Buffer> => readFile(path.join(out, sample, name));

  test("opens in Word and shows every finding", async () => {
    const { value } = await mammoth.extractRawText({ buffer: await file("report.docx") });
    expect(value).toContain("预审报告");
    for (const finding of reviewOf(sample).findings) {
      expect(value).toContain(finding.message);
    }
  });

  test("opens in a browser and shows every finding", async () => {
    const html = (await file("report.html")).toString();
    expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
    for (const finding of reviewOf(sample).findings) {
      expect(html).toContain(finding.message.split("“")[0]);
    }
  });

  test("opens its appendix in Excel with a row for every finding and every check", async () => {
    const { SheetNames, Sheets } = readWorkbook(await file("appendix.xlsx"));
    expect(SheetNames.join()).toMatch(/附表1.*附表4/u);
    const texts = SheetNames.map((name) => JSON.stringify(utils.sheet_to_json(Sheets[name] ?? {}, { header: 1 })));
    for (const finding of reviewOf(sample).findings) {
      expect(texts.join()).toContain(JSON.stringify(finding.message).slice(1, -1));
    }
    for (const check of reviewOf(sample).checks) {
      expect(texts.join()).toContain(check.title);
    }
  });
});

describe("the same review", () => {
  test("comes of the same files, whatever the number of threads", async () => {
    const folders = await Promise.all(
      ["1", "2", "2"].map(async (jobs, index) => {
        const folder = path.join(out, `again-${index}`);
        const { status } = await runCommand([
          "review",
          "samples/xlsx",
          "--out",
          folder,
          "--only",
          "json",
          "--jobs",
          jobs,
        ]);
        expect(status).toBe(0);
        return folder;
      }),
    );
    const texts = await Promise.all(folders.map((folder) => readFile(path.join(folder, "review.json"), "utf8")));
    expect(new Set(texts).size).toBe(1);
    expect(documentNames(texts[0])).toEqual(
      ["budget-clean", "budget-faulty", "final-clean", "final-faulty"].map((book) =>
        expect.stringContaining(`xlsx/${book}/`),
      ),
    );
  });

  test("goes to standard output and nowhere else", async () => {
    const run = await runCommand(["review", "samples/pdf/budget-faulty", "--out", "-"]);
    expect(run.status).toBe(0);
    expect(run.stdout).toBe(await readFile(path.join(out, "pdf/budget-faulty/review.json"), "utf8"));
  });
});

function documentNames(text = ""): string[] {
  return (JSON.parse(text) as Review).documents.map((document) => document.name);
}
