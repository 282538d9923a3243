import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber, readNumber } from "../../domain/amount.ts";
import { TextStore } from "../../domain/text-store.ts";

const isDecimal = (text: string): boolean => {
  const texts = new TextStore();
  return texts.isDecimal(texts.add(text));
};

test("texts come back as they were put in, in any order and again", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("", "201", "合计", "1,000.00", " 1.00 ", " ", "a b"),
    fc.stringMatching(/^ {0,9}[!-~]{0,24} {0,9}$/),
  );
  const asked = fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(asked, fc.array(fc.nat(29), { maxLength: 60 }), (all, order) => {
      const texts = new TextStore();
      const ids = all.map(([said, once]) => (once ? texts.addOnce(said) : texts.add(said)));
      for (const at of [...all.keys(), ...order.map((place) => place % all.length)]) {
        const id = ids[at] as number;
        expect(texts.get(id)).toBe(all[at]?.[0]);
        const trimmed = texts.trimmed(id);
        expect(trimmed === undefined ? "" : texts.get(trimmed)).toBe(trimmed === undefined ? "" : all[at]?.[0].trim());
        expect(texts.isPlain(trimmed ?? -1) || trimmed === undefined).toBe(true);
      }
    }),
  );
});

test.each(["0.5", "1200.00", "1,200.00", "12,345,678.90", "123.456"])("%s is a decimal", (text) => {
  expect(isDecimal(text)).toBe(true);
});

test.each([
  "",
  "201",
  "1,200",
  "1,23.40",
  "1234,567.80",
  ",234.50",
  "1.",
  ".5",
  "1.2.3",
  "1.2,345",
  "-1.50",
  "1.5%",
  "甲1.5",
])("%j is told by its text", (text) => {
  expect(isDecimal(text)).toBe(false);
});

test("a decimal is a number with decimals, and every amount of some length is one", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{1,4}[0-9,.]{0,11}[0-9]$/), (text) => {
      const texts = new TextStore();
      const number = texts.readDecimal(texts.add(text));
      if (number) {
        expect(readNumber(text)).toEqual({ state: "number", number });
        expect(number.decimals).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.integer({ min: 1, max: 4 }), fc.boolean(), (mantissa, decimals, thousands) => {
      expect(isDecimal(formatNumber({ mantissa, decimals }, thousands))).toBe(true);
    }),
  );
});
