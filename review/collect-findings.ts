import { severityOf } from "../checks/standing.ts";
import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import type { Book, Observation } from "../domain/check.ts";
import type { Document } from "../domain/document.ts";
import { type Finding, WORST_FIRST } from "../domain/finding.ts";
import { cellKey, cellsOf } from "../domain/relation.ts";
import { causeToFinding } from "./cause-to-finding.ts";
import { absorbCauses, isCausedByRow, tellSums } from "./caused-by-row.ts";
import { diagnose } from "./diagnose.ts";
import type { Cause } from "./diagnosis/cause.ts";
import { findingId, numberRepeats } from "./finding-id.ts";
import { joinTruncated } from "./join-truncated.ts";
import type { Judged } from "./judge-relations.ts";
import { mergeNotices } from "./merge-notices.ts";
import { nameUntitled } from "./name-untitled.ts";
import { printedForms, quoteAsPrinted } from "./quote-as-printed.ts";
import { restsOnImage, temperCause, temperObservation } from "./recognition/temper.ts";
import type { CheckRun } from "./run-checks.ts";
import type { Source, TextSource } from "./source.ts";
import { tellPlaces } from "./tell-places.ts";
import { tellRepeats } from "./tell-repeats.ts";

/**
 * Diagnosed contradictions and observations as findings: the gravest first, then in the order of the draft. `prior` tables
 * are those of earlier years, which things are compared with. What they rest on is added by `citeFindings`.
 */
export function collectFindings(
  runs: readonly CheckRun[],
  judged: readonly Judged[],
  tables: readonly BudgetTable[],
  texts: readonly TextSource[] = [],
  prior: readonly BudgetTable[] = [],
  documents: readonly Document[] = [],
): Finding[] {
  const sourceById = new Map<string, Source>([...tables, ...prior, ...texts].map((source) => [source.id, source]));
  const checkById = new Map(runs.map((run) => [run.check.id, run.check]));
  const isOfImage = restsOnImage(tables, documents);
  const sourceOf = (id: string): Source => known(sourceById, id);
  const all = diagnose(judged, new Set(prior.map(({ id }) => id)));
  const withRepeats = tellRepeats(judged);
  const toFinding = (cause: Cause): Finding => {
    const finding = withRepeats(
      causeToFinding(cause, (id) => known(checkById, id), sourceOf),
      cause,
    );
    return isOfImage(finding) ? temperCause(finding, cause) : finding;
  };
  const absorbed = absorbCauses(runs, all, toFinding);
  const diagnosed = all.filter((cause) => !absorbed.causes.has(cause));
  const told = diagnosed.map((cause) => ({ cause, finding: toFinding(cause) }));
  const causes = joinTruncated(told, sourceOf);
  const explained = new Set(diagnosed.flatMap(cellsInQuestion).map(cellKey));
  const turned = new Set(diagnosed.flatMap(turnedCells).map(cellKey));
  const observed = runs.flatMap(({ check, observations }) =>
    observations.flatMap(({ observation, book }): Finding[] => {
      const isEcho = observation.echoes?.some((cell) => explained.has(cellKey(cell)));
      if (isEcho || observation.turns?.some((cell) => turned.has(cellKey(cell)))) {
        return [];
      }
      const { message, suggestion, evidence, subject } = observation;
      const severity = severityOf(check, observation.severity);
      const finding: Finding = {
        id: findingId(check.id, [identityOf(book), subject]),
        check: check.id,
        class: check.class,
        severity,
        message: observation.doubtful && !message.startsWith("疑似") ? `疑似：${message}` : message,
        ...(suggestion === undefined ? {} : { suggestion }),
        // Cited once the year is known.
        basis: [],
        evidence,
        ...(severity === "notice" ? {} : suspectOf(observation)),
        ...brokenBy(observation, all, check.id),
        ...(observation.places === undefined ? {} : { places: observation.places }),
        source: { by: "check" },
      };
      const tempered = isOfImage(finding) ? temperObservation(finding) : finding;
      return [tellSums(tempered, absorbed.byObservation.get(observation) ?? [])];
    }),
  );
  const order = new Map(tables.map((table, index) => [table.id, index]));
  const place = (finding: Finding): number => order.get(finding.evidence[0]?.table ?? "") ?? -1;
  const rank = (finding: Finding): number => WORST_FIRST.indexOf(finding.severity);
  const sorted = [...causes, ...observed].sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
  const merged = mergeNotices(sorted);
  const forms = printedForms([...tables, ...prior]);
  return numberRepeats(
    merged
      .map((one) => quoteAsPrinted(nameUntitled(one, tables), forms))
      .map((one) => ({ ...one, message: tellPlaces(one.message, one.places) })),
  );
}

/** The cell to blame, or where nobody is blamed every cell of what is broken. */
function cellsInQuestion({ suspect, relations }: Cause): Cell[] {
  return suspect ? [suspect.cell] : relations.flatMap(({ judgement }) => cellsOf(judgement.relation));
}

/** What is only suspected has nobody to blame. */
function suspectOf({ blames, doubtful }: Observation): Pick<Finding, "suspect"> {
  return blames && !doubtful ? { suspect: { evidence: 0, ...blames, alternatives: [] } } : {};
}

/** The checks that contradict because of a misplaced row: what they say is told with it. */
function brokenBy(
  { misplaces = [] }: Observation,
  causes: readonly Cause[],
  own: string,
): Pick<Finding, "otherChecks"> {
  const broken = misplaces.length > 0 ? causes.filter((cause) => isCausedByRow(cause, misplaces)) : [];
  const checks = [...new Set(broken.flatMap(({ relations }) => relations.map(({ check }) => check)))];
  const otherChecks = checks.filter((id) => id !== own).sort();
  return otherChecks.length > 0 ? { otherChecks } : {};
}

/** The blamed cell where it is only said to have gone the wrong way. */
function turnedCells({ suspect }: Cause): Cell[] {
  return suspect?.turnsDirection ? [suspect.cell] : [];
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
