import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import type { Book, BookCopy, CopiedTable } from "../domain/check.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { tellApart } from "../domain/document-names.ts";
import { type Evidence, evidenceOfCell, MOST_EVIDENCE } from "../domain/finding.ts";
import { compactText } from "../domain/text.ts";
import { budgetLaw } from "./basis.ts";

/** Longer lists are for the evidence, not for the sentence. */
const MOST_NAMED = 5;

export default defineCheck({
  id: "copies-agree",
  code: "BUD-STRUCT-012",
  title: "同一表格以不同文件报送的，各文件数值应当一致",
  class: "cross-document",
  severity: "error",
  basis: [budgetLaw("第七十五条")],
  reads: [],
  exempts: (book) => (comparedCopies(book).length > 0 ? undefined : "草案中没有以不同文件重复报送的表格。"),

  *observe(_tables, book): Iterable<Observation> {
    for (const copy of comparedCopies(book)) {
      for (const table of copy.tables.filter(({ differences }) => differences.length > 0)) {
        yield describe(copy, table);
      }
    }
  },
});

function comparedCopies({ copies = [] }: Book): BookCopy[] {
  return copies.filter(({ identical, tables }) => !identical && tables.length > 0);
}

/** As printed, with its unit; 空白 where the row or the number is missing. */
function show(cell: Cell | undefined, { unit }: BudgetTable): string {
  return cell?.text ? [cell.text, cell.money && unit].filter(Boolean).join(" ") : "空白";
}

function describe({ document, of }: BookCopy, { table, of: model, differences }: CopiedTable): Observation {
  const [here, there] = tellApart([document.name, of.name]);
  const named = differences.slice(0, MOST_NAMED).map(({ cell, of: other }) => {
    const label = other?.label ?? cell?.label ?? "";
    return `“${label}”分别为 ${show(other, model)}、${show(cell, table)}`;
  });
  const evidence = differences.flatMap(({ cell, of: other }): Evidence[] => [
    ...(cell ? [evidenceOfCell(cell, table.document, "stated")] : []),
    ...(other ? [evidenceOfCell(other, model.document, "expected")] : []),
  ]);
  return {
    subject: compactText(table.title).replace(/20\d{2}年度?/gu, ""),
    message: `《${table.title}》在“${there}”与“${here}”中有 ${differences.length} 处不一致：${named.join("；")}${differences.length > MOST_NAMED ? "等" : ""}。`,
    suggestion: "请核对以何者为准，并使各文件一致。",
    evidence: evidence.slice(0, MOST_EVIDENCE),
  };
}
