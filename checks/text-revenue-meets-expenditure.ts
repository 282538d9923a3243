import { defineCheck } from "../domain/check.ts";
import type { TextClaims } from "../domain/claim.ts";
import type { Passage } from "../domain/narrative.ts";
import { equal, type Relation } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { type SaidSides, sidesBefore } from "./relate/said-sides.ts";

/** 收入500万元，支出500万元[，收支平衡]: said of just these two, not of what 加上 … would make of them. */
const BALANCES =
  /[,，。；;]?(?:实现|确保|做到|当年|全年|预算|保持)*收支(?:预算)?(?:总体|基本)?(?:平衡|相等|持平|相抵(?:为零|平衡))/gu;
/** 收支基本平衡 leaves room. */
const ROUGHLY = /总体|基本/u;
const LEAVES = /结余|结转|相抵|缺口|赤字|盈余|净收入/u;
const EVENED_OUT = /加上?|通过|动用|调[入出]|补助|弥补|统筹|考虑|上解|因素/u;
const SAID_SO = "同一句所述支出，文中称收支平衡";
const OF_TOTALS = "同一句所述支出总计";

export default defineCheck({
  id: "text-revenue-meets-expenditure",
  code: "BUD-ARITH-001",
  title: "文中收入总计应等于支出总计；称收支平衡的，所述收入与支出应相等",
  class: "text-text",
  severity: "error",
  basis: [budgetLaw("第十二条")],
  reads: "text",
  // A 支出总计 may be written without what was left over.
  grade: ({ relation: { says } }) => (says === OF_TOTALS ? "warning" : undefined),

  *relate(book) {
    for (const text of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === text.narrative)?.passages ?? [];
      for (const passage of passages.filter(({ kind }) => kind === "prose")) {
        yield* balancesSaid(text, passage);
      }
    }
  },
});

function* balancesSaid(text: TextClaims, passage: Passage): Iterable<Relation> {
  const said = new Set<SaidSides["expenditure"]>();
  for (const { index, 0: words } of passage.text.matchAll(BALANCES)) {
    const sides = ROUGHLY.test(words) ? undefined : sidesBefore(text, passage, index);
    if (sides && isAtOnce(sides, passage, index)) {
      said.add(sides.expenditure);
      yield equal(sides.revenue.cell, sides.expenditure.cell, SAID_SO);
    }
  }
  for (const { from, to } of passage.sentences) {
    const sides = sidesBefore(text, passage, to);
    const isOfSentence = sides && sides.revenue.figure.from >= from && !said.has(sides.expenditure);
    // Whatever is left over is told here or in the sentence that follows.
    if (isOfSentence && sides.areTotals && !LEAVES.test(passage.text.slice(sides.revenue.figure.from))) {
      yield equal(sides.revenue.cell, sides.expenditure.cell, OF_TOTALS);
    }
  }
}

/** True where nothing is said between the two and the words that could make one of them more or less. */
function isAtOnce({ revenue, expenditure, areTotals, hasOthers }: SaidSides, { text }: Passage, to: number): boolean {
  const between = text.slice(revenue.figure.to, to);
  const rest = text.slice(expenditure.figure.to, to);
  const isNear = areTotals ? !/[。！？]./u.test(rest) : !/[。！？]/u.test(rest);
  return isNear && (areTotals ? !LEAVES.test(rest) : !hasOthers && !EVENED_OUT.test(between) && !LEAVES.test(between));
}
