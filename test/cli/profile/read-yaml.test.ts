import { describe, expect, test } from "vitest";
import { type Profile, profileSchema } from "../../../cli/profile/profile-schema.ts";
import { readYaml } from "../../../cli/profile/read-yaml.ts";

describe("a profile that is as it should be", () => {
  test.each<[string, Profile]>([
    ["checks: [LAW]", { checks: ["LAW"] }],
    ['{"checks": ["rows-add-up"]}', { checks: ["rows-add-up"] }],
    [
      "name: 部门决算\nparameters:\n  rows-add-up:\n    highest: 15",
      { name: "部门决算", parameters: { "rows-add-up": { highest: 15 } } },
    ],
    ["# 只有说明\nstandings: { LAW: 观察 }", { standings: { LAW: "观察" } }],
  ])("%s", (text, value) => {
    expect(readYaml(text, profileSchema)).toMatchObject({ value });
  });
});

describe("mistakes are named with their line", () => {
  test.each([
    ["{", "第 1 行：引号、括号没有成对，或内容中有冒号：请用单引号把内容括起来"],
    ["name: 甲\nchecks：[LAW]", "第 2 行：“checks”后面是全角冒号“：”，请改成半角冒号加一个空格，如“checks: …”"],
    ["checks: []", "第 1 行（checks）：checks 没有列出规则"],
    ["check: [LAW]", "第 1 行：没有“check”这一项，是不是“checks”"],
    ["name: 甲\nextend: 乙", "第 2 行：没有“extend”这一项，是不是“extends”"],
    ["name: 甲\nzzzzzzzzzz: 乙", "第 2 行：没有“zzzzzzzzzz”这一项"],
    ["checks: LAW", "第 1 行（checks）：checks 应为列表，每行以“- ”开头"],
    ["name: 甲\nseverities:\n  LAW: 很重", "第 3 行（severities › LAW）：严重程度应为严重、重要、一般、提示之一"],
    [
      "parameters:\n  LAW:\n    highest: 十",
      "第 3 行（parameters › LAW › highest）：参数应为不小于 0 的数，或写明 value（数）和 source（依据）",
    ],
    [
      "confirmed:\n  - source: 甲\n    date: 2026-1-1\n    by: 乙",
      "第 3 行（confirmed › 1 › date）：date 应写成 2026-01-31",
    ],
    ["name: 甲\nname: 乙", "第 2 行：同一项写了两次，请删去一个"],
    ["- 甲", "第 1 行：审查方案应为“项目: 内容”的形式，例如 checks: [unit-is-stated]"],
    ["", "第 1 行：审查方案应为“项目: 内容”的形式，例如 checks: [unit-is-stated]"],
    ["severities: [1]", "第 1 行（severities）：应写成“名称: 内容”"],
    ["a: &a [x,x]\nb: &b [*a,*a]\nc: *none", "“&”“*”引用过多或引用了没有的内容，请把内容直接写出来"],
    ["checks:\n\t- LAW", "第 2 行：行首用了制表符，请改用空格"],
  ])("%s", (text, says) => {
    const read = readYaml(text, profileSchema);
    expect("problems" in read ? read.problems[0] : read).toBe(says);
  });
});
