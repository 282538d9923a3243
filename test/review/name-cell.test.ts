import { expect, test } from "vitest";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { nameOf, nameOther } from "../../review/name-cell.ts";
import { columnOf, drawTable } from "./make-cells.ts";

const summary = drawTable("code | name | 预算数\n | 收入总计 | 10\n | 支出总计 | 12", {
  title: "收支总表",
  unit: "万元",
});
const detail = drawTable("code | name | 合计\n | 合计 | 12", { id: "t2", title: "支出总表", unit: "万元" });
const sourceOf = (id: string) => [summary, detail].find((table) => table.id === id) as BudgetTable;
const [income, spent] = columnOf(summary, "预算数") as [Cell, Cell];
const [whole] = columnOf(detail, "合计") as [Cell];

test.each<[string, Cell, string]>([
  ["《支出总表》合计", whole, "《支出总表》“合计 · 合计”"],
  ["《支出总表》同一科目", whole, "《支出总表》“合计 · 合计”"],
  ["某局《支出总表》", whole, "某局《支出总表》“合计 · 合计”"],
  ["《支出总表》本级发行额", whole, "《支出总表》“合计 · 合计”（本级发行额）"],
  ["某局的部门预算", whole, "某局的部门预算（《支出总表》“合计 · 合计”）"],
  ["《支出总表》“合计 · 合计”", whole, "《支出总表》“合计 · 合计”"],
  ["支出总计", spent, "“支出总计 · 预算数”"],
  ["其上级项目", spent, "其上级项目（“支出总计 · 预算数”）"],
])("%s is named with its row and column", (says, cell, name) => {
  expect(nameOther(cell, says, { left: income, sourceOf })).toBe(name);
});

test("quotation marks inside a label become inner ones, those of a title stay", () => {
  const quoted = { ...whole, label: "“三公”经费 · 合计" };
  expect(nameOf(quoted, sourceOf)).toBe("《支出总表》“‘三公’经费 · 合计”");
});
