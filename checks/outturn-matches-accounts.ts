import type { BudgetTable, Cell, Column } from "../domain/budget-table.ts";
import { type Book, type Draft, defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell, MOST_EVIDENCE } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { matchColumns, otherBooks, sameTable, takenFigures } from "./relate/other-years.ts";

/** What closing a year usually changes (handbook H.3): beyond both it asks for an explanation. */
const USUAL_PERCENT = 1;
const USUAL_FEN = 1_000_0000_00;
const KINDS: readonly BudgetTable["kind"][] = ["government-revenue", "government-expenditure"];
const MOST_NAMED = 5;

/** An amount as the year was closed, and as the congress was told of it the January after. */
interface Change {
  closed: Cell;
  told: Cell;
}

export default defineCheck({
  id: "outturn-matches-accounts",
  code: "BUD-GOV-023",
  title: "决算数与向人代会报告的执行数相差较大的，应当说明原因",
  class: "prior-year",
  severity: "notice",
  basis: [budgetLaw("第七十九条")],
  reads: "the whole draft",
  lacks: "没有同一级政府同一年度的执行情况和决算可以对照。",

  appliesTo: (draft) => comparisons(draft).next().done !== true,

  *observe(draft) {
    for (const { book, table, told } of comparisons(draft)) {
      const changes = [...changesBetween(table, ...told)];
      yield* changes.length > 0 ? [{ book, ...observeChanges(table, told, changes) }] : [];
    }
  },
});

function* comparisons(draft: Draft): Generator<{ book: Book; table: BudgetTable; told: Told }> {
  for (const book of draft.books) {
    for (const table of book.tables.filter(({ kind, stage }) => KINDS.includes(kind) && stage === "final-account")) {
      const others = otherBooks(book, draft);
      const told = executionTable(table, others) ?? nextBudget(table, others);
      yield* told ? [{ book, table, told }] : [];
    }
  }
}

function observeChanges(table: BudgetTable, told: Told, changes: readonly Change[]): Observation {
  const named = changes
    .slice(0, MOST_NAMED)
    .map(({ closed, told }) => `“${closed.label}”由 ${told.text} 变为 ${closed.text}`);
  const more = changes.length > MOST_NAMED ? `等 ${changes.length} 处` : "";
  const [from] = told;
  return {
    subject: `${table.kind} ${table.scope?.budget ?? ""} ${table.scope?.level ?? ""} 执行数`,
    message: `《${table.title}》与《${from.title}》所列执行数相差超过 ${USUAL_PERCENT}% 且超过 1,000 万元：${named.join("，")}${more}。`,
    suggestion: "请说明决算数与执行数不同的原因。",
    evidence: changes
      .flatMap(({ closed, told }) => [
        evidenceOfCell(closed, table.document, "stated"),
        evidenceOfCell(told, from.document, "computed-from"),
      ])
      .slice(0, MOST_EVIDENCE),
  };
}

type Told = [table: BudgetTable, isSource: (column: Column) => boolean];

/** 上年预算执行情况表, of the year itself. */
function executionTable(table: BudgetTable, others: readonly Book[]): Told | undefined {
  const found = sameTable(
    table,
    others,
    ({ fiscalYear, scope }) => fiscalYear === table.fiscalYear && scope?.phase === "execution",
  );
  return found && [found, ({ period, version }) => period !== "last-year" && version === "final"];
}

/** The budget of the year after, which prints 上年执行数 beside its own. */
function nextBudget(table: BudgetTable, others: readonly Book[]): Told | undefined {
  const found = sameTable(
    table,
    others,
    ({ fiscalYear, stage, scope }) =>
      fiscalYear === (table.fiscalYear ?? 0) + 1 && stage === "budget" && scope?.phase === undefined,
  );
  return found && [found, ({ period, path }) => period === "last-year" && /执行|完成/u.test(path.join("/"))];
}

function* changesBetween(table: BudgetTable, ...[from, isSource]: Told): Iterable<Change> {
  const isClosed = ({ period, version }: Column): boolean => period !== "last-year" && version === "final";
  for (const relation of takenFigures(table, from, matchColumns(table, isClosed, from, isSource))) {
    if (relation.kind === "equal" && isLarge(relation.left, relation.right)) {
      yield { closed: relation.left, told: relation.right };
    }
  }
}

function isLarge({ money: closed }: Cell, { money: told }: Cell): boolean {
  const change = closed && told ? Math.abs(closed.amount - told.amount) : 0;
  return change > USUAL_FEN && change * 100 > Math.abs(told?.amount ?? 0) * USUAL_PERCENT;
}
