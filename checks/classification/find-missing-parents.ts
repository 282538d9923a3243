import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { classifyPanel, codedLines } from "./classify-panel.ts";
import { isSameName } from "./compare-names.ts";
import { isCurrentName, namesOf } from "./look-up.ts";

/** A row whose 类 or 款 the table should print and does not. */
export interface MissingParent {
  table: BudgetTable;
  parent: string;
  name: string;
  children: LineItem[];
}

const PARENT_LENGTHS = [5, 3];
/** A table that leaves out more than one parent, and more than one in five, does so on purpose. */
const FEW = 0.2;

/**
 * Parents left out in a table that prints them elsewhere. A table of 项 alone, or of 类 and 项, has its reasons; so has a
 * parent that stands there under a wrong code, or a child whose own code is wrong: these are findings about that code.
 */
export function findMissingParents(table: BudgetTable): MissingParent[] {
  const lines = table.panels.flatMap((panel) => (classifyPanel(table, panel) ? codedLines(table, panel) : []));
  const printed = new Set(lines.map((line) => line.code ?? ""));
  const shortest = Math.min(...PARENT_LENGTHS);
  const named = lines.filter((line) => (line.code?.length ?? 0) > shortest && hasRightName(table, line));
  return PARENT_LENGTHS.flatMap((length) => {
    const children = named.filter((line) => (line.code?.length ?? 0) > length);
    const parents = new Map<string, LineItem[]>();
    for (const line of children) {
      const parent = line.code?.slice(0, length) ?? "";
      const own = parents.get(parent) ?? [];
      own.push(line);
      parents.set(parent, own);
    }
    const missing = [...parents].filter(([parent]) => !printed.has(parent) && !isMisnumbered(table, parent));
    const isStyle = parents.size - missing.length < 2 || missing.length > Math.max(1, parents.size * FEW);
    return isStyle ? [] : missing.map(([parent, own]) => describe(table, parent, own));
  });
}

function hasRightName(table: BudgetTable, line: LineItem): boolean {
  return isCurrentName(line.code ?? "", line.name, table.fiscalYear);
}

/** The parent's name stands in the table, under another code or one that cannot be read. */
function isMisnumbered(table: BudgetTable, parent: string): boolean {
  const names = namesOf(parent, table.fiscalYear);
  return table.lines.some((line) => line.code !== parent && names.some((name) => isSameName(line.name, name)));
}

function describe(table: BudgetTable, parent: string, children: LineItem[]): MissingParent {
  return { table, parent, name: namesOf(parent, table.fiscalYear)[0] ?? "", children };
}
