import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { classifyPanel, codedLines } from "./classify-panel.ts";
import { judgeName, type NameFault } from "./judge-name.ts";
import { classificationOf, findOutdated } from "./look-up.ts";
import type { Classification } from "./subject.ts";

export interface PrintedLine {
  table: BudgetTable;
  line: LineItem;
}

/** One fault, with every line of the book that prints it. */
export interface PrintedFault {
  kind: Classification;
  code: string;
  name: string;
  fault: NameFault;
  printed: PrintedLine[];
}

/** Wrong codes and names of all tables. The same slip in several tables is one fault. */
export function findNameFaults(tables: readonly BudgetTable[]): PrintedFault[] {
  const faults = new Map<string, PrintedFault>();
  for (const table of tables) {
    for (const found of [...codedFaults(table), ...outdatedClassNames(table)]) {
      const key = `${found.kind} ${found.code} ${found.name}`;
      const known = faults.get(key);
      if (known) {
        known.printed.push(...found.printed);
      } else {
        faults.set(key, found);
      }
    }
  }
  return [...faults.values()];
}

function* codedFaults(table: BudgetTable): Iterable<PrintedFault> {
  for (const panel of table.panels) {
    const kind = classifyPanel(table, panel);
    for (const line of kind ? codedLines(table, panel) : []) {
      const code = line.code ?? "";
      // With several names in a row (unit and subject) it is open which one is the subject's.
      const isJudged =
        kind && classificationOf(code, table.fiscalYear) === kind && namesInRow(table, line, panel.nameColumns) <= 1;
      const fault = isJudged ? judgeName(kind, code, line.name, table.fiscalYear) : undefined;
      if (kind && fault) {
        yield { kind, code, name: line.name, fault, printed: [{ table, line }] };
      }
    }
  }
}

function namesInRow(table: BudgetTable, line: LineItem, nameColumns: readonly number[]): number {
  if (nameColumns.length <= 1) {
    return nameColumns.length;
  }
  const { large, rows } = table;
  const row = large ? undefined : rows.at(line.row);
  return nameColumns.filter((column) => (large?.textAt(line.row, column) ?? row?.[column] ?? "") !== "").length;
}

/** Summary tables print the names of 类 without codes: 三、医疗卫生与计划生育支出. */
function* outdatedClassNames(table: BudgetTable): Iterable<PrintedFault> {
  const year = table.fiscalYear;
  for (const line of year === undefined ? [] : table.lines) {
    const outdated =
      line.printedCode || line.mark !== "item" ? undefined : findOutdated(undefined, line.name, year ?? 0);
    const { code } = outdated?.current ?? {};
    const kind = code ? classificationOf(code, year) : undefined;
    const fault = kind && code ? judgeName(kind, code, line.name, year) : undefined;
    if (kind && code && fault) {
      yield { kind, code, name: line.name, fault, printed: [{ table, line }] };
    }
  }
}

/** Lines of another classification in a panel: an economic code in a table by function. */
export function findStrays(
  table: BudgetTable,
): { kind: Classification; stray: Classification; printed: PrintedLine }[] {
  return table.panels.flatMap((panel) => {
    const kind = classifyPanel(table, panel);
    return codedLines(table, panel).flatMap((line) => {
      const stray = classificationOf(line.code ?? "", table.fiscalYear);
      return kind && stray && stray !== kind ? [{ kind, stray, printed: { table, line } }] : [];
    });
  });
}
