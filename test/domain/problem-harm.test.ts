import { expect, test } from "vitest";
import { leavesOut, sortByHarm } from "../../domain/problem-harm.ts";

const named = (codes: readonly string[]) => codes.map((code, index) => ({ code, message: `第 ${index} 处` }));

test("lost pages come before pages without text, and remarks last, in the order they were found", () => {
  const found = named([
    "BLANK_PAGE",
    "HIDDEN_TEXT",
    "PAGE_WITHOUT_TEXT",
    "BLANK_PAGE",
    "PAGES_MISSING",
    "PAGE_WITHOUT_TEXT",
  ]);
  expect(sortByHarm(found)).toEqual([4, 2, 5, 0, 1, 3].map((index) => found[index]));
});

test.each([
  ["PAGES_MISSING", true],
  ["CELL_REPEATED", true],
  ["BLANK_PAGE", false],
  ["HIDDEN_ROWS", false],
])("%s leaves content out: %s", (code, expected) => {
  expect(leavesOut({ code, message: "" })).toBe(expected);
});
