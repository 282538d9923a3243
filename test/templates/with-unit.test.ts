import { expect, test } from "vitest";
import { withUnit } from "../../templates/with-unit.ts";

const evidence = (printed: string, amount?: number) => ({
  document: "d1",
  role: "stated" as const,
  place: {},
  label: "",
  printed,
  ...(amount === undefined ? {} : { amount }),
});

test.each([
  ["792", 792_000_000, "792 万元"],
  ["7,952.10", 795_210, "7,952.10 元"],
  ["-12.00", -12_000_000, "-12.00 万元"],
  ["63.14", -63_140_000, "63.14 万元"],
  ["583.62万元", 583_620_000, "583.62万元"],
  ["0.00", 0, "0.00"],
  ["71.65", undefined, "71.65"],
  ["空白", 100, "空白"],
  ["7", 123, "7"],
])("%s of %s fen", (printed, amount, shown) => {
  expect(withUnit(printed, evidence(printed, amount))).toBe(shown);
});
