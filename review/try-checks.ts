import type { BudgetTable } from "../domain/budget-table.ts";
import type { Check, Draft } from "../domain/check.ts";
import type { Finding } from "../domain/finding.ts";
import type { ReviewedCheck } from "../domain/review.ts";
import { collectFindings } from "./collect-findings.ts";
import { judgeDraft } from "./judge-draft.ts";
import type { Judged } from "./judge-relations.ts";
import type { ReadDocument } from "./make-books.ts";
import { repairRecognized } from "./recognition/repair-recognized.ts";
import { summarizeChecks } from "./summarize-checks.ts";

/** What some checks make of a draft, with everything they looked at. */
export interface TriedChecks {
  draft: Draft;
  judged: Judged[];
  findings: Finding[];
  outcomes: ReviewedCheck[];
  tables: BudgetTable[];
}

/** Runs checks for somebody who writes them: the same as a review, and nothing of it is thrown away. */
export function tryChecks(
  read: readonly ReadDocument[],
  prior: readonly ReadDocument[],
  checks: readonly Check[],
): TriedChecks {
  const repaired = repairRecognized(read, checks);
  const { draft, runs, judged, tables, priorTables } = judgeDraft(repaired, prior, checks);
  const documents = repaired.map(({ document }) => document);
  const findings = collectFindings(runs, judged, tables, [], priorTables, documents);
  const outcomes = summarizeChecks(runs, judged, findings);
  return { draft, judged, findings, outcomes, tables: [...tables, ...priorTables] };
}
