import { expect, test } from "vitest";
import check from "../../checks/sentences-are-whole.ts";
import { say } from "./wording/say.ts";

test.each([
  ["与2025年预算持平，主要原因是。其中：购置费0万元。", "warning 原因空缺：“主要原因是。”。 [1]"],
  ["比上年增加5万元。主要原因：。", "warning 原因空缺：“主要原因：。”。 [1]"],
  ["比上年增加5.30万元，增长9%，主要是。", "warning 原因空缺：“主要是。”。 [1]"],
  ["办公费5万元，主要用于。", "warning 用途空缺：“主要用于。”。 [1]"],
])("%s", (text, line) => {
  expect(say(check, text)).toEqual([line]);
});

test("a sentence that breaks off is a notice", () => {
  expect(say(check, "2026年本部门安排因公出国（境）费5万元，安排公务接待费、")).toEqual([
    expect.stringMatching(/^notice 句子中断/),
  ]);
});

test.each([
  "主要原因是人员增加。",
  "决算数小于预算数的主要原因：\n项目推迟。",
  "增加原因，一是工资调整，二是新增人员。",
  "预决算持平的不用说明主要原因。",
  "以上各项合计为基本支出，其中：",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});
