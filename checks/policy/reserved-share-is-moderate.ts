import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf, inTenThousands, percentOf } from "../relate/compare-amounts.ts";
import { totalRow } from "../relate/government-tables.ts";
import { figureOf, ownTables } from "../relate/own-balance.ts";

const RESERVED_CODE = /^22902(?:01)?$/u;
const RESERVED = /^(?:财政)?代编|年初预留|待分配|^未(?:细化|分配|落实)|预留(?:资金|支出|专项)/u;

export default defineCheck({
  id: "reserved-share-is-moderate",
  code: "BUD-POL-003",
  title: "财政代编和年初预留的支出占本级支出的比例不宜过高",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第四十六条"), budgetLaw("第四十八条")],
  parameters: { most: { title: "代编和预留占本级支出的上限", value: 10, unit: "%", source: "预审惯例" } },
  reads: [],
  exempts: (book) => (reservesOf(book).length > 0 ? undefined : "本级一般公共预算支出表没有代编、预留、待分配的项目。"),

  *observe(_tables, book, { most }) {
    for (const { table, total, reserved } of reservesOf(book)) {
      const amount = reserved.reduce((sum, { cell }) => sum + fenOf(cell), 0);
      if (amount * 100 > fenOf(total) * most) {
        const names = [...new Set(reserved.map(({ name }) => name))].join("、");
        yield {
          subject: "代编和预留",
          message: `${nameOfTable(table)}${names}共 ${inTenThousands(amount)}，占本级支出 ${total.text} 的 ${percentOf(amount, fenOf(total))}%，高于 ${most}%。`,
          suggestion: "请将代编和预留资金细化到部门和项目，减少年初待分配资金。",
          evidence: [
            ...reserved.map(({ cell }) => evidenceOfCell(cell, table.document, "stated")),
            evidenceOfCell(total, table.document, "computed-from"),
          ],
        };
      }
    }
  },
});

interface Reserves {
  table: BudgetTable;
  total: Cell;
  reserved: { name: string; cell: Cell }[];
}

function reservesOf(book: Book): Reserves[] {
  return [...ownTables(book, "government-expenditure", "general")].flatMap((table) => {
    const total = figureOf(totalRow(table));
    const lines = table.lines.filter(
      ({ mark, code, name }) => mark === "item" && (RESERVED_CODE.test(code ?? "") || RESERVED.test(name)),
    );
    // A 款 holds its 项.
    const outer = lines.filter(
      ({ parent }) => parent === undefined || !lines.some((one) => one === table.lines[parent]),
    );
    const reserved = outer.flatMap((line) => {
      const cell = figureOf({ table, line });
      return cell ? [{ name: line.name, cell }] : [];
    });
    return table.stage !== "final-account" && total && fenOf(total) > 0 && reserved.length > 0
      ? [{ table, total, reserved }]
      : [];
  });
}
