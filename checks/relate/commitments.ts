import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book, Draft } from "../../domain/check.ts";
import { wholeAmount } from "../../domain/find-cell.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";
import { nameKey } from "../../domain/item-name.ts";
import type { Narrative, Passage } from "../../domain/narrative.ts";
import { compactText } from "../../domain/text.ts";
import { figuresOf } from "./figures.ts";
import { projectName } from "./project-name.ts";
import { saidFigures } from "./said-figures.ts";

/** What a government's report says it sets aside for a purpose: 安排乡村振兴专项资金2.50亿元，支持…. */
export interface Commitment {
  book: Book;
  narrative: Narrative;
  passage: Passage;
  cell: Cell;
  /** The words around the amount that say what it is for. */
  purpose: string;
  /** The row of the tables that is of this purpose, that with most money where several are. */
  row?: CommitmentRow;
}

interface CommitmentRow {
  table: BudgetTable;
  cell: Cell;
  key: string;
}

const ABOUT = /安排|投入|筹措/u;
const NAMED = /(?:安排|投入|筹措)(?:财政)?(?:资金)?(?<name>[^，。；：、\d]{0,30})$/u;
const PURPOSE =
  /^\s*[，,]?\s*(?:主要|重点|专项)?(?:用于|支持|保障|推动|推进|加快|促进|实施|落实)(?<purpose>[^，。；]{4,60})/u;
const LISTS: readonly BudgetTable["kind"][] = [
  "special-funds",
  "major-projects",
  "transfers",
  "projects",
  "key-expenditure",
];
const ENDING = /(?:专项)?(?:补助|补贴)?(?:资金|经费|项目|专项|预算)+$/u;
/** Shorter names are words of everyday use. */
const SHORTEST = 4;

/** The commitments of the reports handed in, each with its row where a table of the draft has one. */
export function commitmentsOf(draft: Draft): Commitment[] {
  const rows = draft.books.flatMap(rowsOf);
  return rows.length === 0 ? [] : draft.books.filter(isGovernmentBook).flatMap((book) => said(book, rows));
}

function said(book: Book, rows: readonly CommitmentRow[]): Commitment[] {
  return [...saidFigures(book, ABOUT, ({ money }) => money !== undefined)].flatMap(({ narrative, passage, figures }) =>
    figures.flatMap(({ cell, before, after }): Commitment[] => {
      const name = NAMED.exec(before)?.groups?.["name"];
      const purpose = PURPOSE.exec(after.slice(unitLength(after)))?.groups?.["purpose"];
      if (name === undefined || (purpose === undefined && !ENDING.test(name))) {
        return [];
      }
      const about = { book, narrative, passage, cell, purpose: purpose ?? name };
      const row = rowFor(compactText(name), compactText(purpose ?? ""), rows);
      return [{ ...about, ...(row ? { row } : {}) }];
    }),
  );
}

function unitLength(after: string): number {
  return /^\s*(?:亿元|万元|元)/u.exec(after)?.[0].length ?? 0;
}

/** The rows of lists of funds, projects and transfers: names long enough to mean one thing. */
function rowsOf({ tables }: Book): CommitmentRow[] {
  return tables
    .filter(({ kind, scope }) => LISTS.includes(kind) && scope?.phase === undefined)
    .flatMap((table) =>
      table.lines.flatMap((line) => {
        const key = keyOf(projectName(table, line));
        const column = figuresOf(table, line.panel).get("this-year budget");
        const cell = (column && line.cells[column.index]) ?? wholeAmount(table, line);
        return line.mark !== "total" && key.length >= SHORTEST && cell?.money ? [{ table, cell, key }] : [];
      }),
    );
}

function keyOf(name: string): string {
  return nameKey(name).replace(ENDING, "");
}

/** The row whose name the words hold, the longest name first; or that holds the name the words give the fund. */
function rowFor(name: string, purpose: string, rows: readonly CommitmentRow[]): CommitmentRow | undefined {
  const own = keyOf(name);
  const fitting = rows.filter(
    ({ key }) => name.includes(key) || purpose.includes(key) || (own.length >= SHORTEST && key.includes(own)),
  );
  const longest = Math.max(...fitting.map(({ key }) => key.length));
  return fitting
    .filter(({ key }) => key.length === longest)
    .reduce<CommitmentRow | undefined>(
      (most, row) => (most && amountOf(most) >= amountOf(row) ? most : row),
      undefined,
    );
}

function amountOf({ cell }: CommitmentRow): number {
  return cell.money?.amount ?? 0;
}
