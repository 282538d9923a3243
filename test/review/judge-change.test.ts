import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber, readNumber, toMoney } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { ratio } from "../../domain/relation.ts";
import { judgeRelation } from "../../review/judge-relation.ts";

function cell(text: string, isMoney = true): Cell {
  const reading = readNumber(text);
  if (reading.state !== "number") {
    throw new Error(`no number: ${text}`);
  }
  const money = isMoney ? { money: toMoney(reading.number, "万元") } : {};
  return { table: "d1:text", row: 0, column: 0, text, label: text, place: {}, number: reading.number, ...money };
}

function outcome(rate: string, change: string, amount: string): string {
  return judgeRelation(ratio(cell(rate, false), cell(change), cell(amount), "change", "")).outcome;
}

describe("a rate of a change, where the year before is not printed", () => {
  test.each([
    ["6.59", "844.15", "13649.07", "agrees"],
    ["-1.87", "-56.95", "2995.39", "agrees"],
    ["22.00", "3958.67", "21955.35", "agrees"],
    ["21.95", "3958.67", "21955.35", "contradicts"],
    ["254.23", "4032.99", "5619.31", "rounding"],
    ["1.87", "-56.95", "2995.39", "contradicts"],
    ["100.00", "12.00", "12.00", "not-stated"],
    ["5.00", "20.00", "12.00", "not-stated"],
  ])("%s of %s to %s %s", (rate, change, amount, expected) => {
    expect(outcome(rate, change, amount)).toBe(expected);
  });

  test("never contradicts the rate that is computed and rounded", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }), (before, now) => {
        const rate = Math.round(((now - before) / before) * 10_000);
        const print = (mantissa: number) => formatNumber({ mantissa, decimals: 2 });
        return outcome(print(rate), print(now - before), print(now)) !== "contradicts";
      }),
    );
  });
});
