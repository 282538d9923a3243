import { describe, expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "../checks/draw-table.ts";

function review(drawing: string) {
  const { documents, tables, ...cover } = drawBook(drawing);
  const read = { document: { ...documents[0], sha256: "0".repeat(64) }, tables, ...cover } as ReadDocument;
  const options = { checks: CHECKS, engine: { version: "0.0.0", rules: "none" } };
  const { findings, checks } = reviewDraft([read], options);
  return {
    found: findings.filter((one) => one.severity !== "notice" && one.class !== "completeness"),
    outcome: (id: string) => checks.find((check) => check.id === id)?.outcome,
  };
}

describe("a row in the wrong place and the sums it breaks are one finding, as grave as the sums", () => {
  const basic = (total: string, item: string) => `
    一般公共预算基本支出预算表
    单位：万元
    科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
    301 | 工资福利支出 | 60.00 | ${total}
    30101 | 基本工资 | 40.00 | 40.00 | 0.00
    30103 | 奖金 | 8.00 | 8.00 | 0.00
    30112 | 其他社会保障缴费 | 12.00 | ${item}
    302 | 商品和服务支出 | 10.00 | 0.00 | 10.00
    30201 | 办公费 | 10.00 | 0.00 | 10.00`;

  test("an amount in the wrong column, which the sum counts in the right one", () => {
    const { found } = review(basic("60.00 | 0.00", "0.00 | 12.00"));
    expect(found.map(({ check, severity, relations }) => [check, severity, relations])).toEqual([
      ["economic-class-fits-column", "error", 2],
    ]);
    expect(found[0]?.message).toMatch(
      /列入“公用经费”12\.00，按经济分类应列“人员经费”。“301 .*”等 2 处合计因此与明细之和不符。$/u,
    );
    expect(found[0]?.calculation).toBe("40.00 + 8.00 = 48.00 ≠ 60.00");
  });

  test("the sums keep the wrong column too: nothing but the column is told", () => {
    const { found } = review(basic("48.00 | 12.00", "0.00 | 12.00"));
    expect(found.map(({ check, severity }) => [check, severity])).toEqual([["economic-class-fits-column", "warning"]]);
  });

  const twice = (total: string) => `
    部门支出预算总表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    208 | 社会保障和就业支出 | ${total} | ${total} |
    20805 | 行政事业单位养老支出 | ${total} | ${total} |
    2080505 | 机关事业单位基本养老保险缴费支出 | 80 | 80 |
    2080599 | 其他行政事业单位养老支出 | 36 | 36 |
    2080599 | 其他行政事业单位养老支出 | 36 | 36 |`;

  test.each(["116", "117"])("a row that stands twice, rounded or not (%s)", (total) => {
    const { found, outcome } = review(twice(total));
    expect(found.map(({ check, severity }) => [check, severity])).toEqual([["row-stands-once", "error"]]);
    expect(found[0]?.evidence.filter(({ role }) => role === "quote")).toHaveLength(2);
    expect(outcome("row-stands-once")).toBe("failed");
  });

  test("sums that are off by something else stay findings of their own", () => {
    const { found } = review(twice("130"));
    expect(found.map(({ check }) => check)).toContain("row-stands-once");
    expect(found.length).toBeGreaterThan(1);
  });
});
