import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import { type Book, type Draft, defineCheck } from "../../domain/check.ts";
import { linesByCode, wholeAmount } from "../../domain/find-cell.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf, inTenThousands, percentOf } from "../relate/compare-amounts.ts";
import { figuresOf } from "../relate/figures.ts";
import { otherBooks, sameTable } from "../relate/other-years.ts";
import { ownTables } from "../relate/own-balance.ts";
import { tellWorst } from "../relate/worst-places.ts";
import { isExplained } from "../wording/explained.ts";

/** Set aside or decided by other rules. */
const EXEMPT = /预备费|预留|债务|债券|转移性|离退休|养老保险|职业年金|公积金|医疗/u;

export default defineCheck({
  id: "large-changes-have-reasons",
  code: "BUD-POL-030",
  title: "比上年增减较大的支出应说明原因",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第四十八条")],
  parameters: {
    rate: { title: "增减超过多少时列出", value: 30, unit: "%", source: "预审惯例" },
    amount: { title: "增减金额超过多少时列出", value: 100, unit: "万元", source: "预审惯例" },
  },
  reads: "the whole draft",
  lacks: "支出预算表没有上年数，也没有上年的同一张表。",

  appliesTo: (draft) => draft.books.some((book) => comparedOf(book, draft).length > 0),

  *observe(draft, { rate, amount }) {
    for (const book of draft.books) {
      const open = comparedOf(book, draft).filter(({ line, now, before }) => {
        const change = Math.abs(fenOf(now) - fenOf(before));
        const isLarge = change > amount * FEN_PER_UNIT["万元"] && change * 100 > fenOf(before) * rate;
        return isLarge && !EXEMPT.test(line.name) && !isExplained(book, named(line), "either");
      });
      const { said, ...places } = tellWorst(open.map(tell));
      const [first] = open;
      if (first) {
        yield {
          book,
          subject: "支出增减异常",
          message: `${nameOfTable(first.table)}${said}，未说明原因。`,
          suggestion: "请说明增减的原因和测算依据。",
          ...places,
        };
      }
    }
  },
});

interface Compared {
  table: BudgetTable;
  line: LineItem;
  now: Cell;
  before: Cell;
  document: string;
}

/** 类 of a government's own level, 项 of a department; against last year's column, else last year's book. */
function comparedOf(book: Book, draft: Draft): Compared[] {
  const isGovernment = isGovernmentBook(book);
  const tables = isGovernment
    ? [...ownTables(book, "government-expenditure", "general")]
    : book.tables.filter(({ kind }) => kind === "general-expenditure");
  return tables
    .filter(({ stage }) => stage === "budget")
    .flatMap((table) => besideEachOther(table, isGovernment) ?? againstBefore(table, book, draft, isGovernment));
}

function isWanted({ mark, code, level, children }: LineItem, isGovernment: boolean): boolean {
  return mark === "item" && (isGovernment ? (code ? code.length === 3 : level === 0) : children.length === 0);
}

function besideEachOther(table: BudgetTable, isGovernment: boolean): Compared[] | undefined {
  const figures = figuresOf(table, 0);
  const now = figures.get("this-year budget");
  const before = figures.get("last-year budget") ?? figures.get("last-year final");
  return now && before
    ? table.lines
        .filter((line) => isWanted(line, isGovernment))
        .flatMap((line) => pair(table, line, line.cells[now.index], line.cells[before.index], table.document))
    : undefined;
}

function againstBefore(table: BudgetTable, book: Book, draft: Draft, isGovernment: boolean): Compared[] {
  const last = sameTable(
    table,
    otherBooks(book, draft),
    ({ fiscalYear, stage, scope }) =>
      fiscalYear === (table.fiscalYear ?? 0) - 1 && stage === "budget" && scope?.phase === undefined,
  );
  const rows = last ? linesByCode(last) : new Map<string, LineItem>();
  return table.lines
    .filter((line) => isWanted(line, isGovernment))
    .flatMap((line) => {
      const other = rows.get(line.code ?? "");
      return last && other ? pair(table, line, wholeAmount(table, line), wholeAmount(last, other), last.document) : [];
    });
}

function pair(
  table: BudgetTable,
  line: LineItem,
  now: Cell | undefined,
  before: Cell | undefined,
  document: string,
): Compared[] {
  return now?.money && before?.money ? [{ table, line, now, before, document }] : [];
}

/** The name as a text says it: 支出 is often left out. */
function named({ name }: LineItem): RegExp {
  const short = name.replace(/支出$/u, "");
  return new RegExp((short.length >= 4 ? short : name).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"), "u");
}

function tell({ table, line, now, before, document }: Compared) {
  const change = fenOf(now) - fenOf(before);
  const word = change > 0 ? "增加" : "减少";
  const rate = fenOf(before) > 0 ? `（${percentOf(Math.abs(change), fenOf(before))}%）` : "（上年无此项）";
  return {
    says: `${line.name}较上年${word} ${inTenThousands(Math.abs(change))}${rate}`,
    weight: Math.abs(change),
    evidence: [evidenceOfCell(now, table.document, "stated"), evidenceOfCell(before, document, "computed-from")],
  };
}
