import { describe, expect, test } from "vitest";
import type { Stage } from "../../domain/budget-table.ts";
import { reviewText } from "./review-text.ts";

const CASES: readonly [name: string, text: string, findings: string[], stage?: Stage][] = [
  [
    "contracts within the total, shares of what has no amount here",
    "2024年度政府采购支出总额200.00万元，其中：政府采购货物支出100.00万元、政府采购工程支出50.00万元、政府采购服务支出50.00万元。授予中小企业合同金额150.00万元，占政府采购支出总额的75.00%，其中：授予小微企业合同金额30.00万元，占授予中小企业合同金额的20.00%；货物采购授予中小企业合同金额占货物支出金额的80.00%，工程采购授予中小企业合同金额占工程支出金额的100.00%。",
    [],
    "final-account",
  ],
  [
    "more than all that was bought, and more to small firms than to small and medium ones",
    "2024年度政府采购支出总额200.00万元。授予中小企业合同金额250.00万元，占政府采购支出总额的125.00%，其中：授予小微企业合同金额300.00万元，占授予中小企业合同金额的120.00%。",
    ["warning procurement-from-small-firms: 250.00", "warning procurement-from-small-firms: 300.00"],
    "final-account",
  ],
  [
    "all of it",
    "2024年政府采购预算34万元。2024年本单位面向中小企业预留政府采购项目预算金额34万元，其中，预留给小型和微型企业的政府采购项目预算为34万元。",
    [],
  ],
  [
    "more set aside than the budget",
    "2024年政府采购预算830.00万元。2024年本部门面向中小企业预留政府采购项目预算金额932.00万元，其中，预留给小型和微型企业的政府采购项目预算为232.40万元。",
    ["warning procurement-from-small-firms: 932.00"],
  ],
  [
    "what was set aside in the budget is not compared with what was spent",
    "2024年度政府采购支出总额200.00万元。2024年度面向中小企业预留政府采购项目预算金额250.00万元，面向小微企业预留政府采购项目预算金额260.00万元。",
    [],
    "final-account",
  ],
];

describe("procurement from small firms", () => {
  test.each(CASES)("%s", (_, text, findings, stage) => {
    expect(reviewText(text, stage)).toEqual(findings);
  });
});
