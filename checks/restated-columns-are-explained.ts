import { type Book, defineCheck } from "../domain/check.ts";
import { evidenceOfCell, MOST_EVIDENCE } from "../domain/finding.ts";
import { cellsOf, type Judgement } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";

export default defineCheck({
  id: "restated-columns-are-explained",
  code: "BUD-CROSS-022",
  title: "整栏数据与其来源不同的，应当说明口径",
  class: "prior-year",
  severity: "notice",
  basis: [budgetLaw("第三十二条")],
  reads: "the whole draft",
  lacks: "没有整栏与其来源不同的数据。",

  *consider(judgements, { books }) {
    for (const group of groupByColumn(judgements)) {
      const apart = group.filter(({ outcome }) => outcome === "restated");
      const [first] = apart;
      const comparison = first?.relation.comparison;
      const cells = apart.flatMap(({ relation }) => cellsOf(relation).slice(0, 1));
      const found = cells[0] && ownerOf(books, cells[0].table);
      if (comparison && found && !comparison.isNoted) {
        const { book, document, kind } = found;
        const agreed = group.filter(({ outcome }) => outcome === "agrees" || outcome === "rounding").length;
        yield {
          book,
          subject: `${kind} ${comparison.says.replace(/20\d{2}年?/gu, "")}`,
          message: `${comparison.says}有 ${apart.length} 处不同、${agreed} 处相同，疑似口径调整或来源不同。`,
          suggestion: "请说明调整的口径和依据。",
          evidence: cells.slice(0, MOST_EVIDENCE).map((cell) => evidenceOfCell(cell, document, "stated")),
        };
      }
    }
  },
});

function groupByColumn(judgements: readonly Judgement[]): Judgement[][] {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const key = judgement.relation.comparison?.key;
    if (key !== undefined) {
      groups.set(key, [...(groups.get(key) ?? []), judgement]);
    }
  }
  return [...groups.values()];
}

/** The book, document and kind of what holds the cell: a table, or a text. */
function ownerOf(books: readonly Book[], id: string): { book: Book; document: string; kind: string } | undefined {
  for (const book of books) {
    const table = book.tables.find((one) => one.id === id);
    if (table) {
      return { book, document: table.document, kind: table.kind };
    }
    const text = book.narratives.find((one) => one.id === id);
    if (text) {
      return { book, document: text.document, kind: "text" };
    }
  }
  return undefined;
}
