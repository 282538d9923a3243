import { expect, test } from "vitest";
import check from "../../checks/project-states-its-amount.ts";
import { say } from "./wording/say.ts";

const project = (text: string): string => `人民调解项目经费情况说明
  一、立项依据
  《某办法》。
  二、年度预算安排
  ${text}
  三、绩效目标
  完成任务。`;

test("a section of the amount without one", () => {
  expect(say(check, project("根据合同条款，按时拨付资金。"))).toEqual([
    "warning “二、年度预算安排”没有写明金额：“根据合同条款，按时拨付资金。”。 [5,4]",
  ]);
});

test.each(["795万元", "安排三百万元。", "详见附表。", "按季度拨付。\n全年共12,000元。"])(
  "says nothing of: %s",
  (text) => {
    expect(say(check, project(text))).toEqual([]);
  },
);

test("a heading outside a project's description is another matter", () => {
  expect(say(check, "一、资金安排情况\n统筹安排各项资金。\n二、工作措施\n加强管理。")).toEqual([]);
});
