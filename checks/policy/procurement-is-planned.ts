import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { isBlank } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { wholeAmount, wholeTotal } from "../../domain/find-cell.ts";
import { evidenceOfCell, evidenceOfTable, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw, PROCUREMENT_LAW } from "../basis.ts";
import { inOne } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { amountInWords } from "./list-row.ts";

/** What is bought: 办公设备、专用设备、信息网络及软件、公务用车、其他交通工具的购置 (310, 309). */
const BOUGHT = /^(?:310|309)(?:02|03|07|13|19)$/u;
const TABLES: readonly BudgetTable["kind"][] = ["general-basic", "appropriation-basic"];

export default defineCheck({
  id: "procurement-is-planned",
  code: "BUD-POL-025",
  title: "列有购置支出的，应当编制政府采购预算",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第十四条"), PROCUREMENT_LAW],
  reads: ["procurement"],
  exempts: forBudgets(() => undefined),
  parameters: {
    least: {
      title: "购置支出达到多少应有政府采购预算",
      value: 50,
      unit: "万元",
      source: "常用的分散采购限额标准，请按本地规定设定",
    },
  },

  *observe({ procurement }, book, { least }): Iterable<Observation> {
    if (!procurement || !isBlank(procurement) || (wholeTotal(procurement)?.number?.mantissa ?? 0) !== 0) {
      return;
    }
    const bought = boughtIn(book);
    const all = bought.reduce((sum, { cell }) => sum + (cell.money?.amount ?? 0), 0);
    if (all >= least * FEN_PER_UNIT["万元"]) {
      const hits = bought.map(({ table, name, cell }) => ({
        says: `${inQuotes(name)} ${amountInWords(cell, table)}`,
        evidence: [evidenceOfCell(cell, table.document, "computed-from")],
        weight: cell.money?.amount ?? 0,
      }));
      for (const { places: _places, evidence, ...told } of inOne(hits, {
        subject: "应编未编政府采购预算",
        doubtful: true,
        lead: `${nameOfTable(procurement)}没有列出政府采购预算，而支出表列有`,
        suggestion: "请核实应当政府采购的购置，补编政府采购预算。",
      })) {
        yield { ...told, evidence: [evidenceOfTable(procurement), ...evidence] };
      }
    }
  },
});

function boughtIn({ tables }: Book): { table: BudgetTable; name: string; cell: Cell }[] {
  const [table] = TABLES.flatMap((kind) => tables.filter((one) => one.kind === kind));
  return (table?.lines ?? []).flatMap((line) => {
    const cell = table && wholeAmount(table, line);
    return table && BOUGHT.test(line.code ?? "") && cell?.money && cell.money.amount > 0
      ? [{ table, name: line.name, cell }]
      : [];
  });
}
