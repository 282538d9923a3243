import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfter, dayInWords, daysIn, monthsIn, termIn } from "../../../checks/policy/days.ts";

describe("days that a text names", () => {
  test.each([
    ["2023年6月30日", "2023-06-30", "2023-06-30"],
    ["2023-06-30", "2023-06-30", "2023-06-30"],
    ["2023.6.30", "2023-06-30", "2023-06-30"],
    ["2023年2月", "2023-02-01", "2023-02-28"],
    ["2024年2月", "2024-02-01", "2024-02-29"],
    ["2023年", "2023-01-01", "2023-12-31"],
  ])("%s", (text, from, to) => {
    expect(daysIn(text)).toEqual([{ from, to }]);
  });

  test.each(["12023年", "2023", "共2023个", "2023-13", "无"])("none in %s", (text) => {
    expect(daysIn(text)).toEqual([]);
  });
});

describe("terms", () => {
  test.each([
    ["2021年1月至2023年12月", "2021-01-01", "2023-12-31"],
    ["2021—2023年", "2021-01-01", "2023-12-31"],
    ["2021-2023年", "2021-01-01", "2023-12-31"],
    ["2021年-2023年", "2021-01-01", "2023-12-31"],
    ["2021-01-01，2023-06-30", "2021-01-01", "2023-06-30"],
    ["2025年1月1日-2025年12月31日", "2025-01-01", "2025-12-31"],
  ])("%s", (text, from, to) => {
    expect(termIn(text)).toEqual({ from, to });
  });

  test("none where no year is named", () => {
    expect(termIn("长期")).toBeUndefined();
    expect(termIn("第一季度 审价；第二季度 审价")).toBeUndefined();
  });

  test.each([
    ["3年", 36],
    ["三年", 36],
    ["36个月", 36],
    ["五年", 60],
    ["长期", undefined],
    ["", undefined],
  ])("of %s", (text, months) => {
    expect(monthsIn(text)).toBe(months);
  });
});

test("so many months after a day, less a day, is never later", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2040 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 120 }),
      (y, m, n) => {
        const first = `${y}-${String(m).padStart(2, "0")}-01`;
        const [next, last] = [dayAfter(first, n), dayAfter(first, n, -1)];
        expect(last < next).toBe(true);
        expect(next.endsWith("-01")).toBe(true);
      },
    ),
  );
  expect(dayInWords(dayAfter("2019-12-01", 60, -1))).toBe("2024 年 11 月 30 日");
});
