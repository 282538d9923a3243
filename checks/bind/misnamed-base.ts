import type { Cell, Version } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { CompletionClaim } from "../../domain/claim.ts";
import { ratio } from "../../domain/relation.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { fitOf } from "../relate/rate-fit.ts";
import { baseCell } from "./base-cell.ts";

/** A rate of completion that names one budget and is made from another. */
export interface MisnamedBase {
  /** The budget it names. */
  named: Cell;
  /** The budget it is made from. */
  used: Cell;
  version: Version;
}

const BUDGETS: readonly Version[] = ["budget", "adjusted"];
const FOUND = new WeakMap<Book, Map<CompletionClaim, MisnamedBase | undefined>>();

/** The other budget that a rate follows from, where it does not follow from the one it names. */
export function misnamedBase(claim: CompletionClaim, book: Book): MisnamedBase | undefined {
  const known = FOUND.get(book) ?? new Map<CompletionClaim, MisnamedBase | undefined>();
  FOUND.set(book, known);
  if (!known.has(claim)) {
    known.set(claim, find(claim, book));
  }
  return known.get(claim);
}

function find(claim: CompletionClaim, book: Book): MisnamedBase | undefined {
  const { of, base, cell } = claim;
  const named = of && base.version ? (base.amount?.cell ?? baseCell(of, base, book)) : undefined;
  if (!of || !named || isMadeFrom(claim, named) || cell.number?.mantissa === 0) {
    return undefined;
  }
  const others = BUDGETS.filter((version) => version !== base.version).flatMap((version) =>
    [amountOfItem(claim, version, book), baseCell(of, { ...base, version }, book)].flatMap((used) =>
      used && isMadeFrom(claim, used) ? [{ named, used, version }] : [],
    ),
  );
  return others[0];
}

/** What the same passage says of another budget of the same item. */
function amountOfItem({ of, passage, base }: CompletionClaim, version: Version, book: Book): Cell | undefined {
  const claims = claimsOf(book).find(({ claims: own }) => of && own.includes(of))?.claims ?? [];
  const found = claims.flatMap((one) =>
    one.kind === "amount" &&
    one.passage === passage &&
    one.zone === "main" &&
    one.subject.version === version &&
    (base.year === undefined || one.subject.year === base.year) &&
    one.subject.term === of?.subject.term &&
    one.subject.path?.names.join("/") === of?.subject.path?.names.join("/")
      ? [one.cell]
      : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function isMadeFrom({ cell, of }: CompletionClaim, base: Cell): boolean {
  return of !== undefined && fitOf(ratio(cell, of.cell, base, "share", ""))?.isWithin === true;
}
