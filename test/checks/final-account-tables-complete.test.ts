import { expect, test } from "vitest";
import check from "../../checks/final-account-tables-complete.ts";
import { drawBook } from "./draw-table.ts";

const TITLES = [
  "收入支出决算总表",
  "收入决算表",
  "支出决算表",
  "财政拨款收入支出决算总表",
  "一般公共预算财政拨款支出决算表",
  "一般公共预算财政拨款基本支出决算表",
  "财政拨款“三公”经费支出决算表",
  "政府性基金预算财政拨款收入支出决算表",
  "国有资本经营预算财政拨款支出决算表",
];
const NUMBERS = "一二三四五六七八九";

function observe(listed: readonly string[], printed: readonly string[], fiscalYear = 2024) {
  const contents = listed.map((title, index) => `${NUMBERS[index]}、${title}`);
  const tables = printed.flatMap((title) => ["===", title, "单位：万元", "项目 | 决算数", "合计 | 10.00"]);
  const narrative = ["第三部分 情况说明", "一、收入支出决算总体情况说明", "三、支出决算情况说明"];
  const drawing = ["目 录", "第二部分 2024年度部门决算表", ...contents, ...narrative, ...tables].join("\n");
  return [...(check.observe?.({}, drawBook(drawing, { fiscalYear, stage: "final-account" }), {}) ?? [])];
}

test("is silent when all nine are there", () => {
  expect(observe(TITLES, TITLES)).toEqual([]);
});

test("asks for no state capital table in years that had none", () => {
  expect(observe(TITLES.slice(0, 8), TITLES.slice(0, 8), 2018)).toEqual([]);
});

test("asks for it since", () => {
  expect(observe(TITLES.slice(0, 8), TITLES.slice(0, 8))).toMatchObject([
    { subject: "国有资本经营预算财政拨款支出决算表" },
  ]);
});

test("misses 支出决算表 though the names of others end in it", () => {
  const findings = observe(
    TITLES,
    TITLES.filter((title) => title !== "支出决算表"),
  );
  expect(findings).toMatchObject([{ message: "目录列有《支出决算表》，文件中未见该表。" }]);
  expect(findings[0]?.evidence[0]).toMatchObject({ printed: "三、支出决算表", place: { page: 1 } });
});
