import type { Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import type { AmountClaim, TextClaims } from "../domain/claim.ts";
import type { Passage } from "../domain/narrative.ts";
import { atMost, type Relation } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { figuresOfPassage } from "../narrative/figures-of-passage.ts";
import { budgetLaw } from "./basis.ts";

const TO_SMALL_AND_MEDIUM = /中小微?(?:型)?企业[^，,。；;]*$/u;
const TO_SMALL = /(?<!中)小(?:型)?(?:、|和|及)?微(?:型)?企业[^，,。；;]*$/u;
/** What is set aside is of the budget, contracts are of what was spent; either is compared with its own. */
const WORDS = { budget: /预留|面向/u, "final-account": /授予|合同/u } as const;
const OF_WHICH = /其中/u;

export default defineCheck({
  id: "procurement-from-small-firms",
  code: "BUD-CROSS-015",
  title: "授予（预留给）中小企业的采购金额不应大于政府采购总额，其中小微企业的不应大于中小企业的",
  class: "text-text",
  severity: "warning",
  basis: [budgetLaw("第十四条")],
  reads: "text",

  *relate(book) {
    for (const text of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === text.narrative)?.passages ?? [];
      for (const passage of passages) {
        yield* relatePassage(passage, text, book);
      }
    }
  },
});

function* relatePassage(
  passage: Passage,
  text: TextClaims,
  { stage = "budget", fiscalYear }: Book,
): Iterable<Relation> {
  if (passage.kind !== "prose" || !passage.text.includes("中小")) {
    return;
  }
  const amounts = figuresOfPassage(text, passage.index).filter((cell) => cell.money);
  const before = (index: number) => {
    const last = amounts[index - 1];
    return passage.text.slice(last ? last.column + last.text.length : 0, amounts[index]?.column);
  };
  const index = amounts.findIndex((_, at) => TO_SMALL_AND_MEDIUM.test(before(at)) && WORDS[stage].test(before(at)));
  const firms = amounts[index];
  if (!firms) {
    return;
  }
  const total = totalBefore(firms, passage, text, fiscalYear);
  if (total) {
    yield atMost(firms, total, "政府采购总额");
  }
  const small = amounts[index + 1];
  if (small && OF_WHICH.test(before(index + 1)) && TO_SMALL.test(before(index + 1))) {
    yield atMost(small, firms, "中小企业的金额");
  }
}

/** 政府采购支出总额…万元, in the same section. */
function totalBefore(firms: Cell, { section }: Passage, { claims }: TextClaims, year?: number): Cell | undefined {
  const isTotal = (claim: TextClaims["claims"][number]): claim is AmountClaim =>
    claim.kind === "amount" &&
    claim.subject.term === "procurement" &&
    !claim.isBase &&
    claim.subject.year === year &&
    claim.passage >= (section.at(-1) ?? 0) &&
    (claim.cell.row < firms.row || (claim.cell.row === firms.row && claim.cell.column < firms.column));
  return claims.filter(isTotal).at(-1)?.cell;
}
