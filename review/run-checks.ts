import {
  type Book,
  type BookCheck,
  type Check,
  type Draft,
  type DraftCheck,
  lackOf,
  type Observation,
  type TableCheck,
  type TablesRead,
  type TextCheck,
  valuesOf,
} from "../domain/check.ts";
import { findTable } from "../domain/find-table.ts";
import { KIND_NAMES } from "../domain/kind-names.ts";
import type { Judgement, Relation } from "../domain/relation.ts";

/** What a check said of one draft, nothing judged yet. */
export interface CheckRun {
  check: Check;
  relations: Relation[];
  observations: { observation: Observation; book: Book }[];
  /** Tables or books it looked at. */
  ran: number;
  /** Why it looked at none, or at fewer than it could have. */
  reason?: string | undefined;
  /** The rule is for the other stage than that of some book. */
  otherStage?: string;
  /** It broke; the run went on. */
  error?: string;
}

/** Runs every check over every book. One that throws is reported by name, and the others go on. */
export function runChecks(checks: readonly Check[], books: readonly Book[], prior: readonly Book[] = []): CheckRun[] {
  return checks.map((check) => {
    const run: CheckRun = { check, relations: [], observations: [], ran: 0 };
    if (check.reads === "the whole draft") {
      guard(run, "草案", () => runOnDraft(check, { books: [...books], prior: [...prior] }, run));
    } else {
      for (const book of books) {
        guard(run, book.body ?? book.id, () =>
          check.reads === "every table"
            ? runOnTables(check, book, run)
            : check.reads === "text"
              ? runOnText(check, book, run)
              : runOnBook(check, book, run),
        );
      }
    }
    if (run.ran === 0 && run.error === undefined) {
      run.reason ??= run.otherStage ?? "草案中没有本规则适用的表格。";
    }
    return run;
  });
}

/** What checks have to say once everything is judged joins what they observed before. */
export function considerJudgements(runs: readonly CheckRun[], judgements: readonly Judgement[], draft: Draft): void {
  for (const run of runs.filter(({ check }) => check.consider)) {
    guard(run, "草案", () => {
      for (const { book, ...observation } of run.check.consider?.(judgements, draft) ?? []) {
        run.observations.push({ observation, book });
      }
      // Where nothing was stated there was nothing to consider: silence is no pass.
      if (run.check.reads === "the whole draft" && judgements.length === 0 && run.observations.length === 0) {
        run.ran = 0;
        run.reason = lackOf(run.check, draft);
      }
    });
  }
}

function guard(run: CheckRun, where: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    run.error ??= `${where}：${reason}`;
  }
}

/** Between books a rule has looked at something when it had something to say. */
function runOnDraft(check: DraftCheck, draft: Draft, run: CheckRun): void {
  takeAll(check.relate?.(draft, valuesOf(check)), run.relations);
  for (const { book, ...observation } of check.observe?.(draft, valuesOf(check)) ?? []) {
    run.observations.push({ observation, book });
  }
  const hasSpoken = run.relations.length + run.observations.length > 0;
  run.ran = hasSpoken || check.consider || check.appliesTo?.(draft) ? 1 : 0;
  if (run.ran === 0 || typeof check.lacks === "function") {
    run.reason = lackOf(check, draft);
  }
}

function runOnTables(check: TableCheck, book: Book, run: CheckRun): void {
  const values = valuesOf(check);
  for (const table of book.tables) {
    if (check.appliesTo && !check.appliesTo(table)) {
      continue;
    }
    run.ran += 1;
    takeAll(check.relate?.(table, book, values), run.relations);
    for (const observation of check.observe?.(table, book, values) ?? []) {
      run.observations.push({ observation, book });
    }
  }
}

/** True where the book is of the other stage: nothing was left out. It only counts when every book is. */
function isOtherStage({ stage }: BookCheck | TextCheck, book: Book, run: CheckRun): boolean {
  if (!stage || book.stage === stage) {
    return false;
  }
  run.otherStage = stage === "budget" ? "草案不是预算。" : "草案不是决算。";
  return true;
}

function runOnText(check: TextCheck, book: Book, run: CheckRun): void {
  if (isOtherStage(check, book, run)) {
    return;
  }
  if (!book.narratives.some(({ passages }) => passages.some(({ kind }) => kind === "prose"))) {
    run.reason ??= "草案中没有文字说明。";
    return;
  }
  run.ran += 1;
  takeAll(check.relate?.(book, valuesOf(check)), run.relations);
  for (const observation of check.observe?.(book, valuesOf(check)) ?? []) {
    run.observations.push({ observation, book });
  }
}

function runOnBook(check: BookCheck, book: Book, run: CheckRun): void {
  if (isOtherStage(check, book, run)) {
    return;
  }
  const exempt = check.exempts?.(book);
  if (exempt !== undefined) {
    run.reason ??= exempt;
    return;
  }
  const tables: TablesRead = {};
  for (const kind of [...check.reads, ...(check.mayRead ?? [])]) {
    const table = findTable(book.tables, { kind });
    if (table) {
      tables[kind] = table;
    }
  }
  const missing = check.reads.filter((kind) => !tables[kind]);
  if (missing.length > 0) {
    run.reason ??= `草案中没有（或不止一张）${missing.map((kind) => KIND_NAMES[kind]).join("、")}。`;
    return;
  }
  run.ran += 1;
  takeAll(check.relate?.(tables, book, valuesOf(check)), run.relations);
  for (const observation of check.observe?.(tables, book, valuesOf(check)) ?? []) {
    run.observations.push({ observation, book });
  }
}

/** One by one: a sheet of a hundred thousand rows states more relations than a call takes arguments. */
function takeAll(stated: Iterable<Relation> | undefined, relations: Relation[]): void {
  for (const relation of stated ?? []) {
    relations.push(relation);
  }
}
