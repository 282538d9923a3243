import { describe, expect, test } from "vitest";
import threeColumns from "../../../checks/structure/account-states-three-columns.ts";
import fourBudgets from "../../../checks/structure/four-budgets-are-there.ts";
import complete from "../../../checks/structure/government-tables-complete.ts";
import type { Check } from "../../../domain/check.ts";
import { observeDrawn } from "../observe-drawn.ts";
import { BASIC, BOTH_SIDES, DEBT, drawOne, drawTables, WHOLE_SET } from "./draw-government.ts";

const without = (words: RegExp): string => drawTables(WHOLE_SET.filter((title) => !words.test(title)));
/** Tables of the execution of the year before and of details make a full book of it. */
const DETAILS = ["教育", "科技", "农业", "水利", "交通"].map((field) => `2024年市本级一般公共预算${field}支出表`);

const CASES: readonly [name: string, check: Check, drawing: string, messages: string[]][] = [
  ["all four", fourBudgets, without(/^$/u), []],
  [
    "one missing, not a word of it",
    fourBudgets,
    without(/国有资本/u),
    ["预算草案未编列国有资本经营预算，也未作说明。"],
  ],
  [
    "insurance may be kept elsewhere",
    fourBudgets,
    without(/社会保险/u),
    ["疑似：预算草案未编列社会保险基金预算，也未作说明。"],
  ],
  ["one missing, and told", fourBudgets, `${without(/国有资本/u)}\n2024年没有国有资本经营预算收支。`, []],
  [
    "told with an amount, in a small draft",
    fourBudgets,
    `${without(/国有资本/u)}\n2024年国有资本经营预算收入安排120万元。`,
    ["疑似：文中写到国有资本经营预算，所交表格中没有它的表。"],
  ],
  ["told with an amount of nothing", fourBudgets, `${without(/国有资本/u)}\n2024年国有资本经营预算收入安排0万元。`, []],
  [
    "one budget handed in alone",
    fourBudgets,
    drawTables([...BOTH_SIDES.slice(0, 2), BASIC]),
    [
      "所交文件只有一般公共预算的表，未见政府性基金预算、国有资本经营预算、社会保险基金预算；可能另文报送，是否齐全未核对。",
    ],
  ],
  [
    "tables of a department",
    fourBudgets,
    drawTables(["部门收支总表", "一般公共预算支出表", "政府性基金预算支出表"]),
    [],
  ],
  [
    "an adjustment is no draft of a budget",
    fourBudgets,
    drawTables(["2024年市本级一般公共预算收入调整表", "2024年市本级一般公共预算支出调整表"]),
    [],
  ],
  ["the set", complete, without(/^$/u), []],
  [
    "few tables: the others may be elsewhere",
    complete,
    without(/基本支出/u),
    ["疑似：缺少《一般公共预算本级基本支出表》。"],
  ],
  [
    "a full book",
    complete,
    drawTables([...BOTH_SIDES, DEBT, ...DETAILS, "2024年全市一般公共预算收入表", "2024年全市一般公共预算支出表"]),
    ["缺少《一般公共预算本级基本支出表》。"],
  ],
  [
    "a table of both sides does for either",
    complete,
    `${without(/国有资本/u)}\n===\n${drawOne("2024年市本级国有资本经营预算收支平衡表", "收入 | 金额 | 支出 | 金额", [
      ["收入总计", "10"],
      ["支出总计", "10"],
    ])}`,
    [],
  ],
  [
    "a balance repeats the totals of a table that is missing",
    complete,
    `${without(/政府性基金预算收入/u)}\n===\n${drawOne(
      "2024年市本级政府性基金收支平衡表",
      "收入 | 金额 | 支出 | 金额",
      [
        ["收入总计", "10"],
        ["支出总计", "10"],
      ],
    )}`,
    ["疑似：缺少《政府性基金收入表》。"],
  ],
  ["no transfers, no table of them", complete, without(/^$/u), []],
  [
    "transfers, and no table of them",
    complete,
    `${without(/^$/u)}\n===\n${drawOne("2024年市本级一般公共预算收支平衡表", "支出项目 | 2024年预算数", [
      ["本级支出", "900"],
      ["补助下级支出", "100"],
      ["支出总计", "1,000"],
    ])}`,
    ["疑似：缺少《一般公共预算税收返还和转移支付表》。"],
  ],
];

describe("what a government hands in", () => {
  test.each(CASES)("%s", (_, check, drawing, messages) => {
    expect(observeDrawn(check, drawing)).toEqual(messages);
  });
});

const FULL = "项目 | 2024年预算数 | 2024年调整预算数 | 2024年决算数";
const SHORT = "项目 | 2024年预算数 | 2024年决算数";
const REVENUE = "2024年市本级一般公共预算收入决算表";
const EXPENDITURE = "2024年市本级一般公共预算支出决算表";

const ACCOUNTS: readonly [name: string, drawing: string, messages: string[]][] = [
  ["three columns", drawTables([REVENUE, EXPENDITURE], FULL), []],
  [
    "no adjusted budget",
    drawTables([REVENUE, EXPENDITURE], SHORT),
    [`《${REVENUE}》、《${EXPENDITURE}》未按预算数、调整预算数、决算数分别列示，缺“调整预算数”列（共 2 处）。`],
  ],
  [
    "a table of details beside one that has them",
    `${drawTables([REVENUE, EXPENDITURE], FULL)}\n===\n${drawOne("2024年市本级一般公共预算支出决算明细表", "项目 | 2024年决算数")}`,
    [],
  ],
];

describe("columns of a final account", () => {
  test.each(ACCOUNTS)("%s", (_, drawing, messages) => {
    expect(observeDrawn(threeColumns, drawing, "final-account")).toEqual(messages);
  });
});
