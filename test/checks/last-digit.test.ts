import { describe, expect, test } from "vitest";
import lastDigit from "../../checks/tails-are-noted.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { defineCheck } from "../../domain/check.ts";
import { equal } from "../../domain/relation.ts";
import type { Unit } from "../../domain/unit.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { considerJudgements, runChecks } from "../../review/run-checks.ts";
import { bookOf, drawBook } from "./draw-table.ts";

/** Two tables that print the same quantity. */
function note(left: string, right: string, { unit = "万元", spread }: { unit?: Unit; spread?: number } = {}) {
  const tables = drawBook(
    [left, right].map((amount) => `支出预算表\n单位：${unit}\n项目 | 金额\n人大事务 | ${amount}`).join("\n\n"),
  ).tables;
  const [one, other] = tables.map(({ lines }) => Object.values(lines[0]?.cells ?? {})[0] as Cell);
  if (one && spread !== undefined) {
    one.spread = spread;
  }
  const same = defineCheck({
    id: "same",
    code: "X",
    title: "相同",
    class: "cross-table",
    severity: "error",
    basis: [],
    reads: "every table",
    *relate() {
      yield equal(one as Cell, other as Cell, "另一处");
      yield equal(other as Cell, one as Cell, "这一处");
    },
  });
  const draft = { books: [bookOf(...tables)], prior: [] };
  const runs = runChecks([same, lastDigit], draft.books);
  const judged = judgeRelations(runs.flatMap((run) => run.relations.map((relation) => ({ check: "same", relation }))));
  considerJudgements(
    runs,
    judged.map(({ judgement }) => judgement),
    draft,
  );
  return runs.flatMap((run) => run.observations.map(({ observation }) => observation));
}

describe("the same quantity printed twice", () => {
  test("apart by the last digit is one notice with both places", () => {
    const [noted, ...others] = note("252.82", "252.83");
    expect(others).toEqual([]);
    expect(noted?.message).toMatch(/^有 1 处同一数在两处列示的末位不同.*252\.82.*252\.83/u);
    expect(noted?.evidence.map(({ printed }) => printed)).toEqual(["252.82", "252.83"]);
  });

  test("alike, or apart by more than the digits allow, is none", () => {
    expect(note("252.82", "252.82")).toEqual([]);
    expect(note("252.82", "252.85")).toEqual([]);
  });

  test("printed to other digits, or as about so much, is rounding and nothing else", () => {
    expect(note("252.8", "252.83")).toEqual([]);
    expect(note("252.82", "252.83", { spread: 1 })).toEqual([]);
  });

  test("in 元 without 分 is noted as well", () => {
    expect(note("200,000", "200,001", { unit: "元" })).toHaveLength(1);
  });
});
