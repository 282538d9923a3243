import type { Column, Measure } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { columnSums, hasMeasure } from "./relate/column-sums.ts";

/** Columns whose sums have rules of their own (BUD-ARITH-006 to 012). */
const OWN_RULE: Measure[] = [
  "basic",
  "project",
  "appropriation",
  "service-revenue",
  "operating-revenue",
  "superior-subsidy",
  "other-revenue",
  "general",
  "fund",
  "state-capital",
  "personnel",
  "public",
  "abroad",
  "reception",
  "vehicles",
  "vehicle-purchase",
  "vehicle-running",
];

const isOther = (_: Column, parts: Column[]): boolean => !hasMeasure(parts, ...OWN_RULE);

export default defineCheck({
  id: "row-totals-add-up",
  code: "BUD-ARITH-026",
  title: "表头列为合计、小计的栏目，每行应等于其所属各栏之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLaw("第三十二条")],
  reads: "every table",
  appliesTo: (table) =>
    table.columnGroups.some((group) =>
      isOther(
        table.columns[group.total] as Column,
        group.parts.map((index) => table.columns[index] as Column),
      ),
    ),

  *relate(table) {
    yield* columnSums(table, isOther, "所属各栏之和");
  },
});
