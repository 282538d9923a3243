import { describe, expect, test } from "vitest";
import additions from "../../../checks/policy/additions-are-budgeted.ts";
import carryOver from "../../../checks/policy/carry-over-is-budgeted.ts";
import recurring from "../../../checks/policy/recurring-projects-are-budgeted.ts";
import income from "../../../checks/policy/regular-income-is-budgeted.ts";
import rents from "../../../checks/policy/rents-are-budgeted.ts";
import { readNarrative } from "../../../narrative/read-narrative.ts";
import { drawBody } from "../draw-draft.ts";
import { observeDrawn } from "../observe-drawn.ts";
import { runDraft } from "../run-check.ts";

const BODY = "某市水务局";

function summary(fiscalYear: number, stage: "budget" | "final-account", rows: string, text = "") {
  const word = stage === "budget" ? "预算" : "决算";
  const book = drawBody(
    BODY,
    `收支${word}总表
     单位：万元
     收入 | < | 支出 | <
     项目 | ${word}数 | 项目 | ${word}数
     ${rows}`,
    { fiscalYear, stage },
  );
  const [document] = book.documents;
  const blocks = [{ kind: "paragraph" as const, text, place: { page: 1 } }];
  return document && text ? { ...book, narratives: [readNarrative({ ...document, blocks }, [])] } : book;
}

const budget = (other: string, carried = "0.00", text = "") =>
  summary(
    2024,
    "budget",
    `一般公共预算拨款收入 | 900 | 农林水支出 | 900
     其他收入 | ${other} | |
     上年结转 | ${carried} | 结转下年 |
     收入总计 | 900 | 支出总计 | 900`,
    text,
  );
const account = (year: number, other: string, left = "0.00") =>
  summary(
    year,
    "final-account",
    `一般公共预算财政拨款收入 | 800 | 农林水支出 | 800
     其他收入 | ${other} | |
     年初结转和结余 | 0 | 年末结转和结余 | ${left}
     总计 | 800 | 总计 | 800`,
  );

describe("income that comes every year", () => {
  test.each([
    [
      "two years of it, none budgeted",
      budget("0.00"),
      [account(2023, "320"), account(2022, "295")],
      /2023 年 320.00 万元/u,
    ],
    ["a blank is none too", budget(""), [account(2023, "320"), account(2022, "295")], /未编列/u],
    ["budgeted", budget("300"), [account(2023, "320"), account(2022, "295")], undefined],
    ["of one year only", budget("0.00"), [account(2023, "320"), account(2022, "0")], undefined],
    ["a little of it", budget("0.00"), [account(2023, "9.99"), account(2022, "295")], undefined],
    ["accounts too old to say anything", budget("0.00"), [account(2019, "320")], income.lacks as string],
    [
      "the book says that it ends",
      budget("0.00", "0.00", "其他收入自2024年起实行收支两条线，上缴财政，不再列入部门预算。"),
      [account(2023, "320"), account(2022, "295")],
      undefined,
    ],
    [
      "near miss: something else ends",
      budget("0.00", "0.00", "事业收入不再列入部门预算。"),
      [account(2023, "320"), account(2022, "295")],
      /未编列/u,
    ],
    ["no accounts", budget("0.00"), [], income.lacks as string],
  ])("%s", (_, now, prior, says) => {
    const found = runDraft(income, [now], prior);
    expect(found).toEqual(says === undefined ? [] : [typeof says === "string" ? says : expect.stringMatching(says)]);
  });
});

describe("what was left over", () => {
  test.each([
    [
      "0 where there was something",
      budget("0", "0.00"),
      [account(2023, "0", "86.40")],
      /年末结转和结余 86.40.*列为 0.00/u,
    ],
    ["a blank", budget("0", ""), [account(2023, "0", "86.40")], /未编列/u],
    ["carried over", budget("0", "86.40"), [account(2023, "0", "86.40")], undefined],
    ["next to nothing left", budget("0", "0.00"), [account(2023, "0", "9.99")], undefined],
    ["the accounts of two years ago", budget("0", "0.00"), [account(2022, "0", "86.40")], carryOver.lacks as string],
  ])("%s", (_, now, prior, says) => {
    const found = runDraft(carryOver, [now], prior);
    expect(found).toEqual(says === undefined ? [] : [typeof says === "string" ? says : expect.stringMatching(says)]);
  });
});

function projects(fiscalYear: number, ...rows: string[]) {
  return drawBody(
    BODY,
    `部门项目支出表
     单位：万元
     项目名称 | 项目单位 | 合计 | 一般公共预算
     合计 | | 300 | 300
     ${rows.map((row) => `${row} | ${BODY} | 150 | 150`).join("\n")}`,
    { fiscalYear },
  );
}

describe("projects of every year", () => {
  const last = [projects(2023, "防汛经费", "水质监测"), projects(2022, "防汛经费", "水质监测")];
  test.each([
    ["one is gone", projects(2024, "防汛经费", "河道清淤"), last, /“水质监测”（上年 150）/u],
    ["a year in the name", projects(2024, "2024年度防汛经费", "水质监测"), last, undefined],
    [
      "goes on under a longer name, or joined by another word",
      projects(2024, "县级防汛经费补助", "水质监测与评价"),
      [projects(2023, "防汛经费补助", "水质监测和评价"), projects(2022, "防汛经费补助", "水质监测和评价")],
      undefined,
    ],
    [
      "near miss: a short word inside another name",
      projects(2024, "防汛经费", "水质监测能力建设"),
      last,
      /“水质监测”（上年 150）/u,
    ],
    [
      "it was there last year only",
      projects(2024, "防汛经费", "河道清淤"),
      [projects(2023, "防汛经费", "水质监测"), projects(2022, "防汛经费")],
      undefined,
    ],
    [
      "one year is not enough",
      projects(2024, "防汛经费"),
      [projects(2023, "防汛经费", "水质监测")],
      recurring.lacks as string,
    ],
  ])("%s", (_, now, prior, says) => {
    const found = runDraft(recurring, [now], prior);
    expect(found).toEqual(says === undefined ? [] : [typeof says === "string" ? says : expect.stringMatching(says)]);
  });
});

function spent(fiscalYear: number, approved: string, adjusted: string) {
  return drawBody(
    BODY,
    `一般公共预算财政拨款支出决算表
     单位：万元
     科目编码 | 科目名称 | 年初预算数 | 调整预算数 | 决算数
     213 | 农林水支出 | ${approved} | ${adjusted} | ${adjusted}
     | 合计 | ${approved} | ${adjusted} | ${adjusted}`,
    { fiscalYear, stage: "final-account" },
  );
}

describe("what is added during the year", () => {
  test.each([
    ["much, twice", spent(2024, "800", "1200"), [spent(2023, "760", "1100")], /2024年由 800 追加到 1200.*2023年/u],
    ["much, once", spent(2024, "800", "1200"), [spent(2023, "760", "800")], undefined],
    ["just 30 %", spent(2024, "800", "1040"), [spent(2023, "760", "1100")], undefined],
    [
      "not one year after the other",
      spent(2024, "800", "1200"),
      [spent(2022, "760", "1100")],
      additions.lacks as string,
    ],
  ])("%s", (_, now, prior, says) => {
    const found = runDraft(additions, [now], prior);
    expect(found).toEqual(says === undefined ? [] : [typeof says === "string" ? says : expect.stringMatching(says)]);
  });
});

describe("rents", () => {
  const draw = (text: string, other: string) => `某市水务局2024年度部门预算
    ===
    部门收支预算总表
    单位：万元
    收入 | < | 支出 | <
    项目 | 预算数 | 项目 | 预算数
    一般公共预算拨款收入 | 900 | 农林水支出 | 900
    其他收入 | ${other} | |
    收入总计 | 900 | 支出总计 | 900
    ===
    ${text}`;
  test.each([
    ["2024年预计房屋出租收入36.00万元。", "0", 1],
    ["2024年预计房屋出租收入36.00万元。", "36", 0],
    ["2024年预计房屋出租收入36.00万元，全额上缴国库。", "0", 0],
    ["2024年预计房屋出租收入2.00万元。", "0", 0],
    ["2024年租赁费支出36.00万元。", "0", 0],
  ])("%s beside %s", (text, other, count) => {
    expect(observeDrawn(rents, draw(text, other))).toHaveLength(count);
  });
});
