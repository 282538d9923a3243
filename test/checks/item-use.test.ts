import { describe, expect, test } from "vitest";
import economic from "../../checks/economic-classes-correspond.ts";
import others from "../../checks/other-items-are-few.ts";
import purchases from "../../checks/purchases-are-capital.ts";
import revenue from "../../checks/revenue-under-its-kind.ts";
import department from "../../checks/running-item-fits-department.ts";
import nature from "../../checks/running-item-fits-nature.ts";
import running from "../../checks/running-items-are-basic.ts";
import { observeDrawn } from "./observe-drawn.ts";

/** 支出总表 of a body: these rows of 项, with their 类 and 款 left out. */
function expenditure(body: string, rows: string, words = "", sort = "部门"): string {
  return `${body}2024年${sort}预算
    ===
    ${words}
    部门支出总表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    ${rows}`;
}

describe("running items hold basic expenditure", () => {
  const says = (rows: string): string[] => observeDrawn(running, expenditure("甲市司法局", rows));

  test.each([
    ["all of it basic", "2040601 | 行政运行 | 100 | 100 | 0\n| 合计 | 100 | 100 | 0"],
    ["a tenth of it project expenditure", "2040601 | 行政运行 | 100 | 90 | 10\n| 合计 | 100 | 90 | 10"],
    ["projects under an item of their own", "2040604 | 基层司法业务 | 100 | 0 | 100\n| 合计 | 100 | 0 | 100"],
    ["another item whose code ends so", "2050201 | 学前教育 | 100 | 0 | 100\n| 合计 | 100 | 0 | 100"],
  ])("silent: %s", (_what, rows) => {
    expect(says(rows)).toEqual([]);
  });

  test("says the largest of each sort", () => {
    const rows = `2040601 | 行政运行 | 100 | 80 | 20
      2040650 | 事业运行 | 200 | 100 | 100
      2040602 | 一般行政管理事务 | 50 | 50 | 0
      | 合计 | 350 | 230 | 120`;
    expect(says(rows)).toEqual([
      "《部门支出总表》2040650“事业运行”列有项目支出 100万元，占该科目支出的 50.0%，同类情形共 2 处。",
      "《部门支出总表》2040602“一般行政管理事务”列有基本支出 50万元，占该科目支出的 100.0%。",
    ]);
  });

  test("has nothing to say of a table without these columns", () => {
    const drawing = "甲市司法局2024年部门预算\n===\n部门支出总表\n科目编码 | 科目名称 | 合计\n2040601 | 行政运行 | 9";
    expect(observeDrawn(running, drawing)).toEqual([]);
  });
});

describe("little is called 其他", () => {
  const says = (other: number): string[] =>
    observeDrawn(
      others,
      expenditure(
        "甲市教育局",
        `2050202 | 小学教育 | ${100 - other} | 0 | ${100 - other}\n2050299 | 其他普通教育支出 | ${other} | 0 | ${other}\n| 合计 | 100 | 0 | 100`,
      ),
    );

  test("up to a tenth", () => {
    expect(says(10)).toEqual([]);
    expect(says(11)).toEqual([
      "《部门支出总表》“其他”项级科目占支出合计的 11.00%，超过 10%，为“2050299 其他普通教育支出 · 合计”11。",
    ]);
  });

  const government = (other: number): string[] =>
    observeDrawn(
      others,
      `甲市2024年市本级一般公共预算支出预算表
       单位：万元
       科目编码 | 科目名称 | 2024年预算数
       205 | 教育支出 | ${1000 - other}
       229 | 其他支出 | ${other}
       | 支出合计 | 1000`,
    );

  test("of a government up to a twentieth", () => {
    expect(government(50)).toEqual([]);
    expect(government(60)[0]).toContain("“其他支出”占支出合计的 6.00%，超过 5%");
  });
});

describe("the running item fits the nature of the unit", () => {
  const says = (body: string, item: string, words: string, sort = "单位"): string[] =>
    observeDrawn(nature, expenditure(body, `${item} | 100 | 100 | 0\n| 合计 | 100 | 100 | 0`, words, sort));

  test.each([
    ["an institution with its own item", "甲市水文站", "2130350 | 事业运行", "我单位为公益一类事业单位。"],
    ["an authority with its own item", "甲市水务局", "2130301 | 行政运行", "本单位是行政单位。"],
    ["one kept as an authority is", "甲市水文站", "2130301 | 行政运行", "我单位为参公管理的事业单位。"],
    ["one of whom nothing is said", "甲市水务局", "2130350 | 事业运行", "负责全市水务。"],
    ["what is said of a unit below", "甲市水务局", "2130301 | 行政运行", "下属水文站为公益一类事业单位。"],
  ])("silent: %s", (_what, body, item, words) => {
    expect(says(body, item, words)).toEqual([]);
  });

  test("not", () => {
    expect(says("甲市水文站", "2130301 | 行政运行", "我单位为公益一类事业单位。")).toEqual([
      "疑似：甲市水文站为事业单位，《部门支出总表》使用 2130301“行政运行”。",
    ]);
    expect(says("甲市第一中学", "2050101 | 行政运行", "负责高中教育。")).toHaveLength(1);
  });

  test("of a department all units are in its book", () => {
    expect(says("甲市水文站", "2130301 | 行政运行", "我单位为公益一类事业单位。", "部门")).toEqual([]);
  });
});

describe("a department books its running costs under its function", () => {
  const says = (body: string, item: string): string[] =>
    observeDrawn(department, expenditure(body, `${item} | 100 | 100 | 0\n| 合计 | 100 | 100 | 0`));

  test.each([
    ["甲市水务局", "2130301 | 行政运行"],
    ["甲市农业农村和水务局", "2130301 | 行政运行"],
    ["甲市文化和旅游局", "2070101 | 行政运行"],
    ["甲市人民政府乙街道办事处", "2120101 | 行政运行"],
    ["甲市某某局", "2130101 | 行政运行"],
    // No function's own.
    ["甲市水务局", "2019901 | 国家赔偿费用支出"],
  ])("silent: %s %s", (body, item) => {
    expect(says(body, item)).toEqual([]);
  });

  test("not under another's", () => {
    expect(says("甲市水务局", "2130101 | 行政运行")).toEqual([
      "疑似：甲市水务局的行政运行列在《部门支出总表》2130101，属 21301“农业农村”，可能与其职责不符。",
    ]);
  });
});

describe("projects by economic class", () => {
  const projects = (rows: string): string =>
    `甲市水务局2024年部门预算
     ===
     部门项目支出表
     单位：万元
     项目名称 | 经济分类科目 | 合计 | 一般公共预算 | 政府性基金预算
     ${rows}`;

  test.each([
    ["bought as capital", "服务器采购 | 31002 办公设备购置 | 80 | 80 | 0"],
    ["repair", "设备更新改造后维护 | 30213 维修（护）费 | 80 | 80 | 0"],
    ["a subsidy to buy", "农机购置补贴 | 30299 其他商品和服务支出 | 80 | 80 | 0"],
    ["bought as a service", "软件运维服务采购 | 30227 委托业务费 | 80 | 80 | 0"],
  ])("silent: %s", (_what, rows) => {
    expect(observeDrawn(purchases, projects(rows))).toEqual([]);
  });

  test("purchases under goods and services", () => {
    const rows = "服务器采购 | 30201 办公费 | 80 | 80 | 0\n泵站新建工程 | 商品和服务支出 | 200 | 200 | 0";
    expect(observeDrawn(purchases, projects(rows))).toEqual([
      "疑似：《部门项目支出表》项目“泵站新建工程”200万元似为购置或建设，列入商品和服务支出，同类情形共 2 个项目。",
    ]);
  });

  const both = (departmental: string, government: string): string =>
    `甲市水务局2024年部门预算
     ===
     部门项目支出表
     单位：万元
     项目名称 | 部门预算支出经济分类 | 政府预算支出经济分类 | 合计
     水质检测 | ${departmental} | ${government} | 80`;

  test.each([
    ["30227", "50205"],
    ["30227", "50502"],
    ["39999", "59999"],
    // Codes that the mapping does not know.
    ["30299", "51301"],
    ["30250", "50205"],
  ])("silent: %s goes to %s", (departmental, government) => {
    expect(observeDrawn(economic, both(departmental, government))).toEqual([]);
  });

  test("two codes that do not go together", () => {
    expect(observeDrawn(economic, both("30227", "50201"))).toEqual([
      "疑似：《部门项目支出表》“水质检测”部门预算经济分类列 30227，政府预算经济分类列 50201，两者不对应。",
    ]);
  });
});

describe("revenue under its own kind", () => {
  const general = (rows: string): string =>
    `甲市2024年一般公共预算收入预算表
     单位：万元
     项目 | 2023年执行数 | 2024年预算数
     一、税收收入 | 600 | 620
     二、非税收入 | 150 | 160
     ${rows}
     收入合计 | 750 | 780`;

  test.each([
    ["under its own 款", "（一）专项收入 | 150 | 160\n1.教育费附加收入 | 150 | 160"],
    ["a name of no subject", "（一）其他收入 | 150 | 160\n1.停车收入 | 150 | 160"],
    ["under no 款", "教育费附加收入 | 150 | 160"],
    ["land for use by the day", "（一）国有资源（资产）有偿使用收入 | 150 | 160\n1.国有土地租金收入 | 150 | 160"],
  ])("silent: %s", (_what, rows) => {
    expect(observeDrawn(revenue, general(rows))).toEqual([]);
  });

  test("not under another", () => {
    expect(observeDrawn(revenue, general("（一）其他收入 | 150 | 160\n1.教育费附加收入 | 150 | 160"))).toEqual([
      "疑似：《甲市2024年一般公共预算收入预算表》“教育费附加收入”列在“其他收入”之下，应列 1030203，属 10302“专项收入”。",
    ]);
    expect(observeDrawn(revenue, general("（一）国有土地使用权出让收入 | 150 | 160"))[0]).toContain(
      "应列政府性基金预算收入 1030148",
    );
  });
});
