import type { BudgetTable } from "../../domain/budget-table.ts";
import { isGovernmentKind, KIND_NAMES } from "../../domain/kind-names.ts";
import type { GovernmentKind, Stage, TableKind, TableScope } from "../../domain/table-kind.ts";
import { compactText } from "../../domain/text.ts";
import { identify, scopeOf, stageIn, yearIn } from "../../tables/vocabulary.ts";
import { nearestNames } from "./nearest-names.ts";

/** One thing a name of a table may mean: 一般公共预算支出表 is a department's, or a government's of one budget. */
export interface Meaning {
  kind: TableKind;
  scope: TableScope;
}

/** A table as a formula names it: by its printed title in 《》, or by what sort of table it is. */
export type TableName = { title: string } | { meanings: Meaning[]; stage?: Stage; fiscalYear?: number };

/** What a government prints under a name that a department uses too. */
const COUNTERPARTS: Partial<Record<TableKind, GovernmentKind>> = {
  summary: "government-balance",
  revenue: "government-revenue",
  expenditure: "government-expenditure",
  "general-expenditure": "government-expenditure",
  "general-basic": "government-basic",
  fund: "government-expenditure",
  "state-capital": "government-expenditure",
  "three-public": "three-public-summary",
};
/** A department's tables of all its money: with the name of one budget or of a level they are a government's. */
const OF_ALL_MONEY: ReadonlySet<TableKind> = new Set(["summary", "revenue", "expenditure"]);
const IS_BALANCE = /收支|收入支出|平衡/u;

const IS_TABLE = /[表单]$/u;

const BY_NAME = new Map(
  (Object.entries(KIND_NAMES) as [TableKind, string][])
    .filter(([kind]) => kind !== "unknown")
    .map(([kind, name]) => [keyOf(name), kind]),
);

/** Names to offer where one is not known: the kinds, and the tables of a government's four budgets. */
const BUDGETS = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];
const GOVERNMENT_TABLES = BUDGETS.flatMap((budget) =>
  ["收入表", "支出表", "收支平衡表"].map((table) => `${budget}${table}`),
);
export const TABLE_NAMES: readonly string[] = [
  ...Object.values(KIND_NAMES).filter((name) => name !== KIND_NAMES.unknown),
  ...GOVERNMENT_TABLES,
  ...GOVERNMENT_TABLES.map((name) => `本级${name}`),
];

/** What a name in a formula means; nothing where it names no sort of table. */
export function readTableName(name: string): TableName | undefined {
  const title = /^《(.+)》$/u.exec(name)?.[1];
  if (title !== undefined) {
    return { title };
  }
  const listed = BY_NAME.get(keyOf(name));
  const kind = listed ?? (IS_TABLE.test(name) ? identify(name).kind : "unknown");
  if (kind === "unknown") {
    return undefined;
  }
  const fiscalYear = yearIn(name);
  const stage = stageIn(name);
  return {
    meanings: meaningsOf(kind, name),
    ...(stage === "final-account" ? { stage } : {}),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
  };
}

function meaningsOf(kind: TableKind, name: string): Meaning[] {
  const scope = scopeOf(name);
  if (isGovernmentKind(kind)) {
    return [{ kind, scope }];
  }
  const government = kind === "fund" || kind === "state-capital" ? balanceOr(kind, name) : COUNTERPARTS[kind];
  const isGovernments = OF_ALL_MONEY.has(kind) && (scope.budget !== undefined || scope.level !== undefined);
  return [
    ...(isGovernments && government ? [] : [{ kind, scope: {} }]),
    ...(government ? [{ kind: government, scope }] : []),
  ];
}

function balanceOr(kind: TableKind, name: string): GovernmentKind | undefined {
  return IS_BALANCE.test(name) ? "government-balance" : COUNTERPARTS[kind];
}

/** The names of tables most like one that is none, in their own words or as the books at hand print them. */
export function offerTableNames(name: string, tables: readonly BudgetTable[] = []): string[] {
  return nearestNames(name, [...TABLE_NAMES, ...tables.map(({ title }) => `《${title}》`)]);
}

/** “三公”经费表 and 三公经费表 are one name. */
function keyOf(name: string): string {
  return compactText(name).replace(/["“”'‘’]/gu, "");
}
