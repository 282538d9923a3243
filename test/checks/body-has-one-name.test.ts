import { expect, test } from "vitest";
import check from "../../checks/body-has-one-name.ts";
import { say } from "./wording/say.ts";

const BODY = "上海市临江区规划和自然资源局";
const SOUND = `第一部分 ${BODY}概况
  ${BODY}是主管本区规划工作的部门。`;

test.each([
  ["another connecting word", "规划与自然资源局2024年度无基金收入。", "warning 单位名称写成“规划与自然资源局”"],
  [
    "the city's body in a heading",
    "第二部分 上海市规划和自然资源局2026年度部门预算表",
    "warning 标题写成“上海市规划和自然资源局”，漏“临江区”",
  ],
  [
    "another body's heading",
    "第三部分 上海市临江区教育局2026年度部门预算情况说明",
    "warning 标题写的是“上海市临江区教育局”",
  ],
])("%s", (_name, text, opening) => {
  expect(say(check, `${SOUND}\n${text}`, { body: BODY })).toEqual([expect.stringMatching(`^${opening}`)]);
});

test.each([
  "第二部分 临江区规划和自然资源局2026年度部门预算表",
  "第二部分 区规划资源局2026年度部门预算表",
  "第二部分 2026年度部门预算表",
  "在上海市规划和自然资源局的指导下开展工作。",
  "第二部分 部门预算表",
])("says nothing of: %s", (text) => {
  expect(say(check, `${SOUND}\n${text}`, { body: BODY })).toEqual([]);
});

test("a government's draft names many bodies", () => {
  expect(say(check, "说明。", { body: "临江省" })).toEqual([expect.stringMatching(/^草案不是一个部门/)]);
});

test.each(["临江区发展和改革局（本级）", "临江区发展和改革局(本级)"])("brackets of a name are its own: %s", (body) => {
  const sound = `第一部分 ${body}概况\n  ${body}是主管部门。`;
  const slip = body.replace("和", "与");
  expect(say(check, `${sound}\n${slip}2024年度无基金收入。`, { body })).toEqual([
    expect.stringContaining(`写成“${slip.replace("临江区", "")}”`),
  ]);
});

test.each([
  "上海市滨海区教育局2026年收入预算500.00万元。",
  "2026年上海市滨海区教育局“三公”经费预算10.00万元，比上年减少1.00万元。",
])("a sentence on the money of another body: %s", (text) => {
  expect(say(check, `${SOUND}\n${text}`, { body: BODY })).toEqual([
    expect.stringMatching(/^warning 文中写的是“上海市滨海区教育局”的收支/u),
  ]);
});

test.each([
  ["its own name, shortened", "临江区规划资源局2026年收入预算500.00万元。"],
  ["its own name in full", `${BODY}2026年收入预算500.00万元。`],
  ["a body under it", "下属单位有临江区测绘中心小学1所。\n  临江区测绘中心小学2026年收入预算500.00万元。"],
  ["a reason", "增加的主要原因是临江区教育局2026年支出100万元由本局承担。"],
  ["its schools", "全区中小学2026年支出预算500.00万元。"],
  ["a notice of another body", "上海市财政局2026年部门预算编制通知要求压减支出5%。"],
])("says nothing of %s", (_name, text) => {
  expect(say(check, `${SOUND}\n${text}`, { body: BODY })).toEqual([]);
});
