import { describe, expect, test } from "vitest";
import items from "../../checks/expenditure-items-add-up.ts";
import { gatherDoubtfulUnits } from "../../checks/relate/tails.ts";
import tails from "../../checks/tails-are-noted.ts";
import vehicles from "../../checks/vehicle-costs-add-up.ts";
import { readNumber, toMoney } from "../../domain/amount.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { equal } from "../../domain/relation.ts";
import type { Unit } from "../../domain/unit.ts";
import { judgeRelation } from "../../review/judge-relation.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { considerJudgements, runChecks } from "../../review/run-checks.ts";
import { bookOf, drawBook, drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

/** 23 children of 1.00 each, and their 类. */
function manyChildren(total: string, notes: string[] = [], unit: Unit = "万元") {
  const rows = Array.from({ length: 23 }, (_, at) => `201${String(at + 1).padStart(2, "0")} | 事务 | 1.00`);
  return drawTable([`201 | 一般公共服务支出 | ${total}`, ...rows].join("\n"), { notes, unit });
}

function note(...tables: ReturnType<typeof drawTable>[]): string[] {
  const draft = { books: [bookOf(...tables)], prior: [] };
  const runs = runChecks([items, vehicles, tails], draft.books);
  const judged = judgeRelations(
    runs.flatMap((run) => run.relations.map((relation) => ({ check: run.check.id, relation }))),
  );
  considerJudgements(
    runs,
    judged.map(({ judgement }) => judgement),
    draft,
  );
  return runs.flatMap((run) => run.observations.map(({ observation }) => observation.message));
}

/** The same table under an id of its own. */
function retag(table: ReturnType<typeof drawTable>, id: string): ReturnType<typeof drawTable> {
  return JSON.parse(
    JSON.stringify(table)
      .replaceAll(`"table":"${table.id}"`, `"table":"${id}"`)
      .replace(`"id":"${table.id}"`, `"id":"${id}"`),
  );
}

describe("a tail", () => {
  test("of 0.03 over 23 children is noted, 0.30 is an error (V3)", () => {
    expect(runCheck(items, manyChildren("23.03"))[0]).toMatch(/^rounding/u);
    expect(note(manyChildren("23.03"))).toEqual([
      "有 1 处合计与明细之和存在尾差，其中 1 处大于末位 1 个单位，请核：《部门支出预算总表》1 处，最大 0.03 万元（“201 一般公共服务支出 · 合计”23.03）。均在四舍五入范围内。",
    ]);
    expect(runCheck(items, manyChildren("23.30"))[0]).toMatch(/^contradicts/u);
    expect(note(manyChildren("23.30"))).toEqual([]);
  });

  test("of one unit in whole 万元 is noted with its total, and an error where 万元 have decimals (V9)", () => {
    const cars = (amounts: string) =>
      drawBook(
        `“三公”经费支出预算表
         单位：万元
         合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
         ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
         ${amounts}`,
      ).tables[0] as BudgetTable;
    expect(note(cars("26 | 8 | 13 | 10 | 3 | 5"))).toEqual([]);
    expect(note(cars("26 | 8 | 13 | 10 | 4 | 5"))).toEqual([
      "有 1 处合计与明细之和存在尾差：《“三公”经费支出预算表》1 处，最大 1 万元（“公务用车购置及运行费 小计”13）。均在四舍五入范围内。",
    ]);
    expect(note(cars("26.00 | 8.00 | 13.00 | 10.00 | 4.00 | 5.00"))).toEqual([]);
  });

  test("in several tables of a book is one notice", () => {
    const tables = [1, 2, 3, 4].map((at) => ({ ...manyChildren("23.03"), title: `表${at}` }));
    const noted = tables.map((table, at) => retag(table, `t${at}`));
    expect(note(...noted)).toEqual([expect.stringMatching(/^有 4 处.*《表1》1 处.*《表3》1 处.*等 4 张表。均在/u)]);
  });

  test("is none where the sum agrees, or the table says that it is rounded (H.1 trap 7)", () => {
    expect(note(manyChildren("23.00"))).toEqual([]);
    expect(note(manyChildren("23.03", ["注：本表金额转换时可能存在尾数误差。"]))).toEqual([]);
  });

  test("of an exact source is an error: 元 with 分 add up to the fen (V4)", () => {
    const exact = (total: string) =>
      drawTable(`201 | 一般公共服务支出 | ${total}\n20101 | 人大事务 | 1,000.10\n20102 | 政协事务 | 2,000.20`, {
        unit: "元",
      });
    expect(runCheck(items, exact("3,000.31"))[0]).toMatch(/^contradicts/u);
    expect(runCheck(items, exact("3,000.30"))).toEqual(["agrees: 1"]);
    expect(note(manyChildren("23.01", [], "元"))).toEqual([]);
  });
});

describe("a table of doubtful unit", () => {
  const cell = (table: string, text: string, unit: Unit): Cell => {
    const reading = readNumber(text);
    const number = reading.state === "number" ? reading.number : { mantissa: 0, decimals: 0 };
    return { table, row: 0, column: 0, text, label: text, place: {}, number, money: toMoney(number, unit) };
  };
  const doubtful = (...pairs: [string, string, Unit][]) => {
    const judged = pairs.map(([table, text, unit]) =>
      judgeRelation(equal(cell(table, text, unit), cell("t0", "1,490,222", "元"), "表")),
    );
    return [...gatherDoubtfulUnits(judged)];
  };

  test.each<[string, [string, string, Unit][], string[]]>([
    [
      "states 万元 over amounts in 元",
      [
        ["t1", "1,490,222", "万元"],
        ["t2", "149.02", "万元"],
      ],
      ["t1"],
    ],
    ["agrees with another", [["t1", "149.02", "万元"]], []],
    ["is off by another factor", [["t1", "1,490,322", "万元"]], []],
    ["is off by ten", [["t1", "14,902,220", "元"]], []],
    ["is not told from the only other one", [["t1", "1,490,222", "万元"]], ["t1", "t0"]],
    [
      "agrees where nothing stands",
      [
        ["t1", "1,490,222", "万元"],
        ["t1", "0", "万元"],
      ],
      ["t1", "t0"],
    ],
  ])("%s", (_, pairs, expected) => {
    expect(doubtful(...pairs)).toEqual(expected);
  });
});
