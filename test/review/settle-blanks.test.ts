import { expect, test } from "vitest";
import { equal, type Relation, sum } from "../../domain/relation.ts";
import { diagnose } from "../../review/diagnose.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { cellOf, columnOf, drawTable, makeCell } from "./make-cells.ts";

const HEAD = "code | name | 合计 | 基本支出 | 项目支出";
const BOOK = [
  "        | 合计     | 300.00 | 180.00 | 120.00",
  "201     | 一般服务 | 100.00 | 60.00  | 40.00",
  "20101   | 人大事务 | 100.00 | 60.00  | 40.00",
  "208     | 社会保障 | 200.00 | 120.00 | 80.00",
  "20805   | 养老     | 200.00 | 120.00 | 80.00",
];

interface Case {
  what: string;
  /** Rows that replace those of the book, by their place. */
  rows: Record<number, string>;
  /** What the same cell reads in another table. */
  elsewhere?: string;
  found: string[];
}

const CASES: Case[] = [
  { what: "nothing is blank", rows: {}, found: [] },
  {
    what: "the only item of its parent",
    rows: { 2: "20101 | 人大事务 | | 60.00 | 40.00" },
    found: ["20101 人大事务 · 合计 100.00"],
  },
  {
    what: "a dash is a blank",
    rows: { 2: "20101 | 人大事务 | — | 60.00 | 40.00" },
    found: ["20101 人大事务 · 合计 100.00"],
  },
  {
    what: "the same in another table",
    rows: { 2: "20101 | 人大事务 | | 60.00 | 40.00" },
    elsewhere: "100.00",
    found: ["20101 人大事务 · 合计 100.00"],
  },
  {
    what: "a parent",
    rows: { 1: "201 | 一般服务 | | 60.00 | 40.00" },
    found: ["201 一般服务 · 合计 100.00"],
  },
  { what: "another table says otherwise", rows: { 2: "20101 | 人大事务 | | 60 | 40" }, elsewhere: "90.00", found: [] },
  { what: "its parts are blank as well", rows: { 2: "20101 | 人大事务 | | |" }, found: [] },
  {
    what: "items never have a total here",
    rows: { 2: "20101 | 人大事务 | | 60.00 | 40.00", 4: "20805 | 养老 | | 120.00 | 80.00" },
    found: [],
  },
  {
    what: "the whole column is blank",
    rows: Object.fromEntries(BOOK.map((row, index) => [index, row.replace(/\d+\.00/u, "")])),
    found: [],
  },
];

function relate(rows: string[], elsewhere?: string): Relation[] {
  const table = drawTable([HEAD, ...rows].join("\n"), { unit: "万元" });
  const down = ["合计", "基本支出", "项目支出"].flatMap((name) => {
    const [all, ...items] = columnOf(table, name);
    const [a, aItem, b, bItem] = items;
    return all && a && b && aItem && bItem
      ? [sum(all, [a, b], "下级"), sum(a, [aItem], "下级"), sum(b, [bItem], "下级")]
      : [];
  });
  const [totals, basic, project] = ["合计", "基本支出", "项目支出"].map((name) => columnOf(table, name));
  const across = (totals ?? []).map((cell, row) =>
    sum(
      cell,
      [basic?.[row], project?.[row]].filter((one) => one !== undefined),
      "各栏",
    ),
  );
  const item = cellOf(table, "20101", "合计");
  const copy = elsewhere && makeCell(elsewhere, { table: "t2", unit: "万元", label: "另一张表" });
  return [...down, ...across, ...(copy ? [equal(item, copy, "另一张表")] : [])];
}

test.each(CASES)("a blank total: $what", ({ rows, elsewhere, found }) => {
  const drawn = BOOK.map((row, index) => rows[index] ?? row);
  const causes = diagnose(
    judgeRelations(relate(drawn, elsewhere).map((relation) => ({ check: relation.says, relation }))),
  );
  expect(causes.map(({ suspect }) => `${suspect?.cell.label} ${suspect?.correction}`)).toEqual(found);
  expect(causes.every(({ suspect }) => suspect?.alternatives.length === 0)).toBe(true);
});
