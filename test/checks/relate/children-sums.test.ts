import { expect, test } from "vitest";
import { childrenSums } from "../../../checks/relate/children-sums.ts";
import { cellsOf } from "../../../domain/relation.ts";
import { drawTable } from "../draw-table.ts";

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
