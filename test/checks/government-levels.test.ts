import { describe, expect, test } from "vitest";
import adjusted from "../../checks/adjusted-budget-adds-up.ts";
import economic from "../../checks/functional-equals-economic.ts";
import insurance from "../../checks/insurance-balances.ts";
import regional from "../../checks/regional-accounts-agree.ts";
import subsidies from "../../checks/subsidies-agree-between-levels.ts";
import byRegion from "../../checks/transfers-by-region-agree.ts";
import withBalance from "../../checks/transfers-match-balance.ts";
import outside from "../../checks/transfers-outside-own-total.ts";
import whole from "../../checks/whole-equals-own-and-lower.ts";
import { drawBody } from "./draw-draft.ts";
import { drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const YEAR = { fiscalYear: 2025 };

describe("全市 and 市本级", () => {
  const draw = (ownColumn: string, ownTotal = "83,038") =>
    drawBody(
      "溆城市",
      `2025年全市一般公共预算支出预算表
       单位：万元
       科目编码 | 科目名称 | 合计 | 市本级 | 县（市、区）
       | 支出合计 | 195,108 | 83,038 | 112,070
       201 | 一般公共服务支出 | 195,108 | ${ownColumn} | 112,070
       ===
       2025年市本级一般公共预算支出预算表
       单位：万元
       科目编码 | 科目名称 | 2024年预算数 | 2025年预算数
       | 本级支出合计 | 79,366 | ${ownTotal}
       201 | 一般公共服务支出 | 79,366 | 83,038
       ===
       2025年市本级一般公共预算支出经济分类预算表
       单位：万元
       科目编码 | 科目名称 | 2025年预算数
       | 合计 | 83,038
       501 | 机关工资福利支出 | 83,038`,
      YEAR,
    );

  test("agree item by item: the column of the level is its own table", () => {
    expect(runCheck(whole, draw("83,038"))).toEqual(["agrees: 2"]);
    expect(runCheck(whole, draw("83,308"))[0]).toMatch(/^contradicts 201 一般公共服务支出 · 市本级: 83,308 ≠ 83,038/u);
  });

  test("cost the same by function and by economic class", () => {
    expect(runCheck(economic, draw("1"))).toEqual(["agrees: 1"]);
    expect(runCheck(economic, draw("1", "83,083"))[0]).toMatch(/^contradicts 本级支出合计/u);
  });

  test("add up with the levels below where those have a table", () => {
    const table = (title: string, amount: string) =>
      `2025年${title}一般公共预算收入预算表\n单位：亿元\n科目编码 | 科目名称 | 2025年预算数\n | 收入合计 | ${amount}\n101 | 税收收入 | ${amount}`;
    const province = (lower: string) =>
      drawBody("甲省", [table("全省", "30.5"), table("省级", "10.2"), table("市县", lower)].join("\n===\n"), YEAR);
    expect(runCheck(whole, province("20.3"))).toEqual(["agrees: 2"]);
    expect(runCheck(whole, province("21.3"))[0]).toMatch(/^contradicts 101 税收收入 .*: 30.5 ≠ 10.2 \+ 21.3/u);
  });
});

describe("transfers", () => {
  const draw = ({ special = "5.0", left = "3.8", paid = "12.0" } = {}) =>
    drawBody(
      "甲省",
      `2025年省级一般公共预算收支平衡表
       单位：亿元
       收入 | < | 支出 | <
       项目 | 2025年预算数 | 项目 | 2025年预算数
       一、本级收入 | 32.0 | 一、本级支出 | 20.0
       | | 二、补助下级支出 | ${paid}
       | | （一）返还性支出 | 1.0
       | | （二）一般性转移支付支出 | 6.0
       | | （三）专项转移支付支出 | 5.0
       收入总计 | 32.0 | 支出总计 | 32.0
       ===
       2025年省级对下税收返还和转移支付预算表
       单位：亿元
       项目 | 2025年预算数
       合计 | 12.0
       一、税收返还 | 1.0
       二、一般性转移支付 | 6.0
       三、专项转移支付 | ${special}
       （一）科技创新专项资金 | ${special}
       ===
       2025年省级对下税收返还和转移支付分地区预算表
       单位：亿元
       地区 | 合计 | 税收返还 | 一般性转移支付 | 专项转移支付
       合计 | 12.0 | 1.0 | 6.0 | 5.0
       乙市 | 8.2 | 1.0 | 6.0 | 1.2
       未分配到地区数 | ${left} | | | ${left}`,
      YEAR,
    );

  test("are those of the balance sheet, part by part", () => {
    expect(runCheck(withBalance, draw())).toEqual(["agrees: 8"]);
    expect(runCheck(withBalance, draw({ paid: "12.5" }))[0]).toMatch(/^contradicts 合计 .*: 12.0 ≠ 12.5/u);
  });

  test("by item are those by region, what is not yet distributed included (V16)", () => {
    expect(runCheck(byRegion, draw())).toEqual(["agrees: 8"]);
    const faulty = runCheck(byRegion, draw({ special: "5.5", left: "3.5" }));
    expect(faulty.filter((line) => line.startsWith("contradicts"))).toHaveLength(3);
  });

  test("of one sort by item are not those of another by region", () => {
    const draw = (regional: string) =>
      drawBody(
        "甲省",
        `2025年省级对市县一般性转移支付分项目预算表
         单位：亿元
         项目 | 2025年预算数
         合计 | 371.05
         均衡性转移支付 | 371.05
         ===
         2025年省级对市县${regional}分地区预算表
         单位：亿元
         地区 | 合计 | 基建投资
         合计 | 9.00 | 9.00
         乙市 | 9.00 | 9.00`,
        YEAR,
      );
    const against = (regional: string) => runCheck(byRegion, draw(regional)).filter((line) => line.includes("371.05"));
    expect(against("专项转移支付")).toEqual([]);
    expect(against("税收返还和转移支付")).toEqual([]);
    expect(against("一般性转移支付")).toHaveLength(1);
  });

  test("down are what the levels below receive", () => {
    const lower = (amount: string) =>
      drawBody(
        "甲省",
        `2025年省级一般公共预算收支平衡表\n单位：亿元\n收入 | < | 支出 | <\n项目 | 2025年预算数 | 项目 | 2025年预算数\n一、本级收入 | 9 | 一、补助下级支出 | 9\n收入总计 | 9 | 支出总计 | 9
         ===
         2025年市县一般公共预算收支平衡表\n单位：亿元\n收入 | < | 支出 | <\n项目 | 2025年预算数 | 项目 | 2025年预算数\n一、上级补助收入 | ${amount} | 一、本级支出 | ${amount}\n收入总计 | ${amount} | 支出总计 | ${amount}`,
        YEAR,
      );
    expect(runCheck(subsidies, lower("9"))).toEqual(["agrees: 1"]);
    expect(runCheck(subsidies, lower("7"))[0]).toMatch(/^contradicts/u);
  });
});

describe("a table by region", () => {
  const draw = (region: string, own = "49,531") =>
    drawBody(
      "溆城市",
      `2025年全市分地区一般公共预算收支预算表
       单位：万元
       地区 | 一般公共预算收入 | < | <
       ^ | 合计 | 税收收入 | 非税收入
       全市 | 57,719 | 41,277 | 16,442
       市本级 | ${own} | 35,190 | 14,341
       溆宁区 | ${region} | 6,087 | 2,101
       ===
       2025年市本级一般公共预算收入预算表
       单位：万元
       科目编码 | 科目名称 | 2025年预算数
       | 本级收入合计 | 49,531
       101 | 税收收入 | 35,190
       103 | 非税收入 | 14,341`,
      YEAR,
    );

  test("adds up and is that of the level", () => {
    expect(runCheck(regional, draw("8,188"))).toEqual(["agrees: 6"]);
    expect(runCheck(regional, draw("8,180"))[0]).toMatch(/^contradicts 全市 .*: 57,719 ≠ 49,531 \+ 8,180/u);
    expect(runCheck(regional, draw("8,170", "49,549")).at(0)).toMatch(/^contradicts 市本级 .*: 49,549 ≠ 49,531/u);
  });

  test("with subtotals of its own says nothing", () => {
    const table = drawBody(
      "甲省",
      `2025年全省分地区一般公共预算收支预算表\n单位：万元\n地区 | 收入合计 | 支出合计\n全省 | 10 | 10\n市小计 | 6 | 6\n乙市 | 6 | 6\n丙县 | 4 | 4`,
      YEAR,
    );
    expect(runCheck(regional, table)).toEqual(["草案中没有分地区收支表。"]);
  });
});

describe("social insurance", () => {
  const draw = (closing: string, revenue = "300") =>
    drawBody(
      "甲市",
      `2025年全市社会保险基金结余预算表
       单位：亿元
       险种 | 上年末滚存结余 | 本年收入 | 本年支出 | 本年收支结余 | 年末滚存结余
       合计 | 500 | 300 | 280 | 20 | ${closing}
       城乡居民基本养老保险基金 | 500 | 300 | 280 | 20 | ${closing}
       ===
       2025年全市社会保险基金收入预算表
       单位：亿元
       科目编码 | 科目名称 | 2025年预算数
       | 收入合计 | ${revenue}
       10210 | 城乡居民基本养老保险基金收入 | ${revenue}`,
      YEAR,
    );

  test("rolls forward scheme by scheme (V23)", () => {
    expect(runCheck(insurance, draw("520"))).toEqual(["agrees: 6"]);
    const faulty = runCheck(insurance, draw("530"));
    expect(faulty[1]).toMatch(/^contradicts 城乡居民基本养老保险基金 · 年末滚存结余: 530 ≠ 500 \+ 20/u);
  });

  test("earns what its revenue table says", () => {
    expect(runCheck(insurance, draw("520", "330"))[0]).toMatch(/^contradicts 合计 · 本年收入: 300 ≠ 330/u);
  });

  test("of one scheme a table reads down", () => {
    const table = drawTable(
      `项目 | 2025年预算数
       一、收入 | 300
       二、支出 | 280
       三、本年收支结余 | 20
       四、年末滚存结余 | 520
       五、上年末滚存结余 | 501`,
      { title: "2025年失业保险基金收支预算表" },
    );
    expect(runCheck(insurance, table)).toEqual(["rounding 年末滚存结余 · 2025年预算数: 520 ≈ 501 + 20", "agrees: 1"]);
  });
});

test("收入合计 is without transfers and debt, 总计 with them", () => {
  const draw = (total: string) =>
    drawTable(
      `科目编码 | 科目名称 | 预算数
       101 | 税收收入 | 60
       103 | 非税收入 | 40
       | 收入合计 | ${total}
       110 | 转移性收入 | 30
       | 收入总计 | 130`,
      { title: "2025年市本级一般公共预算收入预算表" },
    );
  expect(runCheck(outside, draw("100"))).toEqual(["agrees: 2"]);
  expect(runCheck(outside, draw("130"))[0]).toMatch(/^contradicts 收入合计 .*: 130 ≠ 60 \+ 40/u);
});

test("an adjusted budget is the first one and what was changed", () => {
  const draw = (after: string) =>
    drawTable(
      `科目编码 | 科目名称 | 年初预算数 | 调整数 | 调整后预算数\n201 | 一般公共服务支出 | 100 | 12 | ${after}`,
      {
        title: "2025年市本级一般公共预算支出预算调整表",
      },
    );
  expect(runCheck(adjusted, draw("112"))).toEqual(["agrees: 1"]);
  expect(runCheck(adjusted, draw("121"))[0]).toMatch(/^contradicts .*: 121 ≠ 100 \+ 12/u);
});
