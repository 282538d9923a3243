import type { AmountClaim, Base, Claim, Subject } from "../../domain/claim.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Narrative, Passage } from "../../domain/narrative.ts";
import type { Context } from "./context.ts";
import { withContext } from "./context.ts";
import type { Completion } from "./rates.ts";
import { matchesBase, sameCore } from "./same-subject.ts";
import { plainWords } from "./words.ts";

/** One passage while its claims are read. */
export interface Unit {
  narrative: Narrative;
  passage: Passage;
  /** Where its sentences begin. */
  starts: number[];
  context: Context;
  /** Amounts of the passages before. */
  history: readonly AmountClaim[];
  /** The amount whose parts this passage is one of. */
  outer?: AmountClaim;
  /** The amount whose parts the rest of the sentence lists. */
  inner?: { claim: AmountClaim; sentence: number; isNumbered?: true };
  /** The item it opens with: 1、…（类）…（款）…（项）。 */
  head?: Subject;
  amounts: AmountClaim[];
  claims: Claim[];
  /** Where the amounts stand that the passage says to complete a budget. */
  completed: Set<number>;
  /** The other side of a rate that follows at once: 完成预算[6.40万元]的60.94%. */
  based?: { claim: AmountClaim; completion: Completion };
}

/** A number and the words before it: back to the number before, and back to the start of the sentence. */
export interface Said {
  figure: Figure;
  sentence: number;
  words: string;
  before: string;
  zone: AmountClaim["zone"];
}

/** 收、支总计各增加 is of 收入总计 as of 支出总计. */
const TOTALS = [
  ["revenue-total", "expenditure-total"],
  ["revenue", "expenditure"],
] as const;
/** An amount named again further away is that of another section. */
const NEAR = 6;
const DIRECTED = /(?:各|均|分别)?(?:增加|减少|增长|下降|上升|降低|提高|增幅|降幅|减幅|调增|调减|压减).*$/u;
const AGAINST =
  /(?:比|较|与|同|和|[大小高低多少]于)(?:上一?年|去年|前一?年|(?:19|20)\d{2}年|年初|(?:调整后?|全年|变动)?预算)[^,，。；;]*$/u;
const OPENS = /其中|包括|以下方面|分别[为是]|按[^,，。；]{2,14}分|具体情况(?:如下|为|是)?[:：]/u;
/** The parts of a list are compared, each by itself. */
const COMPARES = /[比较与同](?:上一?年|去年|(?:19|20)\d{2}年|年初|预算)|同比|持平|增长|下降/u;
const OPENS_IN_SENTENCE = /如下/u;

/** What is compared, without the other side and the direction: 决算数 of 决算数比2023年度减少. */
export function withoutComparison(words: string): string {
  return words
    .replace(DIRECTED, "")
    .replace(AGAINST, "")
    .replace(/(?:同比|对比|相比)$/u, "");
}

/** True where the words after an amount say that its parts follow. */
export function opensList(text: string): boolean {
  const words = plainWords(text);
  const first = words.split(/[。！？]/u)[0] ?? "";
  return (OPENS.test(words) || OPENS_IN_SENTENCE.test(first)) && !/^[^其包]*主要包括/u.test(words);
}

const ITEM = /^\s*(?:\d{1,2}[、.．](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[)）]|[①-⑩])/u;

/** Items of a list in one paragraph are sentences of their own: 具体情况：1.因公出国…。2.公务接待费…。 */
export function startsItem(text: string): boolean {
  return ITEM.test(text);
}

/** 包括：1. stands between the whole and the first of its parts. */
export function opensNumberedList(between: string): boolean {
  return startsItem(/[:：]([^:：]*)$/u.exec(between)?.[1] ?? "");
}

export function leadOf(unit: Unit, zone: Said["zone"] = "main"): AmountClaim | undefined {
  const before = zone === "aside" ? unit.amounts.findLast((one) => one.zone === "main" && !one.isBase) : undefined;
  return before ?? unit.inner?.claim ?? (unit.amounts.length === 0 ? unit.outer : undefined);
}

/** The amount spoken of: the last one, those in brackets only for what stands in brackets. */
export function currentAmount({ amounts }: Unit, zone: Said["zone"]): AmountClaim | undefined {
  return amounts.findLast((one) => !one.isBase && (zone === "aside" || one.zone === "main"));
}

/** What a comparison is about: the amount its words name, else the last one that is not the other side itself. */
export function amountOf(
  unit: Unit,
  own: Subject,
  base: Base,
  { zone, sentence }: Pick<Said, "zone" | "sentence">,
): AmountClaim | undefined {
  const { amounts, context } = unit;
  const inUnit = amounts.filter((one) => !one.isBase && !matchesBase(one.subject, base));
  if (own.term === undefined && own.path === undefined) {
    const last = inUnit.findLast((one) => zone === "aside" || one.zone === "main");
    return own.name || !last ? undefined : afterList(unit, last, sentence);
  }
  const wanted = withContext(own, context, inUnit.at(-1)?.subject, leadOf(unit)?.subject);
  // The totals first: 支出总计500万元，其中：本年支出合计450万元。收、支总计与上年相比…
  const sides =
    wanted.term === "total" ? TOTALS.map((terms) => terms.map((term): Subject => ({ ...wanted, term }))) : [];
  for (const subjects of [[wanted], ...sides]) {
    const found = amountOfAny(unit, subjects, inUnit, base);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The amount of one of these subjects: of the passage, else of one near before. */
function amountOfAny(
  { history, passage, narrative }: Unit,
  wanted: readonly Subject[],
  inUnit: readonly AmountClaim[],
  base: Base,
): AmountClaim | undefined {
  const fits = (one: AmountClaim) => one.zone === "main" && wanted.some((subject) => sameCore(one.subject, subject));
  // 预算收入2,500万元，其中一般公共预算收入2,400万元，…，预算收入比上年增加: of the budget named, and of none where none is.
  const isOfScope = (one: AmountClaim) => fits(one) && one.subject.scope === wanted[0]?.scope;
  const isNear = (one: AmountClaim) =>
    passage.index - one.passage <= NEAR && narrative.passages[one.passage]?.section[0] === passage.section[0];
  return (
    inUnit.findLast(isOfScope) ??
    inUnit.findLast(fits) ??
    history.findLast((one) => fits(one) && !matchesBase(one.subject, base) && isNear(one))
  );
}

/**
 * What a comparison that names nothing is about where a list stands before it. In a sentence of its own, it is about what was
 * listed: 总收入500万元，其中：财政拨款400万元，其他收入100万元。与上年对比增加…. In the sentence of the list, after parts that are
 * compared with nothing, it may be about the last part as well as about the whole: about neither, then.
 */
function afterList({ passage, amounts }: Unit, last: AmountClaim, sentence: number): AmountClaim | undefined {
  const { lead } = last;
  if (!lead || last.zone === "aside" || !amounts.includes(lead)) {
    return last;
  }
  const parts = amounts.filter((one) => one.lead === lead && !one.isBase && one.zone === "main");
  if (opensNumberedList(passage.text.slice(lead.figure.to, parts[0]?.figure.from))) {
    return last;
  }
  if (last.sentence !== sentence) {
    return lead;
  }
  const isCompared = COMPARES.test(
    plainWords(passage.text.slice(lead.figure.to, last.figure.from).replace(/^[^其包]*/u, "")),
  );
  return parts.length > 1 && !isCompared ? undefined : last;
}

/** The base with the amount printed for it in the same passage. */
export function withAmount({ amounts }: Unit, base: Base, of: AmountClaim | undefined): Base {
  if (!of) {
    return base;
  }
  const amount = amounts.findLast(
    (one) => one !== of && sameCore(one.subject, of.subject) && matchesBase(one.subject, base),
  );
  return amount ? { ...base, amount } : base;
}

/** An earlier comparison of the sentence still holds: …减少0.15万元，其中：公务接待费减少0.15万元. */
export function baseBefore({ claims, amounts, context }: Unit, sentence: number): Base | undefined {
  const before = claims.findLast(
    (one) => (one.kind === "change" || one.kind === "growth") && one.sentence === sentence,
  );
  if (before && (before.kind === "change" || before.kind === "growth")) {
    return pick(before.base);
  }
  // 上年预算1209.11万元，下降17.6%: the year before stands in the sentence without a word of comparison.
  const prior = amounts.findLast(
    (one) => one.sentence === sentence && context.year !== undefined && one.subject.year === context.year - 1,
  );
  return prior && pick(prior.subject);
}

function pick({ year, version }: Base | Subject): Base {
  return { ...(year === undefined ? {} : { year }), ...(version ? { version } : {}) };
}
