import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import type { CopiedTable } from "../domain/check.ts";
import { compactText } from "../domain/text.ts";

/**
 * Compares a table with what may be the same table in another file, row by row and column by column as printed. Nothing
 * where their columns do not match: then they are not the same table.
 */
export function compareTables(table: BudgetTable, of: BudgetTable): CopiedTable | undefined {
  const columns = amountColumns(table);
  const others = amountColumns(of);
  if (columns.length !== others.length || columns.some((panel, index) => panel.length !== others[index]?.length)) {
    return undefined;
  }
  const compared: CopiedTable = { table, of, same: 0, differences: [] };
  for (const [line, other] of pairLines(table.lines, of.lines)) {
    const panel = (line ?? other)?.panel ?? 0;
    columns[panel]?.forEach((column, index) => {
      const cell = line?.cells[column];
      const otherCell = other?.cells[others[panel]?.[index] ?? -1];
      if (isSame(cell, otherCell)) {
        compared.same += cell?.number ? 1 : 0;
      } else {
        compared.differences.push({ ...(cell && { cell }), ...(otherCell && { of: otherCell }) });
      }
    });
  }
  return compared;
}

type LinePair = [LineItem | undefined, LineItem | undefined];

/** Rows by code and name, the second of a name to the second; what is left, in order where as many are left on both sides. */
function pairLines(lines: readonly LineItem[], others: readonly LineItem[]): LinePair[] {
  const named = linesByName(lines);
  const otherNamed = linesByName(others);
  const pairs: LinePair[] = [...named].flatMap(([name, line]) => {
    const other = otherNamed.get(name);
    return other ? [[line, other]] : [];
  });
  const left = [...named].flatMap(([name, line]) => (otherNamed.has(name) ? [] : line));
  const otherLeft = [...otherNamed].flatMap(([name, line]) => (named.has(name) ? [] : line));
  const isMisspelt = left.length === otherLeft.length && left.every(({ panel }, at) => panel === otherLeft[at]?.panel);
  return isMisspelt
    ? [...pairs, ...left.map((line, at): LinePair => [line, otherLeft[at]])]
    : [
        ...pairs,
        ...left.map((line): LinePair => [line, undefined]),
        ...otherLeft.map((line): LinePair => [undefined, line]),
      ];
}

function amountColumns({ panels }: BudgetTable): number[][] {
  return panels.map((panel) => panel.amountColumns);
}

/** Rows by code and name; the second of a name is another. */
function linesByName(lines: readonly LineItem[]): Map<string, LineItem> {
  const named = new Map<string, LineItem>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    const name = `${line.panel} ${line.code ?? ""} ${compactText(line.name)}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    named.set(`${name} ${count}`, line);
  }
  return named;
}

/** A blank and a 0 say the same here: formats print one for the other. */
function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one?.unreadable || other?.unreadable) {
    return compactText(one?.text ?? "") === compactText(other?.text ?? "");
  }
  const [a, b] = [one?.number, other?.number];
  const decimals = Math.max(a?.decimals ?? 0, b?.decimals ?? 0);
  const scaled = (number: Cell["number"]): number =>
    (number?.mantissa ?? 0) * 10 ** (decimals - (number?.decimals ?? 0));
  return scaled(a) === scaled(b);
}
