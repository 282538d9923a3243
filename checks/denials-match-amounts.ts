import { type BudgetTable, type Cell, hasStated, isBlank, statedCells } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { AmountClaim, Subject } from "../domain/claim.ts";
import { type Evidence, evidenceOfCell, evidenceOfTable } from "../domain/finding.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { agrees } from "./bind/agrees.ts";
import { bindAmount, cellsOf } from "./bind/bind-amount.ts";
import { notesOf, saysNothing } from "./completeness/read-blank-note.ts";
import { type Deniable, type Denial, denialsOf } from "./wording/denials.ts";
import { headingsOf, inQuotes, quote, type Said, sentenceAt } from "./wording/said.ts";
import { yearsIn } from "./wording/years.ts";

/** What the tables of spending do not print. */
const OF_OTHER_TABLES = /revenue|balance|debt|transfers|tax/u;
const OF_PART = /所属|下属|本级|其中|上年|去年|[比较因由]/u;

export default defineCheck({
  id: "denials-match-amounts",
  code: "BUD-TEXT-001",
  title: "文中说有支出的，表不应为空；文中说没有支出的，表中不应有数",
  class: "text-table",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: [],
  exempts: (book) =>
    book.fiscalYear === undefined ? "草案年度不明。" : isGovernmentBook(book) ? "政府预算（决算）不适用。" : undefined,

  *observe(_tables, book): Iterable<Observation> {
    yield* findUnprinted(book);
    yield* findDenied(book);
  },
});

/** 政府性基金预算安排的支出25.00万元, where the table of it is blank. */
function* findUnprinted(book: Book): Iterable<Observation> {
  const said = new Set<Deniable>();
  for (const { claims, narrative } of claimsOf(book)) {
    for (const claim of claims) {
      const of = claim.kind === "amount" ? deniableOf(claim, book) : undefined;
      const blank = of && !said.has(of) ? blankTable(of, book) : undefined;
      const passage = book.narratives.find(({ id }) => id === narrative)?.passages[claim.passage];
      const own = book.narratives.find(({ id }) => id === narrative);
      if (of && blank && passage && own && isPrinted(claim as AmountClaim)) {
        said.add(of);
        yield describeUnprinted(of, { narrative: own, passage, text: passage.text }, claim as AmountClaim, blank, book);
      }
    }
  }
}

function describeUnprinted(
  of: Deniable,
  said: Said,
  { cell }: AmountClaim,
  table: BudgetTable,
  book: Book,
): Observation {
  const note = noteOf(table, book);
  const sentence = sentenceAt(said, cell.column);
  const spoken = quote(said, sentence.from, sentence.to);
  const shown: Evidence = note
    ? { ...evidenceOfTable(table), role: "quote", place: note.place, label: "表下说明", printed: note.text }
    : evidenceOfTable(table);
  return {
    subject: `有支出而表为空 ${of}`,
    message: `文中称“${inQuotes(spoken.printed ?? "")}”，而《${table.title}》${hasStated(table) ? "各项均为 0" : "没有数据"}${note ? `，并注明“${inQuotes(note.text)}”` : ""}。`,
    suggestion: "请核对：确有支出的补列表中数据并删除空表说明，确无支出的更正文字。",
    evidence: [spoken, shown],
  };
}

/** What a claim of this year's spending is of; nothing where its words fit another cell, or are tied by the heading alone. */
function deniableOf(claim: AmountClaim, book: Book): Deniable | undefined {
  const { subject, zone, cell, isBase } = claim;
  const isOwn = subject.year === book.fiscalYear && !isBase && zone === "main" && fitsStage(subject, book);
  if (!isOwn || !cell.money || cell.money.amount <= 0 || OF_OTHER_TABLES.test(subject.term ?? "")) {
    return undefined;
  }
  const of = subject.term === "three-public" ? subject.term : subject.isScopeOfHeading ? undefined : subject.scope;
  const isDeniable = of === "fund" || of === "state-capital" || of === "three-public";
  const isElsewhere = bindAmount(claim, book) || cellsOf(subject, book).some((one) => agrees(cell, one.cell));
  return isDeniable && !isElsewhere ? of : undefined;
}

function fitsStage({ version }: Subject, { stage }: Book): boolean {
  return stage === "final-account" ? version === "final" || version === undefined : version !== "final";
}

/** More than is printed as 0. */
function isPrinted({ cell }: AmountClaim): boolean {
  return cell.money !== undefined && cell.money.amount > cell.money.step;
}

/** The table of it, where every one there is prints no amount at all; 三公 only where it says so, else its blank is said already. */
function blankTable(of: Deniable, book: Book): BudgetTable | undefined {
  const tables = book.tables.filter(({ kind }) => kind === of);
  const isSure = tables.every((table) => isBlank(table) && !hasUnreadable(table) && table.scope?.phase === undefined);
  const denied = tables.find((table) => noteOf(table, book) !== undefined);
  return isSure ? (denied ?? (of === "three-public" ? undefined : tables[0])) : undefined;
}

function noteOf(table: BudgetTable, book: Book) {
  return notesOf(table, book.documents).find(({ text }) => saysNothing(text));
}

function hasUnreadable(table: BudgetTable): boolean {
  return table.lines.some((line) =>
    Object.values(line.cells).some(({ unreadable, text }) => unreadable && !saysNothing(text)),
  );
}

/** 没有使用政府性基金预算安排的支出, where the table of it prints amounts. */
function* findDenied(book: Book): Iterable<Observation> {
  const said = new Set<Deniable>();
  for (const denial of denialsOf(book, "prose")) {
    const tables = book.tables.filter(({ kind, scope }) => kind === denial.of && scope?.phase === undefined);
    const [table] = tables;
    const cell = table && tables.length === 1 ? firstAmount(table) : undefined;
    if (table && cell && isOfWhole(denial, book) && !said.has(denial.of)) {
      said.add(denial.of);
      const spoken = quote(denial.said, denial.sentence.from, denial.sentence.to);
      yield {
        subject: `无支出而表有数 ${denial.of}`,
        message: `文中称“${inQuotes(spoken.printed ?? "")}”，而《${table.title}》列有数据：“${cell.label}”${cell.text}。`,
        suggestion: "请核对：确有支出的更正文字，确无支出的删除表中数据。",
        evidence: [spoken, evidenceOfCell(cell, table.document, "stated")],
      };
    }
  }
}

/** Said of the whole body and of the year in hand. */
function isOfWhole({ opening, said }: Denial, { fiscalYear }: Book): boolean {
  const years = [opening, ...headingsOf(said)].flatMap(yearsIn);
  return !OF_PART.test(opening) && years.every(({ year }) => year === fiscalYear);
}

function firstAmount(table: BudgetTable): Cell | undefined {
  const isAccount = table.stage === "final-account";
  // 2024年度无“三公”经费支出 denies what was spent, not the budget printed beside it.
  const columns = table.columns.filter(
    ({ role, period, version }) =>
      role === "amount" && period !== "last-year" && (isAccount ? version === "final" : version !== "final"),
  );
  const amounts = new Set(columns.map(({ index }) => index));
  for (const cell of statedCells(table)) {
    if (amounts.has(cell.column) && cell.number && cell.number.mantissa !== 0) {
      return cell;
    }
  }
  return undefined;
}
