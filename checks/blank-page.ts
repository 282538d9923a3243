import { defineCheck, type Observation } from "../domain/check.ts";
import type { Document } from "../domain/document.ts";
import { DISCLOSURE_RULES } from "./basis.ts";

export default defineCheck({
  id: "blank-page",
  code: "BUD-STRUCT-013",
  title: "文件中间不应有空白页",
  class: "completeness",
  severity: "notice",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    for (const document of book.documents) {
      for (const [first, last] of blankRuns(document)) {
        const pages = last > first ? `${first}–${last}` : `${first}`;
        yield {
          subject: `${document.name} 空白页`,
          message: `第 ${pages} 页为空白页。`,
          suggestion: "请确认有无内容缺失；没有的，删除空白页。",
          evidence: [{ document: document.id, role: "quote", place: { page: first }, label: `第 ${pages} 页` }],
        };
      }
    }
  },
});

/** First and last page of each run of blank pages; the run that ends the document does no harm. */
function blankRuns(document: Document): [number, number][] {
  const blank = document.problems.flatMap(({ code, place }) =>
    code === "BLANK_PAGE" && place?.page ? [place.page] : [],
  );
  const runs: [number, number][] = [];
  for (const page of [...new Set(blank)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) {
      run[1] = page;
    } else {
      runs.push([page, page]);
    }
  }
  return runs.filter(([, last]) => last !== document.pages);
}
