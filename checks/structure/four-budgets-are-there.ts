import { defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfTable } from "../../domain/finding.ts";
import { BUDGET_NAMES } from "../../domain/kind-names.ts";
import type { Budget } from "../../domain/table-kind.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, DISCLOSURE_RULES } from "../basis.ts";
import { BUDGETS } from "../relate/government-tables.ts";
import {
  BUDGET_WORDS,
  budgetsIn,
  type GovernmentPackage,
  governmentPackages,
  isFullBook,
} from "./government-package.ts";

/** There is none of this budget here. */
const NONE =
  /没有|未编[列制]|不编[列制]?|不涉及|尚未|未纳入|空表|(?<!企业)无(?!偿|形)|统筹|[^\d.]0(?:\.0+)?(?:亿|万)?元/u;

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
      for (const budget of missing) {
        const found = tellMissing(draft, budget);
        yield* found ? [{ book: draft.book, ...found, subject: BUDGET_NAMES[budget], evidence }] : [];
      }
    }
  },
});

/** Nothing where the text says that there is none, or that another level keeps it. */
function tellMissing(draft: GovernmentPackage, budget: Budget): Omit<Observation, "subject" | "evidence"> | undefined {
  const told = passagesOn(draft, budget);
  if (told.some((text) => NONE.test(text))) {
    return undefined;
  }
  const what = draft.stage === "final-account" ? "决算草案" : "预算草案";
  const name = BUDGET_NAMES[budget];
  // The funds of a county may be kept by its city; the tables of a small draft may be in another file.
  const isCertain = budget !== "social-insurance" && (told.length === 0 || isFullBook(draft));
  return {
    ...(isCertain ? {} : { severity: "notice", doubtful: true }),
    message: told.length > 0 ? `文中写到${name}，所交表格中没有它的表。` : `${what}未编列${name}，也未作说明。`,
    suggestion: "政府的全部收入和支出都应当纳入预算：请补充，或列空表并说明。",
  };
}

function namesOf(budgets: readonly Budget[]): string {
  return budgets.map((budget) => BUDGET_NAMES[budget]).join("、");
}

/** What the text says of a budget, a paragraph each, compact. */
function passagesOn({ books }: GovernmentPackage, budget: Budget): string[] {
  return books.flatMap(({ documents }) =>
    documents.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const text = block.kind === "paragraph" ? compactText(block.text) : "";
        return BUDGET_WORDS[budget].test(text) ? [text] : [];
      }),
    ),
  );
}
