import type { MoneyScope, Subject } from "../../domain/claim.ts";
import { withoutNumber } from "../../domain/item-name.ts";
import { FARTHEST, readPath } from "./read-path.ts";
import { BARE_TERMS, SCOPES, TERMS } from "./terms.ts";
import { lastClause } from "./words.ts";

/** Names of items hold 执行, 预算 and the like. */
const MARKED_PATH = /^.*\((?:\d{2,3})?[类款项]\)/u;
const YEARS = /(?:19|20)\d{2}年?(?:度|财年)?|(?:本|当|今|上一?|去|前一?)年(?!结[转余])(?:度|同期)?/gu;
const VERSIONS =
  /年初预算数?|(?:全年|调整后?|变动)的?预算数?|(?:预算)?(?:执行数?|完成数)|(?:支出|收入)?决算数?(?!总[计额]|合计)|决算|预算(?:安排|支出(?=(?:为|是)?$)|总额)?数?/gu;
const VERBS = /(?:财政性?资金|全年|预计|预期|安排|完成|实现|执行|累计|达到|达|共计|共|为|是|约|均|各|的|数|由|从)+$/u;
const ASIDES = /\([^()]*\)/gu;
const BODY =
  /^(?:(?:我|本|全|该)?(?:省|市|区|县|州|旗|乡|镇|街道|部门|单位|局|厅|委|办|院|级)|本级|省本级|市本级|县本级|区本级|地方|全国|中央|.{2,30}?(?:局|厅|委员会|委|办|办公厅|办公室|办事处|人民政府|法院|检察院|院|部|处|会|中心|站|队|学校|大学|学院|[中小]学|幼儿园|党校|剧院|[林农]场|医院|所|社|馆|街道|镇|乡|部门|单位|机关|本级|汇总))(?:本级|机关|部门|单位|（本级）)?的?$/u;
const SIDES = /^(?:[、,]|其中|此外|另|另外|包括|主要|分别|同时|以及|和|及|与)+/u;
/** 与上年相比 and its like say against what, not of what. */
const COMPARISON =
  /[,，]?(?:与|和|同|较|比)(?:上一?年(?:度|同期)?|去年|(?:19|20)\d{2}年度?)(?:[^,，。；;：:]{0,8}?(?:相比|对比))[,，]?/gu;
const LEVEL =
  /(?<whole>全(?:省|市|县|区|州|旗)|地方(?=一般公共预算|公共财政|财政收入|级))|(?<lower>市县级?|县\(市、区\)|县区|区县|县级|下级|乡镇级?)|(?<own>(?:省|市|县|区|州|旗)(?:本)?级|(?<!部门|单位|厅|局|委)本级)/u;

/** What stands before a number, or in a heading, is of: nothing inherited yet. Words as `plainWords` gives them. */
export function readSubject(text: string, fiscalYear: number | undefined): Subject {
  const words = text.slice(-FARTHEST);
  const clause = withoutNumber(lastClause(words.replace(COMPARISON, ""))).replace(SIDES, "");
  const path = readPath(clause);
  const level = levelIn(clause) ?? levelIn(words);
  const scope = scopeOf(clause) ?? scopeOf(words);
  return {
    ...timeOf(path ? clause.replace(MARKED_PATH, "") : clause, fiscalYear),
    ...(scope ? { scope } : {}),
    ...level,
    ...(path ? { path } : termOf(clause)),
  };
}

export function levelOf(words: string): Subject["level"] {
  return levelIn(words)?.level;
}

function levelIn(words: string): Pick<Subject, "level" | "lower"> | undefined {
  const found = [...words.matchAll(new RegExp(LEVEL, "gu"))].at(-1)?.groups;
  const lower = found?.["lower"];
  return lower ? { level: "lower", lower } : found ? { level: found["whole"] ? "whole" : "own" } : undefined;
}

/** The budget named last; 一般公共预算财政拨款 is the general budget. */
export function scopeOf(words: string): MoneyScope | undefined {
  let rest = words;
  let last: { scope: MoneyScope; at: number } | undefined;
  for (const [scope, pattern] of SCOPES) {
    rest = rest.replace(pattern, (found, at: number) => {
      if (!last || at >= last.at) {
        last = { scope, at };
      }
      return "\u0000".repeat(found.length);
    });
  }
  return last?.scope;
}

/** Year and version as these words say them. */
function timeOf(words: string, fiscalYear: number | undefined): Pick<Subject, "year" | "version"> {
  const printed = [...words.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)].at(-1)?.[1];
  const year = printed
    ? Number(printed)
    : fiscalYear === undefined
      ? undefined
      : /上一?年(?!结[转余])|去年/u.test(words)
        ? fiscalYear - 1
        : /本年|当年|今年/u.test(words)
          ? fiscalYear
          : undefined;
  const version = /(?:调整后?|变动|全年)的?预算/u.test(words)
    ? "adjusted"
    : /执行|决算|完成|实际支出/u.test(words)
      ? "final"
      : /预算/u.test(words.replace(/(?:公共(?:财政)?|基金|经营|部门|单位)预算/gu, ""))
        ? "budget"
        : undefined;
  return { ...(year === undefined ? {} : { year }), ...(version ? { version } : {}) };
}

function termOf(clause: string): Pick<Subject, "term" | "name"> {
  const isCurrent = /本年(?:收入|支出)(?:(?:预算|决算)?(?:合计|总计)|$)/u.test(clause);
  let rest = clause.replace(ASIDES, "").replace(YEARS, "");
  rest = rest.replace(/(?:支出|收入)?决算数?(?:为|是)?$/u, "").replace(VERBS, "");
  const core = stripScopes(rest.replace(LEVEL, "")).replace(VERSIONS, "").replace(VERBS, "");
  const isBare = core === "" || (BODY.test(core) && /预算(?:支出|收入)$/u.test(rest));
  // 全市支出决算210亿元: of an item, 支出决算 alone goes on with what was named before.
  const saysLevel = core === "" && levelIn(clause) !== undefined;
  const bare = isBare ? core + restoreSide(scopeOf(clause) || saysLevel ? clause : rest) : core;
  if (bare === "") {
    return {};
  }
  for (const [term, ending] of TERMS) {
    const found = ending.exec(bare);
    if (found && (!BARE_TERMS.has(term) || isBody(bare.slice(0, found.index)))) {
      return isCurrent && (term === "revenue" || term === "expenditure") ? { term, name: "本年" } : { term };
    }
  }
  return { name: withoutBody(bare) };
}

// 一般公共预算支出: 预算支出 is not a version here but the side.
function restoreSide(words: string): string {
  return /支出/u.test(words) ? "支出" : /收入/u.test(words) ? "收入" : "";
}

function stripScopes(words: string): string {
  return SCOPES.reduce((rest, [, pattern]) => rest.replace(pattern, ""), words);
}

function isBody(words: string): boolean {
  const plain = words.replace(/下属\d+家.*$/u, "").replace(/^(?:纳入|属于)/u, "");
  return plain === "" || BODY.test(plain);
}

function withoutBody(words: string): string {
  const found = /^(?:我|本)(?:部门|单位|局|厅|委|院|办)/u.exec(words);
  return found ? words.slice(found[0].length) : words;
}
