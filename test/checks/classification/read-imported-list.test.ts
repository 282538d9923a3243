import { describe, expect, test } from "vitest";
import { readImportedList } from "../../../checks/classification/read-imported-list.ts";
import type { Grid } from "../../../domain/document.ts";
import { parseCsv } from "../../../parsers/csv.ts";

/** Reads a list kept as text, as from a file `科目.csv`. */
function read(text: string) {
  const { blocks } = parseCsv(new TextEncoder().encode(text), "科目.csv");
  return readImportedList(blocks.filter((block): block is Grid => block.kind === "grid"));
}

const HEAD = "编码,名称,启用年份,停用年份,来源\n";

describe("a list is read", () => {
  test("with its years and where it is from", () => {
    expect(read(`${HEAD}20106,财政事务,2007,,当年科目\n20110,人力资源事务,2007,2019,\n`)).toEqual({
      rows: [
        { code: "20106", name: "财政事务", firstYear: 2007, source: "当年科目" },
        { code: "20110", name: "人力资源事务", firstYear: 2007, lastYear: 2019 },
      ],
      problems: [],
    });
  });

  test("in English, in another order, under a title", () => {
    const { rows, problems } = read("2026 年科目表,,\nvalid_from,code,name\n2026,201,一般公共服务支出\n");
    expect({ rows, problems }).toEqual({
      rows: [{ code: "201", name: "一般公共服务支出", firstYear: 2026 }],
      problems: [],
    });
  });

  test("with the old name of a code, in years of its own", () => {
    expect(read(`${HEAD}210,医疗卫生与计划生育支出,2014,2018,\n210,卫生健康支出,2019,至今,\n`).problems).toEqual([]);
  });
});

describe("a mistake is named with its line and what to do", () => {
  const cases: [what: string, text: string, says: string][] = [
    ["no head", "20106,财政事务,2007\n20107,税收事务,2007\n", "没有找到表头。请在科目之上加一行表头"],
    ["a head that lacks a column", "编码,名称\n20106,财政事务\n", "第 1 行表头缺少 启用年份（valid_from）"],
    [
      "an unknown column",
      "编码,名称,启用年份,金额\n20106,财政事务,2007,5\n",
      "第 1 行第 4 列“金额”不是科目表的列：请删去此列",
    ],
    ["a code of four digits", `${HEAD}2010,财政事务,2007,,\n`, "第 2 行编码“2010”有误：应为 3、5、7 或 9 位数字"],
    ["a code of no classification", `${HEAD}711,其他,2007,,\n`, "第 2 行编码“711”有误"],
    ["a code without a name", `${HEAD}20106,,2007,,\n`, "第 2 行编码 20106 缺少名称"],
    [
      "a code twice in a year",
      `${HEAD}20106,财政事务,2007,,\n20107,税收事务,2007,,\n20106,财政管理事务,2020,,\n`,
      "第 4 行编码 20106“财政管理事务”与工作表“科目”第 2 行“财政事务”重复",
    ],
    [
      "a year in words",
      `${HEAD}20106,财政事务,二〇二六,,\n`,
      "第 2 行编码 20106 的启用年份“二〇二六”有误：应为四位年份",
    ],
    ["no first year", `${HEAD}20106,财政事务,,,\n`, "第 2 行编码 20106 的启用年份“”有误"],
    ["a last year that is none", `${HEAD}20106,财政事务,2007,去年,\n`, "第 2 行编码 20106 的停用年份“去年”有误"],
    ["a last year before the first", `${HEAD}20106,财政事务,2020,2019,\n`, "停用年份 2019 早于启用年份 2020"],
    ["no subject", HEAD, "第 1 行表头之下没有科目"],
  ];

  test.each(cases)("%s", (_what, text, says) => {
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(says);
  });

  test("all of them at once", () => {
    expect(read(`${HEAD}2010,财政事务,2007,,\n20106,财政事务,去年,,\n`).problems).toHaveLength(2);
  });
});
