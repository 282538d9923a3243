import type { BudgetTable } from "../domain/budget-table.ts";
import type { Book } from "../domain/check.ts";
import { type Finding, WORST_FIRST } from "../domain/finding.ts";
import { causeToFinding } from "./cause-to-finding.ts";
import { diagnose } from "./diagnose.ts";
import { findingId, numberRepeats } from "./finding-id.ts";
import type { Judged } from "./judge-relations.ts";
import type { CheckRun } from "./run-checks.ts";
import type { Source, TextSource } from "./source.ts";

/** Diagnosed contradictions and observations as findings: the gravest first, then in the order of the draft. */
export function collectFindings(
  runs: readonly CheckRun[],
  judged: readonly Judged[],
  tables: readonly BudgetTable[],
  texts: readonly TextSource[] = [],
): Finding[] {
  const sourceById = new Map<string, Source>([...tables, ...texts].map((source) => [source.id, source]));
  const checkById = new Map(runs.map((run) => [run.check.id, run.check]));
  const causes = diagnose(judged).map((cause) =>
    causeToFinding(
      cause,
      (id) => known(checkById, id),
      (id) => known(sourceById, id),
    ),
  );
  const observed = runs.flatMap(({ check, observations }) =>
    observations.map(({ observation, book }): Finding => {
      const { message, suggestion, evidence, subject, severity } = observation;
      return {
        id: findingId(check.id, [identityOf(book), subject]),
        check: check.id,
        class: check.class,
        severity: severity ?? check.severity,
        message: observation.doubtful && !message.startsWith("疑似") ? `疑似：${message}` : message,
        ...(suggestion === undefined ? {} : { suggestion }),
        basis: check.basis,
        evidence,
        source: { by: "check" },
      };
    }),
  );
  const order = new Map(tables.map((table, index) => [table.id, index]));
  const place = (finding: Finding): number => order.get(finding.evidence[0]?.table ?? "") ?? -1;
  const rank = (finding: Finding): number => WORST_FIRST.indexOf(finding.severity);
  const sorted = [...causes, ...observed].sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
  return numberRepeats(sorted);
}

function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) {
    throw new Error(`nothing is known of ${id}`);
  }
  return value;
}

/** Body and stage: what stays the same when the draft is handed in again. */
function identityOf(book: Book): string {
  return [book.body ?? "", book.stage ?? ""].join(" ");
}
