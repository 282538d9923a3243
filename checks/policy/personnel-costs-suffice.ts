import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, type Draft, defineCheck } from "../../domain/check.ts";
import { totalCell, wholeAmount } from "../../domain/find-cell.ts";
import { type Evidence, evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLawRegulations } from "../basis.ts";
import { fenOf, inTenThousands, percentOf } from "../relate/compare-amounts.ts";
import { departmentalBudgets, earlierAccounts } from "../relate/earlier-accounts.ts";
import { basicTable, costOf } from "../relate/economic-costs.ts";
import { staffOf } from "../relate/staff.ts";

export default defineCheck({
  id: "personnel-costs-suffice",
  code: "BUD-POL-034",
  title: "人员经费预算应按实有人数和标准测算，不留缺口",
  class: "policy",
  severity: "notice",
  basis: [budgetLawRegulations("第二十一条")],
  parameters: {
    slack: { title: "低于测算数多少以内不提示", value: 5, unit: "%", source: "预审惯例" },
    standard: {
      title: "人均人员经费标准，0 为不设，按上年决算人均数测算",
      value: 0,
      unit: "万元",
      source: "由当地财政部门提供",
    },
  },
  reads: "the whole draft",
  lacks: "预算没有同时写明在职人数和人员经费，或者没有同一部门上年决算的人员经费和人数。",

  appliesTo: (draft) => departmentalBudgets(draft).some((book) => personnelOf(book) && neededFor(book, draft, 0)),

  *observe(draft, { slack, standard }) {
    for (const book of departmentalBudgets(draft)) {
      const [own, needed] = [personnelOf(book), neededFor(book, draft, standard)];
      if (own && needed && fenOf(own.cell) * 100 < needed.amount * (100 - slack)) {
        const short = needed.amount - fenOf(own.cell);
        yield {
          book,
          subject: "人员经费测算不足",
          message: `${nameOfTable(own.table)}人员经费 ${own.cell.text}，按${needed.says}测算需 ${inTenThousands(needed.amount)}，少 ${inTenThousands(short)}（${percentOf(short, needed.amount)}%），可能年中追加。`,
          suggestion: "请按实有人数和工资、社保标准重新测算；人员减少的请说明。",
          evidence: [evidenceOfCell(own.cell, own.table.document, "stated"), ...needed.evidence],
        };
      }
    }
  },
});

function personnelOf(book: Book): { table: BudgetTable; cell: Cell } | undefined {
  const table = basicTable(book);
  const line = table?.lines.find(({ item }) => item === "personnel-total");
  const cell = table && (totalCell(table, "personnel") ?? (line && wholeAmount(table, line)) ?? wagesOf(table));
  return table && cell?.money && fenOf(cell) > 0 ? { table, cell } : undefined;
}

/** Where the table prints no sum of personnel costs, their main part stands for it in both years. */
function wagesOf(table: BudgetTable): Cell | undefined {
  return costOf(table, /^工资福利支出$/u);
}

interface Needed {
  /** In fen. */
  amount: number;
  says: string;
  evidence: Evidence[];
}

/** Staff by the standard that is set, else by what each cost in last year's accounts. */
function neededFor(book: Book, draft: Draft, standard: number): Needed | undefined {
  const staff = staffOf(book);
  if (!staff) {
    return undefined;
  }
  if (standard > 0) {
    return {
      amount: staff.count * standard * FEN_PER_UNIT["万元"],
      says: `在职 ${staff.count} 人、人均 ${standard} 万元`,
      evidence: [staff.evidence],
    };
  }
  const account = earlierAccounts(book, draft)[0];
  const [spent, before] = [account && personnelOf(account), account && staffOf(account)];
  return account && spent && before
    ? {
        amount: Math.round((fenOf(spent.cell) / before.count) * staff.count),
        says: `在职 ${staff.count} 人、${account.fiscalYear}年决算人均 ${inTenThousands(Math.round(fenOf(spent.cell) / before.count))}`,
        evidence: [staff.evidence, evidenceOfCell(spent.cell, spent.table.document, "computed-from"), before.evidence],
      }
    : undefined;
}
