import type { Column } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { matchColumns, otherBooks, sameTable, takenFigures } from "./relate/other-years.ts";

/** 预算数 alone may be the budget as adjusted. */
const FIRST_APPROVED = /年初预算/u;

export default defineCheck({
  id: "accounts-match-budget",
  code: "BUD-CROSS-019",
  title: "决算表所列年初预算数应与批复的年初预算一致",
  class: "prior-year",
  severity: "error",
  basis: [budgetLaw("第七十五条")],
  reads: "the whole draft",
  lacks: "没有同一年度的预算，或者决算表中未列年初预算数。",

  *relate(draft) {
    for (const book of draft.books) {
      const others = otherBooks(book, draft);
      for (const table of book.tables.filter(({ stage }) => stage === "final-account")) {
        const isTaken = ({ period, path }: Column): boolean =>
          period !== "last-year" && FIRST_APPROVED.test(path.join("/"));
        const from = table.columns.some(isTaken)
          ? sameTable(
              table,
              others,
              ({ fiscalYear, stage, scope }) =>
                fiscalYear === table.fiscalYear && stage === "budget" && scope?.phase === undefined,
            )
          : undefined;
        const isSource = ({ period, version }: Column): boolean => period !== "last-year" && version === "budget";
        yield* from ? takenFigures(table, from, matchColumns(table, isTaken, from, isSource)) : [];
      }
    }
  },
});
