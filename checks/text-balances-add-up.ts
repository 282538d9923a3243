import { defineCheck } from "../domain/check.ts";
import type { AmountClaim, TextClaims } from "../domain/claim.ts";
import type { Passage } from "../domain/narrative.ts";
import { type Relation, sum } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";

const ADDS = /[，,、]\s*(?:加|另加)(?:上)?/u;
const TAKES = /减去?|扣除/u;

export default defineCheck({
  id: "text-balances-add-up",
  code: "BUD-TEXT-007",
  title: "文中“加上……，收入（支出）总计”应等于所列各项之和",
  class: "text-text",
  severity: "error",
  basis: [budgetLaw("第十二条")],
  reads: "text",

  *relate(book) {
    for (const text of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === text.narrative)?.passages ?? [];
      for (const [total, parts] of balancesOf(text)) {
        const passage = passages[total.passage];
        if (passage) {
          yield* addUp(total, parts, passage);
        }
      }
    }
  },
});

/** Each total with the amounts before it in its sentence, back to the total before: 收入总计…；支出总计…，年终结余…. */
function* balancesOf({ claims }: TextClaims): Iterable<[AmountClaim, AmountClaim[]]> {
  const amounts = claims.filter((claim): claim is AmountClaim => claim.kind === "amount" && claim.zone === "main");
  for (const total of amounts) {
    if (!isTotal(total)) {
      continue;
    }
    const before = amounts.filter(
      (one) =>
        one.passage === total.passage &&
        one.sentence === total.sentence &&
        !one.isBase &&
        one.figure.to <= total.figure.from,
    );
    const parts = before.slice(before.findLastIndex(isTotal) + 1);
    if (parts.length > 1) {
      yield [total, parts];
    }
  }
}

function isTotal({ subject: { term } }: AmountClaim): boolean {
  return term === "revenue-total" || term === "expenditure-total";
}

// A list of parts of a part (其中：) is no list of addends.
function* addUp(total: AmountClaim, parts: readonly AmountClaim[], { text }: Passage): Iterable<Relation> {
  const [first] = parts;
  const from = first?.figure.to ?? 0;
  if (!ADDS.test(text.slice(from, total.figure.from)) || parts.some(({ lead }) => lead?.passage === total.passage)) {
    return;
  }
  const isLess = (index: number) => {
    const start = parts[index - 1]?.figure.to ?? 0;
    return index > 0 && TAKES.test(text.slice(start, parts[index]?.figure.from));
  };
  yield sum(
    total.cell,
    parts.filter((_, index) => !isLess(index)).map(({ cell }) => cell),
    "文中所列各项之和",
    parts.filter((_, index) => isLess(index)).map(({ cell }) => cell),
  );
}
