import { expect, test } from "vitest";
import check from "../../checks/blank-page.ts";
import type { Book } from "../../domain/check.ts";
import { drawBook } from "./draw-table.ts";

function observe(...blank: number[]) {
  const book = drawBook(["目 录", "===", "===", "===", "===", "第一部分"].join("\n"));
  const problems = blank.map((page) => ({ code: "BLANK_PAGE", message: "空白页", place: { page } }));
  const whole: Book = { ...book, documents: book.documents.map((document) => ({ ...document, problems })) };
  return [...(check.observe?.({}, whole, {}) ?? [])];
}

test("is silent about the last pages", () => {
  expect(observe(5)).toEqual([]);
  expect(observe(4, 5)).toEqual([]);
});

test("is silent about other problems of a page", () => {
  const book = drawBook("目 录\n===\n第一部分");
  const problems = [{ code: "PAGE_WITHOUT_TEXT", message: "扫描页", place: { page: 1 } }];
  const documents = book.documents.map((document) => ({ ...document, problems }));
  expect([...(check.observe?.({}, { ...book, documents }, {}) ?? [])]).toEqual([]);
});

test("takes pages that follow each other for one finding", () => {
  expect(observe(1, 2, 4).map(({ message }) => message)).toEqual(["第 1–2 页为空白页。", "第 4 页为空白页。"]);
});
