import { standingOf } from "../checks/standing.ts";
import type { BudgetTable } from "../domain/budget-table.ts";
import type { Check, Draft, Standing } from "../domain/check.ts";
import { distrustTables } from "./distrust-tables.ts";
import { type Judged, judgeRelations, type Stated } from "./judge-relations.ts";
import { makeBooks, type ReadDocument } from "./make-books.ts";
import { type CheckRun, considerJudgements, runChecks } from "./run-checks.ts";
import { settleBodies } from "./settle-bodies.ts";

/** What all checks state about a draft, judged; nobody is blamed yet. */
export interface JudgedDraft {
  draft: Draft;
  runs: CheckRun[];
  judged: Judged[];
  /** Under review, in the order of the draft. */
  tables: BudgetTable[];
  /** On hidden sheets: of no book, and not checked. */
  hiddenTables: BudgetTable[];
  /** Of whose own sums nothing is said. */
  distrusted: BudgetTable[];
  /** Of earlier years. */
  priorTables: BudgetTable[];
}

export function judgeDraft(
  read: readonly ReadDocument[],
  prior: readonly ReadDocument[],
  checks: readonly Check[],
): JudgedDraft {
  const earlier = new Set(prior.map(({ document }) => document.id));
  const isPrior = ({ document }: ReadDocument): boolean => earlier.has(document.id);
  const settled = settleBodies([...read, ...prior].filter((item) => item.document.status !== "unreadable"));
  const [own, before] = [settled.filter((item) => !isPrior(item)), settled.filter(isPrior)];
  const draft = { books: makeBooks(own), prior: makeBooks(before) };
  const runs = runChecks(checks, draft.books, draft.prior);
  const tables = own.flatMap((item) => item.tables);
  const { judged, distrusted } = distrustTables(judgeRelations(statedBy(runs)), tables);
  considerJudgements(
    runs,
    judged.map(({ judgement }) => judgement),
    draft,
  );
  return {
    draft,
    runs,
    judged,
    tables,
    hiddenTables: own.flatMap((item) => item.hiddenTables ?? []),
    distrusted,
    priorTables: before.flatMap((item) => item.tables),
  };
}

/** One by one: a detail sheet states more relations than a list should be copied of. */
const FURTHEST_FIRST: readonly Standing[] = ["must answer", "notice", "observation"];

function* statedBy(runs: readonly CheckRun[]): Iterable<Stated> {
  const reach = ({ check }: CheckRun): number => FURTHEST_FIRST.indexOf(standingOf(check));
  for (const { check, relations } of runs.toSorted((a, b) => reach(a) - reach(b))) {
    for (const relation of relations) {
      yield { check: check.id, relation };
    }
  }
}
