import { expect, test } from "vitest";
import shareCheck from "../../checks/reserve-fund-share.ts";
import type { Check, Standing } from "../../domain/check.ts";
import type { Review } from "../../domain/review.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { arrangeReport } from "../../templates/arrange-report.ts";
import { drawBook } from "../checks/draw-table.ts";

function review(change: Partial<Check>, fiscalYear = 2024): Review {
  const [document] = drawBook(
    `${fiscalYear}年市本级一般公共预算支出表
     单位：万元
     科目编码 | 项目 | ${fiscalYear}年预算数
     201 | 一般公共服务支出 | 992
     227 | 预备费 | 8
     | 支出合计 | 1,000`,
    { fiscalYear },
  ).documents;
  return reviewDraft(document ? [recognizeDocument(document)] : [], {
    checks: [{ ...shareCheck, ...change } as Check],
    engine: { version: "test", rules: "test" },
  });
}

test.each<[Standing | undefined, severities: string[], observed: number]>([
  [undefined, ["error"], 0],
  ["must answer", ["error"], 0],
  ["notice", ["notice"], 0],
  ["observation", [], 1],
])("standing %s: findings %o, %i observed", (standing, severities, observed) => {
  const result = review(standing ? { standing } : {});
  expect(result.findings.map(({ severity }) => severity)).toEqual(severities);
  expect(result.observed?.length ?? 0).toBe(observed);
  // What it saw is kept, and the rule is not said to have passed.
  expect(result.checks[0]?.outcome).toBe("failed");
});

test("what is observed stands in an appendix of its own", () => {
  const sheets = (standing: Standing): string[] => arrangeReport(review({ standing })).appendix.map(({ name }) => name);
  expect(sheets("observation")).toContain("附表4之四 观察事项");
  expect(sheets("notice")).not.toContain("附表4之四 观察事项");
});

test("a finding cites the law as it was in its year", () => {
  const lawOf = (year: number): string | undefined => review({}, year).findings[0]?.basis[0]?.law;
  expect(lawOf(2024)).toBe("中华人民共和国预算法（2018 年修正）");
  expect(lawOf(2016)).toBe("中华人民共和国预算法（2014 年修正）");
});
