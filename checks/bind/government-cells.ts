import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { Subject, Term } from "../../domain/claim.ts";
import { grandTotalLine, totalLine } from "../../domain/find-cell.ts";
import { nameKey } from "../../domain/item-name.ts";
import type { Budget, GovernmentKind, Level } from "../../domain/table-kind.ts";
import { compactText } from "../../domain/text.ts";
import { threePublicItem } from "../../domain/three-public-items.ts";
import { BEFORE_SURPLUS } from "../../narrative/claims/terms.ts";
import type { CandidateCell } from "./candidate-cell.ts";
import { findItemLine } from "./find-item-lines.ts";
import { amountAt, type Time } from "./time-columns.ts";

const BUDGETS: Partial<Record<string, Budget>> = {
  general: "general",
  fund: "fund",
  "state-capital": "state-capital",
  "social-insurance": "social-insurance",
};
const SIDES: Partial<Record<Term, GovernmentKind>> = {
  revenue: "government-revenue",
  tax: "government-revenue",
  "non-tax": "government-revenue",
  expenditure: "government-expenditure",
};
const ROWS: Partial<Record<Term, RegExp>> = {
  tax: /^税收收入(?:合计|小计)?$/u,
  "non-tax": /^非税收入(?:合计|小计)?$/u,
  "tax-return": /^税收返还(?:支出|收入)?$/u,
  "transfers-general": /^一般性转移支付(?:支出|收入)?$/u,
  "transfers-special": /^专项转移支付(?:支出|收入)?$/u,
};

/** Cells of a government's tables that the words of a subject fit. Without a level every level is a candidate. */
export function governmentCells(subject: Subject, { tables, fiscalYear }: Book): CandidateCell[] {
  const { term, path, name, scope, level } = subject;
  const budget = scope && BUDGETS[scope];
  const time = (table: BudgetTable): Time | undefined => timeIn(table, subject, fiscalYear);
  if (term === "three-public" || term === "abroad" || term === "vehicles" || term === "reception") {
    const own = tables.filter((table) => table.kind === "three-public-summary" && table.scope?.by !== "department");
    return inTables(
      own,
      time,
      term === "three-public" ? totalLine : (table) => onlyLine(table, (name) => threePublicItem(name) === term),
    );
  }
  if (budget === undefined) {
    return [];
  }
  const fits = (table: BudgetTable, kind: GovernmentKind) =>
    table.kind === kind &&
    table.scope?.budget === budget &&
    fitsLevel(table.scope?.level, level) &&
    (table.scope?.by === undefined || table.scope.by === "item");
  if (name === BEFORE_SURPLUS) {
    return [];
  }
  if (term === "revenue-total" || term === "expenditure-total" || term === "total") {
    const balances = tables.filter((table) => fits(table, "government-balance"));
    const sides =
      term === "total"
        ? (["revenue", "expenditure"] as const)
        : ([term === "revenue-total" ? "revenue" : "expenditure"] as const);
    return sides.flatMap((side) => inTables(balances, time, (table) => grandTotalLine(table, side)));
  }
  const kind = term ? SIDES[term] : undefined;
  if (kind) {
    return inTables(
      tables.filter((table) => fits(table, kind)),
      time,
      rowFor(term as Term),
    );
  }
  if (term && ROWS[term]) {
    return inTables(
      tables.filter((table) => fits(table, "transfers")),
      time,
      rowFor(term),
    );
  }
  const item = path ?? (name ? { names: [name], marks: ["类" as const] } : undefined);
  if (!item) {
    return [];
  }
  return inTables(
    tables.filter((table) => fits(table, "government-revenue") || fits(table, "government-expenditure")),
    time,
    (table) => {
      const found = findItemLine(table, item);
      return found?.isCertain ? found.line : undefined;
    },
  );
}

// A budget holds last year's 执行情况表 too: their own year is the year before, and their last year the one before that.
function timeIn(table: BudgetTable, { year, version }: Subject, bookYear: number | undefined): Time | undefined {
  const own = table.fiscalYear ?? bookYear;
  const isNear = own !== undefined && bookYear !== undefined && (own === bookYear || own === bookYear - 1);
  return isNear && (year === own || year === own - 1)
    ? { isLastYear: year !== own, ...(version ? { version } : {}) }
    : undefined;
}

function fitsLevel(has: Level | undefined, wanted: Level | undefined): boolean {
  return wanted === undefined || has === wanted;
}

function rowFor(term: Term): (table: BudgetTable) => LineItem | undefined {
  const row = ROWS[term];
  return (table) => {
    if (!row) {
      return ownTotalLine(table);
    }
    return onlyLine(table, (name) => row.test(nameKey(name)) || row.test(compactText(name)));
  };
}

function onlyLine({ lines }: BudgetTable, isWanted: (name: string) => boolean): LineItem | undefined {
  const found = lines.filter(({ name }) => isWanted(name));
  return found.length === 1 ? found[0] : undefined;
}

const OWN_TOTAL =
  /^(?:[省市州盟县区旗镇乡]?本?级|本年|地方|全[省市州盟县区旗]|(?:一般)?公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)*(?:收入|支出)?合计$/u;

/** 本级收入合计 is the revenue, beside 收入总计, which counts what is moved and borrowed too. */
function ownTotalLine(table: BudgetTable): LineItem | undefined {
  const own = table.lines.filter(({ mark, name }) => mark === "total" && OWN_TOTAL.test(compactText(name)));
  return own.length === 1 ? own[0] : totalLine(table);
}

function inTables(
  tables: readonly BudgetTable[],
  timeOf: (table: BudgetTable) => Time | undefined,
  lineOf: (table: BudgetTable) => LineItem | undefined,
): CandidateCell[] {
  return tables.flatMap((table) => {
    const [line, time] = [lineOf(table), timeOf(table)];
    const cell = line && time && amountAt(table, line, time);
    return cell ? [{ cell, table }] : [];
  });
}
