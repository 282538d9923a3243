import { DOUBTFUL } from "../../domain/document.ts";
import type { Lattice } from "../page-layout/find-lattices.ts";
import type { Ruling } from "../page-layout/page-content.ts";

/** A table holds together when at least this share of its cells with text is sure … */
const SURE_CELLS = 0.7;
/** … and no more than this share of the borders of its cells is drawn in part. */
const BROKEN_BORDERS = 0.06;
/** Cells with two amounts side by side have lost the line between them. */
const DOUBLE_CELLS = 0.04;
const HARDLY_DRAWN = 0.12;
const FULLY_DRAWN = 0.85;
/** Lines meet when they come this close, in points. */
const NEAR = 3;

/** What recognition found in one cell. */
export interface CellReading {
  confidence: number;
  /** Amounts side by side on one line. */
  isDouble: boolean;
}

/** Why a recognized table does not hold together, in Chinese; nothing where it does. `readings` of cells with text. */
export function findFlaw(
  lattice: Lattice,
  rulings: readonly Ruling[],
  readings: readonly CellReading[],
): string | undefined {
  const count = readings.length;
  if (count === 0) {
    return undefined;
  }
  const broken = brokenBorders(lattice, rulings);
  if (broken > BROKEN_BORDERS) {
    return "表格线断续不全，无法确定行列";
  }
  if (readings.filter(({ isDouble }) => isDouble).length > Math.max(1, DOUBLE_CELLS * count)) {
    return "多个单元格内并列数个金额，列线不清";
  }
  const sure = readings.filter(({ confidence }) => confidence >= DOUBTFUL).length;
  if (sure < SURE_CELLS * count) {
    return `${count} 个有字单元格中仅 ${sure} 个识别可靠`;
  }
  return undefined;
}

/** Share of the borders between neighbouring places of the grid that are drawn, but not all along. */
function brokenBorders({ xs, ys }: Lattice, rulings: readonly Ruling[]): number {
  let [drawn, broken] = [0, 0];
  const judge = (lines: readonly number[], across: readonly number[], direction: Ruling["direction"]): void => {
    const own = rulings.filter((ruling) => ruling.direction === direction);
    for (const line of lines) {
      const here = own.filter(({ at }) => Math.abs(at - line) <= NEAR);
      for (let slot = 0; slot + 1 < across.length; slot++) {
        const [from, to] = [across[slot] as number, across[slot + 1] as number];
        const covered = here.reduce(
          (sum, ruling) => sum + Math.max(0, Math.min(ruling.to + NEAR, to) - Math.max(ruling.from - NEAR, from)),
          0,
        );
        const share = Math.min(1, covered / (to - from));
        drawn += share > HARDLY_DRAWN ? 1 : 0;
        // A line that only reaches in by what its end is off is no broken border.
        broken += share > HARDLY_DRAWN && share < FULLY_DRAWN && covered > 2 * NEAR && to - from > 3 * NEAR ? 1 : 0;
      }
    }
  };
  judge(xs, ys, "vertical");
  judge(ys, xs, "horizontal");
  return drawn === 0 ? 0 : broken / drawn;
}
