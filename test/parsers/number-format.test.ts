import { SSF } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileNumberFormat } from "../../parsers/workbook/number-format.ts";
import { printExactly } from "../../parsers/workbook/print-exactly.ts";

const CASES: [code: string, value: number, text: string][] = [
  ["General", 1234.56 + 2 ** -42, "1234.56"],
  ["General", 0.1 + 0.2, "0.3"],
  ["General", 123456789012.34, "123456789012.34"],
  ["General", 1e20, "100000000000000000000"],
  ["General", 0.00001, "0.00001"],
  ["General", 1e-9, "1E-9"],
  ["G/通用格式", 12.5, "12.5"],
  ["@", 2010301, "2010301"],
  ["0", 0, "0"],
  ["0", 0.5, "1"],
  ["0.00", 12.3456, "12.35"],
  ["0.00", 1.005, "1.01"],
  ["0.00", -1.005, "-1.01"],
  ["0.00", 1.0049, "1.00"],
  ["#,##0.00", 1234567.891, "1,234,567.89"],
  ["#,##0.00", 0, "0.00"],
  ["#,##0.", 1234, "1,234."],
  ["#,##0", 999, "999"],
  ["#,##0", 123456, "123,456"],
  ["#,##0.00", 999.995, "1,000.00"],
  ["#,##0", 0, "0"],
  ["#,###", 0, ""],
  ["#,##0.##", 1234.5, "1,234.5"],
  ["#,##0.0#", 1.5, "1.5"],
  ["0.##", 12, "12."],
  ["0000", 7, "0007"],
  ["000000", 1234567, "1234567"],
  ["000-0000", 2010301, "201-0301"],
  ["0.00%", 0.12345, "12.35%"],
  ["0.0%", 1.023, "102.3%"],
  ["#,##0,", 1234567, "1,235"],
  ["0.00,,", 123456789, "123.46"],
  ["0\\.0,", 123456, "12.3"],
  ["0!.0,", 123456, "12.3"],
  ['0.00"万元"', 12.3, "12.30万元"],
  ["#,##0.00;-#,##0.00;", 0, ""],
  ["0.00;[Red]-0.00", -5, "-5.00"],
  ["0.00_);[Red]\\(0.00\\)", -5, "(5.00)"],
  ["#,##0.00_ ;[Red]\\-#,##0.00\\ ", -1234.5, "-1,234.50 "],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234.5, " 1,234.50 "],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, " -   "],
  ['[>=10000]0.00,"千";0', 123456, "123.46千"],
  ['[>=10000]0.00,"千";0', 99, "99"],
  ["[<0]-0.0;0.00", -2, "-2.0"],
  ["[<5]0.0;0.00", -2, "-2.0"],
  ["0.00", -0.001, "0.00"],
  ["#,##0", -0.3, "0"],
  ["0.00;-0.00", -0.001, "-0.00"],
  ["[$¥-804]#,##0.00", 12, "¥12.00"],
  ["¥#,##0.00;¥-#,##0.00", -12, "¥-12.00"],
  ["[DBNum1][$-804]General", 123, "123"],
  ['"合计;"0', 3, "合计;3"],
  ["0.00E+00", 123, "1.23E+02"],
  ["# ?/?", 0.5, " 1/2"],
  ["yyyy/m/d", 46000, "2025/12/9"],
  ['yyyy"年"m"月"d"日";@', 46000, "2025年12月9日"],
  ["h:mm", 0.75, "18:00"],
  ["yyyy/m/d", -5, "-5"],
];

test.each(CASES)("prints in %s the number %d as %s", (code, value, text) => {
  expect(compileNumberFormat(code)(value)).toBe(text);
});

test("counts days from 1904 where the workbook says so", () => {
  expect(compileNumberFormat("yyyy/m/d", true)(0)).toBe("1904/1/1");
});

test("prints every amount of 15 digits as it was typed", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
      const sign = digits < 0n ? "-" : "";
      const padded = String(digits < 0n ? -digits : digits).padStart(decimals + 1, "0");
      const cut = padded.length - decimals;
      const typed = `${sign}${padded.slice(0, cut)}${decimals ? `.${padded.slice(cut)}` : ""}`;
      const shortest = decimals ? typed.replace(/\.?0+$/, "") : typed;
      expect(printExactly(Number(typed))).toBe(shortest === "-0" ? "0" : shortest);
    }),
  );
});

test("agrees with the library where the library is right", () => {
  const codes = [
    "0",
    "0.0",
    "0.00",
    "#,##0",
    "#,##0.00",
    "0.00%",
    "#,##0.00_ ",
    "#,##0.00;(#,##0.00)",
    "#,##0.00;-#,##0.00;0",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.integer({ min: 100, max: 10 ** 11 }),
      fc.boolean(),
      (code, cents, isNegative) => {
        // No halves, which the library rounds by their binary form, and no negative zeros, whose sign it drops at random.
        const value = ((cents * 10 + 3) / 1000) * (isNegative ? -1 : 1);
        expect(compileNumberFormat(code)(value)).toBe(SSF.format(code, value));
      },
    ),
  );
});
