import { expect, test } from "vitest";
import { findLattices } from "../../../parsers/page-layout/find-lattices.ts";
import type { Ruling } from "../../../parsers/page-layout/page-content.ts";
import { findUnprovenRow } from "../../../parsers/scan/find-unproven-row.ts";

const across = (at: number): Ruling => ({ direction: "horizontal", at, from: 0, to: 300 });
const down = (at: number, from = 0, to = 90): Ruling => ({ direction: "vertical", at, from, to });

/** Names the cells with text by row and column. */
function judge(rulings: Ruling[], filled: string[]): string | undefined {
  const [lattice] = findLattices(rulings);
  if (!lattice) {
    throw new Error("no lattice");
  }
  const isFilled = lattice.cells.map(({ row, column }) => filled.includes(`${row}:${column}`));
  return findUnprovenRow(lattice, rulings, isFilled);
}

const frame = [across(0), across(30), across(60), across(90), down(0), down(100), down(300)];
const all = ["0:0", "0:1", "0:2", "1:0", "1:1", "1:2", "2:0", "2:1", "2:2", "3:0", "3:1", "3:2"];

test("rows between drawn lines need no text", () => {
  expect(judge([...frame, down(200)], ["0:0"])).toBeUndefined();
});

test("a column line that breaks off inside a row makes no row of its own", () => {
  const broken = [...frame, down(200, 0, 42), down(200, 60)];
  expect(
    judge(
      broken,
      all.filter((place) => !place.startsWith("1:") && !place.startsWith("2:")),
    ),
  ).toMatch(/列线中断/);
});

test("a head over two columns, with no line under it, is a row where both bear text", () => {
  const head = [across(0), across(30), across(60), across(90), down(0), down(300), down(100, 12), down(200, 12)];
  expect(judge(head, all)).toBeUndefined();
  expect(
    judge(
      head,
      all.filter((place) => !place.startsWith("0:")),
    ),
  ).toMatch(/列线中断/);
});
