import fc from "fast-check";
import { expect, test } from "vitest";
import { partMerges } from "../../parsers/workbook/part-merges.ts";

const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test.each([
  ["side by side", [merge(0, 0, 1, 1), merge(0, 2, 1, 3)], 2],
  ["one under the other", [merge(2, 0, 3, 1), merge(0, 0, 1, 1)], 2],
  ["one in the other", [merge(0, 0, 5, 5), merge(1, 1, 2, 2)], 1],
  ["at a corner", [merge(0, 0, 2, 2), merge(2, 2, 4, 4)], 1],
  ["twice the same", [merge(0, 0, 2, 2), merge(0, 0, 2, 2)], 1],
])("merges %s", (_, merges, count) => {
  expect(partMerges(merges)).toHaveLength(count);
});

test("no place is covered twice, and no merge is left out that runs into none", () => {
  const any = fc
    .tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3))
    .map(([top, left, rows, columns]) => merge(top, left, top + rows, left + columns));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (merges) => {
      const kept = partMerges(merges);
      const places = kept.flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: bottom - top + 1 }, (_r, row) =>
          Array.from({ length: right - left + 1 }, (_c, column) => `${top + row},${left + column}`),
        ).flat(),
      );
      expect(new Set(places).size).toBe(places.length);
      const runsIntoNone = merges.filter((one) =>
        merges.every(
          (other) =>
            other === one ||
            other.bottom < one.top ||
            other.top > one.bottom ||
            other.right < one.left ||
            other.left > one.right,
        ),
      );
      expect(kept).toEqual(expect.arrayContaining(runsIntoNone));
    }),
  );
});
