import { describe, expect, test } from "vitest";
import fits from "../../checks/bonds-fit-subjects.ts";
import capital from "../../checks/bonds-pay-for-capital.ts";
import hidden from "../../checks/no-hidden-debt.ts";
import { drawBody } from "./draw-draft.ts";
import { drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const bonds = (...rows: string[]) =>
  drawBody(
    "乙市",
    `2025年新增地方政府债券资金安排表
     单位：万元
     项目名称 | 债券类型 | 功能分类科目 | 政府预算经济分类科目 | 金额
     ${rows.join("\n     ")}
     合计 | | | | 3,000`,
    { fiscalYear: 2025 },
  );

describe("projects paid from bonds", () => {
  const ROAD = "城区道路改造 | 一般债券 | 2120303 小城镇基础设施建设 | 50302 基础设施建设 | 1,000";
  const PARK =
    "产业园区标准厂房 | 专项债券 | 2290402 其他地方自行试点项目收益专项债券收入安排的支出 | 50402 基础设施建设 | 1,000";

  test("are capital, under the subjects of their bonds", () => {
    expect(runCheck(capital, bonds(ROAD, PARK))).toEqual([]);
    expect(runCheck(fits, bonds(ROAD, PARK))).toEqual([]);
  });

  test("pay for what is spent anew every year", () => {
    const [found, ...more] = runCheck(capital, bonds(ROAD, PARK.replace("50402 基础设施建设", "50205 委托业务费")));
    expect(found).toBe(
      "《2025年新增地方政府债券资金安排表》项目“产业园区标准厂房”的债券资金 1,000万元 安排用于经常性支出“50205 委托业务费”。",
    );
    expect(more).toEqual([]);
  });

  test("stand under subjects of the other bonds", () => {
    expect(
      runCheck(fits, bonds(ROAD.replace("一般债券", "专项债券"), PARK.replace("专项债券 |", "一般债券 |"))),
    ).toEqual([
      "《2025年新增地方政府债券资金安排表》项目“城区道路改造”的专项债券 1,000万元 列“2120303 小城镇基础设施建设”，与债券类型不匹配。",
      "《2025年新增地方政府债券资金安排表》项目“产业园区标准厂房”的一般债券 1,000万元 列“2290402 其他地方自行试点项目收益专项债券收入安排的支出”，与债券类型不匹配。",
    ]);
  });

  test("of a list without codes say nothing", () => {
    const book = drawBody(
      "乙市",
      "2025年新增地方政府债券资金安排表\n单位：万元\n项目名称 | 金额\n道路 | 10\n桥梁 | 20",
    );
    expect(runCheck(capital, book)).toEqual(["草案中没有列出经济分类的债券资金项目表。"]);
  });
});

describe("names of projects that may hide debt", () => {
  const projects = (name: string) =>
    drawTable(`项目名称 | 合计\n${name} | 100.00\n其他经费 | 50.00`, { kind: "projects" });

  test.each(["市民中心BT项目回购款", "安置房工程回购", "政府购买服务融资本息", "垫资建设款", "出具担保函对应债务"])(
    "%s",
    (name) => {
      expect(runCheck(hidden, projects(name))).toEqual([expect.stringContaining(`项目“${name}”含`)]);
    },
  );

  test.each([
    "政府购买服务岗位经费",
    "小微企业融资担保基金",
    "BTV宣传制作",
    "工程建设监理费",
    "国债回购手续费",
    "废旧农膜回购补贴",
    "融资担保函证费",
    "担保债务清收",
  ])("not %s", (name) => {
    expect(runCheck(hidden, projects(name))).toEqual([]);
  });
});
