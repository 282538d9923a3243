import { defineCheck } from "../domain/check.ts";
import { wholeTotal } from "../domain/find-cell.ts";
import { equal } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { totalOfUse } from "./relate/total-of-use.ts";

export default defineCheck({
  id: "projects-add-up-to-project-expenditure",
  code: "BUD-CROSS-008",
  title: "项目支出表合计应与支出总表的项目支出合计一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第四十条"), budgetLawRegulations("第四十一条")],
  reads: ["expenditure", "projects"],

  *relate({ expenditure, projects }) {
    const stated = expenditure && totalOfUse(expenditure, "project");
    const total = projects && wholeTotal(projects);
    if (stated && total) {
      yield equal(stated, total, `《${projects.title}》合计`);
    }
  },
});
