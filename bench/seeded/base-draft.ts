import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { CHECKS } from "../../checks/index.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { Finding } from "../../domain/finding.ts";
import { cellKey, cellsOf } from "../../domain/relation.ts";
import type { Review } from "../../domain/review.ts";
import { judgeDraft } from "../../review/judge-draft.ts";
import type { Judged } from "../../review/judge-relations.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { readDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { type BenchBook, listDocuments } from "../find-books.ts";

const ENGINE = { version: "bench", rules: "bench" };

/** A draft faults are planted in: what was read of it, and what the engine says of it as it is. */
export interface BaseDraft {
  name: string;
  read: ReadDocument[];
  prior: ReadDocument[];
  books: Book[];
  tables: Map<string, BudgetTable>;
  /** The relations that say something of each cell, repeats and those that were not judged left out. */
  relations: Map<string, Judged[]>;
  cells: Cell[];
  /** Ids of what is found in it already. */
  known: Set<string>;
  /** What these findings say, and every place they show: its label and where it stands. */
  messages: Set<string>;
  wrong: Set<string>;
}

/** Reads a book and what stands in its folder `prior`. */
export async function loadDraft(book: BenchBook): Promise<BaseDraft> {
  const prior = book.truth ? path.join(path.dirname(book.truth), "prior") : undefined;
  const priorFiles = prior && existsSync(prior) ? await listDocuments(prior) : [];
  const read = await readAll(book.files, "d");
  return prepare(book.name, read, await readAll(priorFiles, "p"));
}

async function readAll(files: readonly string[], letter: string): Promise<ReadDocument[]> {
  const read: ReadDocument[] = [];
  for (const [index, file] of files.entries()) {
    // Under their folder: 03 部门预算/101 ….pdf.
    const name = file.split(path.sep).slice(-2).join("/");
    read.push(await readDocument(new Uint8Array(await readFile(file)), name, `${letter}${index + 1}`));
  }
  return read;
}

function prepare(name: string, read: ReadDocument[], prior: ReadDocument[]): BaseDraft {
  const { draft, judged, tables } = judgeDraft(read, prior, CHECKS);
  const own = new Map(tables.map((table) => [table.id, table]));
  const relations = new Map<string, Judged[]>();
  const cells = new Map<string, Cell>();
  for (const one of judged) {
    const isJudged = one.judgement.outcome === "agrees" || one.judgement.outcome === "rounding";
    for (const cell of isJudged && !one.isRepeat ? cellsOf(one.judgement.relation) : []) {
      const key = cellKey(cell);
      relations.set(key, [...(relations.get(key) ?? []), one]);
      if (own.has(cell.table) && cell.number) {
        cells.set(key, cell);
      }
    }
  }
  const findings = findingsOf(read, prior);
  const known = new Set(findings.map(({ id }) => id));
  const messages = new Set(findings.map(({ message }) => message));
  const places = findings.flatMap(({ evidence }) => evidence);
  const wrong = new Set(places.map(({ label, place }) => `${label} ${JSON.stringify(place)}`));
  return {
    name,
    read,
    prior,
    books: draft.books,
    tables: own,
    relations,
    cells: [...cells.values()],
    known,
    messages,
    wrong,
  };
}

export function coverageOf(read: readonly ReadDocument[], prior: readonly ReadDocument[]): Review["coverage"] {
  return reviewDraft(read, { checks: CHECKS, engine: ENGINE, prior }).coverage;
}

/** What the engine finds above notice. */
export function findingsOf(read: readonly ReadDocument[], prior: readonly ReadDocument[]): Finding[] {
  const { findings } = reviewDraft(read, { checks: CHECKS, engine: ENGINE, prior });
  return findings.filter(({ severity }) => severity !== "notice");
}
