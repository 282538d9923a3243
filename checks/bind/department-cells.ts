import type { BudgetTable, LineItem, Measure, SummaryItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { MoneyScope, Subject, Term } from "../../domain/claim.ts";
import { grandTotalLine, itemLine, totalLine } from "../../domain/find-cell.ts";
import { findTable } from "../../domain/find-table.ts";
import { nameKey, plainName } from "../../domain/item-name.ts";
import type { DepartmentalKind } from "../../domain/table-kind.ts";
import { TERMS } from "../../narrative/claims/terms.ts";
import { plainWords } from "../../narrative/claims/words.ts";
import type { CandidateCell } from "./bind-amount.ts";
import { findItemLine } from "./find-item-lines.ts";
import { amountAt, type Time } from "./time-columns.ts";

/** A place where tables of every province print a term: kind of table, line, and column where it is not the whole amount. */
interface Address {
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
const THREE_PUBLIC: ReadonlySet<Term> = new Set([
  "three-public",
  "abroad",
  "vehicles",
  "vehicle-purchase",
  "vehicle-running",
  "reception",
  "meetings",
  "training",
]);
const SCOPES: readonly MoneyScope[] = ["all", "appropriation", "general"];

/** Cells of a department's tables that the words of a subject fit. */
export function departmentCells(subject: Subject, time: Time, { tables }: Book): CandidateCell[] {
  const { path, term, name, scope } = subject;
  if (path) {
    return itemCells(tables, path, scope, time);
  }
  if (term === undefined) {
    return name ? itemCells(tables, { names: [name], marks: ["类"] }, scope, time) : [];
  }
  if (THREE_PUBLIC.has(term)) {
    return partCells(findTable(tables, { kind: "three-public" }), term, time);
  }
  if (term.startsWith("procurement")) {
    return procurementCells(findTable(tables, { kind: "procurement" }), term, time);
  }
  return addressesOf(term, scope, subject.name === "本年").flatMap(({ kind, line, measure }) => {
    const table = findTable(tables, { kind });
    const found = table && line(table);
    const cell = found && table && amountAt(table, found, time, measure);
    return cell && table ? [{ cell, table }] : [];
  });
}

function addressesOf(term: Term, scope: MoneyScope | undefined, isCurrent: boolean): Address[] {
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

const ITEM_TABLES: Partial<Record<MoneyScope, DepartmentalKind[]>> = {
  all: ["expenditure", "summary"],
  appropriation: ["appropriation-expenditure", "general-expenditure", "fund", "state-capital", "appropriation-summary"],
  general: ["general-expenditure"],
  fund: ["fund"],
  "state-capital": ["state-capital"],
};

function itemCells(
  tables: readonly BudgetTable[],
  path: NonNullable<Subject["path"]>,
  scope: MoneyScope | undefined,
  time: Time,
): CandidateCell[] {
  const kinds = scope
    ? (ITEM_TABLES[scope] ?? [])
    : ([
        "general-expenditure",
        "appropriation-expenditure",
        "expenditure",
        "fund",
        "state-capital",
        "summary",
      ] as const);
  return kinds.flatMap((kind) => {
    const table = findTable(tables, { kind });
    const found = table && findItemLine(table, path);
    const cell = found && table && amountAt(table, found.line, time);
    return cell && table ? [{ cell, table, ...(found.isCertain ? {} : { isWeak: true as const }) }] : [];
  });
}

/** A part of 三公 has a column of its own, or a row. */
function partCells(table: BudgetTable | undefined, term: Term, time: Time): CandidateCell[] {
  if (!table) {
    return [];
  }
  const whole = totalLine(table) ?? (table.lines.length === 1 ? table.lines[0] : undefined);
  const inColumn = whole && amountAt(table, whole, time, term as Measure);
  if (inColumn) {
    return [{ cell: inColumn, table }];
  }
  const rows = table.lines.filter((line) => termOfName(line.name) === term);
  const row = rows.length === 1 ? rows[0] : term === "three-public" && !hasMeetings(table) ? whole : undefined;
  const cell = row && amountAt(table, row, time);
  return cell ? [{ cell, table }] : [];
}

function hasMeetings(table: BudgetTable): boolean {
  return (
    table.columns.some(({ measure }) => measure === "meetings" || measure === "training") ||
    table.lines.some((line) => /会议|培训/u.test(line.name))
  );
}

function termOfName(name: string): Term | undefined {
  const words = plainWords(plainName(name));
  return TERMS.find(([, ending]) => new RegExp(`^(?:${ending.source})`, "u").test(words))?.[0];
}

const KINDS_BOUGHT: Partial<Record<Term, RegExp>> = {
  "procurement-goods": /^(?:[a-z]|[一二三]、)?货物/iu,
  "procurement-works": /^(?:[a-z]|[一二三]、)?工程/iu,
  "procurement-services": /^(?:[a-z]|[一二三]、)?服务/iu,
};

function procurementCells(table: BudgetTable | undefined, term: Term, time: Time): CandidateCell[] {
  if (!table) {
    return [];
  }
  const name = KINDS_BOUGHT[term];
  const rows = name ? table.lines.filter((line) => name.test(nameKey(line.name))) : [];
  const row = name ? (rows.length === 1 ? rows[0] : undefined) : totalLine(table);
  const cell = row && amountAt(table, row, time);
  return cell ? [{ cell, table }] : [];
}
