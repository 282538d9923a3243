import { describe, expect, test } from "vitest";
import check from "../../checks/blank-table-has-note.ts";
import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { bookOf, type DrawOptions, drawBook, drawTable } from "./draw-table.ts";

const BLANK = `
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计     |      |          |         `;
const THREE_PUBLIC = `
  合计 | 因公出国（境）费 | 公务接待费 | 公务用车运行费`;

function observe(drawing: string, options?: DrawOptions) {
  const table = drawTable(drawing, options);
  return [...(check.observe?.(table, bookOf(table), {}) ?? [])];
}

test("a text on another sheet is no note of a blank table", () => {
  const book = drawBook(`政府性基金预算支出表\n${BLANK}\n没有此项支出。`);
  const onSheets = (sheet: (index: number) => string): Book => ({
    ...book,
    documents: book.documents.map((document) => ({
      ...document,
      blocks: document.blocks.map((block, index) => ({ ...block, place: { sheet: sheet(index) } })),
    })),
    tables: book.tables.map((table) => ({ ...table, place: { sheet: sheet(1) }, notes: [] })),
  });
  const [apart, together] = [onSheets(String), onSheets(() => "1")].map((drawn) =>
    drawn.tables.flatMap((table) => [...(check.observe?.(table, drawn, {}) ?? [])]),
  );
  expect([apart?.length, together?.length]).toEqual([1, 0]);
});

describe("silent", () => {
  test.each([
    "注:本部门2024年无政府性基金预算财政拨款安排的预算，故本表为空表。",
    "说明：本部门无相关收支项目。",
    "（无政府性基金支出）",
    "注：本部门无该项目",
    "注：我单位无2017年政府性基金支出安排。",
    "说明：某某局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。",
    "注：2024年省级未安排政府性基金预算转移支付，本表无数据。",
    "注：无",
  ])("when a blank table says %s", (note) => {
    expect(observe(BLANK, { kind: "fund", notes: [note] })).toEqual([]);
  });

  test("when the note stands in the body", () => {
    expect(observe(`${BLANK}\n此表为空 | | | |`, { kind: "fund" })).toEqual([]);
  });

  test("when one cell of the table holds a number", () => {
    expect(observe(`${THREE_PUBLIC}\n0.95 | | 0.95 |`, { kind: "three-public" })).toEqual([]);
  });

  test("when the note says there is none of a part of it", () => {
    const note = "注：本部门无因公出国（境）经费。";
    expect(observe(`${THREE_PUBLIC}\n0.95 | | 0.95 |`, { kind: "three-public", notes: [note] })).toEqual([]);
  });

  test("when a full fund table says what it has not", () => {
    const note = "说明：政府性基金预算支出中无基本支出。";
    expect(observe("212 | 城乡社区支出 | 12.00", { kind: "fund", notes: [note] })).toEqual([]);
  });

  test("about lists and forms that the contents do not name", () => {
    expect(observe("采购品目 | 金额\n合计 | ", { kind: "procurement" })).toEqual([]);
  });
});

test("misses the note of a blank table", () => {
  expect(observe(BLANK, { kind: "fund" })).toMatchObject([
    { message: "《政府性基金预算支出预算表》没有数据，也未作空表说明。" },
  ]);
});

test("does not take the note of the next table for its own", () => {
  const book = drawBook(`
    政府性基金预算支出预算表
    单位：万元
    ${BLANK}
    国有资本经营预算支出预算表
    单位：万元
    ${BLANK}
    注：本部门无国有资本经营预算安排的支出，故本表为空表。`);
  const found = book.tables.flatMap((table: BudgetTable) => [...(check.observe?.(table, book, {}) ?? [])]);
  expect(found.map(({ message }) => message)).toEqual(["《政府性基金预算支出预算表》没有数据，也未作空表说明。"]);
});

test("takes a printed 0 of 三公 for an answer, that of a fund table for none", () => {
  expect(observe(`${THREE_PUBLIC}\n0.00 | 0.00 | 0.00 | 0.00`, { kind: "three-public" })).toMatchObject([
    { severity: "notice" },
  ]);
  expect(observe("212 | 城乡社区支出 | 0.00", { kind: "fund" })[0]?.severity).toBeUndefined();
});

test("is graver when the text states what the 三公 table leaves out", () => {
  const drawing = (said: string) => `
    “三公”经费支出决算表
    单位：万元
    ${THREE_PUBLIC}
     | | |
    ===
    第三部分 情况说明
    ${said}`;
  const observed = (said: string) => {
    const book = drawBook(drawing(said), { stage: "final-account" });
    return [...(check.observe?.(book.tables[0] as BudgetTable, book, {}) ?? [])];
  };
  const said = "“三公”经费财政拨款支出年初预算为0.95万元，支出决算为0.00万元。";
  expect(observed(said)).toMatchObject([{ severity: "error" }]);
  expect(observed(said)[0]?.evidence[1]).toMatchObject({ printed: "“三公”经费财政拨款支出年初预算为0.95万元" });
  expect(observed("“三公”经费支出决算比2023年减少0.95万元。")[0]?.severity).toBeUndefined();
  expect(observed("2023年“三公”经费支出决算为0.95万元。")[0]?.severity).toBeUndefined();
});

test("contradicts a note of blankness under a table with amounts", () => {
  const note = "注:本部门2024年无“三公”经费和机关运行经费预算，故本表为空表。";
  const findings = observe(`${THREE_PUBLIC}\n47.91 | | 1.35 | 46.56`, { kind: "three-public", notes: [note] });
  expect(findings).toMatchObject([{ severity: "error" }]);
  expect(findings[0]?.evidence.map(({ printed }) => printed)).toEqual([note, "47.91", "1.35", "46.56"]);
});

test("finds a note that names another budget", () => {
  const note = "注:本部门2025年无政府性基金预算财政拨款安排的预算，故本表为空表。";
  const findings = observe(BLANK, { kind: "state-capital", notes: [note] });
  expect(findings).toMatchObject([{ severity: "error" }]);
  expect(findings[0]?.evidence[0]).toMatchObject({ printed: note });
});

test("accepts a note on both budgets under one table of both", () => {
  const title = "政府性基金和国有资本经营预算支出表";
  const note = "注：本部门无政府性基金预算安排的支出，故本表为空表。";
  expect(observe(BLANK, { title, notes: [note] })).toEqual([]);
});
