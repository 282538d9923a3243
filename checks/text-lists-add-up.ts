import { type Book, defineCheck } from "../domain/check.ts";
import type { AmountClaim, Claim } from "../domain/claim.ts";
import type { Passage } from "../domain/narrative.ts";
import { atMost, type Relation, sum } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { listedChanges, toldTogether } from "./relate/enumerated-changes.ts";
import { type EnumeratedParts, enumeratedParts } from "./relate/enumerated-parts.ts";
import { listsOf } from "./relate/said-lists.ts";
import { wholeList } from "./relate/whole-list.ts";

const SOME_PARTS = "文中所列部分项目之和";
const ALL_PARTS = "文中所列各项之和";
const WHOLE = "文中所列总额";
const CHANGES = "文中所列各项增减额之和";
const TOGETHER = "文中合并计算的各项之和";
const BY_WORDS: ReadonlySet<string> = new Set([SOME_PARTS, ALL_PARTS, WHOLE, CHANGES, TOGETHER]);
export default defineCheck({
  id: "text-lists-add-up",
  code: "BUD-TEXT-007",
  title: "文中分项之和应等于总额",
  class: "text-text",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: "text",
  // Words may leave open what a list is of.
  grade: ({ relation: { says } }) => (BY_WORDS.has(says) ? "warning" : undefined),

  *relate(book) {
    for (const text of claimsOf(book)) {
      const { claims } = text;
      const passages = book.narratives.find(({ id }) => id === text.narrative)?.passages ?? [];
      const amounts = claims.filter((claim): claim is AmountClaim => claim.kind === "amount");
      for (const [lead, parts] of listsOf(amounts)) {
        yield* addUp(lead, parts, book);
      }
      for (const lead of amounts) {
        const listed = enumeratedParts(text, lead, passages[lead.passage]?.text ?? "");
        yield* listed ? isWithin(listed) : [];
      }
      yield* saidSums(claims, passages);
    }
  },
});

function* saidSums(claims: readonly Claim[], passages: readonly Passage[]): Iterable<Relation> {
  for (const [index, { passage }] of claims.entries()) {
    const text = passages[passage]?.text ?? "";
    const changes = listedChanges(claims, index, text);
    const together = toldTogether(claims, index, text);
    for (const [said, says] of [
      [changes, CHANGES],
      [together, TOGETHER],
    ] as const) {
      if (said) {
        yield sum(
          said.total.cell,
          said.parts.map(({ cell }) => cell),
          says,
        );
      }
    }
  }
}

/** However many parts a text leaves out, those it lists are not more than the whole; where it leaves out none, they are it. */
function* isWithin({ of, parts, isWhole }: EnumeratedParts): Iterable<Relation> {
  const [first] = parts;
  const amounts = parts.map(({ money }) => money?.amount ?? 0);
  const isMore = of.money && amounts.reduce((all, one) => all + one, 0) > of.money.amount;
  if (first && (isMore || isWhole) && amounts.every((amount) => amount >= 0)) {
    yield parts.length === 1 ? atMost(first, of, WHOLE) : sum(of, parts, isWhole ? ALL_PARTS : SOME_PARTS);
  }
}

function* addUp(lead: AmountClaim, parts: readonly AmountClaim[], book: Book): Iterable<Relation> {
  const own = wholeList(lead, parts, book);
  if (own) {
    yield sum(
      lead.cell,
      own.map(({ cell }) => cell),
      "文中各分项之和",
    );
  }
}
