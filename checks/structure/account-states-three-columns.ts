import type { BudgetTable, Version } from "../../domain/budget-table.ts";
import { defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfTable } from "../../domain/finding.ts";
import { BUDGET_NAMES } from "../../domain/kind-names.ts";
import type { Budget, GovernmentKind } from "../../domain/table-kind.ts";
import { budgetLaw, supervisionLaw } from "../basis.ts";
import { BUDGETS } from "../relate/government-tables.ts";
import { type GovernmentPackage, governmentPackages } from "./government-package.ts";

const SIDES: readonly GovernmentKind[] = ["government-revenue", "government-expenditure"];
/** The law names the columns in this order. */
const COLUMNS: readonly (readonly [Version, string])[] = [
  ["budget", "预算数"],
  ["adjusted", "调整预算数"],
  ["final", "决算数"],
];

export default defineCheck({
  id: "account-states-three-columns",
  code: "BUD-STRUCT-008",
  title: "政府决算应当按预算数、调整预算数、决算数分别列出",
  class: "completeness",
  severity: "error",
  basis: [budgetLaw("第七十五条"), supervisionLaw("第十九条")],
  reads: "the whole draft",
  lacks: "草案中没有政府收入、支出决算表。",
  appliesTo: ({ books }) => governmentPackages(books).some((draft) => accounts(draft).length > 0),

  *observe({ books }) {
    for (const draft of governmentPackages(books)) {
      const short = accounts(draft).flatMap(toShort);
      // Which of two budgets one column of 预算数 is remains open outside the general budget, where few are adjusted.
      const isCertain = ({ budget, missing }: Short): boolean => budget === "general" && missing.length === 1;
      yield* tell(short.filter(isCertain)).map((one) => ({ book: draft.book, ...one }));
      yield* tell(short.filter((one) => !isCertain(one))).map((one) => ({
        book: draft.book,
        ...one,
        severity: "notice" as const,
      }));
    }
  },
});

interface Short {
  budget: Budget;
  table: BudgetTable;
  missing: string[];
}

function toShort({ budget, tables }: Accounts): Short[] {
  const [table] = tables.toSorted((one, other) => columnsIn(other).length - columnsIn(one).length);
  const stated = table ? columnsIn(table) : [];
  const missing = COLUMNS.filter(([version]) => !stated.includes(version)).map(([, name]) => `“${name}”`);
  return table && missing.length > 0 ? [{ budget, table, missing }] : [];
}

function tell(short: readonly Short[]): Observation[] {
  const [first] = short;
  const missing = [...new Set(short.flatMap((one) => one.missing))];
  return first
    ? [
        {
          subject: [...new Set(short.map(({ budget }) => BUDGET_NAMES[budget]))].join("、"),
          message: `${short.map(({ table }) => `《${table.title}》`).join("、")}未按预算数、调整预算数、决算数分别列示，缺${missing.join("、")}列。`,
          suggestion: "请补列；年度中预算没有调整的，调整预算数与预算数相同。",
          evidence: short.map(({ table }) => evidenceOfTable(table)),
          ...(short.length > 1 ? { places: short.length } : {}),
        },
      ]
    : [];
}

interface Accounts {
  budget: Budget;
  tables: BudgetTable[];
}

/** The accounts of each budget and side: one of its tables with all three columns is enough, others give details. */
function accounts({ stage, ofGovernment }: GovernmentPackage): Accounts[] {
  if (stage !== "final-account") {
    return [];
  }
  const all = BUDGETS.flatMap((budget) =>
    SIDES.map((kind) => ({
      budget,
      tables: ofGovernment.filter((table) => table.kind === kind && table.scope?.budget === budget),
    })),
  );
  return all.filter(({ tables }) => tables.some((table) => columnsIn(table).includes("final")));
}

function columnsIn({ columns }: BudgetTable): Version[] {
  const own = columns.filter(({ role, period }) => role === "amount" && period !== "last-year");
  return COLUMNS.map(([version]) => version).filter((version) => own.some((column) => column.version === version));
}
