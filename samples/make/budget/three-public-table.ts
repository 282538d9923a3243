import type { SampleTable } from "../book.ts";
import { type BudgetFigures, FISCAL_YEAR, type ThreePublic } from "./figures.ts";
import { amountColumn, FRAME } from "./table-frame.ts";

/** The columns of one year: last part of the key, header texts. */
const ITEMS = [
  ["total", "合计"],
  ["abroad", "因公出国（境）费"],
  ["reception", "公务接待费"],
  ["vehicles", "公务用车购置及运行费·小计"],
  ["purchase", "公务用车购置及运行费·购置费"],
  ["running", "公务用车购置及运行费·运行费"],
] as const;

/** BT8 “三公”经费和机关运行经费: one row, this year beside last year, in 万元. */
export function threePublicTable({ threePublic, operatingExpenses }: BudgetFigures): SampleTable {
  const years = [
    { key: "last-year", name: `${FISCAL_YEAR - 1}年预算数` },
    { key: "this-year", name: `${FISCAL_YEAR}年预算数` },
  ];
  return {
    ...FRAME,
    kind: "three-public",
    title: `${FISCAL_YEAR}年部门“三公”经费和机关运行经费预算表`,
    unit: "万元",
    unitLabel: "单位：万元",
    columns: [
      ...years.flatMap((year) =>
        ITEMS.map(([key, name]) => amountColumn(`${year.key}-${key}`, `${year.name}·${name}`, 8)),
      ),
      amountColumn("operating-expenses", "机关运行经费预算数", 9),
    ],
    header: [
      [...years.map((year) => ({ text: year.name, columns: 6 })), { text: "机关运行经费预算数", rows: 3 }],
      years.flatMap(() => [
        { text: "合计", rows: 2 },
        { text: "因公出国（境）费", rows: 2 },
        { text: "公务接待费", rows: 2 },
        { text: "公务用车购置及运行费", columns: 3 },
      ]),
      years.flatMap(() => [{ text: "小计" }, { text: "购置费" }, { text: "运行费" }]),
    ],
    rows: [
      {
        keys: ["three-public"],
        cells: [...valuesOf(threePublic.lastYear), ...valuesOf(threePublic.thisYear), operatingExpenses],
      },
    ],
  };
}

function valuesOf({ abroad, reception, purchase, running }: ThreePublic): number[] {
  const vehicles = purchase + running;
  return [abroad + reception + vehicles, abroad, reception, vehicles, purchase, running];
}
