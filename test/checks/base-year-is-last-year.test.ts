import { expect, test } from "vitest";
import check from "../../checks/base-year-is-last-year.ts";
import { say } from "./wording/say.ts";

test("says so where the year of the draft is not known", () => {
  expect(say(check, "比2026年预算增加1万元。", { year: undefined })).toEqual(["草案年度不明。"]);
});

test("a budget compared with itself is one finding, however often", () => {
  expect(
    say(
      check,
      `2026年，某局收入预算100万元，比2026年预算增加10万元。
       支出预算100万元，比2026年预算增加10万元；基金预算0万元，与2026年预算持平。`,
    ),
  ).toEqual(["error 2026 年的数不能与 2026 年自身比较：“比2026年预算增加10万元”（共 3 处）。 [1,2,2]"]);
});

test.each([
  ["比 2024 年度预算增加10万元", "与上年比较写成了 2024 年：“比 2024 年度预算增加10万元”，应为 2025 年。"],
  ["与2024年度相比（上年为90万元）", "与上年比较写成了 2024 年：“与2024年度相比（上年为90万元）”，应为 2025 年。"],
  ["比2024年（上一年度，下同）预算增加10万元", "与上年比较写成了 2024 年：“比2024年（上一年度”，应为 2025 年。"],
  ["较2027年增长3%", "与上年比较写成了 2027 年：“较2027年增长3%”，应为 2025 年。"],
])("another year as base: %s", (clause, message) => {
  expect(say(check, `2026年支出预算100万元，${clause}。`)).toEqual([`error ${message} [1]`]);
});

test.each([
  ["the year before", "2026年收入预算100万元，比2025年预算增加10万元，与2025年执行数相比持平。"],
  ["last year's outcome against last year's budget", "2025年支出执行数90万元，与2025年预算相比减少10万元。"],
  ["history", "2022年以来，较2019年增加绿地12处。"],
  ["far back", "2026年支出预算比2012年增长3倍。"],
  ["an amount", "2026年支出预算比2024.00万元增加10万元。"],
])("says nothing of %s", (_name, text) => {
  expect(say(check, text)).toEqual([]);
});

test.each([
  ["与2023年度相比，支出总计减少5万元。", 0],
  ["支出决算比2024年年初预算减少5万元。", 0],
  ["与2024年度相比，支出总计减少5万元。", 1],
  ["与2022年度相比，支出总计减少5万元。", 1],
])("a final account: %s", (text, count) => {
  expect(say(check, `2024年度支出总计100万元。${text}`, { year: 2024, stage: "final-account" })).toHaveLength(count);
});
