import { defineCheck, type Observation } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";

/** What a parser tells of hidden figures. */
const HIDDEN = new Set(["HIDDEN_SHEET", "HIDDEN_CELLS"]);

export default defineCheck({
  id: "hidden-content",
  code: "BUD-STRUCT-016",
  title: "送审工作簿不应有隐藏的数据",
  class: "completeness",
  severity: "notice",
  basis: [budgetLaw("第七十五条")],
  reads: [],
  exempts: (book) =>
    book.documents.some(({ format }) => format === "xlsx" || format === "xls") ? undefined : "草案中没有工作簿。",

  *observe(_tables, book): Iterable<Observation> {
    for (const { id, problems } of book.documents) {
      for (const { message, place = {} } of problems.filter(({ code }) => HIDDEN.has(code))) {
        yield {
          subject: `隐藏 ${place.sheet}`,
          message,
          suggestion: "请取消隐藏，或删除不属于送审内容的数据后重新提交。",
          evidence: [{ document: id, role: "quote", place, label: `工作表“${place.sheet}”的隐藏内容` }],
        };
      }
    }
  },
});
