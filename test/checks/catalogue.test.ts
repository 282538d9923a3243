import { describe, expect, test } from "vitest";
import { checksBeside, entriesOf } from "../../checks/catalogue/entries.ts";
import { FAMILIES } from "../../checks/catalogue/index.ts";
import { CHECKS } from "../../checks/index.ts";

// The catalogue is whole: every rule of the handbook, each at work or waiting for data that is named.

/** How many rules of each family the handbook has. */
const COUNTS = {
  STRUCT: 12,
  ARITH: 25,
  GOV: 25,
  CROSS: 21,
  CODE: 11,
  DEBT: 14,
  LAW: 20,
  POL: 35,
  PERF: 10,
  TEXT: 16,
  EXEC: 8,
};
/** Two Latin words in a row, or one that is no code, formula or name of a file: a sentence nobody translated. */
const ENGLISH = /[A-Za-z]{3,}(?: [a-z]+)+|(?<![A-Za-z.\-—“])[a-z]{4,}(?![A-Za-z])/u;

const entries = entriesOf(FAMILIES, CHECKS);

test("197 rules, numbered without gap in their families", () => {
  expect(entries).toHaveLength(197);
  const codes = Object.entries(COUNTS).flatMap(([family, count]) =>
    Array.from({ length: count }, (_, at) => `BUD-${family}-${String(at + 1).padStart(3, "0")}`),
  );
  expect(entries.map(({ rule }) => rule.code).sort()).toEqual(codes.sort());
});

test("a check beside the catalogue has a number that the handbook does not", () => {
  for (const check of checksBeside(FAMILIES, CHECKS)) {
    expect(
      [check.code].flat().every((code) => /^BUD-(?:STRUCT|ARITH|CROSS)-\d{3}$/u.test(code)),
      check.id,
    ).toBe(true);
  }
});

describe.each(FAMILIES.map((family) => [family.code, family] as const))("%s", (_code, family) => {
  const own = entries.filter((entry) => entry.family === family);

  test("is carried by a check, or names the data that is missing and what it rests on", () => {
    expect(neither(own)).toEqual([]);
  });

  test("says in Chinese what must hold and how far off is still right", () => {
    expect(inEnglish(own)).toEqual([]);
  });
});

/** Rules without a check that name no missing data, and rules with both. */
function neither(own: typeof entries): string[] {
  return own
    .filter(({ rule, checks }) => checks.length > 0 === Boolean(rule.needs && rule.basis?.length))
    .map(({ rule }) => rule.code);
}

function inEnglish(own: typeof entries): string[] {
  return own.flatMap(({ rule: { code, formula, tolerance, needs = "" } }) =>
    [formula, tolerance, needs].filter((text) => ENGLISH.test(text)).map((text) => `${code} ${text}`),
  );
}
