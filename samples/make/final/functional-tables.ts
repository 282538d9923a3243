import type { Amount } from "../../../domain/amount.ts";
import type { HeaderCell, SampleRow, SampleTable } from "../book.ts";
import { subjectName } from "../subject-names.ts";
import {
  basicExpenditure,
  type FinalFigures,
  type FunctionalAmounts,
  type FunctionalLine,
  fundRevenue,
  generalExpenditure,
  generalRevenue,
  projectExpenditure,
} from "./figures.ts";
import { column, FRAME, ordinals } from "./table-frame.ts";

interface AmountColumn {
  key: string;
  name: string;
  amountOf(amounts: FunctionalAmounts): Amount;
}

/** FT2 收入决算表 */
export function revenueTable(figures: FinalFigures): SampleTable {
  const appropriation = (amounts: FunctionalAmounts) => generalRevenue(amounts) + fundRevenue(amounts);
  const columns: AmountColumn[] = [
    {
      key: "total",
      name: "本年收入合计",
      amountOf: (amounts) => appropriation(amounts) + amounts.serviceRevenue + amounts.otherRevenue,
    },
    { key: "appropriation", name: "财政拨款收入", amountOf: appropriation },
    { key: "superior-subsidy", name: "上级补助收入", amountOf: () => 0 },
    { key: "service-revenue", name: "事业收入", amountOf: (amounts) => amounts.serviceRevenue },
    { key: "operating-revenue", name: "经营收入", amountOf: () => 0 },
    { key: "affiliate-revenue", name: "附属单位上缴收入", amountOf: () => 0 },
    { key: "other-revenue", name: "其他收入", amountOf: (amounts) => amounts.otherRevenue },
  ];
  return {
    ...functionalTable(figures.functional, figures.totals, columns),
    kind: "revenue",
    number: "公开02表",
    title: "收入决算表",
    zero: "",
    landscape: true,
    notes: ["注：本表反映部门本年度取得的各项收入情况。"],
  };
}

/** FT3 支出决算表 */
export function expenditureTable(figures: FinalFigures): SampleTable {
  const columns: AmountColumn[] = [
    {
      key: "total",
      name: "本年支出合计",
      amountOf: (amounts) => basicExpenditure(amounts) + projectExpenditure(amounts),
    },
    { key: "basic", name: "基本支出", amountOf: basicExpenditure },
    { key: "project", name: "项目支出", amountOf: projectExpenditure },
    { key: "paid-to-superior", name: "上缴上级支出", amountOf: () => 0 },
    { key: "operating-expenditure", name: "经营支出", amountOf: () => 0 },
    { key: "subsidy-to-affiliates", name: "对附属单位补助支出", amountOf: () => 0 },
  ];
  return {
    ...functionalTable(figures.functional, figures.totals, columns),
    kind: "expenditure",
    number: "公开03表",
    title: "支出决算表",
    zero: "",
    landscape: true,
    repeatsHeader: true,
    notes: ["注：本表反映部门本年度各项支出情况。"],
  };
}

/** FT5 一般公共预算财政拨款支出决算表 */
export function generalExpenditureTable(figures: FinalFigures): SampleTable {
  const columns: AmountColumn[] = [
    { key: "total", name: "小计", amountOf: generalExpenditure },
    { key: "basic", name: "基本支出", amountOf: (amounts) => amounts.generalBasic },
    { key: "project", name: "项目支出", amountOf: (amounts) => amounts.generalProject },
  ];
  const lines = figures.functional.filter((line) => generalExpenditure(line.amounts) > 0);
  return {
    ...functionalTable(lines, figures.totals, columns, "本年支出"),
    kind: "general-expenditure",
    number: "公开05表",
    title: "一般公共预算财政拨款支出决算表",
    notes: ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"],
  };
}

/** A table by functional subject with a seven-digit code and the 合计 on top, as the final accounts have it. */
function functionalTable(
  lines: FunctionalLine[],
  totals: FunctionalAmounts,
  columns: AmountColumn[],
  heading?: string,
): Omit<SampleTable, "kind" | "title"> {
  const names: HeaderCell[] = columns.map(({ name }) => ({ text: name, rows: heading ? 1 : 2 }));
  const subject = [{ text: "功能分类科目编码" }, { text: "科目名称" }];
  const cellsOf = (amounts: FunctionalAmounts) => columns.map(({ amountOf }) => amountOf(amounts));
  const rows: SampleRow[] = [
    { keys: ["total"], cells: ["合计", undefined, ...cellsOf(totals)], merges: [{ column: 0, columns: 2 }] },
    ...lines.map(({ code, amounts }) => ({
      keys: [code],
      cells: [code, subjectName(code), ...cellsOf(amounts)],
    })),
  ];
  return {
    ...FRAME,
    columns: [
      column("code", "code", "项目·功能分类科目编码", 12),
      column("name", "name", "项目·科目名称", heading ? 24 : 26),
      ...columns.map(({ key, name }) =>
        column(key, "amount", heading ? `${heading}·${name}` : name, 62 / columns.length),
      ),
    ],
    header: [
      heading
        ? [
            { text: "项目", columns: 2 },
            { text: heading, columns: columns.length },
          ]
        : [{ text: "项目", columns: 2 }, ...names],
      heading ? [...subject, ...names] : subject,
      [{ text: "栏次", columns: 2 }, ...ordinals(1, columns.length)],
    ],
    rows,
  };
}
