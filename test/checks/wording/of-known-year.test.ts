import { describe, expect, test } from "vitest";
import baseYear from "../../../checks/base-year-is-last-year.ts";
import dates from "../../../checks/dates-fit-fiscal-year.ts";
import headings from "../../../checks/headings-bear-fiscal-year.ts";
import textNames from "../../../checks/text-names-current-items.ts";
import type { BudgetTable } from "../../../domain/budget-table.ts";
import { drawTable } from "../draw-table.ts";
import { say } from "./say.ts";

const RULES = [baseYear, dates, headings, textNames];
const DEPARTMENTS = drawTable("201 | 一般公共服务支出 | 10", { kind: "summary" });
const GOVERNMENTS = { ...DEPARTMENTS, kind: "department-summary" } as BudgetTable;
const TITLES = "2026年部门收入预算表\n2026年部门支出预算表\n2026年部门预算情况说明\n2025年部门预算情况说明";

test.each(RULES)("$id does not run where the year is not known", (rule) => {
  expect(say(rule, "比2026年预算增加1万元。", { year: undefined })).toEqual(["草案年度不明。"]);
});

describe.each([
  [baseYear, "收入预算100万元，比2026年预算增加10万元。"],
  [dates, "纳入本部门2018年部门预算编制范围的单位共3家。"],
  [headings, TITLES],
] as const)("$id", (rule, text) => {
  test("speaks of a department that prints one table of a government", () => {
    expect(say(rule, text, { tables: [DEPARTMENTS, DEPARTMENTS, GOVERNMENTS] })).toHaveLength(1);
  });

  test("is silent on a government that prints one table of a department", () => {
    expect(say(rule, text, { tables: [GOVERNMENTS, GOVERNMENTS, DEPARTMENTS] })).toEqual([]);
  });
});
