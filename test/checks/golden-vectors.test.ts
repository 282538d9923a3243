import { describe, expect, test } from "vitest";
import codesInForce from "../../checks/codes-are-in-force.ts";
import inForce from "../../checks/fund-rules-are-in-force.ts";
import general from "../../checks/general-budget-balances.ts";
import items from "../../checks/items-belong-to-budget.ts";
import { lastDayInForce } from "../../checks/relate/validity.ts";
import reserve from "../../checks/reserve-fund-share.ts";
import threePublic from "../../checks/three-public-adds-up.ts";
import distributed from "../../checks/transfers-are-distributed.ts";
import vehicles from "../../checks/vehicle-costs-add-up.ts";
import { diagnose } from "../../review/diagnose.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { runChecks } from "../../review/run-checks.ts";
import { drawBody } from "./draw-draft.ts";
import { drawBook } from "./draw-table.ts";
import { observeDrawn } from "./observe-drawn.ts";
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

describe("the reserve fund", () => {
  const draw = (fund: string, total = "1000") =>
    drawBody(
      "乙市",
      `2025年市本级一般公共预算支出预算表
       单位：万元
       科目编码 | 科目名称 | 2025年预算数
       201 | 一般公共服务支出 | 900
       227 | 预备费 | ${fund}
       | 本级支出合计 | ${total}`,
      { fiscalYear: 2025 },
    );

  test("is 0.80 % of what the level spends: too little (V11)", () => {
    expect(runCheck(reserve, draw("8"))).toEqual([
      "《2025年市本级一般公共预算支出预算表》预备费 8 占本级一般公共预算支出 1000 的 0.80%，低于 1%。",
    ]);
  });

  test("may be 1 % to 3 %", () => {
    expect(runCheck(reserve, draw("10"))).toEqual([]);
    expect(runCheck(reserve, draw("29"))).toEqual([]);
    expect(runCheck(reserve, draw("40"))[0]).toMatch(/的 4\.00%，高于 3%。$/u);
  });

  test("of one denominator only is told with it (H.1 trap 13)", () => {
    expect(runCheck(reserve, draw("2,950", "100,000"))).toEqual([
      expect.stringMatching(/的 3\.04%，高于 3%（以扣除预备费后的支出额计算）。$/u),
    ]);
  });

  test("of the whole region is not asked for", () => {
    const book = draw("8");
    for (const table of book.tables) {
      table.scope = { ...table.scope, level: "whole" };
    }
    expect(runCheck(reserve, book)).toEqual(["草案中没有列出预备费的本级一般公共预算支出表。"]);
  });
});

describe("codes", () => {
  const coded = (title: string, row: string, fiscalYear: number) =>
    drawBook(`${title}\n单位：万元\n科目编码 | 科目名称 | 金额\n${row} | 10.00`, { fiscalYear });

  test("of a later year are named (V20)", () => {
    const said = (year: number) =>
      runCheck(codesInForce, coded("政府性基金预算支出决算表", "22911 | 中央金融机构注资特别国债财务基金支出", year));
    expect(said(2024)[0]).toMatch(/22911.*该科目自 2025 年起使用，2024 年尚未启用/u);
    expect(said(2025)).toEqual([]);
  });

  test("of a fund stand in no table of the general budget (V21)", () => {
    const revenue = (title: string) =>
      runCheck(
        items,
        drawBody(
          "乙市",
          `${title}\n单位：万元\n科目编码 | 科目名称 | 2025年预算数\n1030148 | 国有土地使用权出让收入 | 10\n| 本级收入合计 | 10`,
          { fiscalYear: 2025 },
        ),
      );
    expect(revenue("2025年市本级一般公共预算收入预算表")[0]).toMatch(/1030148.*属于政府性基金预算/u);
    expect(revenue("2025年市本级政府性基金收入预算表")).toEqual([]);
  });

  test("of a fund in a department's table are one finding with what stands under them", () => {
    const rows = "21208 | 国有土地使用权出让收入安排的支出 | 10.00\n2120803 | 城市建设支出";
    expect(runCheck(items, coded("一般公共预算支出预算表", rows, 2025))).toEqual([
      expect.stringMatching(/^《一般公共预算支出预算表》列有 21208“国有土地使用权出让收入安排的支出”/u),
    ]);
    expect(runCheck(items, coded("政府性基金预算支出预算表", rows, 2025))).toEqual([]);
    // Another name under that code is a wrong code, which is another rule's business.
    expect(runCheck(items, coded("一般公共预算支出预算表", "21208 | 城乡社区环境卫生", 2025))).toEqual([]);
  });
});

describe("transfers by region", () => {
  const draw = (left: string, paid: string) =>
    drawBody(
      "甲省",
      `2025年省级对下税收返还和转移支付分地区预算表
       单位：亿元
       地区 | 合计 | 一般性转移支付 | 专项转移支付
       合计 | 105.0 | 100.0 | 5.0
       乙市 | ${paid} | 100.0 | 1.2
       未分配到地区数 | ${left} | | ${left}`,
      { fiscalYear: 2025 },
    );

  test("left open for 76 % of a part are named (V16)", () => {
    expect(runCheck(distributed, draw("3.8", "101.2"))).toEqual([
      "《2025年省级对下税收返还和转移支付分地区预算表》“专项转移支付”5.0 中 3.8（占 76.0%），未细化分配至地区，可能影响批准后及时下达。",
    ]);
  });

  test("may be left open in part", () => {
    expect(runCheck(distributed, draw("1.5", "103.5"))).toEqual([]);
  });
});

describe("the rules of a special fund", () => {
  const say = (sentence: string) => observeDrawn(inForce, `一、专项资金安排情况\n${sentence}`);

  test("that ran out before the year are named (V17)", () => {
    expect(say("《科技创新专项资金管理办法》自2019年1月1日起施行，有效期5年，2024年安排专项资金5,000万元。")).toEqual([
      "“科技创新专项资金管理办法”的管理办法有效期至 2023 年 12 月 31 日止，2024 年继续安排预算缺乏制度依据。",
    ]);
    expect(lastDayInForce("自2019-12-01起施行，有效期五年")).toBe("2024-11-30");
    expect(lastDayInForce("自2019年12月1日起施行，有效期十五年")).toBe("2034-11-30");
    expect(lastDayInForce("自2019年12月1日起施行，有效期两年")).toBe("2021-11-30");
    expect(lastDayInForce("自2019年12月1日起施行，长期有效")).toBeUndefined();
    expect(lastDayInForce("有效期至2024年12月31日")).toBe("2024-12-31");
  });

  test("are in force during the year, or without a term", () => {
    expect(say("《科技创新专项资金管理办法》自2019年12月1日起施行，有效期5年。")).toEqual([]);
    expect(say("《科技创新专项资金管理办法》自2015年1月1日起施行。")).toEqual([]);
    expect(say("《科技创新专项资金管理办法》自2015年1月1日起施行，有效期5年，已于2020年修订。")).toEqual([]);
    expect(
      say(
        "根据《城市更新专项资金管理办法》（自2019年1月1日起施行，有效期3年）安排的项目尾款50.00万元。新的《城市更新和品质提升专项资金管理办法》已于2023年2月1日起施行，有效期5年。",
      ),
    ).toEqual([]);
    expect(say("某计划自2015年1月1日起实施，产品有效期3年。")).toEqual([]);
  });
});
