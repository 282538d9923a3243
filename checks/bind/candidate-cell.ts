import type { BudgetTable, Cell } from "../../domain/budget-table.ts";

/** A cell an amount of the text may be; a weak one only counts where it agrees. */
export interface CandidateCell {
  cell: Cell;
  table: BudgetTable;
  isWeak?: true;
}
