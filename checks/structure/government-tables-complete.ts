import type { BudgetTable } from "../../domain/budget-table.ts";
import { isBlank } from "../../domain/budget-table.ts";
import { defineCheck } from "../../domain/check.ts";
import { evidenceOfTable } from "../../domain/finding.ts";
import type { TableKind } from "../../domain/table-kind.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, budgetLawRegulations, DISCLOSURE_RULES } from "../basis.ts";
import { budgetsIn, type GovernmentPackage, governmentPackages, isFullBook } from "./government-package.ts";
import { REQUIRED_TABLES, type RequiredTable } from "./required-tables.ts";

/** With less than this share of the tables the others are in another file. */
const LEAST_SHARE = 0.5;
const TWINS: ReadonlySet<TableKind> = new Set(["insurance-accounts", "regional-accounts", "government-balance"]);
/** Tables that may be the wanted one under a title of their own. */
const BY_TITLE: ReadonlySet<TableKind> = new Set(["unknown", "debt-service"]);
const ITEM_DIGITS = 7;
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
      const isCertain = isFullBook(draft) && !draft.tables.some(isUnknown);
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
  return REQUIRED_TABLES.filter(
    ({ budget, ifTransfers }) => budgets.includes(budget) && (!ifTransfers || paysDown(draft)),
  );
}

function missingIn(draft: GovernmentPackage): RequiredTable[] {
  return wantedIn(draft).filter((wanted) => !draft.tables.some((table) => isOne(table, wanted, draft)));
}

function isOne(table: BudgetTable, wanted: RequiredTable, draft: GovernmentPackage): boolean {
  const { kind, scope = {}, title } = table;
  if (scope.budget !== undefined && scope.budget !== wanted.budget) {
    return false;
  }
  if (wanted.ofOwn && scope.level === "whole" && !statesOwn(table, draft)) {
    return false;
  }
  const isOfKind =
    (wanted.kinds as readonly TableKind[]).includes(kind) ||
    (wanted.isSide && isTwin(table) && !hasSide(draft, wanted));
  return isOfKind || (BY_TITLE.has(kind) && wanted.words.test(compactText(title)));
}

/** Where the other side has a table of its own, this one has to have one too: the balance then only repeats their totals. */
function hasSide({ ofGovernment }: GovernmentPackage, { budget }: RequiredTable): boolean {
  return ofGovernment.some(
    ({ kind, scope }) =>
      (kind === "government-revenue" || kind === "government-expenditure") && scope?.budget === budget,
  );
}

/** Revenue and expenditure in one: it does for either. */
function isTwin({ kind, scope }: BudgetTable): boolean {
  return scope?.budget !== undefined && TWINS.has(kind);
}

/** A table of the whole region may print the level proper, by item, in a column of its own; a draft of one level has but one. */
function statesOwn({ columns, lines }: BudgetTable, { ofGovernment }: GovernmentPackage): boolean {
  const tellsApart = ofGovernment.some(
    ({ kind, scope }) => kind === "government-revenue" && scope?.budget === "general" && scope.level === "own",
  );
  const hasColumn = columns.some(({ path }) => /本级|省级|市级|县级|区级/u.test(path.join("")));
  return !tellsApart || (hasColumn && lines.some(({ code }) => code?.length === ITEM_DIGITS));
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
