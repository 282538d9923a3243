import type { AmountClaim, Base, CompletionClaim, GrowthClaim, ShareClaim, Subject, Term } from "../../domain/claim.ts";
import { comparedWith, directionBefore } from "./comparison.ts";
import { withContext } from "./context.ts";
import { cellOfFigure } from "./figure-cell.ts";
import { labelOf } from "./label.ts";
import { type Completion, readShare, readsCompletion } from "./rates.ts";
import { FARTHEST } from "./read-path.ts";
import { readSubject } from "./read-subject.ts";
import { sameCore } from "./same-subject.ts";
import { amountOf, baseBefore, currentAmount, type Said, type Unit, withAmount, withoutComparison } from "./unit.ts";
import { lastClause } from "./words.ts";

/** 增长X%, 完成X% and 占X% are three verbs: what a percentage says is told by the words before it alone. */
export function readRate(unit: Unit, said: Said): GrowthClaim | CompletionClaim | ShareClaim | undefined {
  if (said.figure.kind === "multiple") {
    return readGrowth(unit, said);
  }
  const whole = unit.amounts.at(-1);
  if (whole && whole === unit.based?.claim && /^的(?:约|近)?$|完成率|执行率/u.test(said.words)) {
    return completionClaim(unit, said, unit.based.completion);
  }
  // 占一般公共预算支出10.15亿元的2.00%: the whole stands in the sentence itself.
  if (whole?.isBase && /^的(?:比重|比例)?(?:为|约)?$/u.test(said.words) && whole.sentence === said.sentence) {
    return { ...shareClaim(unit, said, ""), whole };
  }
  const share = readShare(said.words);
  if (share !== undefined) {
    return shareClaim(unit, said, share);
  }
  const completion = readsCompletion(said.words);
  return completion ? completionClaim(unit, said, completion) : readGrowth(unit, said);
}

function shareClaim(unit: Unit, said: Said, words: string): ShareClaim {
  const { narrative, passage } = unit;
  const of = partNamed(unit, said);
  const { figure, sentence } = said;
  const wholeSubject = words === "" ? undefined : wholeOf(unit, words);
  const whole = wholeSubject
    ? wholeNamed(unit, wholeSubject)
    : (of?.lead ?? unit.inner?.claim ?? unit.outer ?? wholeOfTopic(unit, said));
  return {
    kind: "share",
    cell: cellOfFigure(narrative, passage, figure, `${of ? labelOf(of.subject) : ""} · 占比`),
    figure,
    passage: passage.index,
    sentence,
    ...(of ? { of } : {}),
    ...(whole && whole !== of ? { whole } : {}),
    ...(wholeSubject ? { wholeSubject } : {}),
  };
}

const SAYS_SHARE = /(?:所|约|各|均|共|仅|只|分别)*占(?!.*占).*$/u;
/** What stands before 占 and names no part. */
const NO_PART = /^(?:其中|同时|并|该项?|此项?|上述|以上|金额|比[重例]|总额|合计)+/u;
const SIDES: ReadonlySet<Term> = new Set(["revenue", "expenditure"]);
const SIDE_OF_TOTAL: Partial<Record<Term, Term>> = { "revenue-total": "revenue", "expenditure-total": "expenditure" };

// 货物采购授予中小企业合同金额占货物支出金额的: the part is what the clause names, whether or not the text has its amount.
function partNamed(unit: Unit, { words, zone }: Said): AmountClaim | undefined {
  const current = currentAmount(unit, zone);
  const part = lastClause(words.slice(-FARTHEST).replace(SAYS_SHARE, "")).replace(NO_PART, "");
  const own = readSubject(part, unit.context.fiscalYear);
  const isNamed = own.path !== undefined || (own.name ?? "") !== "" || (own.term !== undefined && !SIDES.has(own.term));
  if (!words.includes("占") || !isNamed) {
    return current;
  }
  const named = withContext(own, unit.context, current?.subject);
  return unit.amounts.findLast((one) => !one.isBase && one.zone !== "reason" && sameCore(one.subject, named));
}

// “三公”经费支出决算中，因公出国（境）费3.82万元，占33.45%: the whole is what the sentence begins with.
function wholeOfTopic(unit: Unit, { before }: Said): AmountClaim | undefined {
  const topic = /^[^,，。；;:：]{3,40}(?=中[,，])/u.exec(before)?.[0];
  return topic === undefined ? undefined : wholeNamed(unit, wholeOf(unit, topic));
}

// 占本年支出合计的 is of all money, in whatever section it is said.
function wholeOf({ context }: Unit, words: string): Subject {
  const own = readSubject(words, context.fiscalYear);
  const isWhole = own.term !== undefined && (SIDES.has(own.term) || own.term in SIDE_OF_TOTAL);
  return withContext(isWhole && !own.scope ? { ...own, scope: "all" } : own, context, undefined);
}

function wholeNamed(unit: Unit, wanted: Subject): AmountClaim | undefined {
  const { amounts, history } = unit;
  const fits = (one: AmountClaim) =>
    sameCore(one.subject, wanted) && one.subject.version === wanted.version && one.subject.year === wanted.year;
  const found = amounts.findLast(fits) ?? history.findLast(fits);
  const side = wanted.term && SIDE_OF_TOTAL[wanted.term];
  // 收入总预算500万元，…占总收入90%: a text that prints one total calls it either way.
  return found ?? (side ? wholeNamed(unit, { ...wanted, term: side }) : undefined);
}

function completionClaim(unit: Unit, said: Said, { isPrior, version }: Completion): CompletionClaim {
  const { figure, sentence, zone } = said;
  const { context, narrative, passage } = unit;
  const now = currentAmount(unit, zone)?.subject.year ?? context.year;
  const year = now === undefined ? {} : { year: isPrior ? now - 1 : now };
  const base: Base = { ...year, version: "budget", ...version, ...(isPrior ? version : {}) };
  if (isPrior && !version.version) {
    delete base.version;
  }
  const current = currentAmount(unit, zone);
  const other = completedNamed(unit, said) ?? amountOf(unit, {}, base, said);
  if (!other && current && current.subject.version !== "final") {
    unit.completed.add(current.figure.from);
  }
  // Still a budget when read anew: 全年预算数100万元，完成预算的95% prints no amount for what was completed.
  const of = other ?? (current?.subject.version === "final" ? current : undefined);
  const subject = of?.subject ?? withContext(current ? { version: "final" } : {}, context, current?.subject);
  const label = `${labelOf(subject)} · ${isPrior ? "为上年的比例" : "完成预算比例"}`;
  return {
    kind: "completion",
    cell: cellOfFigure(narrative, passage, figure, label),
    figure,
    passage: passage.index,
    sentence,
    ...(of ? { of } : {}),
    base: withAmount(unit, base, of),
    subject,
  };
}

const COMPLETED =
  /(?:^|[,，。；;])(?:支出|收入)?(?:决算|执行|完成)数(?:为|是|占|达到?|相当于)[^,，。；;]*预算[^,，。；;]*$/u;

/** 决算500万元，全年预算数520万元；年初预算数480万元，决算数为年初预算数的: what is completed is named anew. */
function completedNamed({ amounts }: Unit, { words }: Said): AmountClaim | undefined {
  return COMPLETED.test(words)
    ? amounts.findLast((one) => !one.isBase && one.zone === "main" && one.subject.version === "final")
    : undefined;
}

function readGrowth(unit: Unit, said: Said): GrowthClaim | undefined {
  const { figure, sentence, words, before, zone } = said;
  const { context, narrative, passage, claims, amounts } = unit;
  const direction = directionBefore(words);
  if (direction === undefined) {
    return undefined;
  }
  const last = claims.findLast((one) => one.kind === "change" && one.sentence === sentence);
  const change =
    last?.kind === "change" && !amounts.some(({ figure: one }) => one.from > last.figure.to) ? last : undefined;
  const base =
    change?.base ?? comparedWith(before, context.year) ?? baseBefore(unit, sentence) ?? baseUnsaid(unit, said);
  const own = readSubject(withoutComparison(words), context.fiscalYear);
  const of = change ? change.of : base ? amountOf(unit, own, base, said) : undefined;
  const subject = of?.subject ?? withContext(own, context, currentAmount(unit, zone)?.subject ?? unit.head);
  const label = `${labelOf(subject)} · ${direction === 1 ? "增长率" : "下降率"}`;
  return {
    kind: "growth",
    cell: cellOfFigure(narrative, passage, figure, label, direction),
    figure,
    passage: passage.index,
    sentence,
    ...(of ? { of } : {}),
    ...(change ? { change } : {}),
    base: base ? withAmount(unit, base, of) : {},
    subject,
  };
}

const BARE = /^(?:的\d*[%％])?[,，、]?(?:同比)?(?:增长|下降|增幅为?|降幅为?)(?:了|约)?$/u;

// 完成77.93亿元，增长2.7%: of the year before, whatever the figure of it is called.
function baseUnsaid(unit: Unit, { words, sentence, zone, before }: Said): Base | undefined {
  const current = currentAmount(unit, zone);
  const { year, version } = current?.subject ?? {};
  const isOfIt =
    current?.sentence === sentence && BARE.test(words) && !/口径|可比|年均|平均|累计|较年初|比年初/u.test(before);
  return isOfIt && year !== undefined && version === "final" ? { year: year - 1 } : undefined;
}
