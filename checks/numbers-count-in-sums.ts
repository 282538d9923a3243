import { defineCheck, type Observation } from "../domain/check.ts";
import { placeInWords } from "../domain/place.ts";
import { budgetLaw } from "./basis.ts";
import { cellsByPlace, evidenceAt } from "./relate/cells-by-place.ts";

/** Longer lists are for the evidence, not for the sentence. */
const MOST_NAMED = 3;

export default defineCheck({
  id: "numbers-count-in-sums",
  code: "BUD-STRUCT-015",
  title: "求和公式不应漏加以文本形式存储的数",
  class: "arithmetic",
  severity: "notice",
  basis: [budgetLaw("第七十五条")],
  reads: [],
  exempts: (book) => (book.documents.some(({ formulas }) => formulas) ? undefined : "草案中没有可重新计算的公式。"),

  *observe(_tables, book): Iterable<Observation> {
    for (const document of book.documents) {
      const passedOver = document.formulas?.passedOver ?? [];
      const cells = passedOver.length > 0 ? cellsByPlace(book.tables, document.id) : new Map();
      for (const { place, formula, texts } of passedOver) {
        const named = texts.slice(0, MOST_NAMED).map(({ place: at, text }) => `${at.cell}（${text}）`);
        const sum = evidenceAt(place, `=${formula}`, document.id, cells, "stated");
        yield {
          subject: `文本数字 ${place.sheet} ${sum.label}`,
          message: `${placeInWords(place)} 的公式 =${formula} 没有加上以文本形式存储的数：${named.join("、")}${texts.length > MOST_NAMED ? "等" : ""}。`,
          suggestion: "请将这些单元格转换为数字后重新计算。",
          evidence: [
            sum,
            ...texts.map(({ place: at, text }) => evidenceAt(at, text, document.id, cells, "computed-from")),
          ],
        };
      }
    }
  },
});
