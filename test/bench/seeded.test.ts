import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findBooks } from "../../bench/find-books.ts";
import { ROOT } from "../../bench/run-node.ts";
import { type BaseDraft, loadDraft } from "../../bench/seeded/base-draft.ts";
import { runSeeded, type SeededResult } from "../../bench/seeded/run.ts";
import { runText, type TextTally } from "../../bench/seeded/score-text.ts";
import { plantInWorkbook } from "../../bench/seeded/through-workbook.ts";
import { wilson } from "../../bench/seeded/wilson.ts";

const SAMPLES = ["xlsx/budget-clean", "xlsx/final-clean"].map((name) => path.join(ROOT, "samples", name));

describe("faults planted in the samples", () => {
  let drafts: BaseDraft[];
  let before: string;
  let result: SeededResult;

  beforeAll(async () => {
    drafts = await Promise.all((await findBooks(SAMPLES)).map(loadDraft));
    before = JSON.stringify(drafts.map(({ read }) => read));
    result = runSeeded(drafts, { seed: 7, single: 30, many: [5, 20] });
  });

  test("are found, once each", () => {
    for (const fault of ["in-table", "balance", "cross-table", "unit"] as const) {
      const tally = result.single.get(fault);
      expect(tally?.determined, fault).toBeGreaterThan(10);
      expect([fault, tally?.missed]).toEqual([fault, []]);
      expect((tally?.findings ?? 0) / (tally?.single ?? 1), fault).toBeLessThanOrEqual(1.05);
    }
  });

  test("are blamed on the wrong cell, with the right value", () => {
    const tallies = [...result.single.values()];
    const add = (of: (tally: (typeof tallies)[number]) => number) => tallies.reduce((sum, tally) => sum + of(tally), 0);
    expect(add(({ locatable }) => locatable)).toBeGreaterThan(30);
    expect(add(({ first }) => first) / add(({ locatable }) => locatable)).toBeGreaterThanOrEqual(0.95);
    expect(add(({ right }) => right) / add(({ locatable }) => locatable)).toBeGreaterThanOrEqual(0.9);
  });

  test("are told apart where there are many", () => {
    for (const tallies of result.many.values()) {
      for (const { found, determined } of tallies.values()) {
        expect(found).toBe(determined);
      }
    }
  });

  test("are taken back, and a sound draft rounded for print has none", () => {
    expect(JSON.stringify(drafts.map(({ read }) => read))).toBe(before);
    expect(result.clean).toMatchObject({ drafts: 6, errors: [] });
  });

  test("are found in the text, at the sentence and nowhere else", () => {
    const tallies = [...runText(drafts, 5, 5)];
    expect(tallies.map(([fault]) => fault)).toEqual(["amount", "growth", "share", "completion", "direction"]);
    expect(tallies.map(([, { determined }]) => determined)).toEqual([5, 5, 5, 5, 5]);
    const sum = (of: (tally: TextTally) => number) => tallies.reduce((all, [, tally]) => all + of(tally), 0);
    expect(sum(({ found }) => found)).toBeGreaterThanOrEqual(0.92 * sum(({ determined }) => determined));
    expect(sum(({ atPlace }) => atPlace)).toBeGreaterThanOrEqual(0.97 * sum(({ findings }) => findings));
    expect(JSON.stringify(drafts.map(({ read }) => read))).toBe(before);
  });

  test("come through a workbook as well", async () => {
    const [book] = await findBooks(SAMPLES);
    const through = book && (await plantInWorkbook(book, 5, 3));
    expect(through?.planted).toBeGreaterThan(2);
    expect(through?.found).toBe(through?.planted);
    expect(through?.first).toBe(through?.locatable);
  });
});

test("an interval of a share is that of Wilson", () => {
  const { low = 0, high = 0, share } = wilson(9, 10) ?? {};
  expect([share, low, high].map((one) => one?.toFixed(3))).toEqual(["0.900", "0.596", "0.982"]);
  expect(wilson(0, 0)).toBeUndefined();
  expect(wilson(10, 10)?.high).toBeCloseTo(1);
});
