import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { budgetLaw, FEE_LISTS } from "../basis.ts";
import { figuresOf } from "../relate/figures.ts";
import { inOne } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { amountInWords, valueIn } from "./list-row.ts";

/** Funds and fees that were ended, by the first year without them, and the notice that ended them. */
const ENDED: readonly (readonly [name: RegExp, year: number, notice: string])[] = [
  [/^(?:地方)?价格调节基金/u, 2017, "财税〔2016〕11 号"],
  [/^散装水泥专项资金/u, 2017, "财税〔2016〕11 号"],
  [/^育林基金/u, 2017, "财税〔2016〕11 号"],
  [/^新型墙体材料专项基金/u, 2018, "财税〔2017〕18 号"],
  [/^(?:城市公用事业附加|公用事业附加)/u, 2018, "财税〔2017〕18 号"],
  [/^工业企业结构调整专项资金/u, 2018, "财税〔2017〕50 号"],
  [/^河道工程修建维护管理费/u, 2018, "财税〔2017〕20 号"],
  [/^(?:婚姻登记费|收养登记费|房屋转让手续费|白蚁防治费|环境监测服务费|机动车抵押登记费)/u, 2018, "财税〔2017〕20 号"],
  [/^排污费/u, 2019, "财税〔2018〕4 号"],
  [/^港口建设费/u, 2022, "2021 年起取消"],
];
/** Not what is received of the year. */
const ARREARS = /清欠|欠缴|补缴|以前年度|结转|结余|安排的支出|支出$/u;

export default defineCheck({
  id: "fees-are-in-force",
  code: "BUD-POL-033",
  title: "已取消的收费和政府性基金不应编列收入",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第九条"), FEE_LISTS],
  reads: [],
  exempts: forBudgets((book) => (revenues(book).length > 0 ? undefined : "草案中没有政府收入预算表。")),

  *observe(_tables, book): Iterable<Observation> {
    const hits = revenues(book).flatMap((table) =>
      table.lines.flatMap((line) => {
        const ended = ENDED.find(([name, year]) => name.test(line.name) && year <= (table.fiscalYear ?? 0));
        const cell = ended && !ARREARS.test(line.name) ? budgetOf(table, line) : undefined;
        return ended && cell && valueIn(cell) > 0
          ? [
              {
                says: `${nameOfTable(table)}“${inQuotes(line.name)}” ${amountInWords(cell, table)}（${ended[2]}）`,
                evidence: [evidenceOfCell(cell, table.document, "stated")],
                weight: valueIn(cell),
              },
            ]
          : [];
      }),
    );
    yield* inOne(hits, {
      subject: "已取消的收费基金",
      doubtful: true,
      lead: "已取消或者停征的项目仍编列收入：",
      suggestion: "请核对当年收费、基金目录清单；属于清欠收入的，请注明。",
    });
  },
});

function revenues({ tables }: Book): BudgetTable[] {
  return tables.filter(
    ({ kind, stage, scope }) =>
      (kind === "government-revenue" || kind === "government-balance") &&
      stage === "budget" &&
      scope?.phase === undefined,
  );
}

function budgetOf(table: BudgetTable, line: BudgetTable["lines"][number]): Cell | undefined {
  const side = table.panels.find(({ index }) => index === line.panel)?.side;
  const column = figuresOf(table, line.panel).get("this-year budget");
  return side === "expenditure" || !column ? undefined : line.cells[column.index];
}
