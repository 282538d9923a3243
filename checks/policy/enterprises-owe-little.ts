import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { ENTERPRISE_DEBT, supervisionLaw } from "../basis.ts";
import { printPercent } from "../relate/compare-amounts.ts";
import { inOne } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { columnsHeaded, numberOfYear, numberUnder, rowsOf, textUnder, valueIn } from "./list-row.ts";

const ASSETS = /(?<!净)资产(?:总额|总计|合计)|^总资产/u;
const DEBTS = /负债(?:总额|总计|合计)|^总负债/u;
const RATE = /资产负债率/u;
const LINE = /预警线|警戒线|监管线|行业.{0,6}(?:平均|均值)/u;
const LAST = /上年|年初|期初/u;

interface Enterprise {
  table: BudgetTable;
  name: string;
  /** Percent: computed where both amounts are printed, else as printed. */
  rate: number;
  cells: Cell[];
  /** 预警线 of its trade, percent, where the table prints it. */
  line?: number;
}

export default defineCheck({
  id: "enterprises-owe-little",
  code: "BUD-POL-023",
  title: "国有企业资产负债率超过预警线的，应予关注",
  class: "policy",
  severity: "notice",
  basis: [ENTERPRISE_DEBT, supervisionLaw("第二十四条")],
  reads: [],
  parameters: {
    most: { title: "没有列出行业预警线时的资产负债率", value: 70, unit: "%", source: "通用预警值，请按行业设定" },
    margin: {
      title: "预警线高于行业平均值",
      value: 5,
      unit: "个百分点",
      source: "关于加强国有企业资产负债约束的指导意见",
    },
  },
  exempts: (book) => (enterprises(book, 0).length > 0 ? undefined : "草案中没有国有企业资产、负债情况表。"),

  *observe(_tables, book, { most, margin }): Iterable<Observation> {
    const high = enterprises(book, margin).filter(({ rate, line }) => rate > (line ?? most));
    yield* inOne(
      high.map(({ table, name, rate, cells, line }) => ({
        says: `${inQuotes(name)} ${printPercent(rate)}（${line === undefined ? "" : "行业"}预警线 ${printPercent(line ?? most)}）`,
        evidence: cells.map((cell) => evidenceOfCell(cell, table.document, "stated")),
        weight: rate - (line ?? most),
      })),
      {
        subject: "国有企业资产负债率",
        lead: "国有企业资产负债率高于预警线：",
        suggestion: "请说明还本付息的来源和降低负债率的措施。",
      },
    );
  },
});

function enterprises({ tables }: Book, margin: number): Enterprise[] {
  const lists = tables.filter(
    (table) =>
      !table.large &&
      /企业|公司|集团/u.test([table.title, ...table.columns.flatMap(({ path }) => path)].join(" ")) &&
      (columnsHeaded(table, RATE).length > 0 ||
        (columnsHeaded(table, ASSETS).length > 0 && columnsHeaded(table, DEBTS).length > 0)),
  );
  return lists.flatMap((table) =>
    rowsOf(table).flatMap((row): Enterprise[] => {
      const { line } = row;
      const [assets, debts] = [numberOfYear(row, ASSETS, LAST), numberOfYear(row, DEBTS, LAST)];
      const printed = numberOfYear(row, RATE, new RegExp(`${LAST.source}|${LINE.source}`, "u"));
      const isBoth = assets && debts && valueIn(assets) > 0;
      const rate = isBoth ? (100 * valueIn(debts)) / valueIn(assets) : printed ? valueIn(printed) : undefined;
      const own = lineOf(row, margin);
      return rate === undefined || line.mark === "total" || line.name === ""
        ? []
        : [
            {
              table,
              name: textUnder(row, /企业|公司|单位/u) || line.name,
              rate,
              cells: isBoth ? [debts, assets] : printed ? [printed] : [],
              ...(own === undefined ? {} : { line: own }),
            },
          ];
    }),
  );
}

/** 预警线 as printed; the mean of the trade is that much below it. */
function lineOf(row: Parameters<typeof numberUnder>[0], margin: number): number | undefined {
  const line = numberUnder(row, /预警线|警戒线/u);
  const mean = numberUnder(row, /行业.{0,6}(?:平均|均值)/u);
  return line ? valueIn(line) : mean ? valueIn(mean) + margin : undefined;
}
