import { type Book, defineCheck } from "../domain/check.ts";
import type { AmountClaim, Claim, Term } from "../domain/claim.ts";
import type { Passage } from "../domain/narrative.ts";
import { atMost, type Relation, sum } from "../domain/relation.ts";
import { sameCore } from "../narrative/claims/same-subject.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { coversTable } from "./bind/covers-table.ts";
import { listedChanges, toldTogether } from "./relate/enumerated-changes.ts";
import { type EnumeratedParts, enumeratedParts } from "./relate/enumerated-parts.ts";

/** What a whole consists of, and which parts must be named before a list counts as all of them. */
const PARTITIONS: readonly { whole: readonly Term[]; parts: readonly Term[]; needs: readonly Term[] }[] = [
  {
    whole: ["three-public"],
    parts: ["abroad", "vehicles", "reception"],
    needs: ["abroad", "vehicles", "reception"],
  },
  {
    whole: ["vehicles"],
    parts: ["vehicle-purchase", "vehicle-running"],
    needs: ["vehicle-purchase", "vehicle-running"],
  },
  {
    whole: ["reception"],
    parts: ["reception-domestic", "reception-abroad"],
    needs: ["reception-domestic", "reception-abroad"],
  },
  { whole: ["basic"], parts: ["personnel", "public"], needs: ["personnel", "public"] },
  {
    whole: ["expenditure", "expenditure-total", "total"],
    parts: ["basic", "project", "operating-expenditure", "reserved", "closing-balance"],
    needs: ["basic", "project"],
  },
  {
    whole: ["procurement"],
    parts: ["procurement-goods", "procurement-works", "procurement-services"],
    needs: ["procurement-goods", "procurement-works", "procurement-services"],
  },
  {
    whole: ["debt-limit"],
    parts: ["debt-limit-general", "debt-limit-special"],
    needs: ["debt-limit-general", "debt-limit-special"],
  },
  {
    whole: ["debt-balance"],
    parts: ["debt-balance-general", "debt-balance-special"],
    needs: ["debt-balance-general", "debt-balance-special"],
  },
  { whole: ["revenue"], parts: ["tax", "non-tax"], needs: ["tax", "non-tax"] },
  {
    whole: ["transfers"],
    parts: ["tax-return", "transfers-general", "transfers-special"],
    needs: ["tax-return", "transfers-general", "transfers-special"],
  },
];
const SOME_PARTS = "文中所列部分项目之和";
const ALL_PARTS = "文中所列各项之和";
const WHOLE = "文中所列总额";
const CHANGES = "文中所列各项增减额之和";
const TOGETHER = "文中合并计算的各项之和";
const BY_WORDS: ReadonlySet<string> = new Set([SOME_PARTS, ALL_PARTS, WHOLE, CHANGES, TOGETHER]);
const BUDGETS = ["general", "fund", "state-capital"] as const;
const SOURCES: ReadonlySet<Term> = new Set([
  "service-revenue",
  "operating-revenue",
  "other-revenue",
  "superior-subsidy",
  "affiliate-revenue",
  "special-account",
  "opening-balance",
  "surplus-used",
]);

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

/**
 * The amounts listed under each lead, of its own year and version. Items that follow as paragraphs are listed under every amount
 * of their lead: 年初预算为…，支出决算为…。其中：1、…年初预算为…，支出决算为….
 */
function listsOf(amounts: readonly AmountClaim[]): Map<AmountClaim, AmountClaim[]> {
  const lists = new Map<AmountClaim, AmountClaim[]>();
  const add = (whole: AmountClaim, part: AmountClaim): void => {
    lists.set(whole, [...(lists.get(whole) ?? []), part]);
  };
  for (const claim of amounts) {
    const { lead } = claim;
    if (!lead || claim.isBase) {
      continue;
    }
    if (claim.passage === lead.passage) {
      const whole = wholeOf(claim, lead, amounts);
      if (isOfTime(claim, whole)) {
        add(whole, claim);
      }
      continue;
    }
    const wholes = amounts.filter((one) => one.passage === lead.passage && isLike(one, lead));
    for (const whole of wholes) {
      const part = amounts.find((one) => one.passage === claim.passage && isLike(one, claim) && isOfTime(one, whole));
      if (part) {
        add(whole, part);
      }
    }
  }
  return lists;
}

/** 限额48.80亿元、余额47.95亿元，其中：一般债务限额…、余额…: each part is of the whole whose parts its kind are. */
function wholeOf({ subject: { term } }: AmountClaim, lead: AmountClaim, amounts: readonly AmountClaim[]): AmountClaim {
  const wholes = PARTITIONS.flatMap(({ whole, parts }) => (term && parts.includes(term) ? whole : []));
  const isOf = (one: AmountClaim) => one.subject.term !== undefined && wholes.includes(one.subject.term);
  const beside = amounts.findLast(
    (one) =>
      one.passage === lead.passage &&
      one.sentence === lead.sentence &&
      one.zone === "main" &&
      !one.isBase &&
      one.figure.from < lead.figure.from &&
      isOf(one),
  );
  return isOf(lead) ? lead : (beside ?? lead);
}

function isOfTime(one: AmountClaim, other: AmountClaim): boolean {
  return one.subject.year === other.subject.year && one.subject.version === other.subject.version;
}

function isLike(one: AmountClaim, other: AmountClaim): boolean {
  const isAlike = one.subject.scope === other.subject.scope && sameCore(one.subject, other.subject);
  return one === other || (!one.isBase && one.zone === "main" && isAlike);
}

function* addUp(lead: AmountClaim, parts: readonly AmountClaim[], book: Book): Iterable<Relation> {
  const all = parts.filter((one) => one.cell.money);
  const { term } = lead.subject;
  for (const { whole, parts: terms, needs } of PARTITIONS) {
    const own = all.filter((one) => one.subject.term !== undefined && terms.includes(one.subject.term));
    const named = new Set(own.map((one) => one.subject.term));
    if (term && whole.includes(term) && needs.every((one) => named.has(one)) && named.size === own.length) {
      yield sum(
        lead.cell,
        own.map(({ cell }) => cell),
        "文中各分项之和",
      );
      return;
    }
  }
  const listed = byYear(lead, all) ?? bySource(lead, all) ?? byBudget(lead, all) ?? byItem(lead, all, book);
  if (listed) {
    yield sum(
      lead.cell,
      listed.map(({ cell }) => cell),
      "文中各分项之和",
    );
  }
}

const OF_YEARS: readonly (readonly [wholes: readonly Term[], current: Term, balance: Term])[] = [
  [["revenue-total", "revenue"], "revenue", "opening-balance"],
  [["expenditure-total"], "expenditure", "closing-balance"],
];

/** 财政拨款收入总计…，其中：本年收入…，年初财政拨款结转和结余…: two amounts of the same money, and no others. */
function byYear({ subject }: AmountClaim, parts: readonly AmountClaim[]): AmountClaim[] | undefined {
  const [, current, balance] = OF_YEARS.find(([wholes]) => subject.term && wholes.includes(subject.term)) ?? [];
  const isOf = (term: Term | undefined) => (one: AmountClaim) =>
    term !== undefined && one.subject.term === term && one.subject.scope === subject.scope;
  return parts.length === 2 && parts.some(isOf(current)) && parts.some(isOf(balance)) ? [...parts] : undefined;
}

/** 收入预算…，其中：财政拨款收入…；事业收入…；经营收入…；其他收入…: 其他收入 closes the list. */
function bySource({ subject }: AmountClaim, parts: readonly AmountClaim[]): AmountClaim[] | undefined {
  if (subject.term !== "revenue" && subject.term !== "revenue-total") {
    return undefined;
  }
  const isPart = ({ subject: { term, scope } }: AmountClaim) =>
    (term !== undefined && SOURCES.has(term)) || (term === "revenue" && scope === "appropriation");
  const own = parts.filter(isPart);
  const names = new Set(own.map((one) => `${one.subject.term}`));
  const isWhole = names.has("other-revenue") && names.has("revenue") && names.has("service-revenue");
  return isWhole && names.size === own.length && own.length === parts.length ? own : undefined;
}

/** 财政拨款支出…，其中：一般公共预算…；政府性基金…；国有资本经营…. */
function byBudget({ subject }: AmountClaim, parts: readonly AmountClaim[]): AmountClaim[] | undefined {
  if (subject.scope !== "appropriation" || (subject.term !== "expenditure" && subject.term !== "revenue")) {
    return undefined;
  }
  const own = parts.filter(
    ({ subject: { term, scope } }) => term === subject.term && BUDGETS.some((one) => one === scope),
  );
  return own.length === BUDGETS.length && new Set(own.map((one) => one.subject.scope)).size === own.length
    ? own
    : undefined;
}

// A list of items is whole where it names every item of its depth that the table fills.
function byItem(lead: AmountClaim, parts: readonly AmountClaim[], book: Book): AmountClaim[] | undefined {
  const own = parts.filter((one) => one.subject.path?.marks.at(-1) !== undefined);
  return own.length > 1 && coversTable(lead, own, book) ? own : undefined;
}
