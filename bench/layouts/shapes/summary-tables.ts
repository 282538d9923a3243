import type { Dice } from "../../dice.ts";
import { type DrawnTable, drawTable, type Written } from "../drawn-table.ts";
import { chooseFigures } from "../figures.ts";
import { REGIONS } from "../words.ts";

const REVENUE = ["一、一般公共预算拨款收入", "二、政府性基金预算拨款收入", "三、国有资本经营预算拨款收入"];
const MORE_REVENUE = ["四、财政专户管理资金收入", "五、事业收入", "六、上级补助收入", "七、其他收入"];
const EXPENDITURE = ["一、一般公共服务支出", "二、外交支出", "三、国防支出", "四、公共安全支出", "五、教育支出"];
const MORE_EXPENDITURE = [
  "六、科学技术支出",
  "七、文化旅游体育与传媒支出",
  "八、社会保障和就业支出",
  "九、卫生健康支出",
];

/** Revenue beside expenditure, with perhaps a column of the year before. */
export function drawTwin(dice: Dice): DrawnTable {
  const figures = chooseFigures(dice);
  const left = [...REVENUE, ...MORE_REVENUE];
  const right = [...EXPENDITURE, ...MORE_EXPENDITURE];
  const hasLastYear = dice.below(2) === 0;
  const amounts = (isBlank: boolean): Written[] =>
    Array.from({ length: hasLastYear ? 2 : 1 }, () => (isBlank ? "" : figures.amount()));
  const body: Written[][] = right.map((name, row) => {
    const revenue = left[row];
    return [revenue ?? "", ...amounts(!revenue || dice.below(3) === 0), name, ...amounts(dice.below(3) === 0)];
  });
  body.push(["本年收入合计", ...amounts(false), "本年支出合计", ...amounts(false)]);
  body.push(["上年结转", ...amounts(dice.below(2) === 0), "结转下年", ...amounts(dice.below(2) === 0)]);
  body.push(["收入总计", ...amounts(false), "支出总计", ...amounts(false)]);
  const columns = hasLastYear ? 3 : 2;
  const labels = hasLastYear ? ["项目", "上年执行数", "本年预算数"] : ["项目", "预算数"];
  return drawTable(
    {
      shape: "twin",
      title: "2025年部门收支预算总表",
      unit: "单位：万元",
      widths: hasLastYear ? [26, 12, 12, 26, 12, 12] : [32, 18, 32, 18],
    },
    [
      [
        { text: "收入", columns },
        { text: "支出", columns },
      ],
      [...labels, ...labels],
    ],
    body,
  );
}

/** 三公: three rows of heads over one row of amounts. */
export function drawThreePublic(dice: Dice): DrawnTable {
  const figures = chooseFigures(dice);
  const half: Written[] = [
    { text: "合计", rows: 2 },
    { text: "因公出国（境）费", rows: 2 },
    { text: "公务用车购置及运行费", columns: 3 },
    { text: "公务接待费", rows: 2 },
  ];
  const isDouble = dice.below(2) === 0;
  const years = isDouble ? ["2024年预算数", "2025年预算数"] : ["2025年预算数"];
  const vehicles = ["小计", "公务用车购置费", "公务用车运行费"];
  return drawTable(
    {
      shape: "one-row",
      title: "2025年一般公共预算“三公”经费支出预算表",
      unit: "单位：万元",
      widths: years.flatMap(() => [8, 9, 8, 9, 9, 8]),
    },
    [years.map((text) => ({ text, columns: 6 })), years.flatMap(() => half), years.flatMap(() => vehicles)],
    [years.flatMap(() => [0, 1, 2, 3, 4, 5].map((at) => (at % 5 === 0 ? figures.amount() : figures.perhaps())))],
  );
}

/** Regions by many narrow columns of tiny type, under four rows of heads. */
export function drawNarrow(dice: Dice, rows = REGIONS.length): DrawnTable {
  const figures = chooseFigures(dice);
  const groups = 4 + dice.below(3);
  const pair = [{ text: "返还性收入" }, { text: "一般性转移支付" }, { text: "专项转移支付" }];
  const head: Written[][] = [
    [
      { text: "序号", rows: 3 },
      { text: "地区", rows: 3 },
      { text: "总计", rows: 3 },
      { text: "转移支付预算数", columns: groups * 3 },
    ],
    Array.from({ length: groups }, (_, group) => ({ text: `${2020 + group}年`, columns: 3 })),
    Array.from({ length: groups }, () => pair).flat(),
  ];
  const body: Written[][] = Array.from({ length: rows }, (_, row) => [
    String(row + 1),
    REGIONS[row % REGIONS.length] as string,
    figures.amount(),
    ...Array.from({ length: groups * 3 }, () => figures.perhaps()),
  ]);
  const table = drawTable(
    {
      shape: "narrow",
      title: "分地区转移支付预算表",
      unit: "单位：亿元",
      widths: [3, 8, 7, ...Array.from({ length: groups * 3 }, () => 6)],
    },
    head,
    body,
  );
  return dice.below(2) === 0 ? { ...table, hasVerticalHead: true } : table;
}

/** Two years compared: negative changes, percentages, blanks. */
export function drawCompared(dice: Dice): DrawnTable {
  const figures = chooseFigures(dice, dice.below(4) === 0);
  const names = [
    "一、税收收入",
    "  增值税",
    "  企业所得税",
    "  个人所得税",
    "二、非税收入",
    "  专项收入",
    "  行政事业性收费收入",
    "收入合计",
  ];
  return drawTable(
    {
      shape: "compared",
      title: "2025年一般公共预算收入预算表",
      unit: "单位：万元",
      widths: [36, 16, 16, 16, 14],
    },
    [["项目", "2024年执行数", "2025年预算数", "增减额", "增减%"]],
    names.map((name) => [
      { text: name.trim(), indent: name.startsWith(" ") ? 2 : 0 },
      figures.amount(),
      figures.amount(),
      figures.signed(),
      dice.below(5) === 0 ? "—" : figures.percent(),
    ]),
  );
}
