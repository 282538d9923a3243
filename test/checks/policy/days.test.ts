import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfter, dayInWords, daysIn, monthsIn } from "../../../checks/policy/days.ts";
import { saidUnder, termIn } from "../../../checks/policy/term.ts";

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
    ["2025年1月至12月", "2025-01-01", "2025-12-31"],
    ["五年（2022年起）", "2022-01-01", "2026-12-31"],
    ["三年(2022年起)", "2022-01-01", "2024-12-31"],
    ["2024年1月起，执行三年", "2024-01-01", "2026-12-31"],
    ["自2019年12月1日起施行，有效期5年", "2019-12-01", "2024-11-30"],
    ["2022年1月起至2024年12月", "2022-01-01", "2024-12-31"],
    ["至2024年底", "2024-01-01", "2024-12-31"],
    ["2024年6月30日前", "2024-06-30", "2024-06-30"],
    ["2021.1-2023.12", "2021-01-01", "2023-12-31"],
  ])("%s", (text, from, to) => {
    expect(termIn(text)).toEqual({ from, to });
  });

  test.each([
    "2022年",
    "2022年度",
    "2022年度至今",
    "自2023年起实施",
    "2021年起长期",
    "依据2021年12月31日印发的文件，长期执行",
    "2021年1月起施行，2023年5月修订",
    "2019年1月至今，2023年调整标准",
  ])("none in %s, which has no end", (text) => {
    expect(termIn(text)).toBeUndefined();
  });

  test.each([
    ["起始年度", "2019", "2019年起"],
    ["终止年度", "2024", "至2024年"],
    ["计划完成日期", "2023-12-31", "至2023-12-31"],
    ["起止时间", "2023-12-31", "2023-12-31"],
    ["完成时间", "2022年1月至2023年6月", "2022年1月至2023年6月"],
    ["终止年度", "", ""],
    ["项目数量", "2", "2"],
  ])("%s %s says %s", (head, text, said) => {
    expect(saidUnder(head, text)).toBe(said);
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
