import type { AmountClaim, ChangeClaim, Subject, Term } from "../../domain/claim.ts";
import { comparedWith, directionBefore, directionOfComparison, endsInBase } from "./comparison.ts";
import { withContext } from "./context.ts";
import { cellOfFigure } from "./figure-cell.ts";
import { labelOf } from "./label.ts";
import { isPartOf, spentOfFund } from "./part-of-whole.ts";
import { type Completion, readsOtherSide } from "./rates.ts";
import { FARTHEST } from "./read-path.ts";
import { readSubject } from "./read-subject.ts";
import { sideOf } from "./side-of.ts";
import { BEFORE_SURPLUS } from "./terms.ts";
import {
  amountOf,
  baseBefore,
  currentAmount,
  leadOf,
  type Said,
  type Unit,
  withAmount,
  withoutComparison,
} from "./unit.ts";
import { lastClause, plainWords } from "./words.ts";

/** A note in brackets may stand between an amount and its rate. */
const FARTHEST_RATE = 40;

/** 增加793.14万元 is a change; what else is money is the amount of something. */
export function readMoney(unit: Unit, said: Said): AmountClaim | ChangeClaim | undefined {
  const isResult = unit.amounts.at(-1)?.isBase === true && TO.test(said.words);
  const direction = isResult ? undefined : (directionBefore(said.words) ?? directionOfComparison(said.words));
  if (direction !== undefined) {
    return readChange(unit, said, direction);
  }
  const words = said.words.slice(-FARTHEST);
  const after = plainWords(unit.passage.text.slice(said.figure.to, said.figure.to + FARTHEST_RATE));
  const completion = currentAmount(unit, said.zone) && readsOtherSide(words, after);
  return completion ? readOtherSide(unit, said, completion) : readAmount(unit, said, endsInBase(words, after));
}

// 完成预算[6.40万元]的60.94%: the budget of what is spoken of, named or not.
function readOtherSide(unit: Unit, said: Said, completion: Completion): AmountClaim {
  const { context } = unit;
  const {
    version: _,
    year: __,
    ...own
  } = readSubject(said.words.replace(/.*(?:完成|达到?|相当于|占|[为是])/u, ""), context.fiscalYear);
  const current = currentAmount(unit, said.zone)?.subject;
  delete own.name;
  const subject = withContext(own, context, current);
  const year = current?.year ?? context.year;
  const version = completion.version.version ?? (completion.isPrior ? undefined : "budget");
  const claim: AmountClaim = {
    ...amountClaim(unit, said, withTime(subject, completion.isPrior ? priorOf(year) : year, version)),
    isBase: true,
  };
  unit.based = { claim, completion };
  return claim;
}

function readChange(unit: Unit, said: Said, direction: 1 | -1): ChangeClaim {
  const { figure, sentence, words, before, zone } = said;
  const { context, narrative, passage } = unit;
  const base = comparedWith(before, context.year) ?? baseBefore(unit, sentence);
  const own = readSubject(withoutComparison(words), context.fiscalYear);
  const of = base ? amountOf(unit, own, base, said) : undefined;
  const subject = of?.subject ?? withContext(own, context, currentAmount(unit, zone)?.subject ?? unit.head);
  const label = `${labelOf(subject)} · ${direction === 1 ? "增加额" : "减少额"}`;
  return {
    kind: "change",
    cell: cellOfFigure(narrative, passage, figure, label, direction),
    figure,
    passage: passage.index,
    sentence,
    ...(of ? { of } : {}),
    base: base ? withAmount(unit, base, of) : {},
    subject,
  };
}

/** 执行中追加100万元 is said of a budget in passing: what follows is of the item again. */
const ADDED = /(?:追加|核增|核减)(?:预算|资金|指标|经费)?(?:共|合计)?$/u;
const FROM = /(?:由|从)(?:(?:上年|去年|(?:19|20)\d{2}年)的?)?$/u;
/** 由年初预算[60亿元]调减为45亿元: of the year spoken of. */
const FROM_BUDGET = /(?:由|从)(?:年初|原)的?(?:预算)?(?:安排)?数?的?$/u;
const TO =
  /^[,，]?(?:增加|增长|提高|上升|扩大|减少|下降|降低|压减|调整|调减|调增)(?:到|至|为)(?:(?:本年|今年|(?:19|20)\d{2}年)的?)?$/u;

function readAmount(unit: Unit, said: Said, isBase: boolean): AmountClaim | undefined {
  const { words, before, zone } = said;
  const { context, head } = unit;
  // 科学技术支出10.5亿元，完成预算的102.9%: what completes a budget is none itself, whatever the draft is of.
  const unsaid: Subject = unit.completed.has(said.figure.from) ? { version: "final" } : {};
  const lead = leadOf(unit, zone);
  const isFrom = FROM.test(words);
  const last = unit.amounts.at(-1);
  if (last?.isBase && TO.test(words)) {
    const isAdjusted = last.subject.year === context.year && context.version === "budget";
    const version = isAdjusted ? "adjusted" : context.version;
    return amountClaim(unit, said, withTime(last.subject, context.year, unsaid.version ?? version));
  }
  const isWhole = /(?:^|[,，])占[^,，。；]*$/u.test(words);
  const own = readSubject(
    isBase || isWhole ? words.replace(isBase ? /.*(?:比|较|与|同|和)/u : /.*(?:比|较|同|占)/u, "") : words,
    context.fiscalYear,
  );
  Object.assign(own, balanceTotal(unit, said, own.term));
  const ofFund = spentOfFund(unit, said, own);
  if (ofFund) {
    delete own.term;
    Object.assign(own, ofFund);
  }
  const isNamed = own.term !== undefined || own.path !== undefined || (own.name ?? "") !== "";
  const named = isNamed ? own : { ...whole(beforeColon(before, context.fiscalYear)), ...own };
  if (isBase) {
    delete named.name;
    // 比上年 is the year before the one spoken of, which need not be that of the draft.
    Object.assign(named, comparedWith(words, context.year));
  }
  if (zone === "aside" && !named.term && !named.path) {
    return undefined;
  }
  const current = currentAmount(unit, zone)?.subject ?? head ?? lead?.subject;
  Object.assign(named, balanceOfLimit(named, current));
  const meant = withContext({ ...unsaid, ...named }, context, current, lead?.subject);
  const isOfBody =
    lead &&
    (isWholeAgain(meant, lead.subject) || isOfSameLevel(named, lead.subject) || isPartOf(unit, said, meant, lead));
  const subject = isOfBody ? ofOtherBody(meant, words) : meant;
  const isOther = isBase || isWhole || isFrom || FROM_BUDGET.test(words) || ADDED.test(words);
  const claim = amountClaim(unit, said, isFrom ? withTime(subject, priorOf(context.year), undefined) : subject);
  if (lead && sideOf(subject) === "expenditure" && sideOf(lead.subject) === "revenue") {
    // 收入总计500万元，其中：…；支出总计500万元，其中：…: what goes out is no part of what comes in.
    delete unit.inner;
    return isOther ? { ...claim, isBase: true } : claim;
  }
  return { ...claim, ...(isOther ? { isBase: true } : lead ? { lead } : {}) };
}

const BALANCES: Partial<Record<string, Term>> = {
  "debt-limit": "debt-balance",
  "debt-limit-general": "debt-balance-general",
  "debt-limit-special": "debt-balance-special",
};

/** 一般债务限额20.10亿元、余额19.85亿元: of the debt named before. */
function balanceOfLimit({ name, year, version }: Subject, before: Subject | undefined): Subject {
  const term = name === "余额" ? BALANCES[before?.term ?? ""] : undefined;
  const isOfTime = year === undefined && version === undefined && before?.year !== undefined;
  return term
    ? {
        term,
        ...(isOfTime ? { year: before.year } : {}),
        ...(isOfTime && before.version ? { version: before.version } : {}),
      }
    : {};
}

/** 收支总计821万元，其中：局机关收入总计321万元…: the whole is no part of itself, but that of one of its bodies. */
function isWholeAgain({ term, year, version, scope }: Subject, lead: Subject): boolean {
  const isOfSame = year === lead.year && version === lead.version && scope === lead.scope;
  const isAgain = term === lead.term || lead.term === "total";
  return isOfSame && isAgain && (term === "revenue-total" || term === "expenditure-total" || term === "total");
}

/** 市级收入35亿元，其中市本级22亿元、高新区9亿元: of the same level twice, so that one is a body. */
function isOfSameLevel({ term, path, name, level }: Subject, lead: Subject): boolean {
  return !term && !path && !name && level !== undefined && level === lead.level && level !== "lower";
}

function ofOtherBody({ term: _, path: __, ...rest }: Subject, words: string): Subject {
  return { ...rest, name: lastClause(words) };
}

/** …支出90亿元，加上调出资金10亿元，支出合计100亿元: what is added up is the total, though it is called 合计. */
const CLOSES = /[,，、]另?加上?.*[,，](?:收入|支出)合计(?:为)?$/u;
/** 支出总计100亿元。收支相抵，年终结余5亿元: the total of a table holds the surplus as well. */
const LEAVES_SURPLUS = /^[^。；;]*?[。；;，,](?:收支|两者)?相抵|^[。；;，,](?:年[终末])?(?:滚存)?结余/u;

function balanceTotal({ passage }: Unit, { before, figure }: Said, term: Subject["term"]): Subject {
  const side = before.split(/[；;]|总计/u).at(-1) ?? "";
  const total = (term === "revenue" || term === "expenditure") && CLOSES.test(side) ? (`${term}-total` as const) : term;
  const isTotal = total === "expenditure-total";
  return {
    ...(total ? { term: total } : {}),
    ...(isTotal && LEAVES_SURPLUS.test(passage.text.slice(figure.to)) ? { name: BEFORE_SURPLUS } : {}),
  };
}

function amountClaim({ narrative, passage }: Unit, { figure, sentence, zone }: Said, subject: Subject): AmountClaim {
  return {
    kind: "amount",
    cell: cellOfFigure(narrative, passage, figure, labelOf(subject)),
    figure,
    passage: passage.index,
    sentence,
    subject,
    zone,
  };
}

function withTime(
  { version: _, year: __, ...rest }: Subject,
  year: number | undefined,
  version: Subject["version"],
): Subject {
  return { ...rest, ...(year === undefined ? {} : { year }), ...(version ? { version } : {}) };
}

function priorOf(year: number | undefined): number | undefined {
  return year === undefined ? undefined : year - 1;
}

// 检察（款）:2018年预算支出合计, 1.公务接待费:2024年安排预算: the item stands before the colon.
function beforeColon(before: string, fiscalYear: number | undefined): Subject {
  const said = readSubject(before, fiscalYear);
  const label = /^[^\d,，。；;:：]{0,3}(?:\d{1,2}[.、])?[^\d,，。；;:：]{2,24}(?=[:：][^,，。；;:：]*$)/u.exec(
    before,
  )?.[0];
  return said.term || said.path || !label ? said : readSubject(label, fiscalYear);
}

function whole({ term, path, scope, level }: Subject): Subject {
  return {
    ...(term ? { term } : {}),
    ...(path ? { path } : {}),
    ...(scope ? { scope } : {}),
    ...(level ? { level } : {}),
  };
}
