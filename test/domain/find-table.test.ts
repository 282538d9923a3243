import { expect, test } from "vitest";
import { findTable } from "../../domain/find-table.ts";
import { drawBook } from "../checks/draw-table.ts";

const GRID = "科目编码 | 科目名称 | 预算数\n201 | 一般公共服务支出 | 10";
const { tables } = drawBook(
  [
    "2023年省级一般公共预算支出执行情况表",
    "2024年省级一般公共预算支出预算表",
    "2024年全省一般公共预算支出预算表",
    "2024年省级政府性基金支出预算表",
    "部门收支总表",
  ]
    .map((title) => `${title}\n${GRID}`)
    .join("\n"),
);
const titleOf = (wanted: Parameters<typeof findTable>[1]): string | undefined => findTable(tables, wanted)?.title;

test("asks for budget, level and year", () => {
  expect(titleOf({ kind: "government-expenditure", budget: "general", level: "own", fiscalYear: 2024 })).toBe(
    "2024年省级一般公共预算支出预算表",
  );
  expect(titleOf({ kind: "government-expenditure", budget: "fund" })).toBe("2024年省级政府性基金支出预算表");
  expect(titleOf({ kind: "summary" })).toBe("部门收支总表");
});

test("the execution of the year before only where it is asked for", () => {
  const wanted = { kind: "government-expenditure", budget: "general", level: "own" } as const;
  expect(titleOf(wanted)).toBe("2024年省级一般公共预算支出预算表");
  expect(titleOf({ ...wanted, phase: "execution" })).toBe("2023年省级一般公共预算支出执行情况表");
});

test("none, or one of several, is nothing", () => {
  expect(titleOf({ kind: "government-expenditure", budget: "general" })).toBeUndefined();
  expect(titleOf({ kind: "debt-limits" })).toBeUndefined();
});
