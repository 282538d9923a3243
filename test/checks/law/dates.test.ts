import { describe, expect, test } from "vitest";
import disclosed from "../../../checks/law/disclosed-in-time.ts";
import submitted from "../../../checks/law/draft-is-submitted-in-time.ts";
import replied from "../../../checks/law/reply-is-given-in-time.ts";
import sent from "../../../checks/law/transfers-are-sent-in-time.ts";
import type { Check } from "../../../domain/check.ts";
import { observeDrawn } from "../observe-drawn.ts";

const APPROVED = "2024年1月20日，市人民代表大会批准了2024年市本级预算。";

const CASES: readonly [name: string, check: Check, text: string, messages: string[]][] = [
  ["no dates at all", submitted, "市财政局已将预算草案提交初步审查。", []],
  [
    "labels before the dates, with blanks in them",
    submitted,
    "提交日期：2024 年 1 月 5 日\n会议日期：2024 年 1 月 20 日",
    ["疑似：草案于2024年1月5日提交，距2024年1月20日的会议 15 日，不足 30 日。"],
  ],
  [
    "both in one sentence",
    submitted,
    "预算草案于2023年12月30日提交市人大财经委初步审查，2024年1月20日市人民代表大会第三次会议召开。",
    ["疑似：草案于2023年12月30日提交，距2024年1月20日的会议 21 日，不足 30 日。"],
  ],
  [
    "a meeting of another year is another draft's",
    submitted,
    "2023年8月5日，将决算草案提交市人大财经委初步审查。2024年1月20日，市人民代表大会第三次会议召开。",
    [],
  ],
  [
    "laid before the meeting itself",
    submitted,
    "2024年1月20日，市人民代表大会第三次会议召开，市政府提请审议预算草案。",
    [],
  ],
  ["twenty days", replied, `${APPROVED}2024年2月9日，市财政局批复各部门预算。`, []],
  [
    "one day late",
    replied,
    `${APPROVED}2024年2月10日，市财政局批复各部门预算。`,
    ["疑似：部门预算于2024年2月10日批复，距2024年1月20日已 21 日，超过法定的 20 日 1 日。"],
  ],
  [
    "a department to its units",
    replied,
    "2024年2月5日，市财政局批复我局2024年部门预算。2024年3月1日，我局向所属单位批复单位预算。",
    ["疑似：单位预算于2024年3月1日批复，距2024年2月5日已 25 日，超过法定的 15 日 10 日。"],
  ],
  [
    "a date without a year is of the year of the sentence",
    replied,
    "2024年9月25日，市人大常委会批准2023年市级决算，10月8日批复部门决算。",
    [],
  ],
  [
    "and may be too late",
    replied,
    "2024年9月25日，市人大常委会批准2023年市级决算，10月28日批复部门决算。",
    ["疑似：部门决算于2024年10月28日批复，距2024年9月25日已 33 日，超过法定的 20 日 13 日。"],
  ],
  ["a day of no known year", replied, `${APPROVED}3月15日，市财政局批复各部门预算。`, []],
  [
    "a plan that changes the budget is neither budget nor account",
    replied,
    "2024年5月28日，市人大常委会批准2024年市级预算调整方案。2024年9月25日批复部门决算。",
    [],
  ],
  ["what was added during the year", replied, `${APPROVED}2024年4月10日，市财政局批复追加预算。`, []],
  ["an answer of another office", replied, `${APPROVED}2024年4月10日，市发展改革委批复项目建议书。`, []],
  ["within sixty days", sent, `${APPROVED}2024年3月15日下达县区专项转移支付200万元。`, []],
  [
    "special transfers after sixty days",
    sent,
    `${APPROVED}2024年4月15日下达县区专项转移支付200万元。`,
    ["疑似：专项转移支付于2024年4月15日下达，距2024年1月20日批准预算 86 日，超过 60 日。"],
  ],
  ["sent before the approval, in advance", sent, `2023年11月15日下达县区一般性转移支付200万元。${APPROVED}`, []],
  [
    "published after the approval, without a reply",
    disclosed,
    `${APPROVED}2024年2月28日，市财政局向社会公开2024年政府预算。`,
    ["疑似：2024年1月20日批准，2024年2月28日公开，相隔 39 日，超过 20 日。"],
  ],
  ["a tender is made public too", disclosed, `${APPROVED}2024年3月28日，采用公开招标方式采购。`, []],
  ["what has to be done by a day", disclosed, `${APPROVED}应当于2024年3月28日前向社会公开部门预算。`, []],
];

describe("dates that the text tells", () => {
  test.each(CASES)("%s", (_, check, text, messages) => {
    expect(observeDrawn(check, text)).toEqual(messages);
  });
});
