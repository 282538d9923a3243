import type { Book } from "../../domain/check.ts";
import type { AmountClaim, ChangeClaim, Claim, CompletionClaim } from "../../domain/claim.ts";
import { type RatioRelation, ratio } from "../../domain/relation.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { baseCell } from "../bind/base-cell.ts";
import { misnamedBase } from "../bind/misnamed-base.ts";

/** Each rate of completion of the text against the amounts it is of. */
export function* textCompletion(book: Book): Iterable<RatioRelation> {
  const claims = claimsOf(book).flatMap((text) => text.claims);
  const changes = changesByAmount(claims);
  for (const claim of claims) {
    // What names another budget than it is made from is told as that.
    if (claim.kind !== "completion" || !claim.of || misnamedBase(claim, book)) {
      continue;
    }
    const base = claim.base.amount?.cell ?? baseCell(claim.of, claim.base, book);
    if (base) {
      yield ratio(
        claim.cell,
        claim.of.cell,
        base,
        "share",
        claim.base.amount ? "完成数与预算数" : "完成数与表列预算数",
      );
      continue;
    }
    const change = changes.get(claim.of)?.find((one) => isOfSame(one, claim));
    if (change) {
      yield ratio(claim.cell, change.cell, claim.of.cell, "completion", "完成数与比预算的增减额");
    }
  }
}

function changesByAmount(claims: readonly Claim[]): Map<AmountClaim, ChangeClaim[]> {
  const found = new Map<AmountClaim, ChangeClaim[]>();
  for (const claim of claims) {
    if (claim.kind === "change" && claim.of) {
      found.set(claim.of, [...(found.get(claim.of) ?? []), claim]);
    }
  }
  return found;
}

/** 完成年初预算的94%，比年初预算减少150万元: both are of one amount and one budget. */
function isOfSame({ base }: ChangeClaim, completion: CompletionClaim): boolean {
  const isOne = base.year === completion.base.year && base.version === completion.base.version;
  return isOne && base.year !== undefined;
}
