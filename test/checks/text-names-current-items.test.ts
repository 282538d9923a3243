import { expect, test } from "vitest";
import check from "../../checks/text-names-current-items.ts";
import { drawTable } from "./draw-table.ts";
import { say } from "./wording/say.ts";

const OLD = "11、医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）10万元。";

test("an old name in the text of a later year", () => {
  expect(say(check, OLD)).toEqual([
    expect.stringMatching(/^warning 说明中的“医疗卫生与计划生育支出”是 2018 年以前的科目名称，现为 210“卫生健康支出”/),
  ]);
});

test.each([
  ["its own year", OLD, 2018],
  ["today's name", OLD.replace("医疗卫生与计划生育支出", "卫生健康支出"), 2026],
  ["the trade in general", "负责医疗卫生与计划生育工作。", 2026],
])("says nothing of %s", (_name, text, year) => {
  expect(say(check, text, { year })).toEqual([]);
});

test("where the tables bear the old name too it is told there", () => {
  const table = drawTable("210 | 医疗卫生与计划生育支出 | 10\n    | 合计 | 10");
  expect(say(check, OLD, { tables: [table] })).toEqual([]);
});
