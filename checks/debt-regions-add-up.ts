import { defineCheck } from "../domain/check.ts";
import { budgetLawRegulations } from "./basis.ts";
import { allDebtTables } from "./relate/debt-tables.ts";
import { regionSums } from "./relate/regions.ts";

export default defineCheck({
  id: "debt-regions-add-up",
  code: "BUD-DEBT-005",
  title: "全域债务限额、余额等应等于本级与各地区之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLawRegulations("第四十四条"), budgetLawRegulations("第四十五条")],
  reads: "the whole draft",
  lacks: "草案中没有分地区的债务限额和余额表。",

  *relate({ books }) {
    for (const table of allDebtTables(books)) {
      yield* regionSums(table);
    }
  },
});
