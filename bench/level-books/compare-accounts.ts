import { parse } from "csv-parse/sync";
import type { BudgetTable } from "../../domain/budget-table.ts";

/** Amounts of accounts in 元 by number; several rows of one account are added up. */
export function readAccounts(csv: string): Map<string, number> {
  const accounts = new Map<string, number>();
  for (const { code, amount } of parse(csv, { columns: true, bom: true }) as { code: string; amount: string }[]) {
    accounts.set(code, (accounts.get(code) ?? 0) + Number(amount));
  }
  return accounts;
}

export interface Agreement {
  equal: number;
  different: { code: string; printed: string; listed: number }[];
}

/** This year's amounts of a table printed in 千元, as the books are even where they do not say so. */
export function compareWithAccounts({ lines, columns }: BudgetTable, accounts: ReadonlyMap<string, number>): Agreement {
  const column = columns.find(({ role, path }) => role === "amount" && /^本年度预算数/u.test(path[0] ?? ""))?.index;
  const agreement: Agreement = { equal: 0, different: [] };
  for (const { printedCode = "", cells } of lines) {
    const cell = column === undefined ? undefined : cells[column];
    const listed = accounts.get(printedCode);
    if (!cell?.number || listed === undefined) {
      continue;
    }
    if (Math.round(listed / 1000) === cell.number.mantissa / 10 ** cell.number.decimals) {
      agreement.equal += 1;
    } else {
      agreement.different.push({ code: printedCode, printed: cell.text, listed: listed / 1000 });
    }
  }
  return agreement;
}
