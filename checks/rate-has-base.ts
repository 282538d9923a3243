import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { CompletionClaim, GrowthClaim } from "../domain/claim.ts";
import type { Evidence } from "../domain/finding.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { misnamedBase } from "./bind/misnamed-base.ts";
import { quoteFigures } from "./bind/quote-figures.ts";

export default defineCheck({
  id: "rate-has-base",
  code: "BUD-ARITH-015",
  title: "上年数（预算数）为 0 的，不应列示增减（完成）百分比",
  class: "ratio",
  severity: "warning",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *observe(book) {
    for (const text of claimsOf(book)) {
      for (const claim of text.claims) {
        if ((claim.kind === "growth" || claim.kind === "completion") && hasNoBase(claim) && !isOfOther(claim, book)) {
          const cells = [
            claim.cell,
            ...(claim.base.amount ? [claim.base.amount.cell] : []),
            ...(claim.of ? [claim.of.cell] : []),
          ];
          yield observation(claim, quoteFigures(cells, text.document, book));
        }
      }
    }
  },
});

function hasNoBase(claim: GrowthClaim | CompletionClaim): boolean {
  const { cell, of, base } = claim;
  const printed = cell.number?.mantissa ?? 0;
  if (printed === 0 || !of) {
    return false;
  }
  if (base.amount) {
    return base.amount.cell.number?.mantissa === 0;
  }
  // 本年12.00万元，比上年增加12.00万元: the year before was 0.
  const change = claim.kind === "growth" && claim.change?.of === of ? claim.change.cell.money : undefined;
  return change !== undefined && change.amount !== 0 && change.amount === of.cell.money?.amount;
}

/** Of 年初预算 in words, of 全年预算 in truth: told as that. */
function isOfOther(claim: GrowthClaim | CompletionClaim, book: Book): boolean {
  return claim.kind === "completion" && misnamedBase(claim, book) !== undefined;
}

function observation(claim: GrowthClaim | CompletionClaim, evidence: Evidence[]): Observation {
  const what = claim.kind === "growth" ? "上年数为 0，不应计算增减百分比" : "预算数为 0，不应计算完成预算的百分比";
  return {
    message: `文字说明“${claim.cell.label}”列示 ${claim.cell.text}%，但${what}。`,
    suggestion:
      claim.kind === "growth" ? "请改为“新增”或者不列百分比，并说明原因。" : "请删除百分比或者改用全年预算数作分母。",
    evidence,
    subject: claim.cell.label,
    ...(claim.kind === "completion" ? { severity: "error" as const } : {}),
  };
}
