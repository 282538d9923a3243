import { describe, expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

const TABLE = `
2024年一般公共预算支出预算表
单位：元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
204 | 公共安全支出 | 3,000,000.00 | 2,000,000.00 | 1,000,000.00
20406 | 司法 | 3,000,000.00 | 2,000,000.00 | 1,000,000.00
2040601 | 行政运行 | 2,000,000.00 | 2,000,000.00 |
2040605 | 普法宣传 | 1,000,000.00 | | 1,000,000.00
221 | 住房保障支出 | 873,617.00 | 873,617.00 |
22102 | 住房改革支出 | 873,617.00 | 873,617.00 |
2210201 | 住房公积金 | 873,617.00 | 873,617.00 |
| 合计 | 3,873,617.00 | 2,873,617.00 | 1,000,000.00
===
第三部分 情况说明
五、一般公共预算支出情况说明`;

const CASES: readonly [name: string, text: string, findings: string[]][] = [
  [
    "text that fits the table",
    "一般公共预算财政拨款支出预算387.36万元。其中：\n1.公共安全支出（类）司法（款）行政运行（项）200.00万元，主要用于基本支出。\n2.公共安全支出（类）司法（款）普法宣传（项）100.00万元。\n3.住房保障支出（类）住房改革支出（款）住房公积金（项）87.36万元。",
    [],
  ],
  [
    "a doubled digit breaks the table and the list, one finding",
    "一般公共预算财政拨款支出预算387.36万元。其中：\n1.公共安全支出（类）司法（款）行政运行（项）200.00万元，主要用于基本支出。\n2.公共安全支出（类）司法（款）普法宣传（项）100.00万元。\n3.住房保障支出（类）住房改革支出（款）住房公积金（项）887.36万元。",
    ["error text-amounts-match-tables: 887.36 → 87.36"],
  ],
  [
    "a list of the larger items need not add up",
    "一般公共预算财政拨款支出预算387.36万元，主要包括：\n1.公共安全支出（类）司法（款）行政运行（项）200.00万元。\n2.公共安全支出（类）司法（款）普法宣传（项）100.00万元。",
    [],
  ],
  ["swapped digits", "一般公共预算财政拨款支出预算387.63万元。", ["error text-amounts-match-tables: 387.63 → 387.36"]],
  [
    "another scope under the heading is no difference",
    "支出预算500.00万元，其中：基本支出400.00万元，项目支出100.00万元。",
    [],
  ],
  [
    "the code names the item",
    "2040605普法宣传10.00万元，主要用于法治宣传。",
    ["error text-amounts-match-tables: 10.00"],
  ],
  ["an item the table does not have stays unlinked", "公共安全支出（类）司法（款）社区矫正（项）50.00万元。", []],
  ["the same amount in 元", "一般公共预算支出3,873,617.00元。", []],
  ["a round number", "一般公共预算支出约390万元。", []],
  [
    "items of the appropriations do not make up all expenditure",
    "支出预算500.00万元，其中：财政拨款支出预算387.36万元。\n财政拨款支出主要内容如下：\n1.公共安全支出（类）司法（款）行政运行（项）200.00万元。\n2.公共安全支出（类）司法（款）普法宣传（项）100.00万元。\n3.住房保障支出（类）住房改革支出（款）住房公积金（项）87.36万元。",
    [],
  ],
];

test("a table of another unit than its text is one finding of the table", () => {
  const text = `1.公共安全支出（类）司法（款）行政运行（项）200.00万元。
    2.公共安全支出（类）司法（款）普法宣传（项）100.00万元。
    3.住房保障支出（类）住房改革支出（款）住房公积金（项）87.36万元。`;
  expect(reviewText(`${TABLE.replace("单位：元", "单位：万元")}\n${text}`)).toEqual([
    "error text-amounts-match-tables: 单位：万元 → 单位：元",
  ]);
});

describe("sentences beside a table", () => {
  test.each(CASES)("%s", (_, text, findings) => {
    expect(reviewText(`${TABLE}\n${text}`)).toEqual(findings);
  });
});
