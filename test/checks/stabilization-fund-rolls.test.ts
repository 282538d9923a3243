import { describe, expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

const CASES: readonly [name: string, text: string, findings: RegExp | undefined][] = [
  ["as told", "预算稳定调节基金。年初余额0.44亿元，动用0.30亿元，补充0.05亿元，年末余额0.19亿元。", undefined],
  ["V: 80 − 50 + 62 is 92", "预算稳定调节基金年初余额80亿元，动用50亿元，补充62亿元，年末余额96亿元。", /96/u],
  [
    "told by years, in two sentences",
    "2023年末预算稳定调节基金余额12.50亿元。2024年安排使用6.20亿元，超收收入补充3.10亿元，2024年末余额预计为9.40亿元。",
    undefined,
  ],
  [
    "told by years, wrong",
    "2023年末预算稳定调节基金余额12.50亿元。2024年安排使用6.20亿元，超收收入补充3.10亿元，2024年末余额预计为8.40亿元。",
    /8\.40/u,
  ],
  [
    "what came from other funds adds up too",
    "上年末预算稳定调节基金余额5亿元，调入一般公共预算2亿元，用超收收入安排1亿元、用结余资金补充0.5亿元，年末余额4.5亿元。",
    undefined,
  ],
  [
    "a last digit may be a rounded sum",
    "预算稳定调节基金年初余额0.44亿元，动用0.30亿元，补充0.05亿元，年末余额0.20亿元。",
    undefined,
  ],
  [
    "an amount of neither sort leaves it open",
    "预算稳定调节基金年初余额80亿元，其中市本级60亿元，动用50亿元，年末余额40亿元。",
    undefined,
  ],
  [
    "two balances of one day are no account",
    "2024年末预算稳定调节基金余额80亿元，动用后2024年末余额90亿元。",
    undefined,
  ],
  [
    "what is added at the end of the year is no balance",
    "2024年初预算稳定调节基金余额10.33亿元，年中动用4.67亿元，年末补充3.38亿元，年末余额9.04亿元。",
    undefined,
  ],
  [
    "the same, wrong",
    "2024年初预算稳定调节基金余额10.33亿元，年中动用4.67亿元，年末补充3.38亿元，年末余额9.40亿元。",
    /9\.40/u,
  ],
  [
    "what is added may stand before the balance",
    "将超收收入3.4亿元补充预算稳定调节基金5.5亿元，加上年初余额8.0亿元、减去当年动用6.0亿元，年末余额7.5亿元。",
    undefined,
  ],
  [
    "parts and their sum count once",
    "年初预算稳定调节基金余额5.00亿元，动用4.00亿元，超收安排1.20亿元、结余转入0.80亿元，合计补充2.00亿元，年末余额3.00亿元。",
    undefined,
  ],
  [
    "parts in brackets count in what they are parts of",
    "年初预算稳定调节基金余额12600万元，动用8200万元（其中年初预算安排使用5000万元、调整预算安排使用3200万元），年底用结余资金补充6400万元，年末余额10800万元。",
    undefined,
  ],
  [
    "the same, wrong",
    "年初预算稳定调节基金余额12600万元，动用8200万元（其中年初预算安排使用5000万元、调整预算安排使用3200万元），年底用结余资金补充6400万元，年末余额11800万元。",
    /11800/u,
  ],
  ["nothing is told of how it moved", "预算稳定调节基金年初余额80亿元，年末余额92亿元。", undefined],
  [
    "a list of sources of revenue is none",
    "加动用预算稳定调节基金0.30亿元、上年结余收入0.20亿元，收入总计13.87亿元，年末余额1亿元。",
    undefined,
  ],
];

describe("the budget stabilization fund", () => {
  test.each(CASES)("%s", (_, text, findings) => {
    const found = reviewText(text).filter((one) => one.includes("stabilization-fund-rolls"));
    expect(found).toEqual(findings ? [expect.stringMatching(findings)] : []);
  });
});
