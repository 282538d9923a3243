import {
  type BudgetTable,
  type Cell,
  hasStated,
  isBlank,
  statedCells,
  type TableKind,
} from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { type Evidence, evidenceOfCell, evidenceOfTable } from "../domain/finding.ts";
import { isGovernmentKind } from "../domain/kind-names.ts";
import { compactText } from "../domain/text.ts";
import { FEN_PER_UNIT, type Unit } from "../domain/unit.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import {
  BUDGET_WORDS,
  type Note,
  notesOf,
  saysNothing,
  saysWholeTableIsBlank,
} from "./completeness/read-blank-note.ts";
import { readContents } from "./completeness/read-contents.ts";

/** Judged only where the contents list them: they may be forms or lists. */
const LISTED_ONLY = new Set<TableKind>([
  "unknown",
  "procurement",
  "project-details",
  "performance-targets",
  "unit-list",
]);
/** A printed 0 in these says that nothing was spent, and needs no note. */
const ZERO_SAYS_ENOUGH = new Set<TableKind>(["three-public", "operating-expenses"]);
/** `“三公”经费财政拨款支出年初预算为0.95万元`; not `比上年减少0.95万元`. */
const THREE_PUBLIC_STATED = /三公["']?经费(?:(?!比|较|增|减|降|\d).){0,24}?(\d[\d,]*(?:\.\d+)?)((?:万|亿)?元)/u;
const QUOTES = /[“”„‟‘’]/gu;
const MOST_CELLS = 3;
/** How far after 无 a note names what there is none of: 无2024年政府性基金预算. */
const NEAR = 10;

export default defineCheck({
  id: "blank-table-has-note",
  code: "BUD-STRUCT-005",
  title: "没有数据的表应列出空表并说明，说明应与表中数据和表名一致",
  class: "completeness",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: "every table",
  appliesTo: (table) => table.columns.some(({ role }) => role === "amount"),

  *observe(table, book): Iterable<Observation> {
    if ((LISTED_ONLY.has(table.kind) || isGovernmentKind(table.kind)) && !isListed(table, book)) {
      return;
    }
    const name = `《${table.title}》`;
    const subject = `${table.kind} ${compactText(table.title).replace(/20\d{2}年度?/gu, "")}`;
    const notes = notesOf(table, book.documents).filter(({ text }) => saysNothing(text));
    const foreign = notes.find((note) => table.notes.includes(note) && namesOtherBudget(table, note.text));
    if (foreign) {
      yield {
        subject,
        severity: "error",
        message: `${name}的空表说明写的是另一预算：“${inQuotes(foreign.text)}”。`,
        suggestion: "请按本表名称更正说明。",
        blames: { reason: "说明与表名不符" },
        evidence: [evidenceOfNote(table, foreign), evidenceOfTable(table)],
      };
    } else if (isBlank(table) && !hasUnreadable(table)) {
      yield* notes.length > 0 ? [] : describeBlank(table, book, subject);
    } else {
      const denied = notes.find((note) => table.notes.includes(note) && deniesTable(table.kind, note.text));
      const cells = denied ? statedAmounts(table) : [];
      if (denied && cells.length > 0) {
        yield {
          subject,
          severity: "error",
          message: `${name}注明“${inQuotes(denied.text)}”，但表中列有数据：${cells.map(({ label, text }) => `“${label}”${text}`).join("、")}${cells.length === MOST_CELLS ? "等" : ""}。`,
          suggestion: "请核对：确为空表的删除数据，否则删除该说明。",
          blames: { reason: "表中列有数据" },
          evidence: [
            evidenceOfNote(table, denied),
            ...cells.map((cell) => evidenceOfCell(cell, table.document, "stated")),
          ],
        };
      }
    }
  },
});

function* describeBlank(table: BudgetTable, book: Book, subject: string): Iterable<Observation> {
  const stated = table.kind === "three-public" ? findThreePublic(book, table) : undefined;
  const isZeroOnly = hasStated(table);
  yield {
    subject,
    message: `《${table.title}》${isZeroOnly ? "各项均为 0" : "没有数据"}，也未作空表说明${stated ? `；文中称“${inQuotes(stated.printed ?? "")}”` : ""}。`,
    suggestion: stated ? "请按说明补列数据，或者更正说明。" : "请加注说明，如：本部门无此项收支，故本表为空表。",
    evidence: [evidenceOfTable(table), ...(stated ? [stated] : [])],
    ...(stated ? { severity: "error" } : isZeroOnly && ZERO_SAYS_ENOUGH.has(table.kind) ? { severity: "notice" } : {}),
  };
}

/** A clause of the book that states a 三公 amount of this year that the table would print as more than 0. */
function findThreePublic(book: Book, table: BudgetTable): Evidence | undefined {
  for (const document of book.documents) {
    for (const block of document.blocks) {
      const clauses = block.kind === "paragraph" ? block.text.split(/[。；，：]/u) : [];
      const found = clauses.find((clause) => statesThreePublic(clause, book.fiscalYear, leastPrinted(table)));
      if (found !== undefined) {
        const printed = found.trim();
        return { document: document.id, role: "quote", place: block.place, label: "“三公”经费说明", printed };
      }
    }
  }
  return undefined;
}

/** Half a unit of the last digit the table prints, in fen: less is printed as 0. */
function leastPrinted({ unit, decimals }: BudgetTable): number {
  return unit ? FEN_PER_UNIT[unit] / 10 ** decimals / 2 : 0;
}

function statesThreePublic(clause: string, year: number | undefined, least: number): boolean {
  const text = compactText(clause).replace(QUOTES, '"');
  const said = /(20\d{2})年/u.exec(text)?.[1];
  const [, amount, unit] = THREE_PUBLIC_STATED.exec(text) ?? [];
  const isThisYear = !/[上去]年/u.test(text) && (said === undefined || year === undefined || Number(said) === year);
  return isThisYear && amount !== undefined && Number(amount.replaceAll(",", "")) * FEN_PER_UNIT[unit as Unit] > least;
}

function isListed(table: BudgetTable, book: Book): boolean {
  return book.documents.flatMap(readContents).some(({ title }) => compactText(title) === compactText(table.title));
}

/** The note says that the whole table, or all of its budget, is nothing. */
function deniesTable(kind: TableKind, text: string): boolean {
  const budget = kind === "fund" || kind === "state-capital" ? BUDGET_WORDS[kind] : undefined;
  const denied = /(?:无|没有|未安排|未编列)(.*)$/u.exec(compactText(text))?.[1] ?? "";
  return (
    saysWholeTableIsBlank(text) || (budget !== undefined && denied.search(budget) >= 0 && denied.search(budget) < NEAR)
  );
}

function namesOtherBudget({ kind, title }: BudgetTable, text: string): boolean {
  const own = BUDGET_WORDS[kind];
  const others = Object.values(BUDGET_WORDS).filter((words) => words !== own && !words.test(title));
  return own !== undefined && !own.test(text) && others.some((words) => words.test(text));
}

/** The first few amounts other than 0. */
function statedAmounts(table: BudgetTable): Cell[] {
  const columns = table.columns.filter(({ role, period }) => role === "amount" && period !== "last-year");
  const amounts = new Set(columns.map(({ index }) => index));
  const stated: Cell[] = [];
  for (const cell of statedCells(table)) {
    if (amounts.has(cell.column) && cell.number?.mantissa !== 0 && stated.length < MOST_CELLS) {
      stated.push(cell);
    }
  }
  return stated;
}

/** As it is quoted in a message. */
function inQuotes(text: string): string {
  return text.trim().replace(/。$/u, "").replaceAll("“", "‘").replaceAll("”", "’");
}

/** Something stands where amounts stand that is no number: the table may only be misread. */
function hasUnreadable(table: BudgetTable): boolean {
  return table.lines.some((line) =>
    Object.values(line.cells).some((cell) => cell.unreadable && !saysNothing(cell.text)),
  );
}

function evidenceOfNote(table: BudgetTable, note: Note): Evidence {
  return {
    document: table.document,
    table: table.id,
    role: "quote",
    place: note.place,
    label: "表下说明",
    printed: note.text,
  };
}
