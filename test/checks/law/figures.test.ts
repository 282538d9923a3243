import { describe, expect, test } from "vitest";
import adjusted from "../../../checks/law/adjustments-are-approved.ts";
import budgeted from "../../../checks/law/advance-subsidies-are-budgeted.ts";
import inAdvance from "../../../checks/law/advance-transfers-reach-share.ts";
import carryOver from "../../../checks/law/carry-over-is-used-in-time.ts";
import deficit from "../../../checks/law/no-local-deficit.ts";
import nonTax from "../../../checks/law/non-tax-share-is-moderate.ts";
import priorities from "../../../checks/law/priorities-grow-as-said.ts";
import growth from "../../../checks/law/revenue-fits-growth-target.ts";
import evaluated from "../../../checks/law/special-funds-are-evaluated.ts";
import workingFund from "../../../checks/law/working-fund-within-limit.ts";
import type { Check } from "../../../domain/check.ts";
import { observeDrawn } from "../observe-drawn.ts";

const REPORT = `关于林泽市2023年预算执行情况和2024年预算草案的报告
各位代表：
现将预算执行情况和预算草案提请审议。
一、2023年预算执行情况
2023年一般公共预算收入完成8.00亿元。
二、2024年预算草案
2024年一般公共预算收入安排8.30亿元。
安排预备费0.10亿元。`;
const EXPENDITURE = `2024年市本级一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 2023年执行数 | 2024年预算数
205 | 教育支出 | 500 | 450
206 | 科学技术支出 | 500 | 550
 | 支出合计 | 1,000 | 1,000`;
const balance = (...rows: string[]): string => `2024年市本级一般公共预算收支平衡表
单位：万元
收入项目 | 2024年预算数 | 支出项目 | 2024年预算数
本级收入 | 900 | 本级支出 | 1,000
${rows.join("\n")}
收入总计 | 1,020 | 支出总计 | 1,020`;
const revenue = (...rows: string[]): string => `2024年市本级一般公共预算收入表
单位：万元
项目 | 2023年执行数 | 2024年预算数
${rows.join("\n")}`;
const CARRIED = (...rows: string[]): string => `2024年上年结转资金明细表
单位：万元
项目名称 | 资金年度 | 结转金额
${rows.join("\n")}`;

const CASES: readonly [name: string, check: Check, drawing: string, messages: string[]][] = [
  ["a fund of exactly one percent", workingFund, `${EXPENDITURE}\n预算周转金余额为10万元。`, []],
  [
    "more, in another unit",
    workingFund,
    `${EXPENDITURE}\n市本级预算周转金规模为0.0012亿元。`,
    ["预算周转金 0.0012亿元 为本级一般公共预算支出 1,000万元 的 1.20%，超过 1%。"],
  ],
  [
    "in the balance",
    workingFund,
    `${EXPENDITURE}\n===\n${balance("上级补助收入 | 120 | 补充预算周转金 | 20")}`,
    ["预算周转金 20万元 为本级一般公共预算支出 1,000万元 的 2.00%，超过 1%。"],
  ],
  ["a fund for the circulation of something else", workingFund, `${EXPENDITURE}\n企业应急转贷周转金余额为50万元。`, []],
  ["no deficit", deficit, balance("上级补助收入 | 120 | 上解上级支出 | 20"), []],
  [
    "a deficit",
    deficit,
    balance("上级补助收入 | 100 | 上解上级支出 | 20", "当年赤字 | 20 | | "),
    ["《2024年市本级一般公共预算收支平衡表》列有当年赤字 20万元，地方一般公共预算不列赤字。"],
  ],
  ["a deficit of nothing", deficit, balance("上级补助收入 | 120 | 上解上级支出 | 20", "当年赤字 | 0 | | "), []],
  ["what is paid towards an old deficit", deficit, balance("上级补助收入 | 120 | 冲减赤字 | 20"), []],
  [
    "a share of forty percent",
    nonTax,
    revenue("税收收入 | 620 | 600", "非税收入 | 380 | 400", "收入合计 | 1,000 | 1,000"),
    [],
  ],
  [
    "a rise of six points below it",
    nonTax,
    revenue("税收收入 | 700 | 640", "非税收入 | 300 | 360", "收入合计 | 1,000 | 1,000"),
    ["《2024年市本级一般公共预算收入表》非税收入占一般公共预算收入的 36.00%，较上年上升 6.00 个百分点。"],
  ],
  ["no row of it", nonTax, revenue("增值税 | 620 | 600", "罚没收入 | 380 | 500", "收入合计 | 1,000 | 1,100"), []],
  [
    "growth against the target",
    growth,
    `${REPORT}\n主要预期目标：地区生产总值增长5.5%左右。\n===\n${revenue("税收收入 | 620 | 600", "收入合计 | 1,000 | 900")}`,
    ["《2024年市本级一般公共预算收入表》收入预算比上年下降 10.00%，与报告的经济增长预期 5.5% 相差超过 5 个百分点。"],
  ],
  [
    "no target is said",
    growth,
    `${REPORT}\n2023年地区生产总值完成900亿元，增长5.5%。\n===\n${revenue("税收收入 | 620 | 600", "收入合计 | 1,000 | 900")}`,
    [],
  ],
  [
    "a promise for what falls",
    priorities,
    `${REPORT}\n持续加大教育投入。\n===\n${EXPENDITURE}`,
    ["疑似：报告称“持续加大教育投入”，但《2024年市本级一般公共预算支出表》教育支出预算 450 比上年 500 下降 10.00%。"],
  ],
  [
    "a promise kept last year",
    priorities,
    `${REPORT.replace("二、", "持续加大教育投入。\n二、")}\n===\n${EXPENDITURE}`,
    [],
  ],
  ["a promise for what grows", priorities, `${REPORT}\n持续加大科技投入。\n===\n${EXPENDITURE}`, []],
  ["ninety percent in advance", inAdvance, "提前下达一般性转移支付900万元，占2023年预计执行数的90%。", []],
  [
    "less of the special ones",
    inAdvance,
    "提前下达专项转移支付600万元，提前下达比例为60%。",
    ["专项转移支付提前下达的比例为 60%，低于 70%。"],
  ],
  ["of which kind is not said", inAdvance, "提前下达转移支付600万元，占2023年预计执行数的60%。", []],
  [
    "more in advance than is budgeted",
    budgeted,
    `上级提前下达2024年转移支付130万元。\n===\n${balance("上级补助收入 | 120 | 上解上级支出 | 20")}`,
    [
      "疑似：文中上级提前下达转移支付 130万元，大于《2024年市本级一般公共预算收支平衡表》编列的上级补助收入 120万元，疑未全部编入本级预算。",
    ],
  ],
  [
    "against what the whole region receives",
    budgeted,
    `上级提前下达2024年转移支付130万元。\n===\n${balance("上级补助收入 | 120 | 上解上级支出 | 20").replace("市本级", "全市")}`,
    [
      "疑似：文中上级提前下达转移支付 130万元，大于《2024年全市一般公共预算收支平衡表》编列的上级补助收入 120万元，疑未全部编入本级预算。",
    ],
  ],
  [
    "of the fund budget",
    budgeted,
    `上级提前下达2024年政府性基金转移支付130万元。\n===\n${balance("上级补助收入 | 120 | 上解上级支出 | 20")}`,
    [],
  ],
  ["of last year", carryOver, CARRIED("农田建设 | 2023年 | 35", "河道整治 | 2023年 | 20"), []],
  [
    "of two years before",
    carryOver,
    CARRIED("农田建设 | 2022 | 35", "河道整治 | 2021 | 20", "公路养护 | 2023 | 10"),
    ["项目“农田建设”等 2 项有 2022 年资金 35万元 仍列结转，已连续两年未用完（共 2 处）。"],
  ],
  [
    "the year of a term is no source",
    carryOver,
    "2024年项目支出表\n单位：万元\n项目名称 | 开始年度 | 金额\n农田建设 | 2020 | 35",
    [],
  ],
  [
    "an evaluation long ago",
    evaluated,
    "2024年市级财政专项资金清单\n单位：万元\n专项资金名称 | 最近评估年度 | 2024年预算数\n公路养护 | 2018年 | 300\n技改补助 | 2022年 | 200",
    ["《2024年市级财政专项资金清单》“公路养护”最近一次评估在 2018 年，仍安排预算。"],
  ],
  [
    "no result in a column of results",
    evaluated,
    "2024年市级财政专项资金清单\n单位：万元\n专项资金名称 | 绩效评价等级 | 2024年预算数\n公路养护 | 无 | 300\n技改补助 | 优 | 200",
    ["《2024年市级财政专项资金清单》“公路养护”未见评估结果，仍安排预算。"],
  ],
  [
    "whether an evaluation is planned",
    evaluated,
    "2024年市级财政专项资金清单\n单位：万元\n专项资金名称 | 是否开展重点绩效评价 | 2024年预算数\n公路养护 | 否 | 300\n技改补助 | 是 | 200",
    [],
  ],
  [
    "a list without evaluations",
    evaluated,
    "2024年市级财政专项资金清单\n单位：万元\n专项资金名称 | 主管部门 | 2024年预算数\n公路养护 | 市交通局 | 300",
    [],
  ],
];

describe("statute against figures", () => {
  test.each(CASES)("%s", (_, check, drawing, messages) => {
    expect(observeDrawn(check, drawing)).toEqual(messages);
  });
});

const execution = (rows: string): string => `2024年市本级一般公共预算收支决算平衡表
单位：万元
收入项目 | 预算数 | 决算数 | 支出项目 | 预算数 | 决算数
本级收入 | 900 | 900 | 本级支出 | 1,000 | 1,060
${rows}
收入总计 | 1,000 | 1,060 | 支出总计 | 1,000 | 1,060`;
const TEXT = "关于2024年决算的说明\n2024年市本级收入900万元。\n支出1,060万元。\n收支平衡。";

describe("adjustments during the year", () => {
  test.each([
    ["bonds beyond the budget, and not a word", `${TEXT}\n===\n${execution("债务转贷收入 | 100 | 160 | | |")}`, 1],
    ["told", `${TEXT}\n预算调整方案已经市人大常委会批准。\n===\n${execution("债务转贷收入 | 100 | 160 | | |")}`, 0],
    ["as budgeted", `${TEXT}\n===\n${execution("债务转贷收入 | 160 | 160 | | |")}`, 0],
    ["more from above needs none", `${TEXT}\n===\n${execution("上级补助收入 | 100 | 160 | | |")}`, 0],
    ["tables without a text", execution("债务转贷收入 | 100 | 160 | | |"), 0],
  ])("%s", (_, drawing, findings) => {
    expect(observeDrawn(adjusted, drawing, "final-account")).toHaveLength(findings);
  });
});

const OF_CITY = `2024年市本级一般公共预算收支平衡表
  单位：万元
  收入 | < | 支出 | <
  项目 | 2024年预算数 | 项目 | 2024年预算数
  本级收入 | 52,000 | 本级支出 | 73,000
  上级补助收入 | 21,000 | |
  收入总计 | 73,000 | 支出总计 | 73,000`;

describe("transfers told in advance", () => {
  test.each([
    ["上级提前下达我市2024年转移支付3.20亿元。", 1],
    ["省财政提前下达我市转移支付2.10亿元。", 0],
    ["市级提前下达县区2024年转移支付3.20亿元。", 0],
    ["上级提前下达我市2023年转移支付3.20亿元。", 0],
    ["上级提前下达新增债务限额3.20亿元。", 0],
    ["2023年11月，省财政厅提前下达我市2024年补助资金3.20亿元。", 1],
    ["市财政局提前下达2024年转移支付3.20亿元。", 0],
    ["收到提前下达的2024年转移支付2.10亿元。", 0],
  ])("%s", (text, count) => {
    expect(observeDrawn(budgeted, `某市2024年预算草案的报告\n===\n${text}\n===\n${OF_CITY}`)).toHaveLength(count);
  });
});
