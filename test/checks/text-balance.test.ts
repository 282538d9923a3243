import { expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

test.each([
  // Good.
  ["2024年收入预算500.00万元，支出预算500.00万元，收支平衡。", []],
  ["2024年收入总计500.00万元，支出总计500.00万元。", []],
  ["2024年收入总计500.00万元，支出总计480.00万元，收支相抵，结余20.00万元。", []],
  ["2024年工伤保险基金收入20.00亿元，支出21.50亿元，当年收支缺口1.50亿元。", []],
  // Bad.
  ["2024年收入预算500.00万元，支出预算510.00万元，收支平衡。", ["error text-revenue-meets-expenditure: 500.00"]],
  ["2024年收入总计500.00万元，支出总计510.00万元。", ["warning text-revenue-meets-expenditure: 500.00"]],
  ["2024年收入总计500.00万元，支出总计480.00万元，收支相抵，结余30.00万元。", ["warning text-surplus-follows: 500.00"]],
  ["2024年工伤保险基金收入20.00亿元，支出21.50亿元，当年收支缺口5.10亿元。", ["warning text-surplus-follows: 21.50"]],
  // Edges: half a printed digit; 基本平衡 leaves room; what was left over is told in the next sentence.
  ["2024年收入总计500.0万元，支出总计500.04万元。", []],
  ["2024年收入预算500.00万元，支出预算510.00万元，收支基本平衡。", []],
  ["2024年收入总计500.00万元，支出总计480.00万元。年终结余20.00万元。", []],
  // Near misses: something else is added; both totals hold the balance; what was there before is not said.
  ["2024年收入预算500.00万元，加上上年结转10.00万元，支出预算510.00万元，收支平衡。", []],
  ["2024年收入预算500.00万元，支出预算510.00万元，通过动用结余，实现收支平衡。", []],
  ["2024年收入总计500.00万元，支出总计500.00万元，年末结转和结余8.00万元。", []],
  ["2024年总收入500.00万元，总支出480.00万元，年末滚存结余120.00万元。", []],
] satisfies [text: string, findings: string[]][])("%s", (text, findings) => {
  expect(reviewText(text)).toEqual(findings);
});
