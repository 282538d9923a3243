import fc from "fast-check";
import { expect, test } from "vitest";
import { TextStore } from "../../domain/text-store.ts";
import { compileNumberFormat } from "../../parsers/workbook/number-format.ts";
import { showDigits } from "../../parsers/workbook/show-digits.ts";

const FORMATS = [
  "",
  "0",
  "#,##0",
  "0.00",
  "#,##0.00",
  "#,##0.0000",
  "#,##0.00;-#,##0.00",
  "0.00;[Red]0.00;",
  "0%",
  "#.##",
];

function show(text: string, code: string): string | undefined {
  const bytes = Buffer.from(text);
  const isNegative = text.startsWith("-");
  const point = text.includes(".") ? text.indexOf(".") : text.length;
  const texts = new TextStore();
  const written = { bytes, start: isNegative ? 1 : 0, point, end: text.length, isNegative, value: Number(text) };
  const id = showDigits(texts, written, compileNumberFormat(code));
  const plain = id === undefined ? undefined : texts.trimmed(id);
  expect(plain === undefined ? undefined : texts.get(plain)).toBe(id === undefined ? undefined : texts.get(id).trim());
  return id === undefined ? undefined : texts.get(id);
}

test.each([
  ["1234567.5", "#,##0.00", "1,234,567.50"],
  ["-0.05", "#,##0.00", "-0.05"],
  ["0", "0.00", "0.00"],
  ["123456789012", "#,##0.00", "123,456,789,012.00"],
  ["-1200", "", "-1200"],
  ["0.000001", "", "0.000001"],
  ["1234.5", "_ * #,##0.00_ ;-0.00", " 1,234.50 "],
])("%s in the format %j shows %s", (text, code, shown) => {
  expect(show(text, code)).toBe(shown);
});

test.each([
  ["more decimals than shown", "0.125", "0.00"],
  ["zeros in front", "007", "0"],
  ["zeros that are left out", "1.50", ""],
  ["a section for numbers below zero", "-1", "#,##0.00;-#,##0.00"],
  ["zero with its minus", "-0", "0.00"],
  ["more digits than are exact", "1234567890123", "0.00"],
  ["a scale", "0.5", "0%"],
  ["blanks behind the minus", "-1", "_(0"],
])("the format is asked where there are %s", (_, text, code) => {
  expect(show(text, code)).toBeUndefined();
});

test("what is shown is what the format makes of the number", () => {
  const digits = fc.tuple(fc.boolean(), fc.nat(999_999_999), fc.nat(999_999), fc.nat(7), fc.constantFrom("", "000"));
  fc.assert(
    fc.property(digits, fc.constantFrom(...FORMATS), ([isNegative, one, other, places, more], code) => {
      const fraction = `${other}`.padStart(6, "0").slice(0, places);
      const text = `${isNegative ? "-" : ""}${one}${more}${fraction && `.${fraction}`}`.slice(0, 16);
      const shown = show(text, code);
      expect(shown ?? "asked").toBe(shown === undefined ? "asked" : compileNumberFormat(code)(Number(text)));
    }),
    { numRuns: 2000 },
  );
});
