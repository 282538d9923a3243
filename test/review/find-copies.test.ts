import { describe, expect, test } from "vitest";
import type { DocumentFormat } from "../../domain/document.ts";
import { describeCopy } from "../../review/describe-copy.ts";
import { findCopies } from "../../review/find-copies.ts";
import { makeBooks, type ReadDocument } from "../../review/make-books.ts";
import { drawBook } from "../checks/draw-table.ts";
import { LONG } from "./make-reading.ts";

const TITLE = "部门支出总表\n单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出\n";
const ROWS = Array.from({ length: 12 }, (_, row) => `2010${row + 10} | 项目${row} | ${row + 1}.00 | ${row + 1}.00`);

function file(id: string, format: DocumentFormat, drawing: string, rest: Partial<ReadDocument> = {}): ReadDocument {
  const [document] = drawBook(drawing).documents;
  const { tables } = drawBook(drawing);
  if (!document) {
    throw new Error("nothing drawn");
  }
  const sha256 = id.padStart(64, "0");
  const named = tables.map((table, index) => ({ ...table, id: `${id}t${index + 1}`, document: id }));
  return {
    document: { ...document, id, name: `书/${id}.${format}`, format, sha256 },
    tables: named,
    body: "水务局",
    ...rest,
  };
}

const table = (rows = ROWS): string => TITLE + rows.join("\n");
const told = (...read: ReadDocument[]): string[] => findCopies(read).copies.map((copy) => describeCopy(copy).message);
const booksOf = (...read: ReadDocument[]): string[] =>
  makeBooks(read).map(({ documents, tables }) => [...documents.map(({ id }) => id), tables.length].join("+"));

describe("a copy", () => {
  test("in another format is told, and the workbook is what counts", () => {
    const read = [file("a", "pdf", table()), file("b", "xlsx", table())];
    expect(told(...read)).toEqual(["1 张表与《b.xlsx》相同，24 个金额一致，表格只审查《b.xlsx》。"]);
    expect(booksOf(...read)).toEqual(["b+1"]);
  });

  test("that differs says where", () => {
    const other = ROWS.with(3, "201013 | 项目3 | 4.50 | 4.00");
    expect(told(file("a", "xlsx", table()), file("b", "pdf", table(other)))).toEqual([
      "1 张表与《a.xlsx》相同，23 个金额一致，有 1 处不同：《部门支出总表》“201013 项目3 · 合计”本文件为 4.50，该文件为 4.00。表格只审查《a.xlsx》，请核对以何者为准。",
    ]);
  });

  test("byte for byte is one file, whatever it holds", () => {
    const same = { ...file("a", "docx", "说明"), tables: [] };
    const again = { ...same, document: { ...same.document, id: "b", name: "b.docx" } };
    expect(told(same, again)).toEqual(["与《a.docx》为同一文件（内容逐字节相同），只审查一次，请核对是否误交。"]);
    expect(booksOf(same, again)).toEqual(["a+0"]);
  });

  test("with a name misspelt, or a blank for a 0, agrees in its amounts", () => {
    const rows = [...ROWS.with(3, "201013 | 项日3 | 4.00 | 4.00"), "201099 | 其他 | 0.00 | "];
    const model = [...ROWS, "201099 | 其他 |  | 0.00"];
    expect(told(file("a", "xlsx", table(model)), file("b", "pdf", table(rows)))[0]).not.toContain("不同");
  });

  test("with a row too many says so", () => {
    const rows = [...ROWS, "201010 | 项目0 | 1.00 | 1.00"];
    expect(told(file("a", "xlsx", table()), file("b", "pdf", table(rows)))[0]).toContain("有 2 处不同");
  });

  test("keeps what stands in it alone: another table, or the text", () => {
    const more = `${table()}\n部门收入总表\n科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 1.00`;
    expect(booksOf(file("a", "xlsx", table()), file("b", "pdf", more))).toEqual(["a+b+2"]);
    const text = Array.from({ length: 12 }, (_, index) => `${index}${LONG}。`).join("\n");
    expect(booksOf(file("a", "xlsx", table()), file("b", "pdf", `${text}\n${table()}`))).toEqual(["a+b+1"]);
  });

  test("of a text in another format", () => {
    const text = Array.from({ length: 12 }, (_, index) => `第${index}句说明全年收支安排。`).join("\n");
    expect(told(file("a", "docx", text), file("b", "pdf", text))).toEqual(["与《a.docx》文字相同，只审查《a.docx》。"]);
  });
});

describe("no copy is", () => {
  test.each<[string, Partial<ReadDocument>]>([
    ["the same of another body", { body: "财政局" }],
    ["the same of another year", { fiscalYear: 2023 }],
    ["the accounts", { stage: "final-account" }],
  ])("%s", (_, rest) => {
    const common = { fiscalYear: 2024, stage: "budget" as const };
    expect(told(file("a", "xlsx", table(), common), file("b", "pdf", table(), { ...common, ...rest }))).toEqual([]);
  });

  test("one with other amounts", () => {
    const other = ROWS.map((row) => row.replaceAll(".00", ".50"));
    expect(told(file("a", "xlsx", table()), file("b", "pdf", table(other)))).toEqual([]);
  });

  test("another version in the same format", () => {
    expect(told(file("a", "xlsx", table()), file("b", "xlsx", table()))).toEqual([]);
  });

  test("the book of the department's office proper", () => {
    const said = (text: string): Partial<ReadDocument> => ({
      facts: [{ about: "stage", value: "budget", from: "cover", text }],
    });
    const [whole, own] = [said("水务局2024年部门预算"), said("水务局2024年单位预算")];
    expect(told(file("a", "xlsx", table(), whole), file("b", "pdf", table(), own))).toEqual([]);
  });

  test("one empty table of another", () => {
    const empty = `${TITLE} | 合计 | | `;
    expect(told(file("a", "xlsx", empty), file("b", "pdf", empty))).toEqual([]);
  });
});
