import { expect, test } from "vitest";
import { makeBooks, type ReadDocument } from "../../review/make-books.ts";
import { settleBodies } from "../../review/settle-bodies.ts";
import { drawBook } from "../checks/draw-table.ts";

const GRID = "单位：万元\n科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 10.00";
const setOf = (caption: string): string => `部门收支总表\n${caption}\n${GRID}\n部门收入总表\n${caption}\n${GRID}`;

function read(drawing: string, body?: string): ReadDocument {
  const { documents, tables } = drawBook(drawing);
  const [document] = documents;
  if (!document) {
    throw new Error("nothing drawn");
  }
  return { document, tables, ...(body === undefined ? {} : { body }) };
}

test("the sets of several bodies in one file are as many books", () => {
  const three = ["水务局", "财政局", "统计局"].map((body) => setOf(`部门：${body}`)).join("\n");
  const stored = JSON.stringify(read(`2024年部门预算汇编\n${three}`, "某市"));
  const parts = settleBodies([JSON.parse(stored)]);
  expect(parts.map(({ body, tables }) => [body, tables.length])).toEqual([
    ["水务局", 2],
    ["财政局", 2],
    ["统计局", 2],
  ]);
  expect(makeBooks(parts).map(({ id, body }) => [id, body])).toEqual([
    ["d1", "水务局"],
    ["d1-2", "财政局"],
    ["d1-3", "统计局"],
  ]);
  // Nothing of the file is lost: the heading, and of each set two tables with three lines over each.
  expect(parts.flatMap(({ document }) => document.blocks)).toHaveLength(1 + parts.length * 8);
});

test("a heading tells whose set follows where no line over the tables does", () => {
  const drawing = ["某市水务局", "某市财政局"].map((body) => `${body}2024年部门预算\n部门收支总表\n${GRID}`).join("\n");
  expect(settleBodies([read(drawing)]).map(({ body, tables }) => [body, tables[0]?.body])).toEqual([
    ["某市水务局", "某市水务局"],
    ["某市财政局", "某市财政局"],
  ]);
});

test("tables of one book that name the body in two ways are no two books", () => {
  const drawing = `部门收支总表\n部门：水务局\n${GRID}\n部门收入总表\n部门：水务局（本级）\n${GRID}`;
  expect(settleBodies([read(drawing)])).toHaveLength(1);
});

test("a government's tables without a name are of the only region of the draft", () => {
  const tables = `2024年全市一般公共预算收入预算表\n${GRID}`;
  const report = read("关于某市2023年预算执行情况和2024年预算草案的报告", "某市");
  const [named] = settleBodies([read(tables), report]);
  expect([named?.body, named?.tables[0]?.body]).toEqual(["某市", "某市"]);
  const [unnamed] = settleBodies([read(tables), report, { ...report, body: "某县" }]);
  expect(unnamed?.body).toBeUndefined();
});

test("a department's file that holds one table of a government is not given to the region", () => {
  const own = `部门收支总表\n${GRID}\n部门收入总表\n${GRID}\n2024年全市税收返还和转移支付表\n${GRID}`;
  const [item] = settleBodies([read(own), read("关于某市2024年预算草案的报告", "某市")]);
  expect(item?.tables.map(({ kind }) => kind)).toEqual(["summary", "revenue", "transfers"]);
  expect(item?.body).toBeUndefined();
});
