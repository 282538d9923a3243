import type { TableKind } from "../../../domain/budget-table.ts";
import type { Book, SampleTable } from "../book.ts";
import { type CellReference, findCell } from "../cell-reference.ts";
import { printedCell } from "../printed.ts";

/** What must hold in a sound book, to the fen: `total` = Σ `parts` − Σ `less`, or `total` ≤ Σ `parts`. */
export interface Identity {
  kind: "sum" | "at-most";
  says: string;
  total: CellReference;
  parts: CellReference[];
  less: CellReference[];
}

export function sum(says: string, total: CellReference, parts: CellReference[], less: CellReference[] = []): Identity {
  return { kind: "sum", says, total, parts, less };
}

export function equal(says: string, left: CellReference, right: CellReference): Identity {
  return sum(says, left, [right]);
}

export function atMost(says: string, smaller: CellReference, larger: CellReference): Identity {
  return { kind: "at-most", says, total: smaller, parts: [larger], less: [] };
}

export function cellsOf(identity: Identity): CellReference[] {
  return [identity.total, ...identity.parts, ...identity.less];
}

/** A function that names the cells of one table: `of("expenditure")("2130306", "project")`. */
export function of(table: TableKind): (row: string, column: string) => CellReference {
  return (row, column) => ({ table, row, column });
}

/** Every subject is the sum of the subjects right below it, the total that of the classes 类. */
export function treeSums(entries: { code: string; cell: CellReference }[], total?: CellReference): Identity[] {
  const childrenOf = (code: string) =>
    entries.filter((entry) => entry.code.length === code.length + 2 && entry.code.startsWith(code));
  const sums = entries
    .filter((entry) => childrenOf(entry.code).length > 0)
    .map((entry) =>
      sum(
        `${entry.cell.table} ${entry.code} ${entry.cell.column} = its parts`,
        entry.cell,
        childrenOf(entry.code).map((child) => child.cell),
      ),
    );
  const classes = entries.filter((entry) => entry.code.length === 3).map((entry) => entry.cell);
  return total ? [...sums, sum(`${total.table} ${total.column} = the classes`, total, classes)] : sums;
}

/** Codes of a table whose rows are subjects. */
export function codesOf(table: SampleTable): string[] {
  return table.rows.flatMap((row) => row.keys).filter((key): key is string => /^\d+$/.test(key ?? ""));
}

/** A table by code: down the tree in every column, across in every row. `others` are columns that no total adds up. */
export function codedTable(table: SampleTable, parts: string[], others: string[] = []): Identity[] {
  const codes = codesOf(table);
  const cell = of(table.kind);
  return [
    ...["total", ...parts, ...others].flatMap((column) =>
      treeSums(
        codes.map((code) => ({ code, cell: cell(code, column) })),
        cell("total", column),
      ),
    ),
    ...[...codes, "total"].map((row) =>
      sum(
        `${table.title} ${row} = ${parts.join(" + ")}`,
        cell(row, "total"),
        parts.map((part) => cell(row, part)),
      ),
    ),
  ];
}

/** Exact fen by which an identity fails; `undefined` where a cell of it is not in the book. */
export function gapOf(identity: Identity, book: Book): number | undefined {
  return gap(identity, (reference) => {
    const found = findCell(book, reference);
    return found && (typeof found.cell === "number" ? found.cell : 0);
  });
}

/** The same for the numbers as printed, in hundredths of the unit: each is rounded for itself. */
export function printedGapOf(identity: Identity, book: Book): number | undefined {
  return gap(identity, (reference) => {
    const found = findCell(book, reference);
    return found && Math.round(Number(printedCell(found.table, found.cell).replaceAll(",", "")) * 100);
  });
}

function gap(identity: Identity, amountOf: (cell: CellReference) => number | undefined): number | undefined {
  let right = 0;
  for (const [sign, cells] of [[1, identity.parts] as const, [-1, identity.less] as const]) {
    for (const cell of cells) {
      const amount = amountOf(cell);
      if (amount === undefined) {
        return undefined;
      }
      right += sign * amount;
    }
  }
  const left = amountOf(identity.total);
  if (left === undefined) {
    return undefined;
  }
  return identity.kind === "at-most" ? Math.max(0, left - right) : left - right;
}
