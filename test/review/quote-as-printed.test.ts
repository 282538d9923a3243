import { expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Finding } from "../../domain/finding.ts";
import { nameUntitled } from "../../review/name-untitled.ts";
import { printedForms, quoteAsPrinted } from "../../review/quote-as-printed.ts";

function table(title: string, names: string[] = [], header: string[] = []): BudgetTable {
  const lines = names.map((printedName) => ({ printedName }));
  return { id: `t${title}`, title, place: { page: 9 }, header: [header], lines } as unknown as BudgetTable;
}

function finding(message: string, label = "", of = ["t"]): Finding {
  const evidence = of.map((id) => ({ document: "d1", table: id, role: "quote" as const, place: { page: 9 }, label }));
  return {
    id: "a",
    check: "a-check",
    class: "arithmetic",
    severity: "warning",
    message,
    suggestion: message,
    basis: [],
    evidence,
    source: { by: "check" },
  };
}

test.each([
  ["a row", "001“总务管理费”重复", "001“総務管理費”重复", ["総務管理費"], []],
  ["a code and a row", "“001 总务管理费 · 限度额”", "“001 総務管理費 · 限度額”", ["総務 管理費"], ["限度額"]],
  ["words outside quotations", "总务管理费", "总务管理费", ["総務管理費"], []],
  ["part of a name", "“总务管理费用”", "“总务管理费用”", ["総務管理費"], []],
  ["a simplified book", "“一般公共服务支出”", "“一般公共服务支出”", ["一般公共服务支出"], ["合计"]],
])("%s", (_, message, printed, names, header) => {
  const told = quoteAsPrinted(
    // 総 has no simplified form of its own in the table: names are folded as they are matched.
    finding(message.replaceAll("总务", "総务")),
    printedForms([table("", names, header)]),
  );
  expect(told.message).toBe(printed.replaceAll("总务", "総务"));
  expect(told.suggestion).toBe(told.message);
});

test("labels of evidence", () => {
  const forms = printedForms([table("", ["歲出合計"], ["預算數"])]);
  expect(quoteAsPrinted(finding("无", "岁出合计 · 预算数"), forms).evidence[0]?.label).toBe("歲出合計 · 預算數");
});

test.each([
  ["《》有 2 处。", "第 9 页未命名的表有 2 处。", ["t"]],
  ["《收入表》与《》不同。", "《收入表》与第 9 页未命名的表不同。", ["t收入表", "t"]],
  ["《收入表》有 2 处。", "《收入表》有 2 处。", ["t收入表"]],
])("a table without a title goes by its place: %s", (message, named, of) => {
  expect(nameUntitled(finding(message, "", of), [table(""), table("收入表")]).message).toBe(named);
});
