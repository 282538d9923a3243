import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grid } from "../../../domain/document.ts";
import { findOverlap } from "../reading.ts";
import { page, read, rows, text } from "./draw-page.ts";

const BODY = rows(
  130,
  20,
  [50, 120, -330, -430, -530],
  ["201|教育支出|1,200.00|1,000.00|200.00", "205|科技支出|300.00||300.00", "208|社保支出|200.00|90.00|110.00"],
);
/** Some run into one another, some have no height. */
const LABEL = fc.record({
  x: fc.nat({ max: 480 }),
  y: fc.integer({ min: 40, max: 118 }),
  said: fc.constantFrom("收入", "支出", "本年预算数", "项目", "一般公共预算财政拨款", "合计"),
  size: fc.constantFrom(10, 10, 7, 0),
});

test("labels in no order at all, as on a damaged page, never take the same place of the grid", () => {
  fc.assert(
    fc.property(fc.array(LABEL, { minLength: 2, maxLength: 12 }), (labels) => {
      const head = labels.flatMap(({ x, y, said, size }) => text(x, y, said, size));
      const grids = read(page([...head, ...BODY])).filter((block): block is Grid => block.kind === "grid");
      expect(grids.map(findOverlap).filter(Boolean)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
