import fc from "fast-check";
import { expect, test } from "vitest";
import { markedNames } from "../../domain/item-path.ts";

const read = (text: string): string[] =>
  markedNames(text).map(({ name, level, code }) => `${code ?? ""}${level} ${name}`);

test.each([
  ["27、城乡社区支出（类）城管执法（项）1万元", ["类 城乡社区支出", "项 城管执法"]],
  ["公共安全支出（204类）司法（06款）行政运行（01项）", ["204类 公共安全支出", "06款 司法", "01项 行政运行"]],
  ["用于一般公共服务(类)支出财政事务(款级科目)", ["类 用于一般公共服务", "款 财政事务"]],
  ["支出100万元，其中：“住房保障支出”( 类 )50万元", ["类 住房保障支出"]],
  // A bracket of one character is part of the name, a longer one stands before it.
  ["政府办公厅（室）及相关机构事务（款）", ["款 政府办公厅(室)及相关机构事务"]],
  ["某局（本级）行政运行（项）", ["项 行政运行"]],
  ["行政单位离退休（不含医疗）（项）", ["项 行政单位离退休(不含医疗)"]],
  ["1.2026年行政运行（项）", ["项 2026年行政运行"]],
  ["（类）（款）", ["类 ", "款 "]],
  ["各类（含款项）", []],
])("%s", (text, names) => {
  expect(read(text)).toEqual(names);
});

test("offsets lie in the text, in order, and end with the mark", () => {
  const pieces = fc.array(fc.constantFrom("行政运行", "（类）", "(06款)", "，", "1、", "（室）", " ", "支出", "项）"));
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      let end = 0;
      for (const { from, to } of markedNames(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(text.slice(from, to)).toMatch(/[类款项]\s*[）)]$/u);
        end = to;
      }
    }),
  );
});
