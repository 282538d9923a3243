import { expect, test } from "vitest";
import check from "../../checks/of-which-within-parent.ts";
import { drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(rows: string) {
  return runCheck(check, drawTable(`项目 | 2023年预算数 | 2024年预算数\n${rows}`, { kind: "revenue" }));
}

test("allows all of the row above", () => {
  expect(run("一、专项收入 | 10.00 | 12.00\n其中：教育费附加 | 10.00 | 12.00")).toEqual(["agrees: 2"]);
});

test("says nothing of blanks, nor of an 其中 row that stands under nothing", () => {
  expect(run("一、专项收入 | | 12.00\n其中：教育费附加 | 10.00 |")).toEqual(["not stated: 2"]);
  expect(run("其中：教育费附加 | 10.00 | 12.00\n一、专项收入 | 1.00 | 1.00")).toEqual([]);
});

test("passes at a part of the row above", () => {
  expect(run("一、专项收入 | 10.00 | 12.00\n其中：教育费附加 | 8.00 | 9.00\n内含：水利建设 | 1.00 | 1.00")).toEqual([
    "agrees: 4",
  ]);
});

test("names the part that is more than the whole, in its column", () => {
  expect(run("一、专项收入 | 12.00 | 10.00\n其中：教育费附加 | 12.00 | 12.00")).toEqual([
    "contradicts 教育费附加 · 2024年预算数: 12.00 > 10.00 其上级项目",
    "agrees: 1",
  ]);
});

test("holds what goes on after an 其中 row to the same", () => {
  const rows = "3.公务用车费 | 13.00 | 13.00\n其中：（1）运行维护费 | 3.00 | 3.00\n（2）购置费 | 10.00 | 16.00";
  expect(run(rows)).toEqual(["contradicts 购置费 · 2024年预算数: 16.00 > 13.00 其上级项目", "agrees: 3"]);
});

test("does not hold a part to the next row (H.1 trap 10)", () => {
  expect(run("一、专项收入 | 10.00 | 10.00\n其中：教育费附加 | 9.00 | 9.00\n二、其他收入 | 1.00 | 1.00")).toEqual([
    "agrees: 2",
  ]);
});

test("leaves tables without 其中 alone", () => {
  expect(run("一、专项收入 | 10.00 | 10.00\n二、其他收入 | 11.00 | 11.00")).toEqual(["草案中没有本规则适用的表格。"]);
});
