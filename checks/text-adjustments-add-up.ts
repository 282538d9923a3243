import { defineCheck } from "../domain/check.ts";
import type { AmountClaim, ChangeClaim, Claim } from "../domain/claim.ts";
import { atMost, type Relation, sum } from "../domain/relation.ts";
import { plainWords } from "../narrative/claims/words.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";

/** 年初预算100万元[，调减]3万元: what stands between an amount and its adjustment. */
const ADJUSTS =
  /^[,，](?:(?:本次|此次|现|拟|需|建议|相应|年中|预算)*(?:调增|调减|调整增加|调整减少|追加|核增|核减))(?:了|额|数)?(?:为)?$/u;
/** 调减3万元[，调整后为]97万元. */
const RESULTS = /^[,，](?:本次|预算)*调整后(?:的?(?:预算|收入|支出|总额)*数?)?(?:为|是|达到?|达)?$/u;
/** 由100万元[调整为]97万元[，减少]3万元. */
const BECOMES = /^(?:调整|增加|减少|调增|调减|提高|下降)(?:到|至|为)$/u;
/** An amount of these is an adjustment itself: 追加4亿元，调减1亿元. */
const ADJUSTMENT =
  /(?:调增|调减|调整增加|调整减少|追加|核增|核减|增加|减少)(?:预算|资金|指标|经费|了|额|数)*(?:共|合计)?(?:为)?$/u;
const BY = /^[,，](?:每[^,，]{1,3}|人均)?(?:增加|减少|净增加?|净减少?|调增|调减)(?:了|额)?(?:为)?$/u;

export default defineCheck({
  id: "text-adjustments-add-up",
  code: "BUD-GOV-024",
  title: "文中调整后的预算数应等于调整前的预算数加（减）调整数",
  class: "text-text",
  severity: "error",
  basis: [budgetLaw("第六十七条"), budgetLaw("第六十九条")],
  reads: "text",

  *relate(book) {
    for (const { claims, narrative } of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === narrative)?.passages ?? [];
      const said = claims.filter(isMoney);
      for (const [index, first] of said.entries()) {
        const text = passages[first.passage]?.text ?? "";
        yield* stateDirection(first, said[index + 1], text);
        const [second, third] = said.slice(index + 1, index + 3).filter(({ passage }) => passage === first.passage);
        if (second && third && !ADJUSTMENT.test(plainWords(text.slice(0, first.figure.from)))) {
          yield* stateAdjustment([first, second, third], text);
        }
      }
    }
  },
});

type MoneyClaim = AmountClaim | ChangeClaim;

function isMoney(claim: Claim): claim is MoneyClaim {
  return claim.kind === "amount" || claim.kind === "change";
}

/** 由25万元[增加到]25.8万元. */
const RISES = /^(?:增加|增长|提高|上升|扩大|调增)(?:到|至|为)$/u;
const FALLS = /^(?:减少|下降|降低|压减|调减|缩减)(?:到|至|为)$/u;
const FROM = /(?:由|从)(?:(?:上年|去年|年初|原|(?:19|20)\d{2}年)的?(?:预算|安排)?数?的?)?$/u;

function* stateDirection(from: MoneyClaim, to: MoneyClaim | undefined, text: string): Iterable<Relation> {
  const isBoth = to?.passage === from.passage && from.kind === "amount" && to.kind === "amount";
  if (!isBoth || !FROM.test(plainWords(text.slice(0, from.figure.from)))) {
    return;
  }
  const words = between(from, to, text);
  if (RISES.test(words)) {
    yield atMost(from.cell, to.cell, "文中称增加后的数");
  } else if (FALLS.test(words)) {
    yield atMost(to.cell, from.cell, "文中称减少前的数");
  }
}

function between(a: MoneyClaim, b: MoneyClaim, text: string): string {
  return plainWords(text.slice(a.figure.to, b.figure.from));
}

function* stateAdjustment(
  [first, second, third]: [MoneyClaim, MoneyClaim, MoneyClaim],
  text: string,
): Iterable<Relation> {
  const [one, two] = [between(first, second, text), between(second, third, text)];
  const says = "调整前的预算数与调整数之和";
  if (first.kind !== "amount") {
    return;
  }
  // The cell of a change is signed.
  if (ADJUSTS.test(one) && RESULTS.test(two) && second.kind === "change" && third.kind === "amount") {
    yield sum(third.cell, [first.cell, second.cell], says);
  } else if (BECOMES.test(one) && BY.test(two) && second.kind === "amount" && third.kind === "change") {
    yield sum(second.cell, [first.cell, third.cell], says);
  }
}
