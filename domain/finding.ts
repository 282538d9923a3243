import type { Amount } from "./amount.ts";
import type { BudgetTable, Cell, LineItem } from "./budget-table.ts";
import { type Place, placeInWords } from "./place.ts";

/** More places of one finding than these nobody will open. */
export const MOST_EVIDENCE = 40;

export type FindingClass =
  | "arithmetic"
  | "balance"
  | "cross-table"
  | "cross-document"
  | "ratio"
  | "text-table"
  | "text-text"
  | "unit"
  | "prior-year"
  | "classification"
  | "completeness"
  | "wording"
  | "policy"
  | "performance";

/** How bad it is if true: 严重与重要 `error`, 一般 `warning`, 提示 `notice`. */
export type Severity = "error" | "warning" | "notice";

/** The order findings are ranked and reported in. */
export const WORST_FIRST: readonly Severity[] = ["error", "warning", "notice"];

/** A law and its article 审查依据. */
export interface Basis {
  law: string;
  article?: string;
}

export type EvidenceRole = "stated" | "computed-from" | "expected" | "quote";

/** A place a finding rests on; `printed` is the text as it stands there. */
export interface Evidence {
  document: string;
  table?: string;
  role: EvidenceRole;
  place: Place;
  label: string;
  printed?: string;
  /** In fen, only where the value is money. */
  amount?: Amount;
  /** What it counts, where it is no money and `printed` is the bare number: 辆, 人次, %. */
  unit?: string;
}

/** The cell to blame, when exactly one explains everything. */
export interface Suspect {
  /** Index into `evidence`. */
  evidence: number;
  /** What it should read, printed as the cell is. */
  correction?: string;
  reason: string;
  alternatives: { evidence: number; correction?: string }[];
}

/** One cause 审查发现, whatever number of relations it breaks. */
export interface Finding {
  id: string;
  check: string;
  class: FindingClass;
  severity: Severity;
  message: string;
  suggestion?: string;
  basis: Basis[];
  evidence: Evidence[];
  /** How many places show it, where a slip was made again; evidence names at most MOST_EVIDENCE of them. */
  places?: number;
  difference?: number;
  /** The calculation written out: `120 + 35 = 155 ≠ 150`. */
  calculation?: string;
  suspect?: Suspect;
  relations?: number;
  /** Checks besides `check` that contradict for the same cause: their contradictions are told here. */
  otherChecks?: string[];
  source: { by: "check" };
}

/** Evidence that points at one amount cell. */
export function evidenceOfCell(cell: Cell, document: string, role: EvidenceRole): Evidence {
  return {
    document,
    table: cell.table,
    role,
    place: cell.place,
    label: cell.label,
    printed: cell.text,
    ...(cell.money ? { amount: cell.money.amount } : {}),
    ...unitOf(cell),
  };
}

function unitOf({ counter, number, text }: Cell): Pick<Evidence, "unit"> {
  const unit = counter ?? (number?.percent ? "%" : undefined);
  return unit === undefined || !/\d$/u.test(text) ? {} : { unit };
}

/** Evidence that points at the name of a row. */
export function evidenceOfLine(table: BudgetTable, line: LineItem): Evidence {
  return {
    document: table.document,
    table: table.id,
    role: "quote",
    place: line.place,
    label: [line.code, line.name].filter(Boolean).join(" "),
    printed: [line.printedCode, line.printedName].filter(Boolean).join(" "),
  };
}

/** `《支出总表》`; a table without a title by its place: `第 9 页未命名的表`. */
export function nameOfTable({ title, place }: Pick<BudgetTable, "title" | "place">): string {
  const { range: _range, cell: _cell, ...around } = place;
  return title.trim() === "" ? `${placeInWords(around)}未命名的表` : `《${title}》`;
}

/** Evidence that points at a table as a whole. */
export function evidenceOfTable(table: BudgetTable): Evidence {
  return {
    document: table.document,
    table: table.id,
    role: "quote",
    place: table.place,
    label: nameOfTable(table),
    printed: table.title,
  };
}
