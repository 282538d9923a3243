import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPathData } from "../../../parsers/ofd/path-data.ts";

const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];

describe("path data", () => {
  const cases: [what: string, data: string, path: number[]][] = [
    ["a line", "M 0 0 L 10 0", [MOVE, 0, 0, LINE, 10, 0]],
    ["a line from S", "S 0.0 0.0 L 156.0 0.0 C", [MOVE, 0, 0, LINE, 156, 0, CLOSE]],
    ["curves", "M 0 0 Q 1 2 3 4 B 1 2 3 4 5 6", [MOVE, 0, 0, QUADRATIC, 1, 2, 3, 4, CURVE, 1, 2, 3, 4, 5, 6]],
    ["an arc ends where it says", "M 0 0 A 5 5 0 1 0 8 9", [MOVE, 0, 0, CURVE, 8, 9, 8, 9, 8, 9]],
    ["nothing between", "M0,0L10-5C", [MOVE, 0, 0, LINE, 10, -5, CLOSE]],
    [
      "numbers that repeat the command",
      "M 0 0 1 1 2 2 L 3 3 4 4",
      [MOVE, 0, 0, LINE, 1, 1, LINE, 2, 2, LINE, 3, 3, LINE, 4, 4],
    ],
    ["exponents and points", "M .5 1e1 L -1.5E-1 2.", [MOVE, 0.5, 10, LINE, -0.15, 2]],
    ["small letters", "m 1 2 l 3 4 c", [MOVE, 1, 2, LINE, 3, 4, CLOSE]],
    ["numbers after closing end it", "M 0 0 L 1 1 C 5 5 L 2 2", [MOVE, 0, 0, LINE, 1, 1, CLOSE]],
    ["a command too short ends it", "M 0 0 L 1", [MOVE, 0, 0]],
    ["an unknown command ends it", "M 0 0 Z 1 1 L 2 2", [MOVE, 0, 0]],
    ["numbers too large end it", "M 0 0 L 1e999 0", [MOVE, 0, 0]],
    ["numbers without a command", "1 2 3", []],
    ["nothing", "", []],
  ];

  test.each(cases)("%s", (_, data, path) => {
    expect(readPathData(data)).toEqual(path);
  });

  const number = fc.double({ min: -1e4, max: 1e4, noNaN: true }).map((value) => value || 0);
  const step = (letter: string, code: number, count: number) =>
    fc.array(number, { minLength: count, maxLength: count }).map((numbers) => ({
      data: `${letter} ${numbers.join(" ")}`,
      path: [code, ...numbers],
    }));
  const steps = fc.oneof(
    step("M", MOVE, 2),
    step("S", MOVE, 2),
    step("L", LINE, 2),
    step("Q", QUADRATIC, 4),
    step("B", CURVE, 6),
  );

  test("any path written out is read back", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), fc.boolean(), (list, closes) => {
        const data = list.map((one) => one.data).join(" ") + (closes ? " C" : "");
        expect(readPathData(data)).toEqual([...list.flatMap((one) => one.path), ...(closes ? [CLOSE] : [])]);
      }),
    );
  });

  test("any text ends, with finite numbers", () => {
    const words = fc.array(fc.oneof(fc.constantFrom("M", "L", "C", "A", "B", "-", ".", "1e400"), number.map(String)));
    fc.assert(fc.property(words, (list) => readPathData(list.join(" ")).every(Number.isFinite)));
    fc.assert(fc.property(fc.string(), (data) => readPathData(data).every(Number.isFinite)));
  });
});
