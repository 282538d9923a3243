import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Finding } from "../../domain/finding.ts";
import type { Review } from "../../domain/review.ts";
import { checkReview } from "./check-review.ts";
import { makeFolder, readReview, runCommand } from "./run-cli.ts";

const cleaners: (() => Promise<void>)[] = [];
let folder: string;
let faulty: Review;

beforeAll(async () => {
  folder = await makeFolder((clean) => cleaners.push(clean));
  faulty = await reviewAgainst("xlsx/final-faulty", "first");
});
afterAll(() => Promise.all(cleaners.map((clean) => clean())));

/** Reviews a sample, against the review an earlier run left in a folder. */
async function reviewAgainst(sample: string, to: string, earlier?: string): Promise<Review> {
  const against = earlier === undefined ? [] : ["--against", path.join(folder, earlier, "review.json")];
  const out = path.join(folder, to);
  const run = await runCommand(["review", `samples/${sample}`, "--out", out, "--only", "json", ...against]);
  expect(run.status, run.stderr).toBe(0);
  const review = await readReview(out);
  checkReview(review);
  return review;
}

function idsOf(review: Review): string[] {
  return review.findings.map((finding) => finding.id);
}

test("a first review compares with nothing", () => {
  expect(faulty.comparison).toBeUndefined();
  expect(faulty.findings.length).toBeGreaterThan(10);
});

/** A workbook without a text does not say that its numbers are rounded: sound or not, its tails are noted. */
function withoutTails(review: Review, ids: readonly string[]): string[] {
  const tails = new Set(review.findings.filter(({ check }) => check === "tails-are-noted").map(({ id }) => id));
  return ids.filter((id) => !tails.has(id));
}

test("a draft put right resolves every finding", async () => {
  const clean = await reviewAgainst("xlsx/final-clean", "clean", "first");
  const { resolved = [], remaining = [], changed = [], new: appeared = [] } = clean.comparison ?? {};
  expect(withoutTails(faulty, resolved)).toEqual(withoutTails(faulty, idsOf(faulty)));
  expect(withoutTails(clean, [...remaining, ...changed, ...appeared])).toEqual([]);
});

test("the same figures typeset anew leave every finding standing", async () => {
  const again = await reviewAgainst("docx/final-faulty", "again", "first");
  const { resolved = [], new: appeared = [], changed = [] } = again.comparison ?? {};
  expect(withoutTails(faulty, [...resolved, ...appeared])).toEqual([]);
  // A workbook has no list of contents: which table is missing may rest on other evidence there.
  const others = again.findings.filter((finding) => changed.includes(finding.id) && finding.class !== "completeness");
  expect(others).toEqual([]);
});

test("each finding has its state", async () => {
  const [kept, altered, unknown, ...others] = faulty.findings as [Finding, Finding, Finding, ...Finding[]];
  const gone = { ...unknown, id: "gone" };
  const earlier: Review = { ...faulty, findings: [kept, { ...altered, difference: 1 }, gone, ...others] };
  await writeFile(path.join(folder, "first", "review.json"), JSON.stringify(earlier));
  const now = await reviewAgainst("xlsx/final-faulty", "now", "first");
  expect(now.comparison).toEqual({
    resolved: ["gone"],
    remaining: idsOf(faulty).filter((id) => id !== altered.id && id !== unknown.id),
    changed: [altered.id],
    new: [unknown.id],
    earlier: [expect.objectContaining({ id: "gone", state: "resolved", message: unknown.message })],
  });
});
