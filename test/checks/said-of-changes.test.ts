import { describe, expect, test } from "vitest";
import explained from "../../checks/changes-are-explained.ts";
import commitments from "../../checks/commitments-are-budgeted.ts";
import comparable from "../../checks/comparable-growth-has-base.ts";
import scopes from "../../checks/scope-words-fit-figures.ts";
import { observeDrawn } from "./observe-drawn.ts";
import { reviewText } from "./review-text.ts";

const inBook = (text: string): string => `甲市水务局2024年部门预算\n===\n${text}`;

describe("large changes are explained", () => {
  test.each([
    "2024年“三公”经费预算12.00万元，比上年减少6.00万元，下降33.33%，主要原因是车辆报废。",
    "2024年“三公”经费预算12.00万元，与上年持平。",
    // A tenth is not more than a tenth.
    "2024年“三公”经费预算11.00万元，比上年增加1.00万元，增长10.00%。",
    "2024年“三公”经费预算38.00万元，较上年增加18.00万元，增长90.0%，系按规定更新1辆救助车辆。",
    "2024年“三公”经费预算38.00万元，较上年增加18.00万元，因更新1辆救助车辆。",
    "2024年水质监测（项）支出12.00万元，比上年增加12.00万元。此项级科目为今年新增科目。",
  ])("silent: %s", (text) => {
    expect(observeDrawn(explained, inBook(text))).toEqual([]);
  });

  test("near miss: 因公 and 系统 are no reasons", () => {
    const text = "2024年“三公”经费预算38.00万元，较上年增加18.00万元，因公出国（境）费5.00万元，系统内会议费1.00万元。";
    expect(observeDrawn(explained, inBook(text))).toHaveLength(1);
  });

  test("or named together, the largest first", () => {
    const text = `2024年“三公”经费预算12.00万元，比上年减少6.00万元。
      2024年机关运行经费预算120.00万元，比上年增加20.00万元，增长20.00%。`;
    expect(observeDrawn(explained, inBook(text))).toEqual([
      "有 2 处增减超过 10% 而未说明原因，其中变化最大的：“2024年‘三公’经费预算12.00万元，比上年减少6.00万元”。",
    ]);
  });
});

describe("growth on a comparable base", () => {
  test.each([
    "一般公共预算收入完成86.50亿元，增长3.1%。",
    "一般公共预算收入完成86.50亿元，剔除一次性因素后，同口径增长5.2%。",
    "一般公共预算收入完成86.50亿元，上年同口径数为82.22亿元，同口径增长5.2%。",
    "本报告所称同口径是指剔除增值税留抵退税因素。\n一般公共预算收入完成86.50亿元，同口径增长5.2%。",
  ])("silent: %s", (text) => {
    expect(observeDrawn(comparable, inBook(text))).toEqual([]);
  });

  test("without its base", () => {
    expect(observeDrawn(comparable, inBook("一般公共预算收入完成86.50亿元，同口径增长5.2%。"))[0]).toContain(
      "“同口径增长5.2%”按可比口径计算，文中未列明可比基数",
    );
  });
});

describe("the budget a rate is said to be of", () => {
  test("is the one it is made from (V6)", () => {
    const text = "水利工程建设支出年初预算为300.00万元，全年预算为320.00万元，支出决算为307.82万元，";
    expect(observeDrawn(scopes, inBook(`${text}完成全年预算的96.19%。`), "final-account")).toEqual([]);
    expect(observeDrawn(scopes, inBook(`${text}完成年初预算的102.61%。`), "final-account")).toEqual([]);
    // Of neither: the arithmetic tells it.
    expect(observeDrawn(scopes, inBook(`${text}完成年初预算的90.00%。`), "final-account")).toEqual([]);
    expect(observeDrawn(scopes, inBook(`${text}完成年初预算的96.19%。`), "final-account")[0]).toContain(
      "称完成年初预算的 96.19%，实际按全年（调整）预算 320.00 计算；年初预算为 300.00",
    );
  });

  test("is told once", () => {
    const text =
      "水利工程建设支出年初预算为300.00万元，全年预算为320.00万元，支出决算为307.82万元，完成年初预算的96.19%。";
    expect(reviewText(text, "final-account")).toEqual(["error scope-words-fit-figures: 96.19"]);
  });

  test("is told of a budget of nothing (V6)", () => {
    const text =
      "水利工程建设支出年初预算为0.00万元，全年预算为320.00万元，支出决算为307.82万元，完成年初预算的96.19%。";
    expect(reviewText(text, "final-account")).toEqual(["error scope-words-fit-figures: 96.19"]);
  });
});

describe("what a report sets aside", () => {
  const report = (text: string, amount: string): string =>
    `关于甲市2023年预算执行情况和2024年预算草案的报告
     二、2024年预算安排
     ${text}
     ===
     甲市2024年市级专项资金预算表
     单位：万元
     专项资金名称 | 2024年预算数
     乡村振兴专项资金 | ${amount}
     职业教育提升专项资金 | 8,000
     合计 | 23,000`;

  test.each([
    ["安排乡村振兴专项资金1.50亿元，支持和美乡村建设。", "15,000"],
    // Rounded from less.
    ["安排乡村振兴专项资金1.50亿元，支持和美乡村建设。", "14,950"],
    // Of one commitment nothing is known of how the tables name things.
    ["安排0.30亿元用于低空经济试点。", "15,000"],
    ["乡村振兴专项资金1.90亿元已在2023年下达。", "15,000"],
  ])("silent: %s %s", (text, amount) => {
    expect(observeDrawn(commitments, report(text, amount))).toEqual([]);
  });

  test("is less in the tables", () => {
    const text = "安排乡村振兴专项资金1.50亿元，支持和美乡村建设。";
    expect(observeDrawn(commitments, report(text, "14,900"))[0]).toContain("不应大于《甲市2024年市级专项资金预算表》");
  });
});
