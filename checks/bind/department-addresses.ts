import type { BudgetTable, LineItem, Measure, SummaryItem } from "../../domain/budget-table.ts";
import type { MoneyScope, Term } from "../../domain/claim.ts";
import { grandTotalLine, itemLine, totalLine } from "../../domain/find-cell.ts";
import type { DepartmentalKind } from "../../domain/table-kind.ts";

/** A place where tables of every province print a term: kind of table, line, and column where it is not the whole amount. */
export interface Address {
  kind: DepartmentalKind;
  line: (table: BudgetTable) => LineItem | undefined;
  measure?: Measure;
}

type Side = "revenue" | "expenditure";

const grand = (side: Side) => (table: BudgetTable) => grandTotalLine(table, side);
const item = (name: SummaryItem, side: Side) => (table: BudgetTable) => itemLine(table, name, side);
const at = (kind: DepartmentalKind, line: Address["line"] = totalLine, measure?: Measure): Address => ({
  kind,
  line,
  ...(measure ? { measure } : {}),
});

const GRAND_REVENUE = [at("summary", grand("revenue")), at("revenue")];
const GRAND_EXPENDITURE = [at("summary", grand("expenditure")), at("expenditure")];
const CURRENT_REVENUE = [at("summary", item("current-revenue", "revenue")), at("revenue")];
const CURRENT_EXPENDITURE = [at("summary", item("current-expenditure", "expenditure")), at("expenditure")];
const ALLOTTED_REVENUE = [
  at("appropriation-summary", item("current-revenue", "revenue")),
  at("appropriation-summary", grand("revenue")),
  at("summary", item("appropriation", "revenue")),
  at("revenue", totalLine, "appropriation"),
];
const ALLOTTED_EXPENDITURE = [
  at("appropriation-summary", item("current-expenditure", "expenditure")),
  at("appropriation-summary", grand("expenditure")),
  at("appropriation-expenditure"),
];

const ofBudget = (name: "general" | "fund" | "state-capital"): Record<Side, Address[]> => ({
  revenue: [
    at("appropriation-summary", item(name, "revenue")),
    at("summary", item(name, "revenue")),
    at("revenue", totalLine, name),
  ],
  expenditure: [
    ...(name === "general" ? [at("general-expenditure")] : [at(name)]),
    at("appropriation-summary", item("current-expenditure", "expenditure"), name),
    at("appropriation-summary", grand("expenditure"), name),
  ],
});

const BASIC: Partial<Record<MoneyScope, Record<"basic" | "project", Address[]>>> = {
  all: {
    basic: [at("expenditure", totalLine, "basic"), at("summary", item("basic", "expenditure"))],
    project: [at("expenditure", totalLine, "project"), at("summary", item("project", "expenditure"))],
  },
  appropriation: {
    basic: [
      at("appropriation-expenditure", totalLine, "basic"),
      at("appropriation-basic"),
      at("appropriation-summary", item("basic", "expenditure")),
    ],
    project: [
      at("appropriation-expenditure", totalLine, "project"),
      at("appropriation-summary", item("project", "expenditure")),
    ],
  },
  general: {
    basic: [at("general-expenditure", totalLine, "basic"), at("general-basic")],
    project: [at("general-expenditure", totalLine, "project")],
  },
};

const SUMMARY_ITEMS: Partial<Record<Term, readonly [SummaryItem, Side]>> = {
  "service-revenue": ["service-revenue", "revenue"],
  "operating-revenue": ["operating-revenue", "revenue"],
  "other-revenue": ["other-revenue", "revenue"],
  "superior-subsidy": ["superior-subsidy", "revenue"],
  "affiliate-revenue": ["affiliate-revenue", "revenue"],
  "special-account": ["special-account", "revenue"],
  "opening-balance": ["opening-balance", "revenue"],
  "closing-balance": ["closing-balance", "expenditure"],
};
const IN_REVENUE: ReadonlySet<Term> = new Set([
  "service-revenue",
  "operating-revenue",
  "other-revenue",
  "superior-subsidy",
  "affiliate-revenue",
  "special-account",
]);
const SCOPES: readonly MoneyScope[] = ["all", "appropriation", "general"];

/** Where a term stands, of one budget or of each in turn; `isCurrent` leaves out what is carried over. */
export function addressesOf(term: Term, scope: MoneyScope | undefined, isCurrent: boolean): Address[] {
  const scopes = scope ? [scope] : SCOPES;
  switch (term) {
    case "revenue":
    case "revenue-total":
      return scopes.flatMap((one) => sideOf(one, "revenue", isCurrent));
    case "expenditure":
    case "expenditure-total":
      return scopes.flatMap((one) => sideOf(one, "expenditure", isCurrent));
    case "total":
      return scopes.flatMap((one) => totalsOf(one));
    case "basic":
    case "project":
      return scopes.flatMap((one) => BASIC[one]?.[term] ?? []);
    case "reserved":
      return [at("expenditure", totalLine, "reserved")];
    case "personnel":
    case "public":
      return scopes.flatMap((one) => shareOfBasic(term, one));
    case "operating-expenses":
      return [at("operating-expenses"), at("three-public", totalLine, "operating-expenses")];
    default: {
      // The summary shows them for all money; those of one budget stand elsewhere.
      if (scope !== undefined && scope !== "all") {
        return [];
      }
      const found = SUMMARY_ITEMS[term];
      const inSummary = found ? [at("summary", item(...found))] : [];
      return IN_REVENUE.has(term) ? [...inSummary, at("revenue", totalLine, term as Measure)] : inSummary;
    }
  }
}

function sideOf(scope: MoneyScope, side: Side, isCurrent: boolean): Address[] {
  switch (scope) {
    case "all":
      return side === "revenue"
        ? [...(isCurrent ? [] : GRAND_REVENUE), ...CURRENT_REVENUE]
        : [...(isCurrent ? [] : GRAND_EXPENDITURE), ...CURRENT_EXPENDITURE];
    case "appropriation":
      return side === "revenue" ? ALLOTTED_REVENUE : ALLOTTED_EXPENDITURE;
    case "general":
    case "fund":
    case "state-capital":
      return ofBudget(scope)[side];
    default:
      return [];
  }
}

function totalsOf(scope: MoneyScope): Address[] {
  if (scope === "all") {
    return [at("summary", grand("revenue")), at("summary", grand("expenditure"))];
  }
  return scope === "appropriation"
    ? [at("appropriation-summary", grand("revenue")), at("appropriation-summary", grand("expenditure"))]
    : [];
}

function shareOfBasic(term: "personnel" | "public", scope: MoneyScope): Address[] {
  const kinds: Partial<Record<MoneyScope, DepartmentalKind>> = {
    general: "general-basic",
    appropriation: "appropriation-basic",
  };
  const kind = kinds[scope];
  if (!kind) {
    return [];
  }
  const own = `${term}-total` as const;
  return [at(kind, totalLine, term), at(kind, (table) => table.lines.find((line) => line.item === own))];
}
