import type { BudgetTable } from "../domain/budget-table.ts";
import type { DocumentProblem } from "../domain/document.ts";
import { cellsOf } from "../domain/relation.ts";
import type { Judged } from "./judge-relations.ts";

/** More places are not named one by one. */
const MOST_NAMED = 10;

/** Books err in single places: so many relations must hold for each that breaks. */
const BORNE_OUT = 4;

export interface Trusted {
  judged: Judged[];
  /** Tables of whose sums nothing is said. */
  distrusted: BudgetTable[];
}

/** How the relations one check states of one table turned out. */
interface Tally {
  table: string;
  agreed: number;
  broken: Judged[];
}

/**
 * A table of no known kind, laid out of a page by its lines and gaps, is understood by its looks alone: which row is part
 * of which, which column the sum of which, is a guess that its own numbers must bear out. Where too many relations of a
 * check break, its rows or columns were not what they seemed: they are `not-readable`, and the table is named instead of
 * its numbers. A single broken 合计 is no guess, and is believed for itself.
 */
export function distrustTables(judged: readonly Judged[], tables: readonly BudgetTable[]): Trusted {
  const guessed = new Map(tables.filter(isGuessed).map((table) => [table.id, table]));
  if (guessed.size === 0) {
    return { judged: [...judged], distrusted: [] };
  }
  const tallies = new Map<string, Tally>();
  for (const item of judged) {
    if (guessed.has(tableOf(item)) && !item.isRepeat) {
      const tally = tallies.get(keyOf(item)) ?? { table: tableOf(item), agreed: 0, broken: [] };
      tallies.set(keyOf(item), tally);
      count(item, tally);
    }
  }
  const implausible = new Map<string, BudgetTable>();
  for (const [key, tally] of tallies) {
    const table = guessed.get(tally.table);
    if (table && isImplausible(table, tally)) {
      implausible.set(key, table);
    }
  }
  const distrusted = new Set(implausible.values());
  const kept = judged.map((item): Judged => {
    if (!implausible.has(keyOf(item))) {
      return item;
    }
    return { ...item, judgement: { relation: item.judgement.relation, outcome: "not-readable" } };
  });
  return { judged: kept, distrusted: tables.filter((table) => distrusted.has(table)) };
}

/** That sums of a document were not checked, and where; nothing where all were. */
export function describeDistrusted(document: string, distrusted: readonly BudgetTable[]): DocumentProblem[] {
  const pages = distrusted.flatMap((table) => (table.document === document ? (table.place.page ?? []) : []));
  const [first] = pages;
  if (first === undefined) {
    return [];
  }
  const named = [...new Set(pages)];
  const places = `第 ${named.slice(0, MOST_NAMED).join("、")} 页${named.length > MOST_NAMED ? `等 ${named.length} 页` : ""}`;
  const message = `${places}有 ${pages.length} 张表不属于已知的表种，其上下级关系无法可靠判定，表内合计未作核对，请人工核对。`;
  return [{ code: "SUMS_UNCERTAIN", message, place: { page: first } }];
}

function tableOf({ judgement }: Judged): string {
  return cellsOf(judgement.relation)[0]?.table ?? "";
}

function keyOf(item: Judged): string {
  return `${tableOf(item)} ${item.check}`;
}

function count(item: Judged, tally: Tally): void {
  const { outcome, expected } = item.judgement;
  if (outcome === "contradicts") {
    tally.broken.push(item);
  } else if ((outcome === "agrees" || outcome === "rounding") && expected !== 0) {
    // 0 over blanks bears nothing out.
    tally.agreed += 1;
  }
}

function isImplausible(table: BudgetTable, { agreed, broken }: Tally): boolean {
  const [first, ...others] = broken;
  const isOneTotal = first !== undefined && others.length === 0 && isInTotalRow(table, first);
  return broken.length * BORNE_OUT > agreed && !isOneTotal;
}

function isInTotalRow(table: BudgetTable, { judgement }: Judged): boolean {
  const [total] = cellsOf(judgement.relation);
  return table.lines.some(({ row, mark }) => row === total?.row && mark === "total");
}

function isGuessed({ kind, place }: BudgetTable): boolean {
  return kind === "unknown" && place.page !== undefined;
}
