import { describe, expect, test } from "vitest";
import accruals from "../../../checks/law/accruals-are-listed.ts";
import matching from "../../../checks/law/no-matching-demanded.ts";
import reserve from "../../../checks/law/reserve-fund-use-is-unforeseen.ts";
import sections from "../../../checks/structure/explanation-covers-its-sections.ts";
import threePublic from "../../../checks/three-public-has-one-scope.ts";
import type { Check } from "../../../domain/check.ts";
import { observeDrawn } from "../observe-drawn.ts";

const EXPLANATION = `某市水务局2024年部门预算
一、主要职责
负责全市水资源管理。
二、机构设置
本部门内设5个科室。
三、情况说明
收支总预算900万元，全部为财政拨款。
一般公共预算支出900万元，其中基本支出600万元。
“三公”经费预算8万元。
没有政府性基金、国有资本经营预算支出。
机关运行经费60万元。
政府采购预算50万元。
国有资产：车辆2辆。
绩效目标管理的项目2个。
四、名词解释
基本支出：为保障机构正常运转发生的支出。`;
const FUND = "政府性基金预算支出表\n单位：万元\n科目编码 | 科目名称 | 合计\n212 | 城乡社区支出 | 50\n | 合计 | 50";

const CASES: readonly [name: string, check: Check, text: string, messages: string[], stage?: "final-account"][] = [
  ["all sections", sections, EXPLANATION, []],
  [
    "two are missing",
    sections,
    EXPLANATION.replace("政府采购", "集中").replace("机关运行经费60万元。", "").replace("一、主要职责\n负责", "负责"),
    ["公开说明缺少“主要职责”、“机关运行经费情况”、“政府采购情况”部分（共 3 处）。"],
  ],
  [
    "a school has no running cost of an office",
    sections,
    EXPLANATION.replace("市水务局", "市第一中学").replace("机关运行经费60万元。", ""),
    [],
  ],
  [
    "the text of a government's budget",
    sections,
    `${EXPLANATION.replace("名词", "词语")}\n===\n2024年市本级一般公共预算收入表\n单位：万元\n项目 | 2024年预算数\n收入合计 | 9`,
    [],
  ],
  ["few words of it: the text is elsewhere", sections, "某市水务局2024年部门预算\n收支总预算900万元。", []],
  ["for what nobody foresaw", reserve, "安排预备费100万元，动用预备费80万元，用于防汛抢险。", []],
  [
    "more than there was",
    reserve,
    "2024年安排预备费100万元，实际动用120万元，用于防汛抢险。",
    [
      "文字说明“实际动用（2024年预算）”列示 120 万元，不应大于预备费预算数（“安排预备费（2024年预算）”）的 100 万元，实际多 20 万元。原文：“2024年安排预备费100万元，实际动用120万元，用于防汛抢险。”",
    ],
  ],
  ["the words of the law", reserve, "预备费100万元，用于自然灾害等突发事件处理增加的支出及其他难以预见的开支。", []],
  [
    "for wages",
    reserve,
    "动用预备费80万元，用于发放年终奖和办公费。",
    ["疑似：预备费用于“发放年终奖和办公费”，其中“年终奖”不属于突发事件或者难以预见的开支。"],
  ],
  ["the cost of a school's meals is no use of the fund", reserve, "预备费之外，安排人员工资80万元。", []],
  [
    "demanded of the counties",
    matching,
    "各地财政按不低于30%配套。县区财政须足额配套资金。",
    ["疑似：“县区财政须足额配套资金”：是否要求下级配套，请核实有无国务院的规定。"],
  ],
  [
    "a clause does not end inside a number or a ratio",
    matching,
    "农业项目要求乡镇按1:1配套资金3,000万元。",
    ["疑似：“农业项目要求乡镇按1:1配套资金3,000万元”：是否要求下级配套，请核实有无国务院的规定。"],
  ],
  ["by a rule of the State Council", matching, "按照国务院规定的分担办法，县区财政应按比例配套。", []],
  ["forbidden", matching, "不得要求县区财政须配套资金。", []],
  ["roads beside a school", matching, "各地应加快配套设施建设。", []],
  [
    "booked, and not listed",
    accruals,
    "2024年按权责发生制列支1,200万元。",
    ["疑似：“权责发生制列支1,200万元”未列明具体事项。"],
    "final-account",
  ],
  ["booked and listed", accruals, "2024年按权责发生制列支1,200万元，其中工资300万元。", [], "final-account"],
  ["the balance sheet of the government", accruals, "财务报告按权责发生制列报支出1,200万元。", [], "final-account"],
  [
    "one scope under two words",
    threePublic,
    "一般公共预算“三公”经费预算8万元。\n财政拨款“三公”经费比上年减少1万元。",
    [],
  ],
  [
    "two scopes where a fund has money",
    threePublic,
    `一般公共预算“三公”经费预算8万元。\n财政拨款“三公”经费比上年减少1万元。\n===\n${FUND}`,
    ["疑似：“三公”经费的口径前后不一致：一处为“一般公共预算”，一处为“财政拨款”。"],
  ],
  [
    "a table of either scope, as some provinces print",
    threePublic,
    `财政拨款“三公”经费情况表\n单位：万元\n项目 | 预算数\n合计 | 9\n===\n一般公共预算财政拨款“三公”经费情况表\n单位：万元\n项目 | 预算数\n合计 | 8\n===\n${FUND}`,
    [],
  ],
  [
    "appropriations of the general budget are of it",
    threePublic,
    `一般公共预算“三公”经费预算8万元。\n一般公共预算财政拨款“三公”经费减少1万元。\n===\n${FUND}`,
    [],
  ],
];

describe("statute and completeness in words", () => {
  test.each(CASES)("%s", (_, check, text, messages, stage = undefined) => {
    expect(observeDrawn(check, text, stage)).toEqual(messages);
  });
});
