import { defineCheck } from "../domain/check.ts";
import { totalCell } from "../domain/find-cell.ts";
import { equal } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";
import { figuresOf, pairFigures } from "./relate/figures.ts";
import { BUDGETS, findIn, governmentSets, LEVELS, totalRow } from "./relate/government-tables.ts";

export default defineCheck({
  id: "functional-equals-economic",
  code: "BUD-GOV-018",
  title: "本级支出按功能分类与按经济分类编列的合计应当一致，基本支出也应一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第三十七条")],
  reads: "the whole draft",
  lacks: "草案中没有同一口径的功能分类表和经济分类表。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      for (const budget of BUDGETS) {
        for (const level of LEVELS) {
          const scope = { budget, ...(level && { level }) };
          const functional = findIn(set, { ...scope, kind: "government-expenditure" });
          const economic = totalRow(findIn(set, { ...scope, kind: "government-economic" }));
          const total = totalRow(functional);
          for (const [left, right] of total && economic ? pairFigures(total, economic) : []) {
            yield equal(left, right, `《${economic?.table.title}》合计`);
          }
          const basic = totalRow(findIn(set, { ...scope, kind: "government-basic" }));
          const stated = functional && totalCell(functional, "basic");
          const figure = basic && figuresOf(basic.table, basic.line.panel).get("this-year budget");
          const right = figure && basic?.line.cells[figure.index];
          if (stated && right && basic) {
            yield equal(stated, right, `《${basic.table.title}》合计`);
          }
        }
      }
    }
  },
});
