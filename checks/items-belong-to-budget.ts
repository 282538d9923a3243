import type { BudgetTable, LineItem } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import type { Budget, TableKind } from "../domain/table-kind.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";
import { classifyPanel, codedLines } from "./classification/classify-panel.ts";
import { isCurrentName, lookUpCode } from "./classification/look-up.ts";
import { isReliedOn } from "./classification/subject.ts";

const BUDGET_NAMES: Record<Budget, string> = {
  general: "一般公共预算",
  fund: "政府性基金预算",
  "state-capital": "国有资本经营预算",
  "social-insurance": "社会保险基金预算",
};

const OF_DEPARTMENTS: Partial<Record<TableKind, Budget>> = {
  "general-expenditure": "general",
  fund: "fund",
  "state-capital": "state-capital",
};

/** What moves between budgets has a subject in each. */
const TRANSFERS = /^(?:110|230)/u;

export default defineCheck({
  id: "items-belong-to-budget",
  code: "BUD-CODE-004",
  title: "政府性基金、国有资本经营、社会保险基金的科目不应列入其他预算的表",
  class: "classification",
  severity: "warning",
  basis: [budgetLaw("第五条"), CLASSIFICATION],
  reads: "every table",
  appliesTo: (table) => budgetOf(table) !== undefined,

  *observe(table): Iterable<Observation> {
    const budget = budgetOf(table);
    const strays = budget ? findStrays(table, budget) : [];
    const codes = new Set(strays.map(({ line }) => line.code));
    for (const { line, of } of strays.filter(({ line }) => !codes.has(line.code?.slice(0, -2)))) {
      const own = strays.filter(({ line: other }) => other.code?.startsWith(line.code ?? "") && other !== line);
      yield {
        subject: `${line.code} ${line.name}`,
        doubtful: true,
        message: `《${table.title}》列有 ${line.code}“${line.name}”，该科目属于${BUDGET_NAMES[of]}。`,
        suggestion: `请改列${BUDGET_NAMES[of]}的表，或者核对科目编码。`,
        evidence: [line, ...own.map((one) => one.line)].map((one) => evidenceOfLine(table, one)),
      };
    }
  },
});

function budgetOf({ kind, scope }: BudgetTable): Budget | undefined {
  const isGovernment = kind === "government-revenue" || kind === "government-expenditure";
  return OF_DEPARTMENTS[kind] ?? (isGovernment ? scope?.budget : undefined);
}

/** Items of another special budget, by code and name; an item of the general budget may stand in the list for several. */
function findStrays(table: BudgetTable, budget: Budget): { line: LineItem; of: Budget }[] {
  return table.panels.flatMap((panel) => {
    const kind = classifyPanel(table, panel);
    return (kind ? codedLines(table, panel) : []).flatMap((line) => {
      const { code = "", name } = line;
      const subject =
        kind && code.length > 3 && !TRANSFERS.test(code) ? lookUpCode(kind, code, table.fiscalYear) : undefined;
      const of = subject?.budget;
      const isRelied = isReliedOn(subject?.certainty);
      const isStray =
        of && of !== "general" && of !== budget && isRelied && isCurrentName(code, name, table.fiscalYear);
      return isStray ? [{ line, of }] : [];
    });
  });
}
