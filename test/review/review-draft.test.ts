import { expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { reviewSchema } from "../../review/review-schema.ts";
import { drawBook } from "../checks/draw-table.ts";
import { LONG, makeReading } from "./make-reading.ts";

const OPTIONS = { checks: CHECKS, engine: { version: "0.0.0", rules: "none" } };

const DRAWN = `
  部门支出预算总表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  201 | 一般公共服务支出 | 10.00 | 4.00 | 6.00
  20103 | 政府办公厅（室）及相关机构事务 | 10.00 | 4.00 | 6.00
  2010301 | 行政运行 | 4.00 | 4.00 |
  2010302 | 一般行政管理事务 | 6.00 | | 6.00
    | 合计 | 11.00 | 4.00 | 6.00`;

function read(drawing: string): ReadDocument {
  const { documents, tables, ...cover } = drawBook(drawing);
  const [document] = documents;
  return { document: { ...document, sha256: "0".repeat(64) } as ReadDocument["document"], tables, ...cover };
}

test("one cause is one finding, at its cell, with the calculation written out", () => {
  const review = reviewDraft([read(DRAWN)], OPTIONS);
  expect(reviewSchema.safeParse(review).error).toBeUndefined();
  const [finding, ...others] = review.findings.filter((one) => one.class !== "completeness");
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: "error", relations: 2, suspect: { evidence: 0, correction: "10.00" } });
  expect(finding?.evidence[0]).toMatchObject({ printed: "11.00", table: review.tables[0]?.id, role: "stated" });
  expect(finding?.calculation).toBe("10.00 ≠ 11.00");
  expect(review.draft).toMatchObject({ stage: "budget", fiscalYear: 2024 });
});

test("the same draft gives the same review", () => {
  expect(JSON.stringify(reviewDraft([read(DRAWN)], OPTIONS))).toBe(JSON.stringify(reviewDraft([read(DRAWN)], OPTIONS)));
});

test("every check has an outcome, and says why when it did not run", () => {
  for (const draft of [[], [makeReading("d1", { text: [LONG] })], [read(DRAWN)]]) {
    const { checks } = reviewDraft(draft, OPTIONS);
    expect(checks.map((check) => check.id)).toEqual(CHECKS.map((check) => check.id));
    for (const { id, outcome, reason } of checks) {
      expect(outcome === "passed" || outcome === "failed" || reason, id).toBeTruthy();
    }
  }
});

test("a draft of nothing readable is a review without findings", () => {
  const nothing = makeReading("d1", {});
  const document = {
    ...nothing.document,
    status: "unreadable",
    problems: [{ code: "ENCRYPTED", message: "密码" }],
  } as const;
  const review = reviewDraft([{ ...nothing, document: { ...document, problems: [...document.problems] } }], OPTIONS);
  expect(reviewSchema.safeParse(review).error).toBeUndefined();
  expect(review).toMatchObject({ findings: [], tables: [], draft: { title: "草案", bodies: [] } });
});

test("a draft of several years and stages is named by each of them", () => {
  const books = [2024, 2025].map((fiscalYear, index) => {
    const reading = makeReading(`d${index}`, { kinds: ["summary"], body: "水务局" });
    return {
      ...reading,
      document: reading.document,
      tables: reading.tables.map((table) => ({ ...table, fiscalYear })),
    };
  });
  expect(reviewDraft(books, OPTIONS).draft.title).toBe("水务局 2024 年预算草案和 2025 年预算草案");
});

test("bodies are named once, and many are counted", () => {
  const books = ["水务局", "财政局", "水务局"].map((body, index) =>
    makeReading(`d${index}`, { kinds: ["summary"], body }),
  );
  const { draft } = reviewDraft(books, OPTIONS);
  expect(draft).toMatchObject({ bodies: ["水务局", "财政局"], title: expect.stringMatching(/水务局等 2 个/u) });
});
