import type { BudgetTable } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { fileName } from "../domain/document-names.ts";
import { evidenceOfTable } from "../domain/finding.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { departmentBooks, departmentRows, isSameBody } from "./relate/department-books.ts";
import { governmentSets } from "./relate/government-tables.ts";

export default defineCheck({
  id: "departments-all-listed",
  code: "BUD-CROSS-014",
  title: "报送部门预算的部门均应列入政府的部门汇总表",
  class: "completeness",
  severity: "error",
  basis: [budgetLaw("第八条"), budgetLaw("第十三条"), budgetLawRegulations("第四条")],
  reads: "the whole draft",
  lacks: "草案中没有部门汇总表，或没有部门的草案。",

  appliesTo: ({ books }) =>
    departmentBooks(books).length > 0 && [...governmentSets(books)].some((set) => set.tables.some(listsDepartments)),

  *observe({ books }) {
    for (const set of governmentSets(books)) {
      for (const table of set.tables.filter(listsDepartments)) {
        const listed = departmentRows(table, books);
        const region = set.book.body ?? "";
        for (const book of departmentBooks(books)) {
          const isOwn =
            book.fiscalYear === table.fiscalYear && book.stage === table.stage && book.body?.startsWith(region);
          const isNamed = table.lines.some(({ name }) => isSameBody(name, book.body ?? ""));
          // A list in which most books find themselves is of these departments.
          if (isOwn && region !== "" && !isNamed && listed.length > departmentBooks(books).length / 2) {
            const [file] = book.documents;
            yield {
              book: set.book,
              subject: `${book.body} 未列入`,
              message: `《${table.title}》未列入${book.body}，但草案中有该部门的预算（${fileName(file?.name ?? "")}）。`,
              suggestion: `请补列${book.body}，并核对合计；确不应列入的，请说明原因。`,
              evidence: [evidenceOfTable(table), ...(book.tables[0] ? [evidenceOfTable(book.tables[0])] : [])],
            };
          }
        }
      }
    }
  },
});

function listsDepartments({ kind, scope }: BudgetTable): boolean {
  return kind === "department-summary" && scope?.by === "department";
}
