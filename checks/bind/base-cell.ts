import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, Base } from "../../domain/claim.ts";
import { bindAmount, cellsOf } from "./bind-amount.ts";

/** The cell of the other side of a comparison, in the table the amount itself stands in; only where it is one. */
export function baseCell(of: AmountClaim, base: Base, book: Book): Cell | undefined {
  const bound = bindAmount(of, book);
  if (!bound || base.year === undefined) {
    return undefined;
  }
  const { version: _, ...subject } = of.subject;
  const wanted = { ...subject, year: base.year, ...(base.version ? { version: base.version } : {}) };
  const cells = cellsOf(wanted, book).filter(({ table, isWeak }) => table === bound.table && !isWeak);
  const [first] = cells;
  return first && cells.length === 1 && first.cell !== bound.cell ? first.cell : undefined;
}
