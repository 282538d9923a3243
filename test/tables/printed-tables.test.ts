import { expect, test } from "vitest";
import type { Document } from "../../domain/document.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { drawBook } from "../checks/draw-table.ts";
import { documentOf, drawSheet } from "../domain/draw-store.ts";

const LIST = `2025年部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出
201 | 一般公共服务支出 | 10.00 | 1.50
20101 | 人大事务 | 10.00 | 1.50`;
const column = (...texts: string[]): Document => documentOf(drawSheet(texts.map((text) => [text]))[0]);
const drawn = (drawing: string): Document => drawBook(drawing).documents[0] as Document;

test.each([
  ["a table", drawn(LIST), 1],
  ["several", drawn(`${LIST}\n部门收入总表\n项目 | 预算数\n一、拨款 | 1.00`), 2],
  ["sentences in a grid", column("编制说明", "一、编制依据", "二、编制范围"), 0],
  ["numbers under one head", column("金额", "10.00", "20.00"), 1],
])("what is printed of %s is the same without its lines", (_, document, tables) => {
  const printed = recognizeDocument(document, true);
  const whole = recognizeDocument(document);
  const shown = whole.tables.map(({ lines: _lines, decimals: _decimals, panels: _panels, ...table }) => table);
  expect(shown).toHaveLength(tables);
  expect(printed.tables).toMatchObject(shown);
  expect(printed.tables.every(({ lines }) => lines.length === 0)).toBe(true);
  const paragraphsOf = ({ document: { blocks } }: typeof whole) => blocks.filter(({ kind }) => kind === "paragraph");
  expect(paragraphsOf(printed)).toEqual(paragraphsOf(whole));
});

test("no line of a large table is read where only what is printed is wanted", () => {
  const [, store] = drawSheet([
    ["2025年项目支出明细表", "", "", "", "", ""],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "备注"],
    ["201", "行政运行", "2.00", "1.00", "1.00", ""],
  ]);
  const [table] = recognizeDocument(documentOf(store), true).tables;
  expect(table?.large?.lines.store().length).toBe(0);
  expect([...(table?.rows ?? [])]).toEqual([["201", "行政运行", "2.00", "1.00", "1.00", ""]]);
});
