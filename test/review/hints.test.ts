import { expect, test } from "vitest";
import type { Cell } from "../../domain/budget-table.ts";
import { equal, type Relation, sum } from "../../domain/relation.ts";
import { diagnose } from "../../review/diagnose.ts";
import { buildSystem } from "../../review/diagnosis/equation.ts";
import { meantToEqual } from "../../review/diagnosis/meant-to-equal.ts";
import { wordHint } from "../../review/diagnosis/word-reason.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { cellOf, drawTable, makeCell } from "./make-cells.ts";

const causesOf = (...relations: Relation[]) =>
  diagnose(judgeRelations(relations.map((relation) => ({ check: relation.says, relation }))));

const NINES = /数字颠倒/u;
const UNITS = /单位改换/u;

test.each([
  ["281.40", "218.40", NINES, true],
  ["14.89", "5.89", NINES, false],
  ["16.61", "25.61", NINES, false],
  ["86.50", "365,050.00", NINES, false],
])("of %s and %s in two tables", (left, right, pattern, isSaid) => {
  const [a, b] = [makeCell(left, { unit: "万元" }), makeCell(right, { table: "t2", unit: "万元" })];
  const said = causesOf(equal(a, b, "另一张表")).map(({ hint, suspect }) => hint ?? suspect?.reason ?? "");
  expect(said).toHaveLength(1);
  expect(pattern.test(said[0] ?? "")).toBe(isSaid);
});

test.each([
  [["86.50", "36.50亿元", "50.00"], true],
  [["86.50", "36.40亿元", "50.00"], false],
  [["86.50", "35.50", "50.00"], false],
])("an addend in another unit: %s", (texts, isSaid) => {
  const [total, ...parts] = texts.map((text, row) => makeCell(text, { row, unit: "万元", label: `第 ${row} 项` }));
  const said = total ? causesOf(sum(total, parts, "各项之和")).map(({ hint }) => hint ?? "") : [];
  expect(said).toHaveLength(1);
  expect(UNITS.test(said[0] ?? "")).toBe(isSaid);
  expect(NINES.test(said[0] ?? "")).toBe(false);
});

test.each([
  ["", ["合计", "基本支出"]],
  ["0.00", ["合计", "基本支出"]],
  ["40.00", ["合计"]],
])("合计 is meant to equal its only part, with %s under 项目支出", (project, expected) => {
  const table = drawTable(
    `code | name | 合计   | 基本支出 | 项目支出
     201  | 甲   | 139.70 | 139.70   | ${project}`,
    { unit: "万元" },
  );
  const parts = ["基本支出", "项目支出"].map((name) => cellOf(table, "201", name));
  const relation = sum(cellOf(table, "201", "合计"), parts, "各栏");
  const { variables } = buildSystem(judgeRelations([{ check: "各栏", relation }]));
  const total = [...variables.values()][0];
  const same = total ? [...meantToEqual(total)].map(({ cell }) => cell.label.split(" · ")[1]) : [];
  expect(same).toEqual(expected);
});

test.each([
  ["left and right, always too much", [1, 1, 1], /同一差额出现 3 次/u],
  ["once too much, once too little", [1, -1], /两处差额相互抵销/u],
  ["two too much, two too little", [1, -1, 1, -1], /^各处差额相互抵销/u],
])("differences count by table, not by side: %s", (_, signs, hint) => {
  const relations = signs.map((sign, row) => {
    const own = makeCell(`${100 + row * 10 + sign * 4.5}`, { table: "t1", row, unit: "万元" });
    const other = makeCell(`${100 + row * 10}.0`, { table: `t${row + 2}`, unit: "万元" });
    return row % 2 === 0 ? equal(own, other, "另一张表") : equal(other, own, "另一张表");
  });
  const equations = buildSystem(judgeRelations(relations.map((relation) => ({ check: "一", relation })))).equations;
  expect(wordHint({ equations, others: [], unsettled: [] })).toMatch(hint);
});

test.each([
  ["366", "相当于"],
  ["365", "恰为"],
])("a row of %s beside differences of 365 is said to be %s", (text, word) => {
  const relations = [0, 1].map((column) => {
    const texts = [`${12_000 + Number(text) - 365}`, "12000", text];
    const [total, ...parts] = texts.map((one, row) =>
      makeCell(one, { row, column, unit: "万元", label: row === 2 ? "其他 · 预算数" : `第 ${row} 项` }),
    ) as [Cell, ...Cell[]];
    return sum(total, parts, "之和");
  });
  const { equations } = buildSystem(judgeRelations(relations.map((relation) => ({ check: "一", relation }))));
  expect(wordHint({ equations, others: [], unsettled: [] })).toMatch(new RegExp(`^差额${word}“其他”`, "u"));
});
