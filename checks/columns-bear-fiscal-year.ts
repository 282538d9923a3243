import type { BudgetTable, Column } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { isGovernmentKind } from "../domain/kind-names.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { evidenceOfHead } from "./wording/evidence-of-head.ts";
import { yearsIn } from "./wording/years.ts";

interface YearColumn {
  index: number;
  year: number;
  said: string;
  isPrior: boolean;
}

/** A year of a program or of its targets is any. */
const OF_MONEY = /预算|决算|执行|支出|收入|金额|安排|合计/u;
const PRIOR = /上年|上一年|去年|执行/u;
/** Programs run over years. */
const OF_PROGRAMS: ReadonlySet<string> = new Set(["projects", "project-details", "performance-targets", "unit-list"]);
/** More years than a book compares: a plan or a history. */
const MOST_YEARS = 2;

export default defineCheck({
  id: "columns-bear-fiscal-year",
  code: "BUD-TEXT-009",
  title: "表中栏目的年度应为本年度或上年度",
  class: "prior-year",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: "every table",
  appliesTo: ({ kind }) => kind !== "unknown" && !OF_PROGRAMS.has(kind) && !isGovernmentKind(kind),

  observe(table, book) {
    return observeColumns(table, book);
  },
});

function observeColumns(table: BudgetTable, { fiscalYear, stage }: Book): Observation[] {
  const year = table.fiscalYear ?? fiscalYear;
  // Where title and cover differ another rule says so.
  if (year === undefined || (fiscalYear !== undefined && year !== fiscalYear)) {
    return [];
  }
  const columns = uniqueColumns(table.columns);
  const years = new Set(columns.map((column) => column.year));
  if (years.size === 0 || years.size > MOST_YEARS) {
    return [];
  }
  const isOwnNamed = years.has(year);
  // One side of a twin table against the other is a matter of its titles: headings-bear-fiscal-year.
  if (isOwnNamed && table.panels.length > 1) {
    return [];
  }
  return columns.flatMap((column) => {
    const isLast = column.year === year - 1;
    // Of one year alone it must be that of the table, unless it says that it is of the year before.
    // The accounts that are closed when a budget is drawn up are those of two years before.
    const isClosed = stage === "budget" && column.year === year - 2 && /决算/u.test(column.said);
    const isSound =
      isClosed ||
      column.year === year ||
      (isLast && (isOwnNamed || column.isPrior || table.columns.some(isOfThisYear)));
    return isSound ? [] : [describe(column, table, isOwnNamed ? year - 1 : year, year, stage)];
  });
}

/** A column beside it that bears no year, and is not of the year before: 本年预算数, 预算数. */
function isOfThisYear({ role, path, period }: Column): boolean {
  return role === "amount" && period !== "last-year" && yearsIn(path.join("")).length === 0;
}

function uniqueColumns(columns: readonly Column[]): YearColumn[] {
  const said = new Map<string, YearColumn>();
  for (const { index, role, path } of columns) {
    const text = compactText(path.join(""));
    const [year, ...others] = yearsIn(text);
    if (role === "amount" && year && others.length === 0 && OF_MONEY.test(text.slice(year.to))) {
      const head = compactText(path.find((part) => yearsIn(compactText(part)).length > 0) ?? text);
      said.set(head, { index, year: year.year, said: head, isPrior: PRIOR.test(text) });
    }
  }
  return [...said.values()];
}

function describe(
  { index, said, year: printed }: YearColumn,
  table: BudgetTable,
  meant: number,
  year: number,
  stage: Book["stage"],
): Observation {
  const draft = `${year} 年度${stage === "final-account" ? "决算" : "预算"}`;
  return {
    subject: `栏目年度 ${table.kind}`,
    message: `《${table.title}》的栏目“${said}”写的是 ${printed} 年，本表为 ${draft}。`,
    suggestion: `请核对该栏是哪一年的数；如为笔误，请改为 ${meant} 年。`,
    evidence: [evidenceOfHead(table, { index }, said)],
    blames: { reason: "年度有误", correction: said.replace(String(printed), String(meant)) },
  };
}
