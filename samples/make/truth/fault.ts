import type { Amount } from "../../../domain/amount.ts";
import type { TableKind } from "../../../domain/budget-table.ts";
import type { FindingClass, Severity } from "../../../domain/finding.ts";
import type { CellReference } from "../cell-reference.ts";

export type Change =
  | { change: "amount"; cell: CellReference; by: Amount }
  | { change: "words"; cell: CellReference; words: string }
  | { change: "remove-row"; cell: CellReference }
  /** `alsoCalled`: other names under which a reviewer may miss it. */
  | { change: "remove-table"; table: TableKind; alsoCalled: string[] }
  | { change: "notes"; table: TableKind; notes: string[] };

/** One planted error: one cause, however many cells it changes. */
export interface Fault {
  id: string;
  /** The class it belongs to first, then those under which it may fairly be reported as well. */
  classes: [FindingClass, ...FindingClass[]];
  kind: string;
  severity: Severity;
  needs: "arithmetic" | "classification-list" | "document-rule";
  /** The wrong cell itself follows from the other figures. */
  locatable: boolean;
  explanation: string;
  changes: Change[];
}
