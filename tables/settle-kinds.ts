import type { BudgetTable } from "../domain/budget-table.ts";
import { isGovernmentKind } from "../domain/kind-names.ts";
import type { Budget, GovernmentKind, TableKind } from "../domain/table-kind.ts";
import { compactText } from "../domain/text.ts";
import { isRegion } from "./read-body.ts";

/** So many tables that only a government draws up make a document a government's. */
const FEWEST = 3;
/** Titles that a government and a department print alike: 一般公共预算支出表. */
const COUNTERPARTS: Partial<Record<TableKind, { kind: GovernmentKind; budget?: Budget }>> = {
  summary: { kind: "government-balance" },
  revenue: { kind: "government-revenue" },
  expenditure: { kind: "government-expenditure" },
  "general-expenditure": { kind: "government-expenditure", budget: "general" },
  "general-basic": { kind: "government-basic", budget: "general" },
  fund: { kind: "government-expenditure", budget: "fund" },
  "state-capital": { kind: "government-expenditure", budget: "state-capital" },
  "three-public": { kind: "three-public-summary" },
};

/**
 * What a title alone leaves open, settled by the tables around it: in a government's document 一般公共预算支出表 is the
 * government's, unless it has the columns or the caption of a department; and beside a table of the level proper the one
 * that names no level is of the whole region (一般公共预算支出表 beside 一般公共预算本级支出表).
 */
export function settleKinds(tables: readonly BudgetTable[]): BudgetTable[] {
  const settled = isGovernments(tables) ? tables.map(asGovernments) : [...tables];
  return settled.map((table) => withLevel(table, settled));
}

function isGovernments(tables: readonly BudgetTable[]): boolean {
  const governments = tables.filter(({ kind }) => isGovernmentKind(kind)).length;
  const departmental = tables.filter((table) => COUNTERPARTS[table.kind] && isDepartmental(table)).length;
  return governments >= FEWEST && governments > departmental;
}

function asGovernments(table: BudgetTable): BudgetTable {
  const own = COUNTERPARTS[table.kind];
  if (!own || isDepartmental(table)) {
    return table;
  }
  const isBalance = own.budget !== undefined && /收支|收入支出/u.test(compactText(table.title));
  const scope = { ...(own.budget ? { budget: own.budget } : {}), ...table.scope };
  return { ...table, kind: isBalance ? "government-balance" : own.kind, ...(own.budget ? { scope } : {}) };
}

/** Governments do not part their expenditure into 基本支出 and 项目支出, nor do they print 部门：… over a table. */
function isDepartmental({ title, columns, printedBody }: BudgetTable): boolean {
  const measures = new Set(columns.map(({ measure }) => measure));
  const hasUses = measures.has("basic") && measures.has("project");
  const hasCosts = measures.has("personnel") && measures.has("public");
  const isNamed = printedBody !== undefined && !isRegion(printedBody);
  return hasUses || hasCosts || isNamed || /部门|单位/u.test(title);
}

function withLevel(table: BudgetTable, tables: readonly BudgetTable[]): BudgetTable {
  const { kind, scope = {}, fiscalYear } = table;
  if (!isGovernmentKind(kind) || scope.level !== undefined) {
    return table;
  }
  const hasOwn = tables.some(
    (other) =>
      other.kind === kind &&
      other.fiscalYear === fiscalYear &&
      other.scope?.level === "own" &&
      other.scope.budget === scope.budget &&
      other.scope.by === scope.by &&
      other.scope.phase === scope.phase,
  );
  return hasOwn ? { ...table, scope: { ...scope, level: "whole" } } : table;
}
