import type { Book } from "../../domain/check.ts";
import { type Relation, sum } from "../../domain/relation.ts";
import type { Budget } from "../../domain/table-kind.ts";
import { allDebtCells } from "./debt-steps.ts";
import { debtTables } from "./debt-tables.ts";

/** 年末余额 = 上年末余额 + 举借 − 还本, region by region; what was borrowed is one column or new and refinanced bonds. */
export function* debtRolls(books: readonly Book[], budget: Budget): Iterable<Relation> {
  for (const table of debtTables(books, budget)) {
    for (const { openingBalance, issued, issuedNew, refinanced, repaid, balance } of allDebtCells(table)) {
      const borrowed = issued ? [issued] : issuedNew && refinanced ? [issuedNew, refinanced] : [];
      if (balance && openingBalance && repaid && borrowed.length > 0) {
        yield sum(balance, [openingBalance, ...borrowed], "上年末余额加发行额减还本额", [repaid]);
      }
    }
  }
}
