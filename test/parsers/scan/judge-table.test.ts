import { describe, expect, test } from "vitest";
import { findLattices } from "../../../parsers/page-layout/find-lattices.ts";
import type { Ruling } from "../../../parsers/page-layout/page-content.ts";
import { type CellReading, findFlaw } from "../../../parsers/scan/judge-table.ts";

const XS = [0, 100, 200, 300];
const YS = [0, 20, 40, 60, 80];

function rulings(): Ruling[] {
  return [
    ...XS.map((at): Ruling => ({ direction: "vertical", at, from: 0, to: 80 })),
    ...YS.map((at): Ruling => ({ direction: "horizontal", at, from: 0, to: 300 })),
  ];
}

function flawOf(lines: Ruling[], readings: CellReading[]): string | undefined {
  const [lattice] = findLattices(rulings());
  return lattice && findFlaw(lattice, lines, readings);
}

const sure: CellReading = { confidence: 0.99, isDouble: false };
const doubtful: CellReading = { confidence: 0.4, isDouble: false };
const double: CellReading = { confidence: 0.5, isDouble: true };
const many = (count: number, reading: CellReading): CellReading[] => Array.from({ length: count }, () => reading);

describe("a recognized table", () => {
  test("that is whole and sure holds together", () => {
    expect(flawOf(rulings(), many(12, sure))).toBeUndefined();
  });

  test("with a few doubtful cells does, too; with many it is refused", () => {
    expect(flawOf(rulings(), [...many(9, sure), ...many(3, doubtful)])).toBeUndefined();
    expect(flawOf(rulings(), [...many(6, sure), ...many(6, doubtful)])).toMatch(/12 个有字单元格中仅 6 个/);
  });

  test("with amounts side by side in its cells has lost a line", () => {
    expect(flawOf(rulings(), [...many(11, sure), double])).toBeUndefined();
    expect(flawOf(rulings(), [...many(9, sure), ...many(3, double)])).toMatch(/并列/);
  });

  test("whose lines end in the middle of cells is refused", () => {
    const broken = rulings().map((ruling) => (ruling.direction === "vertical" ? { ...ruling, to: 50 } : ruling));
    expect(flawOf(broken, many(12, sure))).toMatch(/断续/);
  });

  test("without text is nobody's concern", () => {
    expect(flawOf(rulings(), [])).toBeUndefined();
  });
});
