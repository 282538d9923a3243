import type { BudgetTable, Stage } from "./budget-table.ts";
import type { DocumentFormat, DocumentProblem, DocumentStatus } from "./document.ts";
import type { Fact } from "./fact.ts";
import type { Basis, Finding, Severity } from "./finding.ts";
import type { Place } from "./place.ts";
import type { TableScope } from "./table-kind.ts";
import type { Unit } from "./unit.ts";

export type CheckOutcome = "passed" | "failed" | "not-applicable" | "not-read" | "error";

export interface ReviewedDocument {
  id: string;
  name: string;
  format: DocumentFormat;
  sha256: string;
  pages?: number;
  status: DocumentStatus;
  /** Whose it is, of which year and stage, and every place that says so. */
  body?: string;
  fiscalYear?: number;
  stage?: Stage;
  facts?: Fact[];
  problems: DocumentProblem[];
  /** Of an earlier year, given to compare with: not reviewed itself. */
  isPrior?: true;
}

export interface ReviewedTable {
  id: string;
  document: string;
  /** Kind with its stage: `final-expenditure`. */
  kind: string;
  scope?: TableScope;
  title: string;
  body?: string;
  fiscalYear?: number;
  unit?: Unit;
  decimals: number;
  place: Place;
  rows: number;
  columns: number;
  amounts: number;
  /** Of a sheet that is hidden: not checked. */
  hidden?: true;
}

export interface ReviewedCheck {
  id: string;
  /** `BUD-ARITH-003`; of several rules with 、 between them. */
  code: string;
  title: string;
  severity: Severity;
  basis: Basis[];
  outcome: CheckOutcome;
  agreed: number;
  rounding: number;
  contradicted: number;
  /** Differ, as most of their column does: 口径调整. Only where there are any. */
  restated?: number;
  reason?: string;
}

export interface Comparison {
  resolved: string[];
  remaining: string[];
  changed: string[];
  new: string[];
  /** Rest on a document that was not handed in or not read this time: nothing can be said of them. Only where there are any. */
  unknown?: string[];
  /**
   * Findings of the earlier version that are not made again: resolved, remaining because their rule could not run, or
   * unknown because their document is not at hand.
   */
  earlier?: EarlierFinding[];
  /** How the earlier review is one of another draft, in words; absent where it is not. */
  mismatch?: string;
}

/** A finding of the earlier version as it was made then: its document is no longer at hand, and is named. */
export interface EarlierFinding {
  id: string;
  state: "resolved" | "remaining" | "unknown";
  severity: Severity;
  message: string;
  document: string;
  table?: string;
  place: Place;
}

/** A number no relation touched is counted here: silence is never a pass. */
export interface Coverage {
  amounts: number;
  amountsInRelations: number;
  /** Amounts that two or more relations touch: of these a wrong one can be told from its neighbours. */
  amountsInTwoRelations?: number;
  textAmounts: number;
  textAmountsLinked: number;
  /** The amounts of the text that no relation touched, in order: what the words leave open is never guessed. */
  textUnlinked?: UnlinkedAmount[];
}

/** An amount of the text that stands by itself. */
export interface UnlinkedAmount {
  document: string;
  place: Place;
  /** As printed, with its unit: `598.42万元`. */
  printed: string;
  /** What it is said to be of, or the words before it. */
  label: string;
}

/** One run over one draft 预审: the contract of review.json. Holds no clock time and no machine path. */
export interface Review {
  format: "pre-review/1";
  /** `rules` is the hash of the rules as they were chosen and set; `profile` the 审查方案 they come from. */
  engine: { version: string; rules: string; profile?: string };
  draft: { title: string; stage?: Stage; fiscalYear?: number; bodies: string[] };
  documents: ReviewedDocument[];
  tables: ReviewedTable[];
  checks: ReviewedCheck[];
  findings: Finding[];
  /** What rules on observation 观察 saw: nobody has to answer it. Only where there is any. */
  observed?: Finding[];
  questions: never[];
  comparison?: Comparison;
  coverage: Coverage;
}

/** The documents under review, without those of earlier years. */
export function draftDocuments({ documents }: Pick<Review, "documents">): ReviewedDocument[] {
  return documents.filter(({ isPrior }) => !isPrior);
}

/** The tables under review. */
export function draftTables({ documents, tables }: Pick<Review, "documents" | "tables">): ReviewedTable[] {
  const prior = new Set(documents.flatMap(({ id, isPrior }) => (isPrior ? [id] : [])));
  return tables.filter(({ document }) => !prior.has(document));
}

const STAGE_PREFIX: Record<Stage, string> = { budget: "budget", "final-account": "final" };

/** `final-expenditure`, `execution-government-revenue`; tables of no known stage or kind keep the bare kind. */
export function kindWithStage({ kind, stage, scope }: Pick<BudgetTable, "kind" | "stage" | "scope">): string {
  const prefix = scope?.phase ?? (stage && STAGE_PREFIX[stage]);
  return prefix && kind !== "unknown" ? `${prefix}-${kind}` : kind;
}
