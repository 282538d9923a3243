import { type BudgetTable, statedCells } from "../domain/budget-table.ts";
import type { Book, Check } from "../domain/check.ts";
import type { Finding } from "../domain/finding.ts";
import { mostCommon } from "../domain/most-common.ts";
import { kindWithStage, type Review, type ReviewedDocument, type ReviewedTable } from "../domain/review.ts";
import { isRegion } from "../tables/read-body.ts";
import { collectFindings } from "./collect-findings.ts";
import { compareReviews } from "./compare-reviews.ts";
import { describeCopy } from "./describe-copy.ts";
import { distrustTables } from "./distrust-tables.ts";
import { judgeRelations, type Stated } from "./judge-relations.ts";
import { makeBooks, type ReadDocument } from "./make-books.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { repairRecognized } from "./recognition/repair-recognized.ts";
import { type CheckRun, runChecks } from "./run-checks.ts";
import { settleBodies } from "./settle-bodies.ts";
import { summarizeChecks } from "./summarize-checks.ts";

export interface ReviewOptions {
  checks: readonly Check[];
  engine: Review["engine"];
  /** Findings of the review of the earlier version. */
  against?: readonly Finding[];
}

/** One pre-review 预审: read documents in, the whole result out. Pure: no files, no network, no clock. */
export function reviewDraft(read: readonly ReadDocument[], options: ReviewOptions): Review {
  const repaired = repairRecognized(read, options.checks);
  const settled = settleBodies(repaired.filter((item) => item.document.status !== "unreadable"));
  const books = makeBooks(settled);
  const runs = runChecks(options.checks, books);
  const tables = settled.flatMap((item) => item.tables);
  const judged = distrustTables(judgeRelations(statedBy(runs)), tables);
  const findings = collectFindings(runs, judged, tables);
  const checks = summarizeChecks(runs, judged, findings);
  return {
    format: "pre-review/1",
    engine: options.engine,
    draft: describeDraft(books),
    documents: repaired.map((item) => summarizeDocument(item, books)),
    tables: settled.flatMap(listTables),
    checks,
    findings,
    questions: [],
    ...(options.against ? { comparison: compareReviews(options.against, findings, checks) } : {}),
    // What stands in a copy again is one amount, not two.
    coverage: measureCoverage(
      books.flatMap((book) => book.tables),
      books.flatMap((book) => book.documents),
      judged,
    ),
  };
}

/** One by one: a detail sheet states more relations than a list should be copied of. */
function* statedBy(runs: readonly CheckRun[]): Iterable<Stated> {
  for (const { check, relations } of runs) {
    for (const relation of relations) {
      yield { check: check.id, relation };
    }
  }
}

function describeDraft(books: readonly Book[]): Review["draft"] {
  const stage = mostCommon(books.map((book) => book.stage));
  const fiscalYear = mostCommon(books.map((book) => book.fiscalYear));
  const bodies = [...new Set(books.flatMap((book) => book.body ?? []))];
  const what = stage === "final-account" ? "决算草案" : stage === "budget" ? "预算草案" : "草案";
  return {
    title: `${whoseDraft(bodies)}${fiscalYear ? ` ${fiscalYear} 年` : ""}${what}`.trim(),
    ...(stage ? { stage } : {}),
    ...(fiscalYear ? { fiscalYear } : {}),
    bodies,
  };
}

/** A government's draft bears its name, however many departments stand behind it. */
function whoseDraft(bodies: readonly string[]): string {
  const [region, ...otherRegions] = bodies.filter(isRegion);
  if (region !== undefined && otherRegions.length === 0 && bodies.length > 1) {
    return `${region}及 ${bodies.length - 1} 个部门`;
  }
  return bodies.length > 1 ? `${bodies[0]}等 ${bodies.length} 个部门` : (bodies[0] ?? "");
}

function summarizeDocument(item: ReadDocument, books: readonly Book[]): ReviewedDocument {
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
    problems: [...problems, ...copies.map(describeCopy)],
  };
}

/** The tables of a document, those of its hidden sheets marked. */
function listTables({ tables, hiddenTables = [] }: ReadDocument): ReviewedTable[] {
  return [
    ...tables.map(summarizeTable),
    ...hiddenTables.map((table) => ({ ...summarizeTable(table), hidden: true as const })),
  ];
}

function countMoney(table: BudgetTable): number {
  let count = 0;
  for (const { money } of statedCells(table)) {
    count += money ? 1 : 0;
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
