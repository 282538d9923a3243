import { describe, expect, test } from "vitest";
import changes from "../../checks/changes-hold.ts";
import completion from "../../checks/completion-rates-hold.ts";
import zeroBase from "../../checks/no-rate-on-zero-base.ts";
import shares from "../../checks/shares-hold.ts";
import { drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const FINAL = { title: "2024年市本级一般公共预算支出决算表", stage: "final-account", fiscalYear: 2024 } as const;
const BUDGET = { title: "2025年市本级一般公共预算支出预算表", fiscalYear: 2025 } as const;

describe("完成预算的%", () => {
  const draw = (rate: string, head = "决算数为预算数的%") =>
    drawTable(
      `科目编码 | 科目名称 | 预算数 | 决算数 | ${head}\n201 | 一般公共服务支出 | 4,628.17 | 4,733.14 | ${rate}`,
      FINAL,
    );

  test("is the final figure over the budget (V7)", () => {
    expect(runCheck(completion, draw("102.27"))).toEqual(["agrees: 1"]);
    expect(runCheck(completion, draw("102.27", "完成预算%"))).toEqual(["agrees: 1"]);
    expect(runCheck(completion, draw("2.27"))[0]).toMatch(/^contradicts/u);
  });

  test("is over the budget the header names: first or adjusted (H.1 trap 6)", () => {
    const adjusted = (head: string) =>
      drawTable(
        `科目编码 | 科目名称 | 年初预算数 | 调整预算数 | 决算数 | ${head}
         201 | 一般公共服务支出 | 100.00 | 320.00 | 307.82 | 96.19`,
        FINAL,
      );
    expect(runCheck(completion, adjusted("决算数为调整预算数的%"))).toEqual(["agrees: 1"]);
    expect(runCheck(completion, adjusted("决算数为年初预算数的%"))[0]).toMatch(/^contradicts/u);
  });
});

describe("a change against last year", () => {
  const draw = (head: string, rate: string) =>
    drawTable(
      `科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | ${head}
       201 | 一般公共服务支出 | 100.00 | 120.00 | ${rate}`,
      BUDGET,
    );

  test("is 20 % more and 120 % of it (H.1 trap 5)", () => {
    expect(runCheck(changes, draw("比上年增长%", "20.0"))).toEqual(["agrees: 1"]);
    expect(runCheck(changes, draw("为上年预算数的%", "120.0"))).toEqual(["agrees: 1"]);
    expect(runCheck(changes, draw("比上年增长%", "120.0"))[0]).toMatch(/^contradicts/u);
    expect(runCheck(changes, draw("为上年预算数的%", "20.0"))[0]).toMatch(/^contradicts/u);
    expect(runCheck(changes, draw("比上年增减额", "20.00"))).toEqual(["agrees: 1"]);
    expect(runCheck(changes, draw("比上年增减额", "-20.00"))[0]).toMatch(/^contradicts/u);
  });

  test("of a budget as part of the execution is of last year's, said or not", () => {
    const executed = (rate: string) =>
      drawTable(
        `科目编码 | 科目名称 | 2024年执行数 | 2025年预算数 | 预算数为执行数的%
         201 | 一般公共服务支出 | 300.00 | 309.00 | ${rate}`,
        BUDGET,
      );
    expect(runCheck(changes, executed("103.0"))).toEqual(["agrees: 1"]);
    expect(runCheck(changes, executed("130.0"))[0]).toMatch(/^contradicts/u);
  });

  const twoBases = (rates: string[]) =>
    drawTable(
      `科目编码 | 科目名称 | 2024年预算数 | 2024年执行数 | 2025年预算数 | 增减%
       201 | 一般公共服务支出 | 100 | 110 | 121 | ${rates[0]}
       204 | 公共安全支出 | 200 | 190 | 209 | ${rates[1]}
       205 | 教育支出 | 300 | 330 | 363 | ${rates[2]}
       206 | 科学技术支出 | 400 | 380 | 418 | ${rates[3]}
       208 | 社会保障和就业支出 | 500 | 550 | 605 | ${rates[4]}`,
      BUDGET,
    );

  test("of a base the header leaves open is that which most rows fit", () => {
    expect(runCheck(changes, twoBases(["10.0", "10.0", "10.0", "10.0", "10.0"]))).toEqual(["agrees: 5"]);
    expect(runCheck(changes, twoBases(["10.0", "10.0", "10.0", "10.0", "1.0"]))[0]).toMatch(
      /^contradicts 208 社会保障和就业支出/u,
    );
  });

  test("of no base that fits says nothing", () => {
    expect(runCheck(changes, twoBases(["1.0", "2.0", "3.0", "4.0", "5.0"]))).toEqual(["草案中没有本规则适用的表格。"]);
  });

  test("most of which is off is of another basis, not five slips", () => {
    const restated = drawTable(
      `科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 比上年同口径增长%
       201 | 一般公共服务支出 | 100 | 120 | 7.0
       204 | 公共安全支出 | 200 | 210 | 8.0
       205 | 教育支出 | 300 | 330 | 2.0
       206 | 科学技术支出 | 400 | 420 | 5.0`,
      BUDGET,
    );
    const lines = runCheck(changes, restated);
    expect(lines.filter((line) => line.startsWith("restated"))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith("contradicts"))).toEqual([]);
  });
});

describe("a rate on nothing", () => {
  const draw = (base: string, now: string, rate: string) =>
    drawTable(
      `科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 比上年增长%\n201 | 一般公共服务支出 | ${base} | ${now} | ${rate}`,
      {
        ...BUDGET,
        unit: "元",
      },
    );

  test("is none (V5 in a table)", () => {
    expect(runCheck(zeroBase, draw("0.00", "307.82", "100.00"))).toEqual([
      "《2025年市本级一般公共预算支出预算表》“201 一般公共服务支出 · 比上年增长%”列示 100.00%，而“2024年预算数”为 0.00，不应列示百分比。",
    ]);
    expect(runCheck(zeroBase, draw("", "307.82", "100.00"))[0]).toMatch(/未列示，不应列示百分比/u);
  });

  test("is not printed, or is 0 of 0", () => {
    expect(runCheck(zeroBase, draw("0.00", "307.82", "—"))).toEqual([]);
    expect(runCheck(zeroBase, draw("0.00", "0.00", "0.00"))).toEqual([]);
    expect(runCheck(zeroBase, draw("0.01", "307.82", "99.00"))).toEqual([]);
  });

  test("may be one where the base is printed as 0 for being small", () => {
    const small = (rate: string) =>
      drawTable(
        `科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 为上年预算数的%\n201 | 一般公共服务支出 | 0.00 | 0.01 | ${rate}`,
        {
          ...BUDGET,
          unit: "亿元",
        },
      );
    expect(runCheck(zeroBase, small("118.2"))).toEqual([]);
    expect(runCheck(zeroBase, small("10.0"))).toHaveLength(1);
  });

  test("on less than nothing wants a word", () => {
    expect(runCheck(zeroBase, draw("-10.00", "5.00", "150.0"))[0]).toMatch(/以负数为基数列示百分比/u);
    expect(runCheck(changes, draw("-10.00", "5.00", "-150.0"))).toEqual([]);
  });
});

describe("shares", () => {
  const draw = (third: string) =>
    drawTable(
      `项目 | 预算数 | 占比（%）
       合计 | 100.0 | 100.0
       一、甲 | 45.3 | 45.3
       二、乙 | 30.2 | 30.2
       三、丙 | 24.5 | ${third}`,
      { title: "支出结构表" },
    );

  test("of a hundred add up within what rounding allows (V18)", () => {
    expect(runCheck(shares, draw("24.6"))).toEqual([
      "rounding 丙 · 占比(%): 24.6",
      "rounding 合计 · 占比(%): 100.0 ≈ 45.3 + 30.2 + 24.6",
      "agrees: 3",
    ]);
    expect(runCheck(shares, draw("24.5"))).toEqual(["agrees: 5"]);
    expect(runCheck(shares, draw("26.4")).filter((line) => line.startsWith("contradicts"))).toHaveLength(2);
  });
});
