import { expect, test } from "vitest";
import { findTokens } from "../../bench/find-tokens.ts";
import type { Word } from "../../bench/poppler-words.ts";

const word = (text: string, right: number, top: number): Word => ({
  text,
  left: right - 12,
  top,
  right,
  bottom: top + 12,
});
const lines = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

test.each([
  ["numbers of items of one and two digits", lines.map((n) => word(`${n + 5}.`, n < 5 ? 94 : 100, n * 50)), 0],
  ["two columns of amounts", lines.flatMap((n) => [word("1.20", 200, n * 50), word("3.40", 300, n * 50)]), 20],
  [
    "amounts side by side on few lines",
    lines.map((n) => word("1.2", n % 2 ? 200 : 300, n < 4 ? (n >> 1) * 50 : n * 50)),
    10,
  ],
  ["one column", lines.map((n) => word("1.20", 200, n * 50)), 0],
])("numbers outside tables: %s", (_, words, unclaimed) => {
  expect(findTokens([words], [])[0]?.unclaimed).toHaveLength(unclaimed);
});
