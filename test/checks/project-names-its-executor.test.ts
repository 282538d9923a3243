import { expect, test } from "vitest";
import check from "../../checks/project-names-its-executor.ts";
import { say } from "./wording/say.ts";

const project = (text: string): string => `督查业务经费情况说明\n三、实施主体\n${text}\n四、实施方案\n定期开展。`;

test("what is done instead of who does it", () => {
  const text = "主要完成区委、区政府重点任务书印制，使全区各单位明确目标。";
  expect(say(check, project(text))).toEqual([`warning “三、实施主体”没有写明由谁实施：“${text.slice(0, 40)}”。 [3,2]`]);
});

test.each([
  "上海市临江区司法局",
  "由区财政局组织实施。",
  "本部门。",
  "各街道办事处、区城管执法局。",
  "委托第三方机构实施。",
])("says nothing of: %s", (text) => {
  expect(say(check, project(text))).toEqual([]);
});
