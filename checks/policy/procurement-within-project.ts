import { formatAmount } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { wholeAmount } from "../../domain/find-cell.ts";
import { type Evidence, evidenceOfCell } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { PROCUREMENT_LAW } from "../basis.ts";
import { inQuotes } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { columnsHeaded, textUnder } from "./list-row.ts";
import type { Project } from "./project.ts";
import { projectsOf } from "./projects.ts";

const PROJECT = /(?<!采购)项目名称$|(?:预算|支出)项目$/u;

export default defineCheck({
  id: "procurement-within-project",
  code: "BUD-POL-025",
  title: "项目的政府采购预算不应大于项目预算",
  class: "policy",
  severity: "warning",
  basis: [PROCUREMENT_LAW],
  reads: ["procurement"],
  exempts: forBudgets((book) =>
    purchases(book).size > 0 ? undefined : "政府采购表没有列出所属项目，或者草案没有列出项目预算。",
  ),

  *observe(_tables, book): Iterable<Observation> {
    for (const [name, { bought, budget, document, shown, evidence }] of purchases(book)) {
      const [sum, step] = bought.reduce(
        ([all, half], { money }) => [all + (money?.amount ?? 0), half + (money?.step ?? 0) / 2],
        [0, (budget.money?.step ?? 0) / 2],
      );
      if (sum - (budget.money?.amount ?? 0) > step) {
        yield {
          subject: `${name} 采购大于预算`,
          message: `项目“${inQuotes(shown)}”的政府采购预算 ${formatAmount(sum, "万元", 2)} 万元大于项目预算 ${formatAmount(budget.money?.amount ?? 0, "万元", 2)} 万元。`,
          suggestion: "请核对采购预算和项目预算。",
          evidence: [...bought.map((cell) => evidenceOfCell(cell, document, "stated")), evidence],
        };
      }
    }
  },
});

interface Purchase {
  shown: string;
  document: string;
  bought: Cell[];
  budget: Cell;
  /** Of the budget of the project. */
  evidence: Evidence;
}

/** What is bought for each project of the lists, by its compact name; a name that stands twice in them does not say which. */
function purchases(book: Book): Map<string, Purchase> {
  const budgets = new Map<string, Project | undefined>();
  for (const project of projectsOf(book)) {
    const key = compactText(project.name);
    if (project.from === "list" && project.amount?.money) {
      budgets.set(key, budgets.has(key) ? undefined : project);
    }
  }
  const found = new Map<string, Purchase>();
  for (const table of book.tables.filter(({ kind, large }) => kind === "procurement" && !large)) {
    for (const line of columnsHeaded(table, PROJECT).length > 0 ? table.lines : []) {
      const shown = textUnder({ table, line }, PROJECT);
      const key = compactText(shown);
      const [project, cell] = [budgets.get(key), wholeAmount(table, line)];
      if (line.mark === "item" && line.children.length === 0 && project?.amount && cell?.money) {
        const { amount: budget, evidence } = project;
        const one = found.get(key) ?? { shown, document: table.document, bought: [], budget, evidence };
        one.bought.push(cell);
        found.set(key, one);
      }
    }
  }
  return found;
}
