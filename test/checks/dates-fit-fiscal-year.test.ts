import { expect, test } from "vitest";
import check from "../../checks/dates-fit-fiscal-year.ts";
import { say } from "./wording/say.ts";

const BASIS = "办公业务经费情况说明\n二、立项依据\n";
const PERIOD = "办公业务经费情况说明\n五、实施周期\n";

test.each([
  ["the budget's scope", "纳入本部门2025年部门汇总预算编制范围的预算单位共计一家。", "error 编制范围写的是 2025 年"],
  ["a date after the making of the budget", "截至2026年12月31日，某局共有车辆3辆。", "warning 2026 年预算所列情况"],
  ["a stale date", "截至2024年12月31日，某局共有车辆3辆。", "warning 2026 年预算所列情况"],
  ["the year's own figures", "2024年本部门政府采购预算100万元，其中货物100万元。", "error 本年度的数写成了 2024 年"],
  ["a period that is over", `${PERIOD}2025年1月1日-2025年12月31日`, "warning 2026 年预算项目的实施周期写的是 2025 年"],
  ["the plan of last year", `${BASIS}《区政府2025年重点工作任务书》。`, "warning 2026 年项目的立项依据是 2025 年"],
])("%s", (_name, text, opening) => {
  expect(say(check, text)).toEqual([expect.stringMatching(`^${opening}`)]);
});

test.each([
  ["revenue of an earlier year's management", "支出减少，主要是纳入2025年预算管理的700万元培训费收入转列。"],
  ["when the budget was made", "截至2025年8月31日，某局共有车辆3辆。"],
  ["the end of last year", "截至2025年底，某局在职人员100人。"],
  ["what was built by then", "截至2023年底，已建成绿地12处。"],
  ["last year's figures", "2025年政府采购预算执行数为100万元。"],
  ["a period over several years", `${PERIOD}2024年1月1日-2026年12月31日`],
  ["a standing project", `${PERIOD}2020年起长期实施`],
  ["a notice of last year", `${BASIS}《关于做好2025年政府采购工作的通知》（财采〔2025〕3号）。`],
  ["plans of both years", `${BASIS}《2025年重点工作任务书》、《2026年重点工作任务书》。`],
])("says nothing of %s", (_name, text) => {
  expect(say(check, text)).toEqual([]);
});

test("the date of an account is the end of its year", () => {
  const account = { year: 2024, stage: "final-account" as const };
  expect(say(check, "截至2024年12月31日，某局共有车辆3辆。", account)).toEqual([]);
  expect(say(check, "截至 2023年 12 月 31 日，某局共有车辆3辆。", account)[0]).toMatch(/^error 2024 年度决算/);
});

test("an item whose arrangement bears another year than those around it", () => {
  const item = (year: number): string => `2025年执行数为100万元，${year}年预算安排120万元。`;
  expect(say(check, [item(2026), item(2026), item(2026), item(2025)].join("\n"))).toEqual([
    "error 本年度预算安排写成了 2025 年：“2025年预算安排120万元”。 [4]",
  ]);
  expect(say(check, [item(2026), item(2025)].join("\n"))).toEqual([]);
});
