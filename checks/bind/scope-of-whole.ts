import type { Book } from "../../domain/check.ts";
import type { AmountClaim, Subject } from "../../domain/claim.ts";
import { claimsOf } from "../../narrative/claims-of.ts";

/**
 * The subject of an amount that names no budget and has 财政拨款 for a part: it is of all money.
 * 支出预算5691.65万元，其中：财政拨款支出预算5559.49万元.
 */
export function subjectOfWhole(claim: AmountClaim, book: Book): Subject | undefined {
  const { term, scope, path, level } = claim.subject;
  const isSide = term === "revenue" || term === "expenditure";
  if (!isSide || scope !== undefined || path || level !== undefined) {
    return undefined;
  }
  const isPart = ({ lead, subject }: AmountClaim): boolean =>
    lead === claim && subject.term === term && subject.scope === "appropriation";
  const text = claimsOf(book).find(({ narrative }) => narrative === claim.cell.table);
  return text?.claims.some((one) => one.kind === "amount" && isPart(one))
    ? { ...claim.subject, scope: "all" }
    : undefined;
}
