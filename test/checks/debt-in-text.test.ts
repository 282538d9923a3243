import { describe, expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "./draw-table.ts";

const TABLE = `
  2025年市本级一般公共预算支出预算表
  单位：万元
  科目编码 | 科目名称 | 2025年预算数
  205 | 教育支出 | 900
  | 合计 | 900`;

const OTHER_PARAGRAPHS = Array.from(
  { length: 22 },
  (_, index) => `第${index + 1}项工作继续推进，各项支出按照预算执行，重点领域得到保障。`,
).join("\n");

/** What the rules on debt find in the report of a city. */
function findings(text: string, filler = OTHER_PARAGRAPHS, table = TABLE): string[] {
  const drawing = `关于乙市2024年预算执行情况和2025年预算草案的报告\n二、2025年预算草案\n${filler}\n${text}\n===\n${table}`;
  const [document] = drawBook(drawing, { fiscalYear: 2025, name: "预算报告.docx" }).documents;
  if (!document) {
    throw new Error("nothing was drawn");
  }
  const checks = CHECKS.filter(({ id }) => /^debt-(?:ratio|repayment-is)/u.test(id));
  return reviewDraft([recognizeDocument(document)], {
    checks,
    engine: { version: "test", rules: "test" },
  }).findings.map(({ severity, check, evidence }) => `${severity} ${check}: ${evidence[0]?.printed}`);
}

describe("a report that takes up debt", () => {
  const BORROWS = "2025年新增政府一般债券12.50亿元，用于公益性项目建设。";

  test("says how it is repaid", () => {
    expect(findings(`${BORROWS}\n全年安排债券还本付息资金3.20亿元，资金来源为一般公共预算收入。`)).toEqual([]);
  });

  test("says nothing of it", () => {
    expect(findings(BORROWS)).toEqual(["warning debt-repayment-is-planned: 新增政府一般债券12.50亿元"]);
  });

  test("is no report where it only introduces the tables", () => {
    expect(findings(BORROWS, "")).toEqual([]);
  });

  test("said how much was taken up the year before", () => {
    expect(findings("2024年，全市转贷新增政府一般债券12.50亿元，用于公益性项目建设。")).toEqual([]);
    expect(findings("2024年执行良好。2025年新增政府一般债券12.50亿元，用于公益性项目建设。")).toHaveLength(1);
  });

  test("budgets in a table what it repays", () => {
    const table = TABLE.replace("| 合计", "231 | 债务还本支出 | 0\n  | 合计");
    expect(findings(BORROWS, OTHER_PARAGRAPHS, table)).toEqual([]);
  });

  test("takes up none", () => {
    expect(findings("2025年政府一般债务限额34.78亿元，未安排新增债券。")).toEqual([]);
  });
});

describe("the ratio of debt", () => {
  test.each([
    ["below the bands", "全市综合债务率为118.5%。", []],
    ["in a band", "全市政府债务率为232.6%。", ["notice debt-ratio-is-low: 全市政府债务率为232.6%。"]],
    ["a mean is that of others", "我县综合债务率为98.6%。全省平均债务率为131%。", []],
    ["a limit is no ratio", "全市债务率低于300%的警戒线，控制在95.2%。", []],
    ["what is said of regions with such a ratio", "债务率达到120%以上的地区，不得新增隐性债务。", []],
    ["another ratio", "资产负债率为232.6%。", []],
  ])("%s", (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});
