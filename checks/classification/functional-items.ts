import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { classifyPanel, codedLines } from "./classify-panel.ts";
import { isCurrentName } from "./look-up.ts";

/** A 项 of the functional classification in a table, under the name the list gives it. */
export interface FunctionalItem {
  table: BudgetTable;
  line: LineItem;
  code: string;
}

const ITEM = 7;
/** From the widest to the narrowest: each lists what its money pays for, item by item. */
const BY_FUNCTION = ["expenditure", "appropriation-expenditure", "general-expenditure"] as const;

/** The table of a body that lists its whole expenditure by function, as far as the book has one. */
export function expenditureByFunction({ tables }: Book): BudgetTable | undefined {
  return BY_FUNCTION.map((kind) => tables.filter((table) => table.kind === kind)).find(
    (found) => found.length === 1 && functionalItems(found[0] as BudgetTable).length > 0,
  )?.[0];
}

/** The 项 of a table, each with its own name: a wrong code or name is told elsewhere. */
export function functionalItems(table: BudgetTable): FunctionalItem[] {
  return table.panels
    .filter((panel) => classifyPanel(table, panel) === "functional")
    .flatMap((panel) => codedLines(table, panel))
    .flatMap((line) => {
      const { code = "" } = line;
      return code.length === ITEM && isCurrentName(code, line.name, table.fiscalYear) ? [{ table, line, code }] : [];
    });
}
