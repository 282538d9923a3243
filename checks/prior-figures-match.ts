import { type Book, type Draft, defineCheck } from "../domain/check.ts";
import { findTable } from "../domain/find-table.ts";
import { isGovernmentKind } from "../domain/kind-names.ts";
import { type Comparison, equal, type Relation, within } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";
import { departmentBooks, isSameBody } from "./relate/department-books.ts";
import { totalRow } from "./relate/government-tables.ts";
import { lastYearFigures } from "./relate/last-year.ts";
import { itemsAcross } from "./relate/three-public.ts";

export default defineCheck({
  id: "prior-figures-match",
  code: "BUD-CROSS-018",
  title: "部门表中的上年预算（决算）数应与上年批复数一致，口径调整的应当说明",
  class: "prior-year",
  severity: "error",
  basis: [budgetLaw("第三十二条")],
  reads: "the whole draft",
  lacks: "没有同一部门的上年预算（决算），或者表中未列上年数。",

  *relate(draft) {
    yield* lastYearFigures(draft, ({ kind }) => !isGovernmentKind(kind));
    for (const book of departmentBooks(draft.books)) {
      yield* threePublicOfLastYear(book, draft);
    }
  },
});

/** Last year's 三公 of a department also stands in the government's table by department of that year. */
function* threePublicOfLastYear(book: Book, { books, prior }: Draft): Iterable<Relation> {
  const own = findTable(book.tables, { kind: "three-public" });
  const row = own?.lines.length === 1 ? own.lines[0] : own && totalRow(own)?.line;
  const sources = [...books, ...prior]
    .flatMap(({ tables }) => tables)
    .filter(
      ({ kind, scope, fiscalYear, stage }) =>
        kind === "three-public-summary" &&
        scope?.by === "department" &&
        scope.phase === undefined &&
        fiscalYear === (own?.fiscalYear ?? 0) - 1 &&
        stage === "budget",
    );
  const [from] = sources;
  const lines = from?.lines.filter(({ name }) => isSameBody(name, book.body ?? "")) ?? [];
  if (!own || !row || !from || sources.length > 1 || lines.length !== 1 || !lines[0]) {
    return;
  }
  const stated = { ...own, columns: own.columns.filter(({ path }) => /预算/u.test(path.join("/"))) };
  const others = itemsAcross(from, lines[0], "this-year");
  const comparison: Comparison = { key: `${own.id} ${from.id}`, says: `《${own.title}》上年预算数与《${from.title}》` };
  for (const [item, cell] of itemsAcross(stated, row, "last-year")) {
    const other = others.get(item);
    if (other) {
      yield within(comparison, equal(cell, other, `《${from.title}》`));
    }
  }
}
