import { expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

const TABLE = `
2024年一般公共预算基本支出预算表
单位：万元
科目编码 | 科目名称 | 合计
301 | 工资福利支出 | 600.00
302 | 商品和服务支出 | 158.60
| 合计 | 758.60`;
const AGREEMENT =
  "财政拨款支出安排数与《部门一般公共预算基本支出预算表》的“商品和服务支出”支出数一致，并按“款”级细化列示。";

function reviewWith(text: string, tables = TABLE, heading = "十、机关运行经费情况说明"): string[] {
  return reviewText(`${tables}\n===\n第三部分 情况说明\n${heading}\n${text}`);
}

/** What is said, and what is found. */
const CASES: readonly [name: string, text: string, findings: string[]][] = [
  ["the amount agrees", `${AGREEMENT}\n2024年本部门机关运行经费预算支出158.60万元。`, []],
  [
    "the amount is another",
    `${AGREEMENT}\n2024年本部门机关运行经费预算支出561.93万元。`,
    ["warning stated-agreement-holds: 561.93"],
  ],
  ["an amount of the next section", `${AGREEMENT}\n十一、培训费情况说明\n培训费预算支出20.00万元。`, []],
  ["the first amount is of another thing", `${AGREEMENT}\n2024年本部门公务接待费预算支出5.00万元。`, []],
  ["an amount of the year before", `${AGREEMENT}\n2023年本部门机关运行经费预算支出561.93万元。`, []],
  [
    "a table that is not there",
    `${AGREEMENT.replace("基本支出预算表", "支出预算明细表")}\n2024年本部门机关运行经费预算支出561.93万元。`,
    [],
  ],
  [
    "a row that is not there",
    `${AGREEMENT.replace("商品和服务支出", "日常公用支出")}\n2024年本部门机关运行经费预算支出561.93万元。`,
    [],
  ],
];

test.each(CASES)("%s", (_name, text, findings) => {
  expect(reviewWith(text).filter((line) => line.includes("stated-agreement"))).toEqual(findings);
});

test("nothing is said where two tables bear the name", () => {
  const text = `${AGREEMENT}\n2024年本部门机关运行经费预算支出561.93万元。`;
  const found = reviewWith(text, `${TABLE}\n===\n${TABLE}`);
  expect(found.filter((line) => line.includes("stated-agreement"))).toEqual([]);
});

test("the heading may be that of the table the section explains", () => {
  const text = `${AGREEMENT}\n2024年本部门一般公共预算机关运行经费预算支出561.93万元。`;
  expect(reviewWith(text, TABLE, "十一、一般公共预算机关运行经费支出预算表情况说明")).toEqual([
    "warning stated-agreement-holds: 561.93",
  ]);
});
