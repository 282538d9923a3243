import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, Base, GrowthClaim } from "../../domain/claim.ts";
import { type RatioRelation, ratio } from "../../domain/relation.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { baseCell } from "../bind/base-cell.ts";

/** Each rate of growth of the text against the amounts it is of. */
export function* textGrowth(book: Book): Iterable<RatioRelation> {
  for (const claim of claimsOf(book).flatMap(({ claims }) => claims)) {
    if (claim.kind === "growth" && claim.figure.kind !== "multiple") {
      yield* growthOf(claim, book);
    }
  }
}

// From the amounts of the text first, then from the tables.
function* growthOf({ cell, of, change, base }: GrowthClaim, book: Book): Iterable<RatioRelation> {
  if (!of || isSelf(of, base)) {
    return;
  }
  if (base.amount) {
    yield ratio(cell, of.cell, base.amount.cell, "growth", "本年数与上年数");
  } else if (change?.of === of && isPrior(of, base)) {
    yield ratio(cell, change.cell, of.cell, "change", "增减额与本年数");
  } else {
    const before: Cell | undefined = baseCell(of, base, book);
    if (before) {
      yield ratio(cell, of.cell, before, "growth", "本年数与表列上年数");
    }
  }
}

function isSelf(of: AmountClaim, base: Base): boolean {
  return base.amount === of;
}

// 比2026年预算增加 in a budget of 2026 is a wrong year, told elsewhere; the rate is still one of the change.
function isPrior(of: AmountClaim, base: Base): boolean {
  return of.subject.year === undefined || base.year === undefined || base.year <= of.subject.year;
}
