import { describe, expect, test } from "vitest";
import noPlaceholders from "../../checks/no-placeholders.ts";
import type { Cell } from "../../domain/budget-table.ts";
import type { Check, Observation } from "../../domain/check.ts";
import { equal, sum } from "../../domain/relation.ts";
import { collectFindings } from "../../review/collect-findings.ts";
import { diagnose } from "../../review/diagnose.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { runChecks } from "../../review/run-checks.ts";
import { bookOf } from "../checks/draw-table.ts";
import { makeCell } from "./make-cells.ts";

describe("what is no arithmetic", () => {
  const observed = (observation: Partial<Observation>) => {
    const check: Check = {
      ...noPlaceholders,
      reads: [],
      observe: () => [
        {
          message: "写错了。",
          subject: "年度",
          evidence: [{ document: "d1", role: "quote", place: {}, label: "标题", printed: "2022年预算数" }],
          ...observation,
        },
      ],
    } as Check;
    const runs = runChecks([check], [bookOf()]);
    return collectFindings(runs, [], [])[0];
  };

  test("blames its first place, and says what should stand there", () => {
    const blames = { reason: "年度有误", correction: "2024年预算数" };
    expect(observed({ blames })?.suspect).toEqual({ evidence: 0, ...blames, alternatives: [] });
  });

  test("blames nothing where it is only suspected, a notice, or has nothing to blame", () => {
    const blames = { reason: "年度有误" };
    expect(observed({ blames, doubtful: true })).not.toHaveProperty("suspect");
    expect(observed({ blames, severity: "notice" })).not.toHaveProperty("suspect");
    expect(observed({})).not.toHaveProperty("suspect");
  });
});

test("a chain of sums is corrected by what is printed to the last digit, not by what was rounded", () => {
  const draw = (table: string, ...texts: string[]) =>
    texts.map((text, row) => makeCell(text, { table, row, unit: "万元", label: `${table}${row}` }));
  const [total, abroad, vehicles, purchase, running, reception] = draw(
    "三公",
    "67.12",
    "32.00",
    "24.07",
    "0.00",
    "24.07",
    "11.05",
  ) as [Cell, Cell, Cell, Cell, Cell, Cell];
  const all = draw("汇总", "62", "32", "19", "0", "19", "11");
  const [said, increase, now] = draw("文字", "62.45", "2.45", "60.00") as [Cell, Cell, Cell];
  const relations = [
    sum(total, [abroad, vehicles, reception], "各项之和"),
    sum(vehicles, [purchase, running], "购置费与运行费之和"),
    ...[total, abroad, vehicles, purchase, running, reception].map((cell, row) =>
      equal(cell, all[row] as Cell, "汇总表"),
    ),
    equal(said, total, "表"),
    sum(said, [increase, now], "文中增减额与本年数之和"),
  ];
  const judged = judgeRelations(relations.map((relation) => ({ check: relation.says, relation })));
  const causes = diagnose(judged, new Set(["汇总"]));
  expect(causes.map(({ suspect }) => [suspect?.cell.label, suspect?.correction])).toEqual([["三公4", "19.40"]]);
  // The relation told first is the one the correction comes from: 67.12 − 62.45, not 67.12 − 62.
  expect(causes[0]?.relations[0]?.judgement.difference).toBe(-4_670_000);
});
