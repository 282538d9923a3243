import { describe, expect, test } from "vitest";
import { drawBook } from "../checks/draw-table.ts";

const ITEMS = "科目编码 | 科目名称 | 上年执行数 | 预算数\n201 | 一般公共服务支出 | 9 | 10";
const USES = "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n201 | 一般公共服务支出 | 10 | 6 | 4";
const GOVERNMENTS = `一般公共预算收入表\n${ITEMS}\n一般公共预算本级支出表\n${ITEMS}\n一般公共预算税收返还和转移支付表\n${ITEMS}`;

function kindsOf(drawing: string): string[] {
  return drawBook(drawing).tables.map(({ kind, scope = {} }) =>
    [kind, scope.budget, scope.level].filter(Boolean).join(" "),
  );
}

describe("in a government's document", () => {
  test("titles that departments have too are the government's", () => {
    expect(
      kindsOf(
        `${GOVERNMENTS}\n一般公共预算支出表\n${ITEMS}\n政府性基金支出表\n${ITEMS}\n政府性基金收支表\n${ITEMS}\n“三公”经费表\n项目 | 预算数\n公务接待费 | 1`,
      ).slice(3),
    ).toEqual([
      "government-expenditure general whole",
      "government-expenditure fund",
      "government-balance fund",
      "three-public-summary",
    ]);
  });

  test.each([
    ["by its uses", `一般公共预算支出表\n${USES}`],
    ["by its title", `部门一般公共预算支出表\n${ITEMS}`],
    ["by the line over it", `一般公共预算支出表\n部门：某市统计局\n单位：元\n${ITEMS}`],
  ])("a department's table is known %s", (_, drawing) => {
    expect(kindsOf(`${GOVERNMENTS}\n${drawing}`)[3]).toBe("general-expenditure");
  });
});

test("in a department's book they are the department's, a table of transfers or two beside them", () => {
  const drawing = `部门收支总表\n${USES}\n一般公共预算支出表\n${USES}\n“三公”经费表\n项目 | 预算数\n公务接待费 | 1\n省对下转移支付预算表\n${ITEMS}`;
  expect(kindsOf(drawing)).toEqual(["summary", "general-expenditure", "three-public", "transfers general"]);
});

test("a table that names no level stays open where no other is of the level proper", () => {
  expect(kindsOf(`一般公共预算收入表\n${ITEMS}`)).toEqual(["government-revenue general"]);
});
