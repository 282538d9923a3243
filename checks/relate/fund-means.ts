import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { grandTotalLine } from "../../domain/find-cell.ts";
import { compactText } from "../../domain/text.ts";
import { OWN_REVENUE } from "./balance-rows.ts";
import { findIn, findRow, type GovernmentSet } from "./government-tables.ts";
import { thisYear } from "./year-figures.ts";

/** What a level has for its funds, and the tables that say so. */
interface Means {
  revenue: BudgetTable;
  expenditure: BudgetTable;
  /** 收入总计: with transfers, what was left over, and bonds. */
  total: Cell;
  /** Of which raised this year. */
  own: Cell;
  balance: BudgetTable;
}

/** Of the level proper, or of a government that names no level; nothing where a table is missing. */
export function fundMeans(set: GovernmentSet): Means | undefined {
  for (const level of ["own", undefined] as const) {
    const of = { budget: "fund" as const, ...(level ? { level } : {}) };
    const [revenue, expenditure, balance] = [
      findIn(set, { kind: "government-revenue", ...of }),
      findIn(set, { kind: "government-expenditure", ...of }),
      findIn(set, { kind: "government-balance", ...of }),
    ];
    const grand = balance && grandTotalLine(balance, "revenue");
    const own = findRow(balance, "revenue", OWN_REVENUE);
    const [total, ownCell] = [grand && balance && thisYear({ table: balance, line: grand }), own && thisYear(own)];
    if (revenue && expenditure && balance && total?.money && ownCell?.money) {
      return { revenue, expenditure, balance, total, own: ownCell };
    }
  }
  return undefined;
}

/** True where a row of expenditure is of a fund: 城市基础设施配套费安排的支出. What its bonds pay is not. */
export function isOfFund(expenditure: string, fund: string): boolean {
  const name = compactText(expenditure);
  return (
    fund.length >= 4 && name.startsWith(fund) && /支出$/u.test(name) && !/债务(?:还本|付息|发行)|专项债券/u.test(name)
  );
}
