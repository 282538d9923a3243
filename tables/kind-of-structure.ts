import { plainName } from "../domain/item-name.ts";
import type { Breakdown, TableScope } from "../domain/table-kind.ts";
import { compactText } from "../domain/text.ts";
import { type GridView, saidInRow } from "./grid-view.ts";
import type { Extent } from "./read-columns.ts";
import type { Identity } from "./vocabulary.ts";

/** More rows than these are not needed to see what the rows are. */
const MOST_ROWS = 60;
/** A form is known by its first rows. */
const ROWS_OF_FORM = 12;
/** So many of a set of words are no accident. */
const SEVERAL = 3;
/** The share of names that make the rows a list of one sort. */
const MOST = 0.6;

const SCHEME =
  /^(?:企业职工|城镇?乡?居民|机关事业单位|职工|城镇职工)?(?:基本)?(?:养老|医疗|失业|工伤|生育)保险(?:\(含.*\))?(?:基金)?(?:收入|支出|收支|结余)?$/u;
const REGION_HEAD = /^(?:地区|市县|市州|县区|区县|县\(?市、?区\)?|地区名称|市县名称|市\(?州\)?)/u;
const DEPARTMENT_HEAD = /^(?:主管)?(?:部门|单位)(?:名称)?$/u;
const TRANSFER = /^(?:税收返还|返还性(?:支出|收入)?|一般性转移支付|专项转移支付|均衡性转移支付|共同财政事权.*)$/u;
const UNASSIGNED = /分配到地区|未分配/u;

interface Shape {
  /** Texts of the header, a merge once. */
  heads: string[];
  /** The first name of each row, numbering removed. */
  names: string[];
  /** The leftmost head. */
  first: string;
}

/**
 * What header and rows show by themselves, for tables whose title does not tell: forms of performance targets, debt by
 * limit and balance, social insurance by scheme, transfers by region, lists of projects and special funds.
 */
export function kindOfStructure(view: GridView, extent: Extent): Identity | undefined {
  const shape = shapeOf(view, extent);
  const { heads, names, first } = shape;
  const has = (pattern: RegExp): boolean => heads.some((head) => pattern.test(head));
  if (isTargetForm(view, extent)) {
    return { kind: "performance-targets" };
  }
  if (has(/限额$/u) && has(/余额/u)) {
    return { kind: "debt-limits", scope: { ...debtIn([...heads, ...names]), ...byRows(first) } };
  }
  if (names.some((name) => /债务.*限额/u.test(name)) && names.some((name) => /债务.*余额/u.test(name))) {
    return { kind: "debt-limits", scope: debtIn(heads) };
  }
  const schemesAcross = heads.filter((head) => SCHEME.test(head)).length >= SEVERAL;
  if (schemesAcross || isMostly(names, SCHEME)) {
    return { kind: "insurance-accounts", scope: { budget: "social-insurance", by: "scheme" } };
  }
  if (
    heads.filter((head) => TRANSFER.test(head)).length > 1 ||
    names.filter((name) => TRANSFER.test(name)).length > 1
  ) {
    return { kind: "transfers", scope: { budget: "general", by: breakdownOf(shape) } };
  }
  if (has(/因公出国/u) && has(/公务接待/u) && DEPARTMENT_HEAD.test(first) && names.length >= SEVERAL) {
    return { kind: "three-public-summary", scope: { by: "department" } };
  }
  if (has(/专项资金名称/u)) {
    return { kind: "special-funds" };
  }
  return undefined;
}

/** A list of projects: their names, who carries them out or what they are for, and amounts. Only where no title says otherwise. */
export function isProjectList(view: GridView, extent: Extent): boolean {
  const { heads } = shapeOf(view, extent);
  const has = (pattern: RegExp): boolean => heads.some((head) => pattern.test(head));
  return has(/^项目名称$/u) && has(/单位|类型|类别|部门/u) && has(/合计|金额|预算数|拨款/u) && !has(/科目|指标/u);
}

/** What the rows of a government's table are, where its title does not say. */
export function breakdownOf({ heads, first, names }: Shape): Breakdown {
  if (heads.some((head) => UNASSIGNED.test(head)) && !REGION_HEAD.test(first)) {
    return "item-and-region";
  }
  if (DEPARTMENT_HEAD.test(first)) {
    return "department";
  }
  return byRows(first).by ?? (isMostly(names, SCHEME) ? "scheme" : "item");
}

/** Header and rows of a table. */
export function shapeOf(view: GridView, { start, body, end }: Extent): Shape {
  const heads: string[] = [];
  for (let row = start; row < body; row++) {
    heads.push(...saidInRow(view, row).map(({ text }) => compactText(text)));
  }
  const names: string[] = [];
  for (let row = body; row < Math.min(end, body + MOST_ROWS); row++) {
    const name = saidInRow(view, row).find(({ text }) => /\p{Script=Han}/u.test(text))?.text;
    if (name !== undefined) {
      names.push(plainName(name));
    }
  }
  return { heads, names, first: heads.find((head) => !/^(?:序号|编码|.{0,4}编码)$/u.test(head)) ?? "" };
}

function isTargetForm(view: GridView, { start, end }: Extent): boolean {
  const texts: string[] = [];
  for (let row = start; row < Math.min(end, start + ROWS_OF_FORM); row++) {
    texts.push(...saidInRow(view, row).map(({ text }) => compactText(text)));
  }
  const has = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  return has(/^一级指标/u) && has(/^[二三]级指标/u) && has(/指标值|目标值|绩效目标|年度指标/u);
}

function byRows(first: string): TableScope {
  return REGION_HEAD.test(first) ? { by: "region" } : {};
}

function debtIn(texts: readonly string[]): TableScope {
  const [general, special] = [/一般债/u, /专项债/u].map((debt) => texts.some((text) => debt.test(text)));
  return general === special ? {} : { budget: general ? "general" : "fund" };
}

/** Totals aside. */
function isMostly(names: readonly string[], pattern: RegExp): boolean {
  const items = names.filter((name) => !/^(?:合计|总计|小计|收入|支出|本年|上年|年末|滚存)/u.test(name));
  const found = items.filter((name) => pattern.test(name)).length;
  return found >= SEVERAL && found >= items.length * MOST;
}
