import { expect, test } from "vitest";
import { makeBooks } from "../../review/make-books.ts";
import { misfitPriors } from "../../review/misfit-priors.ts";
import { makeReading } from "./make-reading.ts";

const DRAFT = { kinds: ["summary"], body: "溆城市民政局", fiscalYear: 2024 } as const;

function toldOf(prior: object, draft: object = {}): string[] {
  const books = makeBooks([makeReading("d1", { ...DRAFT, kinds: ["summary"], ...draft })]);
  const given = makeBooks([makeReading("p1", { ...DRAFT, kinds: ["summary"], fiscalYear: 2023, ...prior })]);
  return [...misfitPriors(books, given).values()].map(({ message }) => message);
}

test.each<[string, object, object]>([
  ["the year before", {}, {}],
  ["two years before", { fiscalYear: 2022, stage: "final-account" }, {}],
  ["the budget of the year of an account", { fiscalYear: 2024, stage: "budget" }, { stage: "final-account" }],
  ["the same body in short", { body: "民政局" }, {}],
  ["the same body in full", { body: "中国共产党溆城市委员会办公室" }, { body: "中共溆城市委办公室" }],
  ["a department of the region", {}, { body: "溆城市" }],
  ["a body that is not known", { body: undefined }, {}],
  ["a draft that does not say whose it is", { body: "溆城市财政局" }, { body: undefined }],
  ["a document without tables", { body: "溆城市审计局", kinds: [] }, {}],
])("says nothing of %s", (_, prior, draft) => {
  expect(toldOf(prior, draft)).toEqual([]);
});

test.each<[string, object, RegExp]>([
  [
    "another department",
    { body: "溆城市财政局" },
    /是溆城市财政局 2023 年预算，不是本草案部门的上年文件，未能用于核对/u,
  ],
  ["a later year", { fiscalYear: 2025 }, /是溆城市民政局 2025 年预算，不是本草案的上年/u],
  ["the same year again", { fiscalYear: 2024 }, /2024 年预算，不是本草案的上年/u],
])("tells of %s", (_, prior, message) => {
  expect(toldOf(prior)).toEqual([expect.stringMatching(message)]);
});
