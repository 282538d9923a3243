import { describe, expect, test } from "vitest";
import general from "../../checks/general-budget-balances.ts";
import threePublic from "../../checks/three-public-adds-up.ts";
import vehicles from "../../checks/vehicle-costs-add-up.ts";
import { diagnose } from "../../review/diagnose.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { runChecks } from "../../review/run-checks.ts";
import { drawBody } from "./draw-draft.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

// Vectors of the handbook (H.2) that have no test of their own beside their rule.

function cars(amounts: string, unit: "万元" | "亿元" = "万元") {
  return drawBook(
    `一般公共预算“三公”经费支出表
     单位：${unit}
     合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
     ^ | ^ | 小计 | 购置费 | 运行费 | ^
     ${amounts}`,
  );
}

describe("“三公”", () => {
  test("of 26 is 8 + 13 + 5, and 13 is 10 + 3 (V9)", () => {
    expect(runCheck(threePublic, cars("26.00 | 8.00 | 13.00 | 10.00 | 3.00 | 5.00"))).toEqual(["agrees: 1"]);
    expect(runCheck(vehicles, cars("26.00 | 8.00 | 13.00 | 10.00 | 3.00 | 5.00"))).toEqual(["agrees: 1"]);
    expect(runCheck(vehicles, cars("26.00 | 8.00 | 13.00 | 10.00 | 4.00 | 5.00"))[0]).toMatch(
      /^contradicts .*: 13.00 ≠ 10.00 \+ 4.00/u,
    );
  });

  test("of 4 亿元 is 0.3 + 3 + 0.7, whatever the digits (V25)", () => {
    expect(runCheck(threePublic, cars("4 | 0.3 | 3 | 0.2 | 2.8 | 0.7", "亿元"))).toEqual(["agrees: 1"]);
    expect(runCheck(vehicles, cars("4 | 0.3 | 3 | 0.2 | 2.8 | 0.7", "亿元"))).toEqual(["agrees: 1"]);
  });
});

describe("a balance", () => {
  const draw = (left: string) =>
    drawBody(
      "四川省",
      `2014年省级一般公共预算收支决算平衡表
       单位：亿元
       收入 | < | 支出 | <
       项目 | 决算数 | 项目 | 决算数
       一、本级收入 | 4746.7 | 一、本级支出 | 4528.3
       | | 二、结转下年 | ${left}
       收入总计 | 4746.7 | 支出总计 | 4746.7`,
      { fiscalYear: 2014, stage: "final-account" },
    );

  test("of what came in, was spent and is left (V25)", () => {
    expect(runCheck(general, draw("218.4"))[0]).toMatch(/^agrees/u);
  });

  test("off by nines hints at digits that changed places (V2)", () => {
    const runs = runChecks([general], [draw("281.4")]);
    const judged = judgeRelations(runs.flatMap((run) => run.relations.map((relation) => ({ check: "x", relation }))));
    const [cause] = diagnose(judged);
    expect(cause?.suspect?.correction ?? cause?.hint).toMatch(/218\.4|9 整除/u);
  });
});
