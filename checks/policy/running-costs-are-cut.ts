import type { BudgetTable, Cell, Measure } from "../../domain/budget-table.ts";
import { type Book, type Draft, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { BUDGET_REFORM, THRIFT_RULES } from "../basis.ts";
import { threePublicCells } from "../bind/three-public-cells.ts";
import { fenOf, inTenThousands, percentOf } from "../relate/compare-amounts.ts";
import { basicTable, costOf } from "../relate/economic-costs.ts";
import { otherBooks } from "../relate/other-years.ts";
import { tellWorst } from "../relate/worst-places.ts";
import { isExplained } from "../wording/explained.ts";

/** 一般性支出 that is held down year by year, as 部门预算支出经济分类 names it. */
const COSTS: readonly (readonly [name: string, item: RegExp])[] = [
  ["差旅费", /^差旅费$/u],
  ["会议费", /^会议费$/u],
  ["培训费", /^培训费$/u],
  ["公务接待费", /^公务接待费$/u],
  ["因公出国（境）费", /^因公出国/u],
  ["劳务费", /^劳务费$/u],
  ["委托业务费", /^委托业务费$/u],
];
/** Printed beside 三公 with last year's figures by many provinces. */
const BESIDE: readonly (readonly [name: string, item: Extract<Measure, "meetings" | "training">])[] = [
  ["会议费", "meetings"],
  ["培训费", "training"],
];

export default defineCheck({
  id: "running-costs-are-cut",
  code: "BUD-POL-013",
  title: "会议、培训、差旅等一般性支出应比上年压减",
  class: "policy",
  severity: "notice",
  basis: [BUDGET_REFORM, THRIFT_RULES],
  parameters: {
    growth: {
      title: "单项比上年增长超过多少时列出",
      value: 5,
      unit: "%",
      source: "预审惯例；年度压减要求由编制通知规定",
    },
    amount: { title: "增加金额达到多少时列出", value: 5, unit: "万元", source: "预审惯例，小额不列" },
  },
  reads: "the whole draft",
  lacks: "没有上年的基本支出表（经济分类），表中也没有会议费、培训费的上年数。",

  appliesTo: (draft) => draft.books.some((book) => comparedOf(book, draft).length > 0),

  *observe(draft, { growth, amount }) {
    for (const book of draft.books) {
      const grown = comparedOf(book, draft).filter(({ now, before, name }) => {
        const change = fenOf(now) - fenOf(before);
        const isLarge = change >= amount * FEN_PER_UNIT["万元"] && change * 100 > fenOf(before) * growth;
        return isLarge && !isExplained(book, new RegExp(name.slice(0, 3), "u"), "more");
      });
      const { said, ...places } = tellWorst(grown.map(tell));
      const [first] = grown;
      if (first) {
        yield {
          book,
          subject: "一般性支出增长",
          message: `${nameOfTable(first.table)}${said}，与过紧日子的要求不符。`,
          suggestion: "请压减一般性支出；因机构、人员、职能变化确需增加的，请说明。",
          ...places,
        };
      }
    }
  },
});

interface Compared {
  name: string;
  table: BudgetTable;
  now: Cell;
  before: Cell;
  beforeTable: BudgetTable;
}

function comparedOf(book: Book, draft: Draft): Compared[] {
  const beside = book.tables.filter(({ kind }) => kind === "three-public").flatMap(besideThreePublic);
  const table = basicTable(book);
  const [last, ...more] = otherBooks(book, draft).filter(
    ({ fiscalYear, stage }) => fiscalYear === (book.fiscalYear ?? 0) - 1 && stage === book.stage,
  );
  const beforeTable = last && more.length === 0 ? basicTable(last) : undefined;
  const costs = COSTS.filter(([name]) => !beside.some((one) => one.name === name));
  return [
    ...beside,
    ...costs.flatMap(([name, item]) => {
      const [now, before] = [table && costOf(table, item), beforeTable && costOf(beforeTable, item)];
      return table && beforeTable && now && before ? [{ name, table, now, before, beforeTable }] : [];
    }),
  ];
}

function besideThreePublic(table: BudgetTable): Compared[] {
  return BESIDE.flatMap(([name, item]) => {
    const version = table.stage === "final-account" ? "final" : "budget";
    const [now] = threePublicCells(table, item, { isLastYear: false, version });
    const [before] = threePublicCells(table, item, { isLastYear: true, version });
    return now?.cell.money && before?.cell.money
      ? [{ name, table, now: now.cell, before: before.cell, beforeTable: table }]
      : [];
  });
}

function tell({ name, table, now, before, beforeTable }: Compared) {
  const change = fenOf(now) - fenOf(before);
  const rate = fenOf(before) > 0 ? `，增长 ${percentOf(change, fenOf(before))}%` : "";
  return {
    says: `${name}由上年 ${before.text} 增至 ${now.text}，增加 ${inTenThousands(change)}${rate}`,
    weight: change,
    evidence: [
      evidenceOfCell(now, table.document, "stated"),
      evidenceOfCell(before, beforeTable.document, "computed-from"),
    ],
  };
}
