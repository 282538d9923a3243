import { expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import type { Stage } from "../../domain/budget-table.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "./draw-table.ts";

const ID = "text-matches-last-year";

/** A book of the Bureau of Education with three items, in 万元, and what its text says of them. */
function education(
  year: number,
  [running, teaching, housing]: readonly number[],
  text = "",
  stage: Stage = "budget",
): ReadDocument {
  const word = stage === "budget" ? "预算" : "决算";
  const total = (running ?? 0) + (teaching ?? 0) + (housing ?? 0);
  const { documents } = drawBook(
    `甲市教育局${year}年度部门${word}
     ===
     ${year}年一般公共预算财政拨款支出${word}表
     单位：万元
     科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
     205 | 教育支出 | ${(running ?? 0) + (teaching ?? 0)} | ${(running ?? 0) + (teaching ?? 0)} |
     20501 | 教育管理事务 | ${running} | ${running} |
     2050101 | 行政运行 | ${running} | ${running} |
     20502 | 普通教育 | ${teaching} | ${teaching} |
     2050202 | 小学教育 | ${teaching} | ${teaching} |
     221 | 住房保障支出 | ${housing} | ${housing} |
     22102 | 住房改革支出 | ${housing} | ${housing} |
     2210201 | 住房公积金 | ${housing} | ${housing} |
     | 合计 | ${total} | ${total} |
     ===
     第三部分 情况说明
     五、一般公共预算支出情况说明
     ${text}`,
    { fiscalYear: year, stage, name: `甲市教育局${year}年度部门${word}.pdf` },
  );
  const [document] = documents;
  if (!document) {
    throw new Error("nothing was drawn");
  }
  return recognizeDocument({ ...document, id: `d${year}` });
}

const ITEMS = {
  running: "1.教育支出（类）教育管理事务（款）行政运行（项）200.00万元",
  teaching: "2.教育支出（类）普通教育（款）小学教育（项）300.00万元",
  housing: "3.住房保障支出（类）住房改革支出（款）住房公积金（项）80.00万元",
};

function compare(
  text: string,
  { last = [180, 300, 100], stage = "budget", year = 2023 }: { last?: number[]; stage?: Stage; year?: number } = {},
) {
  const { checks, findings } = reviewDraft([education(2024, [200, 300, 80], text)], {
    checks: CHECKS,
    engine: { version: "test", rules: "test" },
    prior: [education(year, last, "", stage)],
  });
  const run = checks.find(({ id }) => id === ID);
  return {
    agreed: run?.agreed,
    found: findings
      .filter(({ check }) => check === ID)
      .map(
        ({ severity, evidence, suspect }) =>
          `${severity} ${evidence[suspect?.evidence ?? 0]?.printed} → ${suspect?.correction}`,
      ),
  };
}

test.each([
  ["增减额", `${ITEMS.running}，比上年预算增加20万元。`, 1],
  ["增减率", `${ITEMS.running}，比上年预算增长11.11%。`, 1],
  [
    "增减额和增减率",
    `${ITEMS.running}，比上年预算增加20万元，增长11.11%。\n${ITEMS.housing}，比上年预算减少20万元，下降20%。`,
    4,
  ],
  ["持平", `${ITEMS.teaching}，与上年预算持平。`, 1],
  ["上年数", `${ITEMS.running}，比上年预算数180万元增加20万元。`, 1],
])("what the text says of last year agrees with last year's book: %s", (_, text, agreed) => {
  expect(compare(text)).toEqual({ agreed, found: [] });
});

test.each([
  ["a change", `${ITEMS.running}，比上年预算增加30.00万元。`, ["notice 30.00 → 20.00"]],
  ["a rate", `${ITEMS.running}，比上年预算增长17.11%。`, ["notice 17.11 → 11.11%"]],
  ["平 that is not", `${ITEMS.housing}，与上年预算持平。`, ["notice 80.00 → undefined"]],
])("what the text says of last year differs from last year's book: %s", (_, text, found) => {
  expect(compare(text).found).toEqual(found);
});

test.each([
  ["accounts are not compared with a budget", { stage: "final-account" as const }],
  ["nor a book of two years before", { year: 2022 }],
])("%s", (_, options) => {
  expect(compare(`${ITEMS.running}，比上年预算增加30万元。`, options)).toEqual({ agreed: 0, found: [] });
});

test("a book restated as a whole is no list of faults", () => {
  const text = `${ITEMS.running}，比上年预算增加20万元。\n${ITEMS.teaching}，与上年预算持平。\n${ITEMS.housing}，比上年预算减少20万元。`;
  expect(compare(text, { last: [150, 280, 140] }).found).toEqual([]);
});
