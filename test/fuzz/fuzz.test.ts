import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSources, makeSources, SHARED } from "./find-sources.ts";
import { drawCases, makeMutant } from "./fuzz-case.ts";
import { judge } from "./judge.ts";
import type { Outcome } from "./outcome.ts";
import { type Campaign, runCases } from "./run-cases.ts";

const CASES = 2_000;
const SEED = 20_260_101;
/** Of a case, in milliseconds; the machine may be busy with other tests. */
const LIMIT = 30_000;
/** Most files are small, so that many cases fit into a minute; one book of twenty pages is among them. */
const SMALL = 48 * 1024;
const BOOK = /samples\/pdf\/budget-faulty\//;

let folder: string;
let sources: string[];
let campaign: Campaign;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "yushen-fuzz-"));
  const [own, all, made, shared] = await Promise.all([
    findSources(undefined, SMALL),
    findSources(),
    makeSources(folder),
    findSources(SHARED, SMALL),
  ]);
  sources = [...own, ...all.filter((file) => BOOK.test(file)), ...made, ...shared];
  campaign = await runCases(sources, drawCases(SEED, CASES), { limit: LIMIT });
}, 1_800_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe(`${CASES} damaged files`, () => {
  test("end read, partly read or unreadable with a reason, and lose nothing unsaid", () => {
    const told = campaign.failures.map(
      ({ index, source, steps, reason }) => `case ${index}: ${path.basename(source)} ${steps.join(", ")}: ${reason}`,
    );
    expect(told, `again with: npm run fuzz -- --seed ${SEED} --only <case> --save <folder>`).toEqual([]);
  });

  test("come to every end there is, by every kind of damage to every format at hand", () => {
    expect(campaign.statuses["broken"]).toBeUndefined();
    for (const status of ["read", "partly-read", "unreadable"]) {
      expect(campaign.statuses[status], status).toBeGreaterThan(CASES / 50);
    }
    const kinds = new Set(Object.keys(campaign.mutators).map((name) => name.split("/")[0]));
    expect([...kinds].sort()).toEqual(["biff", "bytes", "markup", "name", "part", "pdf", "stream", "text"]);
    const formats = new Set(sources.map((source) => path.extname(source)));
    for (const format of [".csv", ".docx", ".html", ".pdf", ".xls", ".xlsb", ".xlsx", ".zip"]) {
      expect(formats).toContain(format);
    }
  });
});

describe("the test itself", () => {
  const READ = { characters: 100, cells: 20, tables: 1, paragraphs: 2 };
  const outcome = (changes: Partial<Outcome>): Outcome => ({
    status: "read",
    problems: [],
    read: READ,
    fingerprint: "a",
    unsound: [],
    ...changes,
  });
  const original = outcome({});
  const lost = { code: "SHEET_UNREADABLE", message: "工作表已损坏" };

  test.each([
    ["text that changed where the format tells", "told", outcome({ fingerprint: "b" }), "nothing says why"],
    [
      "most of the text gone without a word",
      "kept",
      outcome({ fingerprint: "b", read: { ...READ, characters: 49 } }),
      "only 49",
    ],
    ["a table gone without a word", "kept", outcome({ fingerprint: "b", read: { ...READ, tables: 0 } }), "0 tables"],
    ["what no document may hold", "free", outcome({ unsound: ["a cell beyond its grid"] }), "beyond its grid"],
  ] as const)("flags %s", (_, expects, mutant, says) => {
    expect(judge(original, { steps: [], expects, outcome: mutant })).toContain(says);
  });

  test.each([
    ["text that changed and a problem", "told", outcome({ fingerprint: "b", problems: [lost] })],
    ["the same text", "told", outcome({})],
    ["half of the text", "kept", outcome({ fingerprint: "b", read: { ...READ, characters: 50 } })],
    ["another sound file", "free", outcome({ fingerprint: "b", read: { ...READ, characters: 1 } })],
  ] as const)("passes %s", (_, expects, mutant) => {
    expect(judge(original, { steps: [], expects, outcome: mutant })).toBeUndefined();
  });

  test("knows a problem of the original from one that the damage brought", () => {
    const before = outcome({ problems: [lost] });
    expect(
      judge(before, { steps: [], expects: "told", outcome: outcome({ problems: [lost], fingerprint: "b" }) }),
    ).toContain("nothing says why");
  });

  test("makes the same mutants of the same seed", () => {
    const draft = { name: "a.xlsx", bytes: new Uint8Array(3_000).map((_, index) => index) };
    const make = () =>
      drawCases(7, 20).map(({ steps }) => {
        const { bytes, ...mutant } = makeMutant(draft, draft.bytes, steps);
        return { ...mutant, sha256: createHash("sha256").update(bytes).digest("hex") };
      });
    expect(make()).toEqual(make());
    expect(new Set(make().map(({ sha256 }) => sha256)).size).toBeGreaterThan(15);
  });
});
