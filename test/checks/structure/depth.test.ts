import { describe, expect, test } from "vitest";
import fund from "../../../checks/fund-spends-what-it-has.ts";
import items from "../../../checks/structure/expenditure-goes-down-to-items.ts";
import moved from "../../../checks/structure/moved-funds-name-their-source.ts";
import transfers from "../../../checks/structure/special-transfers-are-split.ts";
import type { Check } from "../../../domain/check.ts";
import { observeDrawn } from "../observe-drawn.ts";
import { drawTables, WHOLE_SET } from "./draw-government.ts";

const expenditure = (...rows: string[]): string => `2024年市本级一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 2023年执行数 | 2024年预算数
205 | 教育支出 | 800 | 800
20502 | 普通教育 | 800 | 800
2050201 | 学前教育 | 300 | 300
2050202 | 小学教育 | 500 | 500
${rows.join("\n")}`;
const basic = (...rows: string[]): string => `2024年市本级一般公共预算基本支出表
单位：万元
科目编码 | 科目名称 | 2024年预算数
501 | 机关工资福利支出 | 300
50101 | 工资奖金津补贴 | 300
${rows.join("\n")}`;
const SHALLOW =
  "2024年市本级一般公共预算支出表\n单位：万元\n科目编码 | 科目名称 | 2024年预算数\n205 | 教育支出 | 800\n211 | 节能环保支出 | 100\n | 支出合计 | 900";
const SET = drawTables(WHOLE_SET);
const byItem = (...rows: string[]): string => `${SET}\n===\n2024年市本级对下税收返还和转移支付分项目表
单位：万元
项目 | 2024年预算数
${rows.join("\n")}`;
const BY_REGION = `2024年市本级对下转移支付分地区表
单位：万元
地区 | 合计 | 一般性转移支付 | 专项转移支付
河东县 | 90 | 50 | 40
合计 | 90 | 50 | 40`;
const balance = (...rows: string[]): string => `${SET}\n===\n2024年市本级一般公共预算收支平衡表
单位：万元
收入项目 | 2024年预算数 | 支出项目 | 2024年预算数
本级收入 | 900 | 本级支出 | 1,000
${rows.join("\n")}
收入总计 | 1,000 | 支出总计 | 1,000`;
const BY_FUND = "2024年市本级政府性基金分项收支表\n单位：万元\n基金名称 | 上年结余 | 本年收入 | 本年支出\n";

const CASES: readonly [name: string, check: Check, drawing: string, messages: string[]][] = [
  ["down to items", items, expenditure(" | 支出合计 | 800 | 800"), []],
  [
    "a class and a section that are not",
    items,
    expenditure(
      "211 | 节能环保支出 | 100 | 100",
      "213 | 农林水支出 | 90 | 100",
      "21301 | 农业农村 | 90 | 100",
      " | 支出合计 | 990 | 1,000",
    ),
    [
      "《2024年市本级一般公共预算支出表》211 节能环保支出（100）、21301 农业农村（100）未编列到项，占合计的 20.0%（共 2 处）。",
    ],
  ],
  ["a section of nothing", items, expenditure("211 | 节能环保支出 | 100 | 0", " | 支出合计 | 900 | 800"), []],
  [
    "the reserve, and what is kept back",
    items,
    expenditure("227 | 预备费 | | 20", "22902 | 年初预留 | | 50", " | 支出合计 | 800 | 870"),
    [],
  ],
  ["defence is not told by item", items, expenditure("203 | 国防支出 | 10 | 10", " | 支出合计 | 810 | 810"), []],
  [
    "nothing below the class anywhere",
    items,
    SHALLOW,
    [
      "《2024年市本级一般公共预算支出表》205 教育支出（800）、211 节能环保支出（100）未编列到项，占合计的 100.0%（共 2 处）。",
    ],
  ],
  [
    "nothing below the section",
    items,
    "2024年市本级一般公共预算支出表\n单位：万元\n科目编码 | 科目名称 | 2024年预算数\n205 | 教育支出 | 800\n20502 | 普通教育 | 800\n | 支出合计 | 800",
    ["《2024年市本级一般公共预算支出表》20502 普通教育（800）未编列到项，占合计的 100.0%。"],
  ],
  [
    "of a level that is not named, it may be elsewhere",
    items,
    SHALLOW.replace("市本级", ""),
    [
      "疑似：《2024年一般公共预算支出表》205 教育支出（800）、211 节能环保支出（100）未编列到项，占合计的 100.0%（共 2 处）。",
    ],
  ],
  [
    "a summary by class beside the list of items",
    items,
    `${SHALLOW}\n===\n${expenditure("211 | 节能环保支出 | 100 | 100", "21103 | 污染防治 | 100 | 100", "2110301 | 大气 | 100 | 100", " | 支出合计 | 900 | 900")}`,
    [],
  ],
  ["a summary by its name", items, SHALLOW.replace("支出表", "支出总表"), []],
  [
    "basic expenditure by class alone",
    items,
    "2024年市本级一般公共预算基本支出表\n单位：万元\n科目编码 | 科目名称 | 2024年预算数\n501 | 机关工资福利支出 | 300\n | 合计 | 300",
    ["《2024年市本级一般公共预算基本支出表》501 机关工资福利支出（300）未编列到款，占合计的 100.0%。"],
  ],
  [
    "of the whole region",
    items,
    expenditure("211 | 节能环保支出 | 100 | 100", " | 支出合计 | 900 | 900").replace("市本级", "全市"),
    [],
  ],
  [
    "basic expenditure by class",
    items,
    basic("502 | 机关商品和服务支出 | 100", " | 合计 | 400"),
    ["《2024年市本级一般公共预算基本支出表》502 机关商品和服务支出（100）未编列到款，占合计的 25.0%。"],
  ],
  ["split both ways", transfers, `${byItem("专项转移支付 | 40", "公路养护 | 40", "合计 | 40")}\n===\n${BY_REGION}`, []],
  [
    "not split by region",
    transfers,
    byItem("专项转移支付 | 40", "公路养护 | 40", "合计 | 40"),
    ["疑似：《2024年市本级对下税收返还和转移支付分项目表》专项转移支付 40万元未分地区编列，所交表格中也未见相应的表。"],
  ],
  ["none this year", transfers, byItem("一般性转移支付 | 40", "专项转移支付 | 0", "合计 | 40"), []],
  [
    "moved in, from nowhere",
    moved,
    balance("调入资金 | 100 | | "),
    ["《2024年市本级一般公共预算收支平衡表》调入资金 100万元未说明来自哪本预算。"],
  ],
  ["moved in, in its parts", moved, balance("调入资金 | 100 | | ", "从政府性基金预算调入 | 100 | | "), []],
  ["told in the text", moved, `${balance("调入资金 | 100 | | ")}\n从国有资本经营预算调入100万元。`, []],
  ["nothing moved in", moved, balance("调入资金 | 0 | | "), []],
  ["a fund that spends what it has", fund, `${BY_FUND}甲基金 | 10 | 100 | 110\n合计 | 10 | 100 | 110`, []],
  [
    "a fund that spends more",
    fund,
    `${BY_FUND}甲基金 | 10 | 100 | 112\n乙基金 | 50 | 100 | 100\n合计 | 60 | 200 | 212`,
    [
      "《2024年市本级政府性基金分项收支表》甲基金 112万元，大于其可用财力：《2024年市本级政府性基金分项收支表》所列收入、结余等 10 + 100。",
    ],
  ],
  ["a last digit is no more", fund, `${BY_FUND}甲基金 | 10 | 100 | 111\n合计 | 10 | 100 | 111`, []],
];

describe("how far down, and from where", () => {
  test.each(CASES)("%s", (_, check, drawing, messages) => {
    expect(observeDrawn(check, drawing)).toEqual(messages);
  });
});
