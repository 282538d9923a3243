import { describe, expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

const TABLE = `
2024年一般公共预算基本支出预算表
单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
301 | 工资福利支出 | 800.00 | 800.00 |
30101 | 基本工资 | 300.00 | 300.00 |
30102 | 津贴补贴 | 400.00 | 400.00 |
30103 | 奖金 | 100.00 | 100.00 |
302 | 商品和服务支出 | 90.00 | | 90.00
30201 | 办公费 | 40.00 | | 40.00
30205 | 水费 | 20.00 | | 20.00
30211 | 差旅费 | 30.00 | | 30.00
| 合计 | 890.00 | 800.00 | 90.00
===
第三部分 情况说明
一般公共预算基本支出情况说明`;

const CASES: readonly [name: string, text: string, findings: string[]][] = [
  [
    "all items, as printed",
    "人员经费800.00万元，主要包括：基本工资300.00万元、津贴补贴400.00万元、奖金100.00万元。",
    [],
  ],
  [
    "one amount with two digits swapped",
    "公用经费90.00万元，主要包括：办公费40.00万元、水费20.00万元、差旅费33.00万元。",
    ["error listed-amounts-match-table: 33.00 → 30.00"],
  ],
  [
    "其中 in a sentence of its own, amounts in 元, and 支出 after the name",
    "公用经费支出90.00万元。其中：办公费支出400000元，水费200000元，差旅费300000元。",
    [],
  ],
  ["the larger items only", "人员经费800.00万元，主要包括：基本工资300.00万元、津贴补贴400.00万元。", []],
  ["rounded to another unit", "人员经费0.08亿元，其中：基本工资0.03亿元、津贴补贴0.04亿元、奖金0.01亿元。", []],
  [
    "a list that agrees in nothing is of something else: only its total is compared",
    "人员经费950.00万元，主要包括：基本工资350.00万元、津贴补贴450.00万元、奖金150.00万元。",
    ["error text-amounts-match-tables: 950.00"],
  ],
  [
    "an item the table does not fill",
    "人员经费800.00万元，主要包括：基本工资300.00万元、津贴补贴400.00万元、绩效工资100.00万元。",
    ["warning listed-amounts-match-table: 100.00"],
  ],
  [
    "nought of what the table does not have",
    "公用经费90.00万元：办公费40.00万元，水费20.00万元，差旅费30.00万元，咨询费0万元。",
    [],
  ],
  ["names without amounts are another rule's matter", "人员经费800.00万元，主要包括：基本工资、津贴补贴、奖金。", []],
];

describe("items of the economic classification with amounts", () => {
  test.each(CASES)("%s", (_, text, findings) => {
    expect(reviewText(`${TABLE}\n${text}`)).toEqual(findings);
  });
});
