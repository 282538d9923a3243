import type { Amount } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import type { Judged } from "../judge-relations.ts";

/** A cell that could be the wrong one, and what it should then read. */
export interface Alternative {
  cell: Cell;
  /** Printed as the cell is. Missing where the relations give no value: a limit is passed, by whatever number. */
  correction?: string;
  /** Instead of `correction`, where no number is told from its neighbours: the digits that are known, for the reviewer. */
  about?: string;
  /** The same in fen, where it is money. */
  correctionAmount?: Amount;
}

/** The cell to blame, why, and the cells that could be blamed with less reason. */
export interface SuspectCell extends Alternative {
  reason: string;
  alternatives: Alternative[];
  /** The number is right, and the word of direction before it is wrong: 增加 for 减少. */
  turnsDirection?: true;
}

export interface SuspectTable {
  id: string;
  /** How many times too large its numbers are, by the unit it states. */
  factor: number;
  /** The table that could have the wrong unit just as well: nothing else agrees or disagrees with either. */
  rival?: string;
}

/** What went wrong once, and every relation it broke. */
export interface Cause {
  /** In the order they were judged. */
  relations: Judged[];
  suspect?: SuspectCell;
  /** When nobody is blamed: cells any one of which would explain all `relations`. */
  alternatives: Alternative[];
  /** The table whose unit is to blame, when all its numbers are off by the same factor. */
  suspectTable?: SuspectTable;
  /** What the differences themselves suggest, in Chinese. */
  hint?: string;
}
