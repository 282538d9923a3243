import { expect, test } from "vitest";
import check from "../../checks/copies-agree.ts";
import type { Book, BookCopy } from "../../domain/check.ts";
import { compareTables } from "../../review/compare-tables.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const MODEL = "部门支出总表\n科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 10.00\n205 | 教育支出 | 5.00";

/** A book of `MODEL` and what stands in a second file. */
function withCopy(drawing: string, rest: Partial<BookCopy> = {}): Book {
  const book = drawBook(MODEL, { name: "附表.xlsx" });
  const copy = drawBook(drawing, { name: "附表.pdf" });
  const [of, document] = [book.documents[0], copy.documents[0]];
  const pair = compareTables(copy.tables[0] as never, book.tables[0] as never);
  if (!of || !document || !pair) {
    throw new Error("not comparable");
  }
  return { ...book, copies: [{ document, of, tables: [pair], ...rest }] };
}

test("has nothing to say where nothing stands twice", () => {
  expect(runCheck(check, drawBook(MODEL))).toEqual(["草案中没有以不同文件重复报送的表格。"]);
  expect(runCheck(check, withCopy(MODEL, { identical: true }))).toEqual(["草案中没有以不同文件重复报送的表格。"]);
});

test("passes where the copy agrees", () => {
  expect(runCheck(check, withCopy(MODEL))).toEqual([]);
});

test("names both figures where it does not", () => {
  expect(runCheck(check, withCopy(MODEL.replace("5.00", "50.0")))).toEqual([
    "《部门支出总表》在“附表.xlsx”与“附表.pdf”中有 1 处不一致：“205 教育支出 · 合计”分别为 5.00、50.0。",
  ]);
});

test("names a row that stands in one of them only", () => {
  expect(runCheck(check, withCopy(`${MODEL}\n206 | 科学技术支出 | 3.00`))).toEqual([
    "《部门支出总表》在“附表.xlsx”与“附表.pdf”中有 1 处不一致：“206 科学技术支出 · 合计”分别为 空白、3.00。",
  ]);
});

test("a decimal more or less is no difference", () => {
  expect(runCheck(check, withCopy(MODEL.replace("5.00", "5")))).toEqual([]);
});
