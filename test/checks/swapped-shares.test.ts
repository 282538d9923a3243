import { expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

const SOUND =
  "2024年收入合计1,000.00万元，其中：财政拨款收入700.00万元，占70.00%；事业收入200.00万元，占20.00%；其他收入100.00万元，占10.00%。";
const TABLE = `部门收支总表
单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 7.2959 | 一、教育支出 | 7.2959
收入总计 | 7.2959 | 支出总计 | 7.2959
===
`;

function swap(one: string, other: string): string {
  return SOUND.replace(one, "⇄").replace(other, one).replace("⇄", other);
}

test("a sound list", () => {
  expect(reviewText(SOUND)).toEqual([]);
});

test("two shares in each other's place are one slip", () => {
  expect(reviewText(swap("占70.00%", "占20.00%"))).toEqual(["error shares-follow-from-amounts: 20.00 → 70.00%"]);
});

test("two shares that are both wrong are two", () => {
  const text = SOUND.replace("占70.00%", "占77.00%").replace("占20.00%", "占22.00%");
  expect(reviewText(text)).toHaveLength(2);
});

test("a correction has all the digits that the table prints, and not a middle between two relations", () => {
  const text = "2024年收入总计7.92万元，比上年6.20万元增加1.10万元。";
  expect(reviewText(`${TABLE}${text}`)).toEqual(["error text-amounts-match-tables: 7.92 → 7.2959"]);
});
