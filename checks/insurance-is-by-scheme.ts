import { type BudgetTable, isBlank } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { evidenceOfTable } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { governmentSets } from "./relate/government-tables.ts";

const SCHEMES: readonly RegExp[] = [/养老/u, /医疗/u, /失业/u, /工伤/u, /生育/u];

/** Which schemes a level runs depends on how far up they are pooled; but none of them is budgeted together with the others. */
export default defineCheck({
  id: "insurance-is-by-scheme",
  code: "BUD-GOV-009",
  title: "社会保险基金预算应按险种分别编列",
  class: "completeness",
  severity: "notice",
  basis: [budgetLaw("第十一条")],
  reads: "the whole draft",
  lacks: "草案中没有社会保险基金预算表。",

  appliesTo: ({ books }) => books.some(({ tables }) => tables.some(isInsurance)),

  *observe({ books }) {
    for (const { book, tables } of governmentSets(books)) {
      const [table, ...more] = tables.filter(isInsurance);
      const named = SCHEMES.some((scheme) => [table, ...more].some((one) => one && names(one, scheme)));
      // A page that could not be read may hold them.
      if (table && !named && book.documents.every(({ status }) => status === "read")) {
        yield {
          book,
          subject: "社会保险基金险种",
          message: `《${table.title}》等社会保险基金预算表没有分险种编列。`,
          suggestion: "请按基本养老保险、基本医疗保险、失业保险、工伤保险等险种分别编列收入、支出和结余。",
          evidence: [table, ...more].map(evidenceOfTable),
        };
      }
    }
  },
});

function isInsurance(table: BudgetTable): boolean {
  return table.scope?.budget === "social-insurance" && !isBlank(table);
}

function names({ title, columns, lines }: BudgetTable, scheme: RegExp): boolean {
  return (
    scheme.test(title) ||
    columns.some(({ path }) => scheme.test(path.join("/"))) ||
    lines.some(({ name }) => scheme.test(name))
  );
}
