import { expect, test } from "vitest";
import check from "../../checks/economic-class-fits-column.ts";
import { drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(rows: string) {
  return runCheck(
    check,
    drawTable(`科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费\n${rows}`, { kind: "general-basic" }),
  );
}

test("allows a printed 0", () => {
  expect(run("30101 | 基本工资 | 10.00 | 10.00 | 0.00\n30201 | 办公费 | 5.00 | 0.00 | 5.00")).toEqual([]);
});

test("passes", () => {
  expect(
    run(
      "301 | 工资福利支出 | 10.00 | 10.00 |\n303 | 对个人和家庭的补助 | 2.00 | 2.00 |\n310 | 资本性支出 | 1.00 | | 1.00",
    ),
  ).toEqual([]);
});

test("names the item and the column", () => {
  expect(run("301 | 工资福利支出 | 10.00 | | 10.00\n30101 | 基本工资 | 10.00 | | 10.00")).toEqual([
    "《一般公共预算基本支出预算表》30101 基本工资列入“公用经费”10.00，按经济分类应列“人员经费”。",
  ]);
  expect(run("30201 | 办公费 | 5.00 | 5.00 |")).toEqual([
    "《一般公共预算基本支出预算表》30201 办公费列入“人员经费”5.00，按经济分类应列“公用经费”。",
  ]);
});

test("leaves union, welfare and transport costs where the province puts them", () => {
  const rows = ["30228 | 工会经费", "30229 | 福利费", "30239 | 其他交通费用"].map((row) => `${row} | 5.00 | 5.00 |`);
  expect(run(rows.join("\n"))).toEqual([]);
});

test("does not take the number of a unit for a class", () => {
  const drawing = `
    项目 | < | < | < | 基本支出 | < | <
    科目编码 | < | 单位代码 | 单位名称（科目） | 合计 | 人员经费 | 公用经费
    类 | 款 | ^ | ^ | ^ | ^ | ^
    | | 301 | 某市统计局 | 60.00 | 50.00 | 10.00
    301 | 01 | 301001 | 基本工资 | 50.00 | 50.00 |
    302 | 01 | 301001 | 办公费 | 10.00 | | 10.00`;
  expect(runCheck(check, drawTable(drawing, { kind: "general-basic" }))).toEqual([]);
});

test("keeps out of functional tables, where 303 is no class", () => {
  const drawing = "科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费\n2010101 | 行政运行 | 10.00 | 5.00 | 5.00";
  expect(runCheck(check, drawTable(drawing, { kind: "expenditure" }))).toEqual([]);
});
