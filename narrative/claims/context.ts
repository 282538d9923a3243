import type { Version } from "../../domain/budget-table.ts";
import type { MoneyScope, Subject } from "../../domain/claim.ts";
import type { Narrative, Passage } from "../../domain/narrative.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import { readPath } from "./read-path.ts";
import { levelOf, scopeOf } from "./read-subject.ts";
import { plainWords } from "./words.ts";

/** What the headings over a passage say of everything under them. */
export interface Context {
  fiscalYear: number | undefined;
  /** The year and version spoken of: those of the draft, or of the section: 一、2023年预算执行情况. */
  year: number | undefined;
  version: Version | undefined;
  scope?: MoneyScope;
  level?: Subject["level"];
  lower?: Subject["lower"];
  /** 类 and 款 that headings over the items name. */
  names: { name: string; mark: string }[];
}

const EXECUTED = /执行情况|决算/u;
const LONGEST_TITLE = 24;
const OF_MONEY = /(?:收支|收入|支出)(?:支出)?(?:预算|决算)?(?:总?表?)?(?:总体)?情况/u;

export function headingContext(narrative: Narrative, passage: Passage, { fiscalYear, stage }: ClaimFacts): Context {
  const headings = [
    ...passage.section.map((index) => narrative.passages[index]?.text ?? ""),
    ...leadingTitle(passage),
  ].map(plainWords);
  const context: Context = {
    fiscalYear,
    year: fiscalYear,
    version: stage === undefined ? undefined : stage === "budget" ? "budget" : "final",
    names: [],
  };
  for (const heading of headings) {
    const title = heading.slice(0, 60);
    const year = /((?:19|20)\d{2})年/u.exec(title)?.[1];
    // Only a budget speaks of two years under headings; another year over a final account is a slip of the heading.
    const isOfPrior = fiscalYear !== undefined && Number(year) === fiscalYear - 1 && stage !== "final-account";
    if (isOfPrior && EXECUTED.test(title) && !/草案/u.test(title)) {
      context.year = Number(year);
      context.version = "final";
    }
    const scope = scopeOf(title);
    if (scope) {
      context.scope = scope;
    } else if (OF_MONEY.test(title)) {
      context.scope = "all";
    }
    const level = levelOf(title);
    if (level) {
      context.level = level;
    }
    const path = readPath(title);
    path?.names.forEach((name, index, { length }) => {
      const mark = path.marks[index];
      if (mark && length < 3) {
        context.names = [...context.names.filter((one) => one.mark !== mark), { name, mark }];
      }
    });
  }
  return context;
}

const OPENING_YEAR =
  /^(?:[^\d,，。；;]{0,4}[、.．)）])?\s*(?<year>(?:19|20)\d{2})\s*年(?!\s*(?:\d{1,2}\s*月|[初底末]|上半年|第))/u;
const DONE = /完成|执行|实现|决算/u;
/** 主要收入项目完成情况： in a budget is of the year before. */
const DONE_SO_FAR = /^[^,，。；;\d]{0,24}(?:完成|执行)情况(?:如下|为|是)?[:：]/u;

/** A passage of a budget that opens with its year is of that year, whatever section it stands in: 2025年，收入预期79.95亿元. */
export function openingContext(context: Context, { text, sentences }: Passage, { stage }: ClaimFacts): Context {
  const { fiscalYear } = context;
  const said = plainWords(text);
  const year = Number(OPENING_YEAR.exec(said)?.groups?.["year"]);
  if (stage !== "budget" || fiscalYear === undefined) {
    return context;
  }
  if (context.year !== fiscalYear) {
    return year === fiscalYear ? { ...context, year, version: "budget" } : context;
  }
  const first = plainWords(text.slice(0, sentences[0]?.to));
  const isDone = (year === fiscalYear - 1 && DONE.test(first)) || DONE_SO_FAR.test(said);
  const isOfOne = !said.includes(`${fiscalYear}年`) && !/本年|今年/u.test(said);
  return isDone && isOfOne ? { ...context, year: fiscalYear - 1, version: "final" } : context;
}

// 2. 省级收支情况。一般公共预算收入完成…: the first sentence of a numbered paragraph is its heading.
export function leadingTitle({ text, sentences, number }: Passage): string[] {
  const [first, second] = sentences;
  const title = number && first && second ? text.slice(first.from, first.to) : "";
  return title.length > 0 && title.length <= LONGEST_TITLE && !/\d(?![、.．])/u.test(title.replace(/^\D{0,2}\d+/u, ""))
    ? [title]
    : [];
}

/** 省级政府性基金收入…；支出…: the budgets that stand apart keep their name through the sentence. */
const APART: ReadonlySet<string> = new Set(["fund", "state-capital", "social-insurance"]);
const SILENT = /^(?:合计|总计|小计|共计|金额|总额|其中)?$/u;
const SIDES: ReadonlySet<string> = new Set(["expenditure", "expenditure-total", "revenue"]);

/**
 * What is meant, with all that is left unsaid: the item from the amount before, the scope from the list, the sentence or the
 * headings, year and version from the section.
 */
export function withContext(own: Subject, context: Context, before?: Subject, lead?: Subject): Subject {
  const isSilent = !own.term && !own.path && (own.name === undefined || SILENT.test(own.name));
  const isOfPath = own.term !== undefined && SIDES.has(own.term) && !own.scope && before?.path !== undefined;
  const core: Subject = isSilent || isOfPath ? coreOf(before) : coreOf(own);
  const path = core.path ? completePath(core.path, [...context.names, ...namesOf(lead)]) : undefined;
  const isBareSide = own.term === "revenue" || own.term === "expenditure";
  const goesOn = isSilent || isOfPath || (isBareSide && before?.scope !== undefined && APART.has(before.scope));
  const scope = own.scope ?? (goesOn ? before?.scope : undefined) ?? lead?.scope ?? context.scope;
  const isSaid = own.scope !== undefined || (goesOn && before?.scope !== undefined);
  const isOfHeading =
    scope !== undefined && scope !== "all" && !isSaid && (lead?.scope === undefined || lead.isScopeOfHeading === true);
  const { level, lower } = [own, before, lead].find((one) => one?.level !== undefined) ?? context;
  // 2024年末债务余额48亿元，其中：一般债务余额20亿元: a debt is of a day, and so are its parts.
  const isDebt = own.term?.startsWith("debt-") && own.year === undefined && own.version === undefined;
  const whole = isDebt && lead?.term?.startsWith("debt-") && lead.year !== undefined ? lead : undefined;
  const year = own.year ?? whole?.year ?? context.year;
  const isNow = year === context.year;
  const version =
    own.version ??
    (whole && !isNow ? whole.version : isNow ? context.version : isPast(year, context) ? "final" : undefined);
  return {
    ...core,
    ...(path ? { path } : {}),
    ...(year === undefined ? {} : { year }),
    ...(version ? { version } : {}),
    ...(scope ? { scope } : {}),
    ...(isOfHeading || (goesOn && before?.isScopeOfHeading) ? { isScopeOfHeading: true } : {}),
    ...(level ? { level } : {}),
    ...(lower ? { lower } : {}),
  };
}

// 2023年全省一般公共预算收入3,692.1亿元 in a budget of 2024: what is not called a budget has come in.
function isPast(year: number | undefined, { year: now, version }: Context): boolean {
  return year !== undefined && now !== undefined && year < now && version === "budget";
}

function coreOf(subject: Subject | undefined): Subject {
  return {
    ...(subject?.term ? { term: subject.term } : {}),
    ...(subject?.path ? { path: subject.path } : {}),
    ...(subject?.name === undefined ? {} : { name: subject.name }),
  };
}

function namesOf(subject: Subject | undefined): Context["names"] {
  return (subject?.path?.names ?? []).flatMap((name, index) => {
    const mark = subject?.path?.marks[index];
    return mark ? [{ name, mark }] : [];
  });
}

// 行政运行（项） under 检察（款） under 公共安全支出（类）.
function completePath(path: NonNullable<Subject["path"]>, outer: Context["names"]): NonNullable<Subject["path"]> {
  const names = [...new Map(outer.map((one) => [one.mark, one])).values()];
  const order = ["类", "款", "项"];
  const first = path.marks[0];
  const missing = names
    .filter(({ mark }) => first !== undefined && order.indexOf(mark) < order.indexOf(first))
    .sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
  return missing.length === 0
    ? path
    : {
        ...path,
        names: [...missing.map(({ name }) => name), ...path.names],
        marks: [...missing.map(({ mark }) => mark as "类"), ...path.marks],
      };
}
