import { defineCheck } from "../../domain/check.ts";
import { evidenceOfTable } from "../../domain/finding.ts";
import { BUDGET_NAMES } from "../../domain/kind-names.ts";
import type { Budget } from "../../domain/table-kind.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, DISCLOSURE_RULES } from "../basis.ts";
import { BUDGETS } from "../relate/government-tables.ts";
import { BUDGET_WORDS, budgetsIn, type GovernmentPackage, governmentPackages } from "./government-package.ts";

export default defineCheck({
  id: "four-budgets-are-there",
  code: "BUD-STRUCT-001",
  title: "政府预算（决算）草案应当包括四本预算，没有的列空表并说明",
  class: "completeness",
  severity: "error",
  basis: [budgetLaw("第四条"), budgetLaw("第五条"), DISCLOSURE_RULES],
  reads: "the whole draft",
  lacks: "草案中没有政府预算（决算）表。",
  appliesTo: ({ books }) => governmentPackages(books).length > 0,

  *observe({ books }) {
    for (const draft of governmentPackages(books)) {
      const held = budgetsIn(draft);
      const missing = BUDGETS.filter((budget) => !held.includes(budget));
      const evidence = draft.ofGovernment.slice(0, 1).map(evidenceOfTable);
      const what = draft.stage === "final-account" ? "决算草案" : "预算草案";
      if (missing.length > 0 && !draft.isWhole) {
        yield {
          book: draft.book,
          severity: "notice",
          subject: "四本预算",
          message: `所交文件只有${namesOf(held)}的表，未见${namesOf(missing)}；可能另文报送，是否齐全未核对。`,
          suggestion: "请一并报送；没有的，列空表并说明。",
          evidence,
        };
        continue;
      }
      for (const budget of missing.filter((one) => !isSpokenOf(draft, one))) {
        yield {
          book: draft.book,
          subject: BUDGET_NAMES[budget],
          // The funds of a county may be kept by its city: the draft then has to say so, and another file may.
          ...(budget === "social-insurance" ? { severity: "notice" as const, doubtful: true as const } : {}),
          message: `${what}未编列${BUDGET_NAMES[budget]}，也未作说明。`,
          suggestion: "政府的全部收入和支出都应当纳入预算：请补充，或列空表并说明。",
          evidence,
        };
      }
    }
  },
});

function namesOf(budgets: readonly Budget[]): string {
  return budgets.map((budget) => BUDGET_NAMES[budget]).join("、");
}

/** Its text speaks of the budget: that its tables are missing is told table by table. */
function isSpokenOf({ books }: GovernmentPackage, budget: Budget): boolean {
  return books.some(({ documents }) =>
    documents.some(({ blocks }) =>
      blocks.some((block) => block.kind === "paragraph" && BUDGET_WORDS[budget].test(compactText(block.text))),
    ),
  );
}
