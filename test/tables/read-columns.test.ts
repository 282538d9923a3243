import { describe, expect, test } from "vitest";
import type { BudgetTable, Column } from "../../domain/budget-table.ts";
import { drawBook } from "../checks/draw-table.ts";

function columns(grid: string, title = "支出预算表"): Column[] {
  const stage = title.includes("决算") ? "final-account" : "budget";
  const table = drawBook(`${title}\n单位：万元\n${grid}`, { stage }).tables[0] as BudgetTable;
  return table.columns;
}

const roles = (grid: string) => columns(grid).map(({ role }) => role);
const measures = (grid: string, title?: string) => columns(grid, title).map(({ measure }) => measure);

describe("what a column holds", () => {
  test("codes, names and amounts", () => {
    expect(roles("科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 10.00")).toEqual(["code", "name", "amount"]);
  });

  test("line numbers, which are no amounts", () => {
    expect(roles("项目 | 行次 | 金额\n一、财政拨款收入 | 1 | 10.00")).toEqual(["name", "line-number", "amount"]);
    expect(roles("序号 | 科目编码 | 科目名称 | 合计\n1 | 201 | 一般公共服务支出 | 10.00")[0]).toBe("line-number");
  });

  test("percents by head or by content", () => {
    expect(roles("项目 | 金额 | 占比%\n会议费 | 10.00 | 40.5")[2]).toBe("percent");
    expect(roles("项目 | 金额 | 完成情况\n会议费 | 10.00 | 40.5%")[2]).toBe("percent");
    expect(roles("项目 | 金额 | 增长率\n会议费 | 10.00 | 40.5")[2]).toBe("percent");
  });

  test("counts, unless they cost money", () => {
    expect(roles("项目 | 数量（辆） | 购置费\n轿车 | 2 | 40.00")).toEqual(["name", "count", "amount"]);
    expect(roles("项目 | 车辆购置费\n轿车 | 40.00")).toEqual(["name", "amount"]);
  });

  test("remarks", () => {
    expect(roles("项目 | 金额 | 备注\n轿车 | 40.00 | 更新")).toEqual(["name", "amount", "text"]);
  });

  test("numbers of units, which are no codes of the classification", () => {
    expect(roles("单位代码 | 单位名称 | 合计\n301001 | 某市统计局 | 10.00")).toEqual(["text", "name", "amount"]);
    expect(roles("部门（单位）代码 | 部门（单位）名称 | 合计\n301 | 某市统计局 | 10.00")[0]).toBe("text");
    expect(roles("部门预算支出经济分类科目编码 | 科目名称 | 合计\n301 | 工资福利支出 | 10.00")[0]).toBe("code");
  });

  test.each(["功能科目", "支出功能分类科目", "经济分类", "功能科目编码"])(
    "%s behind the name of a project is no money and no code of its name",
    (head) => {
      expect(roles(`项目名称 | ${head} | 合计\n水利业务运转 | 2130302 | 45.00`)).toEqual(["name", "text", "amount"]);
    },
  );

  test("codes of subjects by their shape, and amounts that are not of it", () => {
    expect(roles("功能分类 | 科目名称 | 合计\n201 | 一般公共服务支出 | 10.00")[0]).toBe("code");
    expect(roles("科目名称 | 科目编码 | 合计\n一般公共服务支出 | 201 | 10.00")[1]).toBe("code");
    expect(roles("项目名称 | 经济分类 | 合计\n培训 | 302.50 | 302.50")[1]).toBe("amount");
  });

  test("years, which are no amounts", () => {
    expect(roles("项目名称 | 起始年度 | 合计\n水利业务运转 | 2024 | 45.00")[1]).toBe("text");
    expect(roles("项目名称 | 2024年度 | 2025年度\n水利业务运转 | 2024 | 45.00")[1]).toBe("amount");
  });

  test("what its head says, where it is blank", () => {
    expect(roles("科目编码 | 科目名称 | 合计 | 基本支出\n| | |")).toEqual(["code", "name", "amount", "amount"]);
  });

  test("codes of three columns", () => {
    const parts = columns("科目编码 | < | < | 科目名称 | 合计\n类 | 款 | 项 | ^ | ^\n201 | 01 | 1 | 行政运行 | 10.00");
    expect(parts.map(({ role, codePart }) => [role, codePart])).toEqual([
      ["code", 0],
      ["code", 1],
      ["code", 2],
      ["name", undefined],
      ["amount", undefined],
    ]);
  });
});

describe("what the amounts of a column are of", () => {
  test.each([
    ["基本支出", "basic"],
    ["项目支出", "project"],
    ["其中：人员经费", "personnel"],
    ["日常公用经费", "public"],
    ["上缴上级支出", "paid-to-superior"],
    ["事业单位经营支出", "operating-expenditure"],
    ["对附属单位补助支出", "subsidy-to-affiliates"],
    ["一般公共预算拨款收入", "general"],
    ["政府性基金预算财政拨款", "fund"],
    ["国有资本经营预算", "state-capital"],
    ["财政拨款收入", "appropriation"],
    ["财政专户管理资金收入", "special-account"],
    ["事业收入", "service-revenue"],
    ["事业单位经营收入", "operating-revenue"],
    ["上级补助收入", "superior-subsidy"],
    ["附属单位上缴收入", "affiliate-revenue"],
    ["其他收入", "other-revenue"],
    ["使用非财政拨款结余", "non-appropriation-surplus"],
    ["上年结转", "carried-over"],
    ["结转下年", "carry-forward"],
    ["年初结转和结余", "opening-balance"],
    ["年末财政拨款结转和结余", "closing-balance"],
    ["因公出国（境）费", "abroad"],
    ["公务用车购置及运行维护费", "vehicles"],
    ["公务用车购置费", "vehicle-purchase"],
    ["公务用车运行维护费", "vehicle-running"],
    ["公务接待费", "reception"],
    ["合计", "total"],
    ["本年支出合计", "current-expenditure"],
  ])("%s is %s", (head, measure) => {
    expect(measures(`科目名称 | ${head}\n某项 | 10.00`)[1]).toBe(measure);
  });

  test("a 小计 is of the branch it closes", () => {
    const grid = `
      科目名称 | 公务用车购置及运行费 | < | < | 本年支出 | < | <
      ^ | 小计 | 购置费 | 运行费 | 合计 | 基本支出 | 项目支出
      某项 | 3.00 | 1.00 | 2.00 | 9.00 | 4.00 | 5.00`;
    expect(measures(grid)).toEqual([
      undefined,
      "vehicles",
      "vehicle-purchase",
      "vehicle-running",
      "current-expenditure",
      "basic",
      "project",
    ]);
  });

  test("a 金额 beside an 其中 is of the source above it", () => {
    const grid = "科目名称 | 事业收入 | <\n^ | 金额 | 其中：教育收费\n某项 | 3.00 | 1.00";
    expect(measures(grid)).toEqual([undefined, "service-revenue", undefined]);
  });

  test("a 合计 under the name of the budget of the whole table is its total", () => {
    const grid = "科目名称 | 一般公共预算支出 | < | <\n^ | 合计 | 基本支出 | 项目支出\n某项 | 9.00 | 4.00 | 5.00";
    expect(measures(grid)).toEqual([undefined, "total", "basic", "project"]);
  });

  test("预算数 and 决算数 are of the item above them", () => {
    const grid = "公务接待费 | < | 因公出国（境）费 | <\n预算数 | 决算数 | 预算数 | 决算数\n1.00 | 1.00 | 2.00 | 2.00";
    expect(measures(grid, "“三公”经费支出决算表")).toEqual(["reception", "reception", "abroad", "abroad"]);
  });
});

describe("of which year and version", () => {
  const of = (grid: string, title?: string) => columns(grid, title).map(({ period, version }) => [period, version]);

  test("a plain column has the version of its table and no year", () => {
    expect(of("项目 | 合计\n某项 | 1.00")[1]).toEqual([undefined, "budget"]);
    expect(of("项目 | 合计\n某项 | 1.00", "支出决算表")[1]).toEqual([undefined, "final"]);
  });

  test("years are told by words and by number", () => {
    expect(of("项目 | 上年预算数 | 2024年预算数 | 2023年执行数\n某项 | 1.00 | 1.00 | 1.00").slice(1)).toEqual([
      ["last-year", "budget"],
      ["this-year", "budget"],
      ["last-year", "final"],
    ]);
  });

  test("money carried over from last year is this year's", () => {
    expect(of("项目 | 上年结转\n某项 | 1.00")[1]).toEqual([undefined, "budget"]);
  });

  test("versions are told by words", () => {
    expect(of("项目 | 年初预算数 | 调整预算数 | 决算数\n某项 | 1.00 | 1.00 | 1.00", "支出决算表").slice(1)).toEqual([
      [undefined, "budget"],
      [undefined, "adjusted"],
      [undefined, "final"],
    ]);
  });
});
