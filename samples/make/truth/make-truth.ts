import { type Book, tablesOf } from "../book.ts";
import { printedCell } from "../printed.ts";
import { applyFaults } from "./apply-faults.ts";
import type { Fault } from "./fault.ts";
import { cellsOf, gapOf, type Identity, printedGapOf } from "./identity.ts";
import { type PlaceContext, placesOf, relatedPlace, type TruthPlace } from "./places.ts";

/** Sums of dozens of parts break with one cell; so many neighbours are enough to recognize a finding by. */
const MOST_ALTERNATIVES = 40;

/** The answer key of one file, in the format the scorer reads: `exam-truth/1`. */
export function makeTruth(name: string, faults: readonly Fault[], identities: Identity[], context: PlaceContext) {
  const { clean, faulty, document, format } = context;
  const tables = tablesOf(faulty);
  return {
    format: "exam-truth/1",
    seed: name,
    scale: "small",
    stage: clean.stage,
    fiscalYear: clean.fiscalYear,
    body: clean.body,
    variant: faults.length === 0 ? "clean" : "multi",
    documents: [{ document, format, tables: tables.length }],
    prior: [],
    size: {
      documents: 1,
      tables: tables.length,
      numbers: countNumbers(faulty),
      sentencesWithNumbers: countSentences(faulty),
      relations: identities.length,
      roundingGaps: identities.filter((identity) => gapOf(identity, clean) === 0 && printedGapOf(identity, clean))
        .length,
    },
    faults: faults.map((fault) => truthOfFault(fault, identities, context)),
  };
}

function truthOfFault(fault: Fault, identities: Identity[], context: PlaceContext) {
  const alone = applyFaults(context.clean, [fault]);
  const broken = identities.filter((identity) => gapOf(identity, alone));
  const places = fault.changes.flatMap((change) => placesOf(change, context));
  const alternatives = broken
    .flatMap(cellsOf)
    .map((cell) => relatedPlace(cell, context))
    .filter((place) => place !== undefined)
    .filter((place) => place.printed !== "0.00" && !places.some((own) => isSameCell(own, place)))
    .filter((place, index, all) => all.findIndex((other) => isSameCell(other, place)) === index)
    .slice(0, MOST_ALTERNATIVES);
  return {
    id: fault.id,
    class: fault.classes[0],
    classes: fault.classes,
    kind: fault.kind,
    severity: fault.severity,
    needs: fault.needs,
    determinable: true,
    locatable: fault.locatable,
    relations: broken.length,
    manyPlaces: fault.changes.length > 1,
    explanation: fault.explanation,
    printed: oneOrAll(places.map((place) => place.printed)),
    correct: oneOrAll(places.map((place) => place.correct)),
    documents: [context.document],
    places,
    alternatives,
  };
}

function isSameCell(a: TruthPlace, b: TruthPlace): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}

function oneOrAll(texts: (string | undefined)[]): string | string[] {
  const known = [...new Set(texts.filter((text) => text !== undefined))];
  return known.length === 1 ? (known[0] ?? "") : known;
}

function countNumbers(book: Book): number {
  return tablesOf(book)
    .flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => ({ table, cell }))))
    .filter(({ table, cell }) => typeof cell === "number" && printedCell(table, cell) !== "").length;
}

function countSentences(book: Book): number {
  return book.blocks
    .flatMap((block) => (block.block === "paragraph" ? [block.text] : []))
    .flatMap((text) => text.split(/[。；]/u))
    .filter((sentence) => /\d/u.test(sentence)).length;
}
