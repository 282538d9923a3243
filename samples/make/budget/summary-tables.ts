import type { SampleCell, SampleRow, SampleTable } from "../book.ts";
import { subjectName } from "../subject-names.ts";
import { isClass } from "../subject-tree.ts";
import { numeral } from "../words.ts";
import { type BudgetFigures, FISCAL_YEAR, type FunctionalLine } from "./figures.ts";
import { amountColumn, FRAME, nameColumn } from "./table-frame.ts";

interface Side {
  key: string;
  cells: SampleCell[];
}

/** BT1 部门收支总表: all income beside all expenditure. */
export function summaryTable({ functional, totals, serviceRevenueFromTesting }: BudgetFigures): SampleTable {
  const appropriation = totals.basic + totals.project;
  const expenditure = ({ amounts }: Pick<FunctionalLine, "amounts">) =>
    amounts.basic + amounts.project + amounts.ownBasic + amounts.ownProject;
  const revenue: Side[] = [
    { key: "appropriation", cells: ["一、财政拨款收入", appropriation] },
    { key: "general", cells: ["1. 一般公共预算", appropriation] },
    { key: "fund", cells: ["2. 政府性基金预算", 0] },
    { key: "state-capital", cells: ["3. 国有资本经营预算", 0] },
    { key: "service-revenue", cells: ["二、事业收入", totals.serviceRevenue] },
    { key: "testing-revenue", cells: ["其中：水质检测服务收入", serviceRevenueFromTesting] },
    { key: "operating-revenue", cells: ["三、事业单位经营收入", 0] },
    { key: "other-revenue", cells: ["四、其他收入", totals.otherRevenue] },
  ];
  const spending: Side[] = functional.filter(isClass).map((line, index) => ({
    key: line.code,
    cells: [`${numeral(index + 1)}、${subjectName(line.code)}`, expenditure(line)],
  }));
  return {
    ...FRAME,
    kind: "summary",
    title: `${FISCAL_YEAR}年部门财务收支预算总表`,
    thousands: true,
    columns: [
      nameColumn("本年收入·项目", 30, 0),
      amountColumn("revenue", "本年收入·预算数", 20, 0),
      nameColumn("本年支出·项目", 30, 1),
      amountColumn("expenditure", "本年支出·预算数", 20, 1),
    ],
    header: [
      [
        { text: "本年收入", columns: 2 },
        { text: "本年支出", columns: 2 },
      ],
      [{ text: "项目" }, { text: "预算数" }, { text: "项目" }, { text: "预算数" }],
    ],
    rows: [
      ...sideBySide(revenue, spending),
      {
        keys: ["revenue-total", "expenditure-total"],
        cells: [
          "收入总计",
          appropriation + totals.serviceRevenue + totals.otherRevenue,
          "支出总计",
          expenditure({ amounts: totals }),
        ],
      },
    ],
  };
}

/** BT4 财政拨款收支总表: the appropriations alone, which is less than all income. */
export function appropriationSummaryTable({ functional, totals }: BudgetFigures): SampleTable {
  const general = totals.basic + totals.project;
  const revenue: Side[] = [
    { key: "general", cells: ["一、一般公共预算", general] },
    { key: "fund", cells: ["二、政府性基金预算", 0] },
    { key: "state-capital", cells: ["三、国有资本经营预算", 0] },
  ];
  const spending: Side[] = functional.filter(isClass).map(({ code, amounts }, index) => {
    const amount = amounts.basic + amounts.project;
    return {
      key: code,
      cells: [`${numeral(index + 1)}、${subjectName(code)}`, amount, amount, undefined, undefined],
    };
  });
  return {
    ...FRAME,
    kind: "appropriation-summary",
    title: `${FISCAL_YEAR}年部门财政拨款收支预算总表`,
    thousands: true,
    columns: [
      nameColumn("财政拨款收入·项目", 19, 0),
      amountColumn("revenue", "财政拨款收入·预算数", 14, 0),
      nameColumn("财政拨款支出·项目", 21, 1),
      amountColumn("total", "财政拨款支出·合计", 14, 1),
      amountColumn("general", "财政拨款支出·一般公共预算", 14, 1),
      amountColumn("fund", "财政拨款支出·政府性基金预算", 9, 1),
      amountColumn("state-capital", "财政拨款支出·国有资本经营预算", 9, 1),
    ],
    header: [
      [
        { text: "财政拨款收入", columns: 2 },
        { text: "财政拨款支出", columns: 5 },
      ],
      ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"].map((text) => ({
        text,
      })),
    ],
    rows: [
      ...sideBySide(revenue, spending),
      {
        keys: ["revenue-total", "expenditure-total"],
        cells: ["收入总计", general, "支出总计", general, general, undefined, undefined],
      },
    ],
  };
}

/** Twin columns: the shorter side is filled with blanks. Two rows are left blank above the totals, as in real tables. */
function sideBySide(left: Side[], right: Side[]): SampleRow[] {
  const leftWidth = left[0]?.cells.length ?? 0;
  const rightWidth = right[0]?.cells.length ?? 0;
  return Array.from({ length: Math.max(left.length, right.length) + 2 }, (_, index) => ({
    keys: [left[index]?.key, right[index]?.key],
    cells: [
      ...(left[index]?.cells ?? Array.from({ length: leftWidth }, () => undefined)),
      ...(right[index]?.cells ?? Array.from({ length: rightWidth }, () => undefined)),
    ],
  }));
}
