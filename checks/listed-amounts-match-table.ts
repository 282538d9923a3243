import type { BudgetTable } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { AmountClaim, Term, TextClaims } from "../domain/claim.ts";
import { evidenceOfTable } from "../domain/finding.ts";
import { equal, type Relation, sum } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { type FilledRow, filledRows, isOf, type ListedAmount, listedAmounts } from "./bind/listed-amounts.ts";
import { nameOf } from "./bind/listed-names.ts";
import { quoteFigures } from "./bind/quote-figures.ts";
import { economicNames } from "./classification/look-up.ts";

const TABLES = ["appropriation-basic", "general-basic", "operating-expenses"] as const;
/** Which classes a whole is made of: 301 and 303 are personnel costs, the others public costs. */
const CLASSES: Partial<Record<Term, RegExp>> = {
  basic: /^3/u,
  personnel: /^30[13]/u,
  public: /^3(?!0[13])/u,
  "operating-expenses": /^3(?!0[13])/u,
};

interface BoundList {
  claim: AmountClaim;
  listed: ListedAmount[];
  table: BudgetTable;
  rows: Map<string, FilledRow>;
  document: string;
}

export default defineCheck({
  id: "listed-amounts-match-table",
  code: "BUD-TEXT-001",
  title: "文中所列人员经费、公用经费各科目的金额应与基本支出表一致，各科目之和应等于总额",
  class: "text-table",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *relate(book) {
    for (const { claim, listed, table, rows } of boundLists(book)) {
      for (const { name, cell } of listed) {
        const row = rows.get(nameOf(name));
        if (row) {
          yield equal(cell, row.cell, `《${table.title}》“${row.cell.label}”`);
        }
      }
      yield* addUp(claim, listed, rows);
    }
  },

  *observe(book): Iterable<Observation> {
    for (const list of boundLists(book)) {
      yield* list.listed.flatMap((item) => observeUnknown(item, list, book));
    }
  },
});

function* addUp(
  { subject, cell }: AmountClaim,
  listed: readonly ListedAmount[],
  rows: ReadonlyMap<string, FilledRow>,
): Iterable<Relation> {
  const classes = subject.term && CLASSES[subject.term];
  const said = new Set(listed.map(({ name }) => nameOf(name)));
  // Only what names every filled row must be the whole.
  const own = [...rows].filter(([, { line }]) => classes?.test(line.code ?? ""));
  if (own.length > 0 && own.every(([name]) => said.has(name))) {
    yield sum(
      cell,
      listed.map((one) => one.cell),
      "文中所列各科目之和",
    );
  }
}

function observeUnknown({ name, cell }: ListedAmount, { table, rows, document }: BoundList, book: Book): Observation[] {
  const isPrinted =
    rows.has(nameOf(name)) || table.lines.filter((line) => nameOf(line.name) === nameOf(name)).length > 1;
  return isPrinted || cell.number?.mantissa === 0
    ? []
    : [
        {
          subject: `${name} ${table.kind}`,
          message: `文中列有“${name}”${cell.text}，《${table.title}》中该科目没有数。`,
          suggestion: "请核对科目名称和金额，并使文字与表一致。",
          severity: "warning",
          evidence: [...quoteFigures([cell], document, book), evidenceOfTable(table)],
        },
      ];
}

const BOUND = new WeakMap<Book, BoundList[]>();

function boundLists(book: Book): BoundList[] {
  const known = BOUND.get(book) ?? claimsOf(book).flatMap((text) => listsOf(text, book));
  BOUND.set(book, known);
  return known;
}

function listsOf(text: TextClaims, book: Book): BoundList[] {
  // Asked for here, and not kept: an imported list is in force for one review.
  const names: ReadonlySet<string> = new Set(economicNames().map(nameOf));
  const passages = book.narratives.find(({ id }) => id === text.narrative)?.passages ?? [];
  const tables = book.tables
    .filter(({ kind }) => TABLES.some((one) => one === kind))
    .map((table) => ({ table, rows: filledRows(table) }));
  return text.claims.flatMap((claim) => {
    const passage = passages[claim.passage];
    if (claim.kind !== "amount" || claim.isBase || !passage || !(claim.subject.term && CLASSES[claim.subject.term])) {
      return [];
    }
    const listed = listedAmounts(claim, passage, text, names);
    const found = tables.find(({ rows }) => isOf(listed, rows));
    return found ? [{ claim, listed, document: text.document, ...found }] : [];
  });
}
