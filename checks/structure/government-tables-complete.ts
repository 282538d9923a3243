import type { BudgetTable } from "../../domain/budget-table.ts";
import { isBlank } from "../../domain/budget-table.ts";
import { defineCheck } from "../../domain/check.ts";
import { evidenceOfTable } from "../../domain/finding.ts";
import type { Budget, GovernmentKind } from "../../domain/table-kind.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, budgetLawRegulations, DISCLOSURE_RULES } from "../basis.ts";
import { budgetsIn, type GovernmentPackage, governmentPackages } from "./government-package.ts";

interface RequiredTable {
  title: string;
  budget: Budget;
  kinds: readonly GovernmentKind[];
  /** By its title, where its kind was not recognized. */
  words: RegExp;
  /** Of the level proper: a table of the whole region will not do where the draft tells the two apart. */
  ofOwn?: true;
  /** Only where money goes to the levels below. */
  ifTransfers?: true;
}

/** The set of 财预〔2016〕143 号: GT1–GT17 without the transfers of state capital, which few have. */
const REQUIRED: readonly RequiredTable[] = [
  { title: "一般公共预算收入表", budget: "general", kinds: ["government-revenue"], words: /一般公共预算.*收入/u },
  { title: "一般公共预算支出表", budget: "general", kinds: ["government-expenditure"], words: /一般公共预算.*支出/u },
  {
    title: "一般公共预算本级支出表",
    budget: "general",
    kinds: ["government-expenditure"],
    words: /本级.*一般公共预算.*支出|一般公共预算本级.*支出/u,
    ofOwn: true,
  },
  {
    title: "一般公共预算本级基本支出表",
    budget: "general",
    kinds: ["government-basic", "government-economic"],
    words: /基本支出|经济分类/u,
  },
  {
    title: "一般公共预算税收返还和转移支付表",
    budget: "general",
    kinds: ["transfers"],
    words: /转移支付|补助/u,
    ifTransfers: true,
  },
  { title: "政府一般债务限额和余额情况表", budget: "general", kinds: ["debt-limits"], words: /债务.*(?:限额|余额)/u },
  { title: "政府性基金收入表", budget: "fund", kinds: ["government-revenue"], words: /政府性基金.*收入/u },
  { title: "政府性基金支出表", budget: "fund", kinds: ["government-expenditure"], words: /政府性基金.*支出/u },
  { title: "政府专项债务限额和余额情况表", budget: "fund", kinds: ["debt-limits"], words: /债务.*(?:限额|余额)/u },
  { title: "国有资本经营预算收入表", budget: "state-capital", kinds: ["government-revenue"], words: /国有资本.*收入/u },
  {
    title: "国有资本经营预算支出表",
    budget: "state-capital",
    kinds: ["government-expenditure"],
    words: /国有资本.*支出/u,
  },
  {
    title: "社会保险基金收入表",
    budget: "social-insurance",
    kinds: ["government-revenue"],
    words: /社会保险基金.*收/u,
  },
  {
    title: "社会保险基金支出表",
    budget: "social-insurance",
    kinds: ["government-expenditure"],
    words: /社会保险基金.*支/u,
  },
];
/** With less than this share of the tables the others are in another file. */
const LEAST_SHARE = 0.5;
/** A book of so many tables is meant to hold them all. */
const FULL_SET = 15;
const PAID_DOWN = /补助(?:下级|市县|县区|区县|市州|乡镇)|(?:对下|对市县|对县区|对乡镇).{0,8}转移支付/u;

export default defineCheck({
  id: "government-tables-complete",
  code: "BUD-STRUCT-002",
  title: "政府预算（决算）法定公开表应当齐全",
  class: "completeness",
  severity: "error",
  basis: [DISCLOSURE_RULES, budgetLaw("第十四条"), budgetLawRegulations("第六条")],
  reads: "the whole draft",
  lacks: "草案中没有政府预算（决算）全套表格。",
  appliesTo: ({ books }) => wholePackages(books).length > 0,

  *observe({ books }) {
    for (const draft of wholePackages(books)) {
      const isCertain = draft.ofGovernment.length >= FULL_SET && !draft.tables.some(isUnknown);
      const [first] = draft.ofGovernment;
      for (const { title } of missingIn(draft)) {
        yield {
          book: draft.book,
          subject: title,
          // It may be handed in elsewhere, or be a table whose kind was not recognized.
          ...(isCertain ? {} : { severity: "notice" as const, doubtful: true as const }),
          message: `缺少《${title}》。`,
          suggestion: `请按地方预决算公开操作规程补充《${title}》；没有数据的，列空表并说明。`,
          evidence: first ? [evidenceOfTable(first)] : [],
        };
      }
    }
  },
});

/** Drafts that hold most of the set: of a part handed in alone it is said once that it is a part (BUD-STRUCT-001). */
function wholePackages(books: Parameters<typeof governmentPackages>[0]): GovernmentPackage[] {
  return governmentPackages(books).filter(
    (draft) => draft.isWhole && missingIn(draft).length <= wantedIn(draft).length * (1 - LEAST_SHARE),
  );
}

/** Of the budgets that have tables: that a whole budget is missing is one finding, not four. */
function wantedIn(draft: GovernmentPackage): RequiredTable[] {
  const budgets = budgetsIn(draft);
  return REQUIRED.filter(({ budget, ifTransfers }) => budgets.includes(budget) && (!ifTransfers || paysDown(draft)));
}

function missingIn(draft: GovernmentPackage): RequiredTable[] {
  return wantedIn(draft).filter((wanted) => !draft.tables.some((table) => isOne(table, wanted, draft)));
}

function isOne(table: BudgetTable, { budget, kinds, words, ofOwn }: RequiredTable, draft: GovernmentPackage): boolean {
  const { kind, scope = {}, title } = table;
  if (ofOwn && scope.level === "whole" && !statesOwn(table, draft)) {
    return false;
  }
  const ofBudget = scope.budget === undefined || scope.budget === budget;
  if ((kinds as readonly string[]).includes(kind)) {
    return ofBudget;
  }
  // Both sides stand in one: 收支平衡表, 收支结余表, 分地区收支表 do for revenue and for expenditure.
  const isTwin = kind === "insurance-accounts" || kind === "regional-accounts" || kind === "government-balance";
  return isTwin && scope.budget === budget && !ofOwn && !kinds.includes("debt-limits") && kinds.length === 1
    ? !kinds.includes("transfers")
    : ofBudget && (kind === "unknown" || kind === "debt-service") && words.test(compactText(title));
}

/** A table of the whole region may print the level proper in a column of its own; a draft of one level has but one table. */
function statesOwn({ columns }: BudgetTable, { ofGovernment }: GovernmentPackage): boolean {
  const tellsApart = ofGovernment.some(
    ({ kind, scope }) => kind === "government-revenue" && scope?.budget === "general" && scope.level === "own",
  );
  return !tellsApart || columns.some(({ path }) => /本级|省级|市级|县级|区级/u.test(path.join("")));
}

function isUnknown({ kind, columns }: BudgetTable): boolean {
  return kind === "unknown" && columns.some(({ role }) => role === "amount");
}

function paysDown({ tables }: GovernmentPackage): boolean {
  return tables.some(
    (table) =>
      table.kind === "transfers" ||
      (!isBlank(table) &&
        table.lines.some(
          ({ name, cells }) =>
            PAID_DOWN.test(name) && Object.values(cells).some((cell) => (cell.money?.amount ?? 0) > 0),
        )),
  );
}
