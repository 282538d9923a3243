import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, Base } from "../../domain/claim.ts";
import { agrees } from "./agrees.ts";
import { boundCells, cellsOf } from "./bind-amount.ts";

/** The cell of the other side of a comparison, in a table the amount itself stands in; only where all of them print it alike. */
export function baseCell(of: AmountClaim, base: Base, book: Book): Cell | undefined {
  if (base.year === undefined) {
    return undefined;
  }
  const bound = boundCells(of, book);
  const { version: _, ...subject } = of.subject;
  const wanted = { ...subject, year: base.year, ...(base.version ? { version: base.version } : {}) };
  const cells = cellsOf(wanted, book).filter(
    ({ table, cell, isWeak }) => !isWeak && bound.some((one) => one.table === table && one.cell !== cell),
  );
  const [first] = cells;
  return first && cells.every(({ cell }) => agrees(cell, first.cell)) ? first.cell : undefined;
}
