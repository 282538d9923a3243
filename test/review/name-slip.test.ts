import { expect, test } from "vitest";
import { type PrintedNumber, readNumber } from "../../domain/amount.ts";
import { nameSlip } from "../../review/diagnosis/name-slip.ts";

const read = (text: string): PrintedNumber => {
  const reading = readNumber(text);
  if (reading.state !== "number") {
    throw new Error(`no number: ${text}`);
  }
  return reading.number;
};
const slip = (printed: string, corrected: string, above?: string) =>
  nameSlip(read(printed), read(corrected), above === undefined ? {} : { above: read(above) });

test("the same number and 0 are no slip", () => {
  expect(slip("12.00", "12.00")).toBeUndefined();
  expect(slip("12", "12.00")).toBeUndefined();
  expect(slip("0.00", "12.00")).toBeUndefined();
  expect(slip("12.00", "0.00")).toBeUndefined();
});

test.each([
  ["-323,240", "323,240", "sign"],
  ["13.54", "13.45", "swapped-digits"],
  ["98,765.40", "98,756.40", "swapped-digits"],
  ["21.00", "12.00", "swapped-digits"],
  ["792", "7,952", "missing-digit"],
  ["79522", "7952", "decimal-point"],
  ["75952", "7952", "extra-digit"],
  ["210666", "2,106.66", "decimal-point"],
  ["85,800", "8,580,059", "decimal-point"],
  ["583.62", "5836.29", "decimal-point"],
  ["91,016,775.35", "9,101.68", "unit"],
  ["2,106.66", "2,116.66", "one-digit"],
  ["11.23", "1.23", "extra-digit"],
])("%s for %s is %s", (printed, corrected, expected) => {
  expect(slip(printed, corrected)).toBe(expected);
});

test("a 0 before the point that was printed as another digit is no digit too many", () => {
  expect(slip("1.23", "0.23")).toBeUndefined();
  expect(slip("0.23", "1.23")).toBeUndefined();
});

test("the number of the row above", () => {
  expect(slip("45.67", "81.23", "45.67")).toBe("row-above");
  expect(slip("45.67", "81.23", "45.68")).toBeUndefined();
});

test("numbers of one or two digits tell nothing", () => {
  expect(slip("21", "12")).toBeUndefined();
  expect(slip("5", "15")).toBeUndefined();
  expect(slip("1", "2")).toBeUndefined();
});

test("digits that are not neighbours, and two slips at once, are none", () => {
  expect(slip("321.00", "123.00")).toBeUndefined();
  expect(slip("-13.54", "13.45")).toBeUndefined();
  expect(slip("1,234.56", "7,891.01")).toBeUndefined();
});

test("a number of another column of the row is told", () => {
  expect(nameSlip(read("812.30"), read("475.10"), { beside: [read("100.00"), read("812.30")] })).toBe("other-column");
  expect(nameSlip(read("812.30"), read("475.10"), { beside: [read("100.00")] })).toBeUndefined();
});
