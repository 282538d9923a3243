import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { totalLine, wholeAmount } from "../../domain/find-cell.ts";
import { compactText } from "../../domain/text.ts";
import { projectName } from "../relate/project-name.ts";
import { formsOf } from "./read-forms.ts";

/** The projects of a book, as its forms or its table of projects print them. */
export interface TargetedProjects {
  /** 《项目支出表》, 3 张绩效目标表. */
  says: string;
  table: BudgetTable;
  /** How many there are, in every way of counting them: rows of the same project, groups and what they hold. */
  counts: ReadonlySet<number>;
  /** What they cost together, part by part. */
  parts: readonly Cell[];
  /** Other totals beside it: of one budget, of appropriations. */
  others: readonly Cell[];
}

/** The forms, where each prints its amount; where not all are printed or read, their sum says nothing. */
export function projectsOfForms({ tables }: Book): TargetedProjects | undefined {
  const forms = tables.flatMap(formsOf).filter(({ project }) => project !== undefined);
  const parts = forms.flatMap(({ amount }) => amount ?? []);
  const [first] = forms;
  return first && parts.length === forms.length
    ? {
        says: `${forms.length} 张绩效目标表资金`,
        table: first.table,
        counts: new Set([forms.length]),
        parts,
        others: [],
      }
    : undefined;
}

/** The one table of projects. */
export function projectsOfTable({ tables }: Book): TargetedProjects | undefined {
  const [table, another] = tables.filter(({ kind }) => kind === "projects");
  const line = table && !another ? totalLine(table) : undefined;
  const whole = table && line && wholeAmount(table, line);
  if (!table || !line || !whole?.number || line.mark !== "total") {
    return undefined;
  }
  const counts = countsOf(table);
  const others = Object.values(line.cells).filter(({ number, money }) => number && money);
  return counts.size > 0 ? { says: `《${table.title}》合计`, table, counts, parts: [whole], others } : undefined;
}

function countsOf(table: BudgetTable): Set<number> {
  const rows = table.lines.filter((line) => line.mark === "item" && hasAmount(line));
  const levels = [...new Set(rows.map(({ level }) => level))].map((level) =>
    rows.filter((line) => line.level === level),
  );
  const leaves = rows.filter(({ children }) => children.length === 0);
  const sets = [rows, leaves, ...levels];
  const names = sets.map((lines) => new Set(lines.map((line) => compactText(projectName(table, line)))).size);
  return new Set([...sets.map(({ length }) => length), ...names].filter((count) => count > 0));
}

function hasAmount({ cells }: LineItem): boolean {
  return Object.values(cells).some(({ number }) => number !== undefined && number.mantissa !== 0);
}
