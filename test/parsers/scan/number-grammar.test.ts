import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber } from "../../../domain/amount.ts";
import { mendNumber } from "../../../parsers/scan/number-grammar.ts";

describe("recognized numbers", () => {
  test.each([
    ["5.307.64", "5,307.64"],
    ["5,307,64", "5,307.64"],
    ["5，307。64", "5,307.64"],
    ["1.234.567", "1,234,567"],
    ["12,345,678.90", "12,345,678.90"],
    ["1 234.50", "1234.50"],
    ["O.00", "0.00"],
    ["(12.50)", "(12.50)"],
    ["（1.012.50）", "（1,012.50）"],
    ["-1.012.5", "-1,012.5"],
    ["—3.20", "-3.20"],
    ["12.5%", "12.5%"],
    ["0.125", "0.125"],
    ["2010101", "2010101"],
  ])("%s is %s", (recognized, text) => {
    expect(mendNumber(recognized)).toEqual({ text, isNumber: true, isSound: expect.any(Boolean) });
    expect(mendNumber(text).text).toBe(text);
  });

  test.each(["12,34.56", "1,2345.00", "12.", "1234,567.00", "1,234.567", "2025.12.31", "1.2.3"])(
    "%s does not fit together, and is left so",
    (text) => {
      expect(mendNumber(text)).toEqual({ text, isNumber: true, isSound: false });
    },
  );

  test("1.234 may be a thousand or one: it is doubtful", () => {
    expect(mendNumber("1.234").isSound).toBe(false);
    expect(mendNumber("1,234").isSound).toBe(true);
  });

  test.each(["一般公共服务", "2024年", "—", "○", "", "A1B2", "一、", "..."])("%s is no number and stays", (text) => {
    expect(mendNumber(text)).toEqual({ text, isNumber: false, isSound: true });
  });

  test("every number as books print it stays as it is", () => {
    const printed = fc
      .record({ mantissa: fc.integer({ min: -1e12, max: 1e12 }), decimals: fc.constantFrom(0, 1, 2, 4) })
      .map((number) => formatNumber(number));
    fc.assert(
      fc.property(printed, (text) => {
        expect(mendNumber(text)).toEqual({ text, isNumber: true, isSound: true });
      }),
    );
  });
});
