import { describe, expect, test } from "vitest";
import check from "../../checks/code-has-parent.ts";
import { bookOf, type DrawOptions, drawTable } from "./draw-table.ts";

function observe(drawing: string, options?: DrawOptions) {
  return [...(check.observe?.({}, bookOf(drawTable(drawing, options)), {}) ?? [])];
}

const WHOLE = `
  201     | 一般公共服务支出 | 10
  20106   | 财政事务 | 10
  2010601 | 行政运行 | 10
  208     | 社会保障和就业支出 | 10
  20805   | 行政事业单位养老支出 | 10
  2080505 | 机关事业单位基本养老保险缴费支出 | 10
  221     | 住房保障支出 | 10
  22102   | 住房改革支出 | 10
  2210201 | 住房公积金 | 10`;

function without(...codes: string[]): string {
  return WHOLE.split("\n")
    .filter((line) => !codes.includes(line.split("|")[0]?.trim() ?? ""))
    .join("\n");
}

describe("silent", () => {
  test("when a table prints 项 alone", () => {
    expect(observe(without("201", "20106", "208", "20805", "221", "22102"))).toEqual([]);
  });

  test("when a table prints 类 and 项", () => {
    expect(observe(without("20106", "20805", "22102"))).toEqual([]);
  });

  test("when every column prints the code down to its level", () => {
    const drawing = `
      类 | 款 | 项 | 科目名称 | 合计
      201 |       |         | 一般公共服务支出 | 10
      201 | 20106 |         | 财政事务 | 10
      201 | 20106 | 2010601 | 行政运行 | 10`;
    expect(observe(drawing)).toEqual([]);
  });

  test("when all is in order", () => {
    expect(observe(WHOLE)).toEqual([]);
  });

  test("when the parent stands there under a wrong code", () => {
    expect(observe(WHOLE.replace("20805  ", "20806  "))).toEqual([]);
  });
});

test("misses the one parent a table leaves out", () => {
  const findings = observe(without("20805"));
  expect(findings).toMatchObject([{ subject: "expenditure 20805" }]);
  expect(findings[0]?.message).toContain(
    "2080505“机关事业单位基本养老保险缴费支出”，未列其上级科目 20805“行政事业单位养老支出”",
  );
});

test("finds a class that is none, once for the same row in two tables", () => {
  const drawing = `
    类 | 款 | 项 | 科目名称 | 合计
    208 |    |    | 社会保障和就业支出 | 10
    210 |    |    | 卫生健康支出 | 10
    210 | 11 |    | 行政事业单位医疗 | 10
    7   | 11 | 02 | 事业单位医疗 | 10`;
  const tables = [drawTable(drawing), drawTable(drawing, { kind: "general-expenditure" })];
  const findings = [...(check.observe?.({}, bookOf(...tables), {}) ?? [])];
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ severity: "error" });
  expect(findings[0]?.message).toContain("7 11 02，7 不是类级科目，按其所在位置应为 210");
  expect(findings[0]?.evidence).toMatchObject([
    { printed: "7", label: "事业单位医疗 · 类编码" },
    { printed: "7", label: "事业单位医疗 · 类编码" },
  ]);
});

test("finds a class of three digits that the list has not, and is not sure", () => {
  expect(observe(`${WHOLE}\n2180101 | 地震事务 | 10`)).toMatchObject([{ severity: "error", doubtful: true }]);
});

test("finds parts without their leading zero, all in one finding", () => {
  const drawing = `
    类 | 款 | 科目名称 | 合计
    301 |    | 工资福利支出 | 10
    301 | 01 | 基本工资 | 10
    301 | 2  | 津贴补贴 | 10
    301 | 7  | 绩效工资 | 10`;
  const findings = observe(drawing, { kind: "general-basic" });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.evidence).toMatchObject([
    { printed: "2", label: "津贴补贴 · 款编码" },
    { printed: "7", label: "绩效工资 · 款编码" },
  ]);
});

test("finds a code with a digit too many or too few", () => {
  expect(observe(WHOLE.replace("2080505", "208055 "))).toMatchObject([
    { subject: "208055 机关事业单位基本养老保险缴费支出" },
  ]);
});
