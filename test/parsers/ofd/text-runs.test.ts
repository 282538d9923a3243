import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expandDeltas, readCodes, readMappings, textsOfGlyphs } from "../../../parsers/ofd/text-runs.ts";
import type { XmlNode } from "../../../parsers/office/xml-tree.ts";

describe("the distances of a run", () => {
  const cases: [list: string | undefined, count: number, deltas: number[] | undefined][] = [
    ["1 2 3", 3, [1, 2, 3]],
    ["g 3 1.5", 3, [1.5, 1.5, 1.5]],
    ["1 g 2 3 4", 4, [1, 3, 3, 4]],
    ["g 2 1 g 2 3", 4, [1, 1, 3, 3]],
    ["1,2\n3", 3, [1, 2, 3]],
    // Too long, and too short: the last one goes on.
    ["1 2 3", 2, [1, 2]],
    ["g 1000000000 5", 2, [5, 5]],
    ["1 2", 4, [1, 2, 2, 2]],
    ["-1 .5 1e1", 3, [-1, 0.5, 10]],
    ["g 0 9 4", 2, [4, 4]],
    // What comes after a slip is not guessed.
    ["1 x 3", 3, [1, 1, 1]],
    ["2 g 3", 3, [2, 2, 2]],
    ["2 g -1 7 8", 3, [2, 2, 2]],
    ["2 g 1.5 7", 2, [2, 2]],
    ["NaN", 2, undefined],
    ["Infinity 1", 2, undefined],
    ["", 2, undefined],
    [undefined, 2, undefined],
    ["4", 0, []],
  ];

  test.each(cases)("%j for %i", (list, count, deltas) => {
    expect(expandDeltas(list, count)).toEqual(deltas);
  });

  const delta = fc.double({ min: -500, max: 500, noNaN: true }).map((value) => Math.round(value * 1000) / 1000 || 0);
  const piece = fc.oneof(
    delta.map((value) => ({ words: String(value), deltas: [value] })),
    fc.tuple(fc.nat(20), delta).map(([times, value]) => ({
      words: `g ${times} ${value}`,
      deltas: Array<number>(times).fill(value),
    })),
  );

  test("however it is written, it says as many as there are", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const deltas = pieces.flatMap((one) => one.deltas);
        fc.pre(deltas.length > 0);
        expect(expandDeltas(pieces.map((one) => one.words).join(" "), deltas.length)).toEqual(deltas);
      }),
    );
  });

  test("of any words there are as many finite numbers as asked for, or none", () => {
    const word = fc.oneof(
      fc.constant("g"),
      fc.string({ maxLength: 4 }),
      fc.double().map(String),
      fc.integer().map(String),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.nat(50), (words, count) => {
        const deltas = expandDeltas(words.join(" "), count);
        expect(deltas === undefined || (deltas.length === count && deltas.every(Number.isFinite))).toBe(true);
      }),
    );
  });
});

test.each([
  ["\nHe", ["H", "e"]],
  ["\n\t\t预算\r\n\t", ["预", "算"]],
  ["\n      预算  \n  ", ["预", "算"]],
  ["  12", [" ", " ", "1", "2"]],
  ["\t1", ["\t", "1"]],
  ["1\n2", ["1", "\n", "2"]],
  ["𠮷田", ["𠮷", "田"]],
  [" ", [" "]],
  ["", []],
])("the characters of %j", (said, codes) => {
  expect(readCodes(said)).toEqual(codes);
});

test("white space without end is read at once", () => {
  const start = performance.now();
  expect(readCodes(`${" ".repeat(500_000)}1${" ".repeat(500_000)}`)).toHaveLength(1_000_001);
  expect(performance.now() - start).toBeLessThan(2_000);
});

describe("characters shown as other glyphs", () => {
  const node = (name: string, attributes: Record<string, string>, said = "", children: XmlNode[] = []): XmlNode => ({
    name,
    attributes,
    children,
    text: said,
  });
  const mapped = (
    said: string,
    mappings: [attributes: Record<string, string>, glyphs: string][],
    start = 0,
  ): string[] => {
    const children = mappings.map(([attributes, glyphs]) =>
      node("CGTransform", attributes, "", [node("Glyphs", {}, glyphs)]),
    );
    return textsOfGlyphs([...said], start, readMappings(node("TextObject", {}, "", children)));
  };

  test("one by one", () => {
    const place = { CodePosition: "0", CodeCount: "3", GlyphCount: "3" };
    expect(mapped("预算数", [[place, "1 2 3"]])).toEqual(["预", "算", "数"]);
  });

  test("two in one", () => {
    const place = { CodePosition: "2", CodeCount: "2", GlyphCount: "1" };
    expect(mapped("affix", [[place, "191"]])).toEqual(["a", "f", "fi", "x"]);
  });

  test("one as two", () => {
    expect(mapped("ab", [[{ CodePosition: "1", GlyphCount: "2" }, "7 8"]])).toEqual(["a", "b", ""]);
  });

  test("two as three", () => {
    const place = { CodePosition: "0", CodeCount: "2", GlyphCount: "3" };
    expect(mapped("போ", [[place, "94 76 88"]])).toEqual(["ப", "ோ", ""]);
  });

  test("positions count over all text codes of the object", () => {
    const place = { CodePosition: "4", CodeCount: "2", GlyphCount: "1" };
    expect(mapped("xfiy", [[place, "191"]], 3)).toEqual(["x", "fi", "y"]);
  });

  test("beyond the text, and with nonsense for numbers", () => {
    expect(mapped("ab", [[{ CodePosition: "9" }, "1"]])).toEqual(["a", "b"]);
    expect(mapped("ab", [[{ CodePosition: "0", CodeCount: "99", GlyphCount: "-4" }, "1"]])).toEqual(["ab"]);
  });

  test("a glyph without a character is unknown; the same sign elsewhere is itself", () => {
    const place = { CodePosition: "0", CodeCount: "2", GlyphCount: "2" };
    expect(mapped("¤¤", [[place, "50 51"]])).toEqual(["�", "�"]);
    expect(mapped("¤", [])).toEqual(["¤"]);
  });
});
