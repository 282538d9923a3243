import { expect, test } from "vitest";
import check from "../../checks/items-explain-themselves.ts";
import { say } from "./wording/say.ts";

const GENERAL =
  "26.“城乡社区支出（类）城乡社区管理事务（款）一般行政管理事务（项）”10万元，主要用于城乡社区管理事务一般行政管理事务。原因是：经费减少。";
const RETIRED =
  "14.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）5万元。原因是：事业单位离退休经费增加。";

test("purpose and reason of the item above are one finding", () => {
  const copied =
    "27.“城乡社区支出（类）城乡社区管理事务（款）城管执法（项）”9万元，主要用于城乡社区管理事务一般行政管理事务。原因是：城乡社区管理事务一般行政管理事务经费减少。";
  expect(say(check, `${GENERAL}\n${copied}`)).toEqual([
    "warning “城管执法”的用途和原因写的是“一般行政管理事务”：“主要用于城乡社区管理事务一般行政管理事务”。 [2,2,1]",
  ]);
});

test("a reason that speaks of another item", () => {
  const copied =
    "16.社会保障和就业支出（类）行政事业单位养老支出（款）职业年金缴费支出（项）5万元。原因是：事业单位离退休经费增加。";
  expect(say(check, `${RETIRED}\n${copied}`)).toHaveLength(1);
});

test.each([
  ["more than the name", "主要用于事业单位离退休人员的活动和慰问。原因是：人员增加。"],
  ["both names", "主要用于职业年金缴费支出。原因是：职业年金缴费支出和事业单位离退休经费增加。"],
])("says nothing of %s", (_name, rest) => {
  const item = `16.社会保障和就业支出（类）行政事业单位养老支出（款）职业年金缴费支出（项）5万元，${rest}`;
  expect(say(check, `${RETIRED}\n${item}`)).toEqual([]);
});

test("an item of the same name under another 款 is its own", () => {
  const other = "3.公共安全支出（类）司法（款）一般行政管理事务（项）8万元，主要用于一般行政管理事务。";
  expect(say(check, `${GENERAL}\n${other}`)).toEqual([]);
});
