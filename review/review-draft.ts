import type { ImportedList } from "../checks/classification/imported-list.ts";
import { reviewBy } from "../checks/classification/lists-in-force.ts";
import { standingOf } from "../checks/standing.ts";
import { foldBody } from "../domain/body-name.ts";
import type { BudgetTable } from "../domain/budget-table.ts";
import type { Book, Check } from "../domain/check.ts";
import type { DocumentProblem } from "../domain/document.ts";
import type { Finding } from "../domain/finding.ts";
import { mostCommon } from "../domain/most-common.ts";
import { valuesOf } from "../domain/packed-line.ts";
import { kindWithStage, type Review, type ReviewedDocument, type ReviewedTable } from "../domain/review.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { isRegion } from "../tables/read-body.ts";
import { citeFindings } from "./cite-findings.ts";
import { collectFindings } from "./collect-findings.ts";
import { compareReviews, type EarlierReview } from "./compare-reviews.ts";
import { describeCopy } from "./describe-copy.ts";
import { describeDistrusted } from "./distrust-tables.ts";
import { judgeDraft } from "./judge-draft.ts";
import type { ReadDocument } from "./make-books.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { misfitPriors } from "./misfit-priors.ts";
import { repairRecognized } from "./recognition/repair-recognized.ts";
import type { TextSource } from "./source.ts";
import { summarizeChecks } from "./summarize-checks.ts";

export interface ReviewOptions {
  checks: readonly Check[];
  engine: Review["engine"];
  /** Drafts or accounts of earlier years to compare with; they are not reviewed. */
  prior?: readonly ReadDocument[];
  /** Lists of 政府收支分类科目 that take the place of the shipped ones. */
  classification?: readonly ImportedList[];
  /** Findings of the review of the earlier version. */
  against?: EarlierReview;
}

/** One pre-review 预审: read documents in, the whole result out. Pure: no files, no network, no clock. */
export function reviewDraft(read: readonly ReadDocument[], options: ReviewOptions): Review {
  return reviewBy(options.classification ?? [], () => reviewRead(read, options));
}

function reviewRead(read: readonly ReadDocument[], options: ReviewOptions): Review {
  const { prior = [] } = options;
  const repaired = repairRecognized(read, options.checks);
  const judgedDraft = judgeDraft(repaired, prior, options.checks);
  const { draft, runs, judged, distrusted, tables, hiddenTables, priorTables } = judgedDraft;
  const { books } = draft;
  const texts = textsOf([...books, ...draft.prior]);
  const documents = repaired.map(({ document }) => document);
  const collected = collectFindings(runs, judged, tables, texts, priorTables, documents);
  const [observed, findings] = partObserved(citeFindings(collected, options.checks, books), options.checks);
  const describedDraft = describeDraft(books);
  const checks = summarizeChecks(runs, judged, collected, describedDraft);
  const misfits = misfitPriors(books, draft.prior);
  const said = {
    draft: describedDraft,
    documents: [
      ...repaired.map((item) => summarizeDocument(item, books, distrusted)),
      ...prior.map((item): ReviewedDocument => ({ ...summarizePrior(item, draft.prior, misfits), isPrior: true })),
    ],
  };
  return {
    format: "pre-review/1",
    engine: options.engine,
    ...said,
    tables: [
      ...tables.map(summarizeTable),
      ...hiddenTables.map((table) => ({ ...summarizeTable(table), hidden: true as const })),
      ...priorTables.map(summarizeTable),
    ],
    checks,
    findings,
    ...(observed.length > 0 ? { observed } : {}),
    questions: [],
    ...(options.against ? { comparison: compareReviews(options.against, { ...said, findings, checks }) } : {}),
    // What stands in a copy again is one amount, not two.
    coverage: measureCoverage(
      books.flatMap((book) => book.tables),
      books.flatMap((book) => claimsOf(book)),
      judged,
    ),
  };
}

/** What rules on observation see is kept beside the findings. */
function partObserved(found: readonly Finding[], checks: readonly Check[]): [observed: Finding[], findings: Finding[]] {
  const watching = new Set(checks.filter((check) => standingOf(check) === "observation").map(({ id }) => id));
  const isObserved = ({ check }: Finding): boolean => watching.has(check);
  return [found.filter(isObserved), found.filter((finding) => !isObserved(finding))];
}

function textsOf(books: readonly Book[]): TextSource[] {
  return books.flatMap(({ narratives, body, stage }) =>
    narratives.map(
      (narrative): TextSource => ({
        id: narrative.id,
        document: narrative.document,
        title: "",
        ...(body === undefined ? {} : { body }),
        ...(stage === undefined ? {} : { stage }),
        narrative,
      }),
    ),
  );
}

/** A draft of more years and stages than these goes by the commonest. */
const MOST_PARTS = 3;

function describeDraft(books: readonly Book[]): Review["draft"] {
  const stage = mostCommon(books.map((book) => book.stage));
  const fiscalYear = mostCommon(books.map((book) => book.fiscalYear));
  const bodies = [
    ...new Map(books.flatMap(({ body }) => (body === undefined ? [] : [[foldBody(body), body] as const]))).values(),
  ];
  return {
    title: `${whoseDraft(bodies)}${whatDraft(books, { stage, fiscalYear })}`.trim(),
    ...(stage ? { stage } : {}),
    ...(fiscalYear ? { fiscalYear } : {}),
    bodies,
  };
}

type Time = { [key in "fiscalYear" | "stage"]?: Book[key] | undefined };

/** Year and stage of what is handed in, after whose it is: ` 2024 年决算草案和 2025 年预算草案`. */
function whatDraft(books: readonly Book[], most: Time): string {
  const times = books.filter(({ fiscalYear, stage }) => fiscalYear !== undefined && stage !== undefined);
  const names = [...new Set(times.map(nameTime))].sort();
  return names.length > 1 && names.length <= MOST_PARTS ? names.join("和") : nameTime(most);
}

function nameTime({ fiscalYear, stage }: Time): string {
  const what = stage === "final-account" ? "决算草案" : stage === "budget" ? "预算草案" : "草案";
  return `${fiscalYear ? ` ${fiscalYear} 年` : ""}${what}`;
}

/** A government's draft bears its name, however many departments stand behind it. */
function whoseDraft(bodies: readonly string[]): string {
  const [region, ...otherRegions] = bodies.filter(isRegion);
  if (region !== undefined && otherRegions.length === 0 && bodies.length > 1) {
    return `${region}及 ${bodies.length - 1} 个部门`;
  }
  return bodies.length > 1 ? `${bodies[0]}等 ${bodies.length} 个部门` : (bodies[0] ?? "");
}

function summarizeDocument(
  item: ReadDocument,
  books: readonly Book[],
  distrusted: readonly BudgetTable[],
): ReviewedDocument {
  const { id, name, format, sha256, pages, status, problems } = item.document;
  const copies = books.flatMap((book) => book.copies ?? []).filter(({ document }) => document.id === id);
  return {
    id,
    name,
    format,
    sha256,
    ...(pages === undefined ? {} : { pages }),
    status,
    ...(item.body === undefined ? {} : { body: item.body }),
    ...(item.fiscalYear === undefined ? {} : { fiscalYear: item.fiscalYear }),
    ...(item.stage === undefined ? {} : { stage: item.stage }),
    ...(item.facts && item.facts.length > 0 ? { facts: item.facts } : {}),
    problems: [...problems, ...copies.map(describeCopy), ...describeDistrusted(id, distrusted)],
  };
}

function summarizePrior(
  item: ReadDocument,
  prior: readonly Book[],
  misfits: ReadonlyMap<string, DocumentProblem>,
): ReviewedDocument {
  const summary = summarizeDocument(item, prior, []);
  const misfit = misfits.get(item.document.id);
  return misfit ? { ...summary, problems: [...summary.problems, misfit] } : summary;
}

function countMoney(table: BudgetTable): number {
  let count = 0;
  for (const line of table.lines) {
    for (const { value } of valuesOf(line)) {
      count += value.money ? 1 : 0;
    }
  }
  return count;
}

function summarizeTable(table: BudgetTable): ReviewedTable {
  return {
    id: table.id,
    document: table.document,
    kind: kindWithStage(table),
    ...(table.scope ? { scope: table.scope } : {}),
    title: table.title,
    ...(table.body ? { body: table.body } : {}),
    ...(table.fiscalYear ? { fiscalYear: table.fiscalYear } : {}),
    ...(table.unit ? { unit: table.unit } : {}),
    decimals: table.decimals,
    place: table.place,
    rows: table.rows.length,
    columns: table.columns.length || (table.header[0]?.length ?? 0),
    amounts: countMoney(table),
  };
}
