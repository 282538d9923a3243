import type { Measure, Stage, SummaryItem, TableKind } from "../domain/budget-table.ts";
import type { TableScope } from "../domain/table-kind.ts";
import { compactText } from "../domain/text.ts";
import { THREE_PUBLIC_ITEMS } from "../domain/three-public-items.ts";
import { readGovernmentTitle, readScope } from "./government-title.ts";

/**
 * Tables of a part of what a kind is the whole of, or of the same in another order: 一般公共预算项目支出表, basic
 * expenditure by function, all expenditure by economic class (Sichuan's 支出决算明细表).
 */
const PART_OF_A_KIND =
  /基本支出.*功能|^(?!.*基本支出).*(?:经济(?:科目|分类)|支出决算明细表|(?:一般公共预算|财政拨款).*项目支出|项目支出.*(?:一般公共预算|财政拨款))/u;

/**
 * The field's words and what they mean here, first match wins. Texts are compared without blanks, after folding of
 * width and radicals. Source: the printed books of several provinces.
 */
const FORMS_AND_LISTS: readonly (readonly [RegExp, TableKind])[] = [
  [/绩效目标|绩效自评(?:情况)?表/u, "performance-targets"],
  [/编制范围|单位构成|预算单位(?:构成|一览)|基层预算单位/u, "unit-list"],
  [/政府采购|采购(?:预算|支出)/u, "procurement"],
];
const DEPARTMENTAL: readonly (readonly [RegExp, TableKind])[] = [
  [/三公["”]?经费|“三公/u, "three-public"],
  [/机关运行经费/u, "operating-expenses"],
  [PART_OF_A_KIND, "unknown"],
  [/一般公共预算.*基本支出/u, "general-basic"],
  [/国有资本经营/u, "state-capital"],
  [/政府性基金/u, "fund"],
  [/财政拨款.*基本支出/u, "appropriation-basic"],
  [/财政拨款.*收入?支/u, "appropriation-summary"],
  [/一般公共预算.*支出/u, "general-expenditure"],
  [/财政拨款.*支出/u, "appropriation-expenditure"],
  [/项目支出/u, "projects"],
  [/项目.{0,8}明细表|项目(?:经费|资金)?构成表/u, "project-details"],
  [/财务收支|(?<!资金|专户)收(?:支|入支出)(?:预算|决算)?(?:情况)?(?:总|表)/u, "summary"],
  [/(?<!补助|事业|经营|非税|税收|上缴|其他|基金|资金|拨款)收入(?:预算|决算)?(?:总体?)?(?:情况)?总?表/u, "revenue"],
  [/(?<!补助|经营|基本|福利|服务|费|专项|基金|资金|拨款)支出(?:预算|决算)?(?:总体?)?(?:情况)?总?表/u, "expenditure"],
];

/** What a list without a printed title is called. */
export const STANDARD_TITLES: Partial<Record<TableKind, Record<Stage, string>>> = {
  "unit-list": { budget: "部门预算编制范围单位表", "final-account": "部门决算编制范围单位表" },
};

const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/决算/u, "final-account"],
  [/预算/u, "budget"],
];
const BUDGET_NAMES = /(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算/gu;

/** Texts of a column's header, leaf first. */
export const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/三公/u, "three-public"],
  [/^(?:部门|单位|本单位)?基本支出(?:预算|决算)?数?$/u, "basic"],
  [/^项目支出(?:预算|决算)?数?$/u, "project"],
  [/^(?:其中:)?人员(?:经费|支出)/u, "personnel"],
  [/^(?:其中:)?(?:日常)?公用(?:经费|支出)/u, "public"],
  [/上缴上级/u, "paid-to-superior"],
  [/对附属单位补助/u, "subsidy-to-affiliates"],
  [/经营支出/u, "operating-expenditure"],
  [/预留机动/u, "reserved"],
  [/使用非财政拨款结余|动用非财政拨款|事业基金弥补/u, "non-appropriation-surplus"],
  [/结转下年|下年结转/u, "carry-forward"],
  [/年末.*结[转余]/u, "closing-balance"],
  [/年初.*结[转余]/u, "opening-balance"],
  [/上年结[转余]/u, "carried-over"],
  [/财政专户/u, "special-account"],
  [/附属单位(?:上缴|缴款)/u, "affiliate-revenue"],
  [/上级补助/u, "superior-subsidy"],
  [/经营收入/u, "operating-revenue"],
  [/事业收入/u, "service-revenue"],
  [/^其他(?:资金|收入)/u, "other-revenue"],
  [/国有资本经营/u, "state-capital"],
  [/政府性基金/u, "fund"],
  [/一般公共预算/u, "general"],
  [/^财政拨款/u, "appropriation"],
  ...THREE_PUBLIC_ITEMS,
  [/机关运行经费/u, "operating-expenses"],
  [/^本年收入/u, "current-revenue"],
  [/^本年支出/u, "current-expenditure"],
  [/^(?:总计|合计|小计|金额|预算数|决算数|执行数|预算金额|总额|.{0,6}合计)$/u, "total"],
];

/** Names of rows, numbering and blanks removed. */
export const SUMMARY_ITEMS: readonly (readonly [RegExp, SummaryItem])[] = [
  [/^人员经费(?:合计|小计)$/u, "personnel-total"],
  [/^公用经费(?:合计|小计)$/u, "public-total"],
  [/^(?:收入总计|收入合计|收入总额)$/u, "revenue-total"],
  [/^(?:支出总计|支出合计|支出总额)$/u, "expenditure-total"],
  [/^(?:本年|当年)收入(?:合计|小计|总计)?$/u, "current-revenue"],
  [/^(?:本年|当年)支出(?:合计|小计|总计)?$/u, "current-expenditure"],
  [/^(?:使用|动用)(?:非财政拨款|专用)?(?:结余|事业基金)|^用事业基金弥补/u, "surplus-used"],
  [/^结余分配/u, "surplus-distributed"],
  [/^(?:年初|上年)(?:财政拨款)?结[转余]/u, "opening-balance"],
  [/^(?:年末(?:财政拨款)?结[转余]|结转下年|下年结转|年终结)/u, "closing-balance"],
  [/^(?:一般)?公共预算|^一般公共预算/u, "general"],
  [/^政府性基金/u, "fund"],
  [/^国有资本经营(?:预算)?(?:资金|收入|财政拨款|拨款|财政拨款收入|拨款收入)?$/u, "state-capital"],
  [/^财政拨款(?:收入|资金|预算)?$/u, "appropriation"],
  [/^财政专户/u, "special-account"],
  [/^事业收入/u, "service-revenue"],
  [/^(?:事业单位)?经营收入/u, "operating-revenue"],
  [/^上级补助收入/u, "superior-subsidy"],
  [/^附属单位(?:上缴|缴款)/u, "affiliate-revenue"],
  [/^其他(?:收入|资金)$/u, "other-revenue"],
  [/^基本支出$/u, "basic"],
  [/^项目支出$/u, "project"],
];

export const TOTAL_NAME = /^(?:.{0,8})(?:合计|总计|小计)$/u;

/** First match of a list. */
export function lookUp<T>(list: readonly (readonly [RegExp, T])[], text: string): T | undefined {
  return list.find(([pattern]) => pattern.test(text))?.[1];
}

/** 国有资本经营预算 and its like name a budget of the four, in accounts too: only what is left tells the stage. */
export function stageIn(text: string): Stage | undefined {
  return lookUp(STAGES, withoutBudgets(text));
}

/** Years that count from another start: 中华民国113年 is 2024, 令和6年 too. */
const ERAS: readonly (readonly [RegExp, number])[] = [
  [/(?:中华)?民国\s*(\d{2,3})\s*年/gu, 1911],
  [/令和\s*(\d{1,2})\s*年/gu, 2018],
];

/** The year a title is of; the later where it names two: 2023年执行情况和2024年预算表. */
export function yearIn(text: string): number | undefined {
  const years = [...text.matchAll(/(20[0-4]\d)\s*年/gu)].map(([, year]) => Number(year));
  for (const [pattern, start] of ERAS) {
    years.push(...[...text.matchAll(pattern)].map(([, year]) => start + Number(year)));
  }
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** A title without the names of the four budgets. */
export function withoutBudgets(text: string): string {
  return compactText(text).replace(BUDGET_NAMES, "");
}

/** What a table is: its kind, and of a government's what it covers. */
export interface Identity {
  kind: TableKind;
  scope?: TableScope;
}

/** What a title names; `unknown` when it names no kind. A government's table is never taken for a department's. */
export function identify(title: string): Identity {
  const compact = withoutYears(title);
  const listed = lookUp(FORMS_AND_LISTS, compact);
  if (listed) {
    return { kind: listed };
  }
  // 一般公共预算财政拨款支出决算表 is of one budget, not of all appropriations.
  const whose = compact.replace(/一般公共预算财政拨款/u, "一般公共预算");
  return readGovernmentTitle(compact) ?? { kind: lookUp(DEPARTMENTAL, whose) ?? "unknown" };
}

/** What a title says of whose and which amounts, whether or not it names a kind. */
export function scopeOf(title: string): TableScope {
  return readScope(withoutYears(title));
}

/** Characters; a text without end above a table would be looked through again from each of them. */
const LONGEST_TITLE = 1_000;

function withoutYears(title: string): string {
  return compactText(title.slice(0, LONGEST_TITLE)).replace(/20\d{2}年度?/gu, "");
}

/** The kind a title names. */
export function kindOf(title: string): TableKind {
  return identify(title).kind;
}
