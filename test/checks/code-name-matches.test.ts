import { describe, expect, test } from "vitest";
import check from "../../checks/code-name-matches.ts";
import { bookOf, type DrawOptions, drawTable } from "./draw-table.ts";

function observe(drawing: string, options?: DrawOptions) {
  return [...(check.observe?.({}, bookOf(drawTable(drawing, options)), {}) ?? [])];
}

const ECONOMIC: DrawOptions = { kind: "general-basic" };

describe("silent", () => {
  test("when a name is cut at the end of its line, or lacks 支出", () => {
    expect(
      observe(`
        201     | 一般公共服务               | 10
        20103   | 政府办公厅(室)及相关机构   | 10
        2010301 | 行政运行（项）             | 10`),
    ).toEqual([]);
  });

  test("in the last year of an old name (H.1 trap 8)", () => {
    const drawing = `
      208     | 社会保障和就业支出 | 10
      20805   | 行政事业单位离退休 | 10
      210     | 医疗卫生与计划生育支出 | 10`;
    expect(observe(drawing, { fiscalYear: 2018 })).toEqual([]);
  });

  test("about names of years the list does not reach", () => {
    const drawing = `
      204     | 公共安全支出 | 10
      20404   | 检察 | 10
      2040405 | 公诉、审判、侦查、执行等检察监督支出 | 10`;
    expect(observe(drawing, { fiscalYear: 2018 })).toEqual([]);
  });

  test("about codes of units", () => {
    const drawing = `
      单位编码 | 单位名称 | 合计
      101 | 省财政厅 | 10
      201 | 省教育厅 | 10`;
    expect(observe(drawing, { kind: "revenue" })).toEqual([]);
  });

  test("about an unknown 项 where the list has none at all", () => {
    expect(observe("203 | 国防支出 | 10\n20304 | 国防科研事业 | 10\n2030401 | 国防科研 | 10")).toEqual([]);
  });

  test("when every name is the list's", () => {
    expect(
      observe(
        `
        类 | 款 | 科目名称 | 合计
        301 |    | 工资福利支出 | 10
        301 | 01 | 基本工资 | 10
        302 | 13 | 维修(护)费 | 1
        302 | 12 | 因公出国 （ 境 ） 费用 | 1`,
        ECONOMIC,
      ),
    ).toEqual([]);
  });
});

test("names the code that a name belongs to", () => {
  const [finding, ...rest] = observe(
    `
    302   | 商品和服务支出 | 30
    30201 | 办公费 | 10
    30203 | 水费 | 10
    30206 | 电费 | 10`,
    ECONOMIC,
  );
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ subject: "30203 水费", severity: "warning", doubtful: true });
  expect(finding?.message).toContain("科目表中 30203 为“咨询费”，“水费”的编码是 30205");
  expect(finding?.evidence).toMatchObject([{ printed: "30203 水费" }]);
});

test("takes a table that numbers its codes by its own order as one finding", () => {
  const findings = observe(
    `
    类 | 款 | 科目名称 | 合计
    302 |    | 商品和服务支出 | 40
    302 | 01 | 办公费 | 10
    302 | 02 | 咨询费 | 10
    302 | 03 | 水费 | 10
    302 | 10 | 车辆运行费 | 10
    303 |    | 离退休人员经费 | 5
    303 | 01 | 退休费 | 5`,
    ECONOMIC,
  );
  expect(findings.map(({ subject }) => subject)).toEqual(["302 编码", "303 离退休人员经费", "30301 退休费"]);
  expect(findings[0]?.evidence.map(({ printed }) => printed)).toEqual([
    "302 02 咨询费",
    "302 03 水费",
    "302 10 车辆运行费",
  ]);
});

test("takes two wrong codes of a 类 for two findings", () => {
  const findings = observe(
    `
    302   | 商品和服务支出 | 20
    30201 | 办公费 | 5
    30202 | 咨询费 | 5
    30203 | 水费 | 5
    30206 | 电费 | 5
    30207 | 邮电费 | 5`,
    ECONOMIC,
  );
  expect(findings.map(({ subject }) => subject)).toEqual(["30202 咨询费", "30203 水费"]);
});

test("is sure of a name given up, with or without its code, and says it once a book", () => {
  const summary = drawTable("项目 | 预算数\n一、教育支出 | 1\n三、医疗卫生与计划生育支出 | 1", { kind: "summary" });
  const coded = drawTable("205 | 教育支出 | 1\n210 | 医疗卫生与计划生育支出 | 1", { kind: "expenditure" });
  const findings = [...(check.observe?.({}, bookOf(summary, coded), {}) ?? [])];
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ severity: "warning" });
  expect(findings[0]?.doubtful).toBeUndefined();
  expect(findings[0]?.message).toContain("用至 2018 年，现为 210“卫生健康支出”");
  expect(findings[0]?.evidence).toHaveLength(2);
});

test("gives a misspelt name as a notice", () => {
  const drawing = "301 | 工资福利支出 | 10\n30108 | 机关事业单位基本养老保险费 | 10";
  expect(observe(drawing, ECONOMIC)).toMatchObject([{ severity: "notice", doubtful: true }]);
});

test("proposes the code of an unknown one with a known name", () => {
  const drawing = `
    201 | 一般公共服务支出 | 10
    20106 | 财政事务 | 10
    2010691 | 行政运行 | 10`;
  expect(observe(drawing)).toMatchObject([{ subject: "2010691 行政运行", severity: "warning" }]);
  expect(observe(drawing)[0]?.suggestion).toContain("2010601");
});

test("finds an economic code in a table by function", () => {
  const drawing = `
    201 | 一般公共服务支出 | 10
    20106 | 财政事务 | 10
    2010601 | 行政运行 | 5
    2010602 | 一般行政管理事务 | 4
    30227 | 委托业务费 | 1`;
  expect(observe(drawing)).toMatchObject([{ subject: "30227 委托业务费", severity: "error" }]);
});

test("leaves a table by function and by economic class alone", () => {
  const drawing = `
    2010601 | 行政运行 | 5
    301 | 工资福利支出 | 4
    302 | 商品和服务支出 | 1`;
  expect(observe(drawing)).toEqual([]);
});
