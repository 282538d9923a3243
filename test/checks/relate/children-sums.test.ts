import { expect, test } from "vitest";
import { childrenSums } from "../../../checks/relate/children-sums.ts";
import { cellsOf } from "../../../domain/relation.ts";
import { drawTable } from "../draw-table.ts";

test("rows with a rate in a column of rates are rows of amounts", () => {
  const table = drawTable(
    `科目编码 | 科目名称 | 2023年预算数 | 2024年预算数 | 增长%
     201 | 一般公共服务支出 | 90.00 | 100.00 | 11.1%
     20101 | 人大事务 | 72.00 | 80.00 | 11.1%
     20102 | 政协事务 | 18.00 | 20.00 | 11.1%`,
  );
  const cells = [...childrenSums(table, () => true)].map((relation) => cellsOf(relation).map((cell) => cell.text));
  expect(cells.slice(0, 2)).toEqual([
    ["90.00", "72.00", "18.00"],
    ["100.00", "80.00", "20.00"],
  ]);
});

test.each([
  ["增长率（%）", "5.00"],
  ["完成", "95%"],
])("a rate among the rows of a sum is no addend of it: %s %s", (name, text) => {
  const table = drawTable(
    `201 | 一般公共服务支出 | 100.00
     20101 | 人大事务 | 80.00
     20102 | 政协事务 | 20.00
     20103 | ${name} | ${text}`,
  );
  const cells = [...childrenSums(table, () => true)].map((relation) => cellsOf(relation).map((cell) => cell.text));
  expect(cells).toEqual([["100.00", "80.00", "20.00"]]);
});
