import { describe, expect, test } from "vitest";
import type { Cell } from "../../domain/budget-table.ts";
import { atMost, sum } from "../../domain/relation.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { measureCoverage } from "../../review/measure-coverage.ts";
import { claimsIn } from "../narrative/claims-in.ts";
import { drawTable } from "./make-cells.ts";

const TABLE = drawTable(
  `编码 | 名称 | 合计 | 基本支出 | 项目支出 | 占比%
   201  | 甲   | 3.00 | 1.00     | 2.00     | 60%
   202  | 乙   | 2.00 | 2.00     |          | 40%
   203  | 丙   | 0.00 | 无此数   | 0.00     | 0%`,
  { unit: "万元" },
);

function cell(row: number, column: number): Cell {
  return TABLE.lines[row]?.cells[column] as Cell;
}

/** Total = basic + project, for the rows given. */
function coverageOf(...rows: number[]) {
  const relations = rows.map((row) => sum(cell(row, 2), [cell(row, 3), cell(row, 4)], "两项之和"));
  return measureCoverage([TABLE], [], judgeRelations(relations.map((relation) => ({ check: "a", relation }))));
}

describe("printed amounts", () => {
  test("are those of money that state a number", () => {
    expect(coverageOf()).toMatchObject({ amounts: 7, amountsInRelations: 0 });
  });

  test("count once, however many relations touch them", () => {
    expect(coverageOf(0)).toMatchObject({ amountsInRelations: 3 });
    expect(coverageOf(0, 0)).toMatchObject({ amountsInRelations: 3 });
  });

  test("count as twice held only where two different relations give them a value", () => {
    expect(coverageOf(0, 0)).toMatchObject({ amountsInTwoRelations: 0 });
    const [total, basic] = [cell(0, 2), cell(0, 3)];
    const stated = [
      sum(total, [basic, cell(0, 4)], "两项之和"),
      sum(total, [cell(1, 2), basic], "各项之和"),
      atMost(cell(0, 4), total, "上级"),
    ];
    const judged = judgeRelations(stated.map((relation) => ({ check: "a", relation })));
    expect(measureCoverage([TABLE], [], judged)).toMatchObject({ amountsInRelations: 4, amountsInTwoRelations: 2 });
  });

  test("that stand beside a blank are held together with it", () => {
    expect(coverageOf(1)).toMatchObject({ amountsInRelations: 2 });
  });

  test("that could not be judged are not covered", () => {
    expect(coverageOf(2)).toMatchObject({ amountsInRelations: 0 });
  });
});

describe("amounts in sentences", () => {
  const cases: [text: string, count: number][] = [
    ["收入预算 2,946.25 万元，比上年增加 12 万元，增长 0.41%。", 2],
    ["共 3 个单位，2026年部门预算", 0],
    ["其中：1亿元；5百万元；3千元；88.50元", 4],
    ["万元", 0],
  ];

  test.each(cases)("%s", (text, count) => {
    expect(measureCoverage([], [claimsIn(text)], [])).toMatchObject({ textAmounts: count, textAmountsLinked: 0 });
  });

  test("that no relation touches are named with their place", () => {
    expect(measureCoverage([], [claimsIn("另支付12.50万元。")], []).textUnlinked).toEqual([
      { document: "d1", place: { page: 1 }, printed: "12.50万元", label: "支付（2024年预算）" },
    ]);
  });
});
