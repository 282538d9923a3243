import { expect, test } from "vitest";
import check from "../../checks/text-items-have-their-level.ts";
import { say } from "./wording/say.ts";

test("names marked with another level are one finding", () => {
  const text = `1．住房改革支出（类）住房公积金（项）10万元。
    2．住房改革支出（类）购房补贴（项）10万元。`;
  expect(say(check, text)).toEqual(["warning “住房改革支出”是款级科目，说明中标为“（类）”（共 2 处）。 [1,2]"]);
});

test.each([
  "1、住房保障支出（类）住房改革支出（款）住房公积金（项）10万元。",
  "（5）住房公积金（款）10万元，用于职工缴存。",
  "2、一般公共服务（类）支出100万元。",
  "3、某专项工程（项）100万元，设备采购（类）。",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});
