import { expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

/** A summary of 收入 and 支出, with what was carried over or without it, in 万元. */
const summary = (carried = "") => `
部门收支总表
单位：万元
收入 | < | 支出 | <
项目 | 2024年预算数 | 项目 | 2024年预算数
一、财政拨款收入 | 5,559.49 | 一、农林水支出 | ${carried ? "5,888.13" : "5,688.13"}
二、事业收入 | 128.64 | |
本年收入合计 | 5,688.13 | 本年支出合计 | ${carried ? "5,888.13" : "5,688.13"}
${carried ? `上年结转 | ${carried} | 结转下年 | 0.00` : ""}
收入总计 | ${carried ? "5,888.13" : "5,688.13"} | 支出总计 | ${carried ? "5,888.13" : "5,688.13"}
===
财政拨款收支总表
单位：万元
收入 | < | 支出 | <
项目 | 2024年预算数 | 项目 | 2024年预算数
一、一般公共预算财政拨款 | 5,559.49 | 一、农林水支出 | 5,559.49
收入总计 | 5,559.49 | 支出总计 | 5,559.49
===
第二部分 预算编制说明
2024年部门预算编制说明`;

const PARTS = "其中：财政拨款支出预算5559.49万元，比上年增加174.87万元";

test.each<[name: string, table: string, text: string, findings: string[]]>([
  ["the whole that fits", summary(), `支出预算5688.13万元，${PARTS}。`, []],
  [
    "the whole with two digits swapped",
    summary(),
    `支出预算5681.83万元，${PARTS}。`,
    ["error text-amounts-match-tables: 5681.83"],
  ],
  [
    "revenue too",
    summary(),
    "收入预算5868.13万元，其中：财政拨款收入5559.49万元；事业收入128.64万元。",
    ["error text-amounts-match-tables: 5868.13"],
  ],
  [
    "with what was carried over, where 本年支出 is the 总计",
    summary("200.00"),
    `支出预算5881.83万元，${PARTS}。`,
    ["error text-amounts-match-tables: 5881.83"],
  ],
  [
    "revenue of the year or with what was carried over: the words leave it open",
    summary("200.00"),
    "收入预算5868.13万元，其中：财政拨款收入5559.49万元。",
    [],
  ],
  ["no part tells whose money it is", summary(), "支出预算5681.83万元，主要用于水利工程。", []],
  ["last year's", summary(), "2023年支出决算5384.62万元，其中：财政拨款支出5300.00万元。", []],
  ["of one budget", summary(), "一般公共预算支出5400.00万元，其中：基本支出2000.00万元。", []],
])("%s", (_name, table, text, findings) => {
  expect(reviewText(`${table}\n${text}`).filter((line) => line.includes("text-amounts-match-tables"))).toEqual(
    findings,
  );
});
