import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { evidenceOfText } from "../performance/form.ts";
import { formsOf } from "../performance/read-forms.ts";
import { projectName } from "../relate/project-name.ts";
import { describedProjects } from "./described-projects.ts";
import { evidenceOfRow, numberOfYear, rowsOf, wordsOf } from "./list-row.ts";
import type { Project } from "./project.ts";
import { systemsOf } from "./systems.ts";

/** Lists whose rows are projects. */
const LISTS: readonly BudgetTable["kind"][] = ["projects", "project-details", "major-projects"];
const YEARS_AMOUNT = /(?:预算|安排|申请|年初)(?:数|金额|资金)?(?:\(.{1,3}\))?$|合计$|金额(?:\(.{1,3}\))?$|总计$/u;
const OTHER_AMOUNT = /上年|去年|总投资|累计|结[转余]|执行|支出数|决算|数量|单价|增减|比例|率|建设投资|截至|已/u;

const READ = new WeakMap<Book, Project[]>();

/** All projects of a book, in every place it speaks of them. */
export function projectsOf(book: Book): Project[] {
  const known = READ.get(book) ?? [...listed(book), ...formed(book), ...describedProjects(book)];
  READ.set(book, known);
  return known;
}

/** True for a table whose rows are projects: by its kind, or by its head. */
export function isProjectList(table: BudgetTable): boolean {
  const hasNames = table.columns.some(({ path, role }) => role !== "amount" && /项目名称$/u.test(path.join("/")));
  return LISTS.includes(table.kind) || (table.kind === "unknown" && hasNames);
}

function* listed(book: Book): Iterable<Project> {
  for (const table of book.tables.filter((one) => isProjectList(one) && !one.large)) {
    const ofSystems = new Set(systemsOf(table).map(({ line }) => line.row));
    for (const row of rowsOf(table)) {
      const { line } = row;
      const name = projectName(table, line);
      const isOne = line.mark === "item" && line.children.length === 0 && !ofSystems.has(line.row);
      if (isOne && /\p{Script=Han}{2}/u.test(name) && !/^(?:合计|小计|总计|无)$/u.test(compactText(name))) {
        const amount = numberOfYear(row, YEARS_AMOUNT, OTHER_AMOUNT);
        yield {
          from: "list",
          book,
          name,
          ...(amount && { amount }),
          words: wordsOf(row),
          evidence: evidenceOfRow(row),
          row,
        };
      }
    }
  }
}

function* formed(book: Book): Iterable<Project> {
  for (const form of book.tables.flatMap(formsOf)) {
    if (form.project) {
      const said = [...form.upper, ...form.indicators.flatMap(({ name, value }) => [name, value])];
      yield {
        from: "form",
        book,
        name: form.project.text,
        ...(form.amount && { amount: form.amount }),
        words: said.map(({ text }) => text).join("，"),
        evidence: evidenceOfText(form, form.project, "项目名称"),
        form,
      };
    }
  }
}
