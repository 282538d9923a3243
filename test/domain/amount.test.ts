import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatAmount,
  formatNumber,
  type PrintedNumber,
  type Reading,
  readNumber,
  toMoney,
} from "../../domain/amount.ts";
import { FEN_PER_UNIT, type Unit } from "../../domain/unit.ts";

const units = fc.constantFrom(...(Object.keys(FEN_PER_UNIT) as Unit[]));
/** Amounts of up to a hundred trillion of the smallest printed step. */
const numbers = fc.record({
  mantissa: fc.integer({ min: -1e14, max: 1e14 }),
  decimals: fc.integer({ min: 0, max: 8 }),
});

/** `{ mantissa: 12340, decimals: 2 }` as `123.40`; what is no number by its state. */
function read(text: string): string {
  const reading = readNumber(text);
  return reading.state === "number" ? formatNumber(reading.number, false) : reading.state;
}

function number(text: string): PrintedNumber {
  return (readNumber(text) as Extract<Reading, { state: "number" }>).number;
}

describe("a printed number", () => {
  test("is read back as it was printed, with thousands separators or without", () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (printed, thousands) => {
        expect(number(formatNumber(printed, thousands))).toEqual(printed);
      }),
    );
  });

  test("is read through full width and blanks", () => {
    fc.assert(
      fc.property(numbers, (printed) => {
        const text = formatNumber(printed);
        const wide = [...text].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join("");
        expect(number(wide)).toEqual(printed);
        expect(number(` ${[...text].join("\u00a0")}\n`)).toEqual(printed);
      }),
    );
  });

  test("keeps its percent sign", () => {
    fc.assert(
      fc.property(numbers, (printed) => {
        expect(number(formatNumber({ ...printed, percent: true }))).toEqual({ ...printed, percent: true });
      }),
    );
    expect(number("40.5％")).toEqual({ mantissa: 405, decimals: 1, percent: true });
  });

  test.each([
    ["0", "0"],
    ["0.00", "0.00"],
    ["-0.00", "0.00"],
    [".5", "0.5"],
    ["007", "7"],
    ["1,234,567.89", "1234567.89"],
    ["1234567.89", "1234567.89"],
    ["+12.0", "12.0"],
    ["¥12.00", "12.00"],
    ["￥1,200", "1200"],
    ["12\n34.56", "1234.56"],
  ])("%j reads %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(["-12.0", "−12.0", "－12.0", "△12.0", "▲12.0", "(12.0)", "（12.0）", "-¥12.0"])(
    "%s is negative",
    (text) => {
      expect(read(text)).toBe("-12.0");
    },
  );
});

describe("says nothing", () => {
  test.each(["", " ", "\u3000", "-", "—", "——", "－", "/", "…", "……", "··", "不适用", "无"])("%j", (text) => {
    expect(read(text)).toBe("not-stated");
  });
});

describe("is no number", () => {
  test.each([
    "1,23.4",
    "12,34",
    "1234,567",
    "1,2345",
    ",123",
    "1.2.3",
    "5.",
    "(12",
    "12)",
    "--12",
    "12-",
    "1e5",
    "12万",
    "约12",
    "30101-",
    "Ⅲ",
  ])("%j", (text) => {
    expect(read(text)).toBe("text");
  });

  test("when a separator stands anywhere but in threes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1e12 }), fc.nat(), (whole, seed) => {
        const digits = String(whole);
        const at = 1 + (seed % (digits.length - 1));
        const cut = `${digits.slice(0, at)},${digits.slice(at)}`;
        const isRight = digits.length <= 6 && digits.length - at === 3;
        expect(read(cut)).toBe(isRight ? digits : "text");
      }),
    );
  });

  test("when it has more digits than any budget, or than can be held exactly", () => {
    expect(read("9007199254740991")).toBe("9007199254740991");
    expect(read("9007199254740992")).toBe("text");
    expect(read(`0.${"0".repeat(400)}1`)).toBe("text");
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => readNumber(text).state.length > 0));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,()-△%¥ 一") }), (text) => {
        const reading = readNumber(text);
        expect(reading.state !== "number" || Number.isSafeInteger(reading.number.mantissa)).toBe(true);
      }),
    );
  });
});

describe("toMoney", () => {
  test.each([
    ["2,112.86", "万元", 2_112_860_000, 10_000],
    ["91,016,775.35", "元", 9_101_677_535, 1],
    ["12.35", "亿元", 123_500_000_000, 100_000_000],
    ["7", "元", 700, 100],
    ["-3.20", "万元", -3_200_000, 10_000],
    ["0.000001", "万元", 1, 1],
  ] as const)("%s %s", (text, unit, amount, step) => {
    expect(toMoney(number(text), unit)).toEqual({ amount, step });
  });

  test.each([
    ["1.004", 100],
    ["1.005", 101],
    ["-1.005", -101],
    ["0.0049", 0],
    ["0.0051", 1],
  ])("rounds %s 元 to whole fen, halves away from zero", (text, amount) => {
    expect(toMoney(number(text), "元")).toEqual({ amount, step: 1 });
  });

  test("is exact wherever the digits are whole fen", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), units, fc.nat(2), (mantissa, unit, decimals) => {
        const { amount, step } = toMoney({ mantissa, decimals }, unit);
        fc.pre(Number.isSafeInteger(amount));
        expect(BigInt(amount) * 10n ** BigInt(decimals)).toBe(BigInt(mantissa) * BigInt(FEN_PER_UNIT[unit]));
        expect(step).toBe(FEN_PER_UNIT[unit] / 10 ** decimals);
      }),
    );
  });

  test("is never further than half a fen off", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 3, max: 12 }), (mantissa, decimals) => {
        const scale = 10n ** BigInt(decimals);
        const off = BigInt(toMoney({ mantissa, decimals }, "元").amount) * scale - BigInt(mantissa) * 100n;
        expect(2n * (off < 0n ? -off : off) <= scale).toBe(true);
      }),
    );
  });
});

describe("formatAmount", () => {
  test.each([
    [211_286_000, "万元", 2, "211.29"],
    [211_285_000, "万元", 2, "211.29"],
    [-211_285_000, "万元", 2, "-211.29"],
    [211_284_999, "万元", 2, "211.28"],
    [9_101_677_535, "元", 2, "91,016,775.35"],
    [9_101_677_535, "万元", 0, "9,102"],
    [0, "亿元", 4, "0.0000"],
    [-1, "万元", 2, "0.00"],
  ] as const)("%i fen in %s with %i decimals is %s", (amount, unit, decimals, text) => {
    expect(formatAmount(amount, unit, decimals)).toBe(text);
  });

  test("gives back the number an amount was read from", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e10, max: 1e10 }),
        units,
        fc.nat(2),
        fc.boolean(),
        (mantissa, unit, decimals, thousands) => {
          const printed = { mantissa, decimals };
          const { amount } = toMoney(printed, unit);
          fc.pre(Number.isSafeInteger(amount));
          expect(formatAmount(amount, unit, decimals, thousands)).toBe(formatNumber(printed, thousands));
        },
      ),
    );
  });

  test("never strays further than half of its last digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), units, fc.nat(2), (amount, unit, decimals) => {
        const back = toMoney(number(formatAmount(amount, unit, decimals)), unit);
        expect(2 * Math.abs(back.amount - amount)).toBeLessThanOrEqual(back.step);
      }),
    );
  });
});
