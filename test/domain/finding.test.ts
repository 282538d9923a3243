import { expect, test } from "vitest";
import type { Cell } from "../../domain/budget-table.ts";
import { evidenceOfCell } from "../../domain/finding.ts";

const cell = (about: Partial<Cell>): Cell => ({
  table: "t1",
  row: 0,
  column: 0,
  text: "19",
  label: "",
  place: {},
  ...about,
});

test.each<[string, Partial<Cell>, string | undefined]>([
  ["a count", { counter: "辆" }, "辆"],
  ["a percentage without its sign", { text: "18.66", number: { mantissa: 1866, decimals: 2, percent: true } }, "%"],
  ["a percentage as printed", { text: "18.66%", number: { mantissa: 1866, decimals: 2, percent: true } }, undefined],
  ["a word for a direction", { text: "增加", number: { mantissa: 431, decimals: 2, percent: true } }, undefined],
  ["a bare number", { number: { mantissa: 19, decimals: 0 } }, undefined],
])("the unit of %s", (_, about, unit) => {
  expect(evidenceOfCell(cell(about), "d1", "stated").unit).toBe(unit);
});
