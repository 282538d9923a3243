import type { Column, ColumnGroup, Measure } from "../domain/budget-table.ts";
import { isChangeName } from "../domain/change-name.ts";

const TOTAL = /^(?:合计|小计|总计|.{0,8}合计|金额)$/u;
const OF_WHICH = /^其中/u;
/** 数量 and 单价 make up an amount by multiplying. */
const FACTOR = /单价|数量|标准|人数|次数/u;
/** A total that names what it is of takes no more than that: “三公”经费合计 beside 会议费. */
const SCOPES: readonly (readonly [RegExp, readonly Measure[]])[] = [
  [/三公/u, ["abroad", "reception", "vehicles", "vehicle-purchase", "vehicle-running"]],
  [/财政拨款/u, ["general", "fund", "state-capital"]],
];

/**
 * Which amount columns the header says are sums of others. In each branch of the header tree a 合计 or 小计 column is
 * the sum of its siblings; a sibling that is itself a branch stands for its own 小计, or for all its leaves.
 */
export function groupColumns(columns: readonly Column[]): ColumnGroup[] {
  const amounts = columns.filter((column) => column.role === "amount");
  const groups: ColumnGroup[] = [];
  for (const panel of new Set(amounts.map((column) => column.panel))) {
    const own = amounts.filter((column) => column.panel === panel);
    for (const branch of alike(own)) {
      visit(branch, 0, groups);
    }
  }
  return groups;
}

const VERSION_LEAF = /^(?:(?:年初|调整|变动|全年)?预算数|决算数|执行数)$/u;

/**
 * Budget and final figures, this year's and last year's, may stand side by side or alternate (预算数·决算数 under each
 * item): each sort is a tree of its own, and a column of changes belongs to none.
 */
function alike(columns: readonly Column[]): Column[][] {
  const versions = new Set(columns.map(leafOf).filter((leaf) => VERSION_LEAF.test(leaf)));
  const sorts = new Map<string, Column[]>();
  for (const column of columns) {
    if (isChangeName(column.path.join("/"))) {
      continue;
    }
    const isVersion = versions.size > 1 && VERSION_LEAF.test(leafOf(column));
    const year = /20\d{2}(?=年)/u.exec(column.path.join("/"))?.[0] ?? "";
    const sort = `${column.period ?? ""}${year}${isVersion ? leafOf(column) : ""}`;
    const own = isVersion ? { ...column, path: column.path.slice(0, -1) } : column;
    sorts.set(sort, [...(sorts.get(sort) ?? []), own]);
  }
  return [...sorts.values()];
}

function leafOf(column: Column): string {
  return column.path.at(-1) ?? "";
}

/** Adds the groups of one branch and gives the column that stands for all of it, if there is one. */
function visit(branch: readonly Column[], depth: number, groups: ColumnGroup[]): number | undefined {
  if (branch.length === 1) {
    return branch[0]?.index;
  }
  const children = new Map<string, Column[]>();
  for (const column of branch) {
    const key = column.path[depth] ?? "";
    children.set(key, [...(children.get(key) ?? []), column]);
  }
  if (children.size === 1) {
    const deeper = branch.some((column) => column.path.length > depth + 1);
    return deeper ? visit(branch, depth + 1, groups) : undefined;
  }
  let total: number | undefined;
  let parts: number[] = [];
  // How many columns 其中 speaks for cannot be told, unless it is the last.
  const keys = [...children.keys()];
  const ofWhich = keys.findIndex((key) => OF_WHICH.test(key));
  // Several totals side by side: which columns each takes is not told either.
  const isOpen = (ofWhich >= 0 && ofWhich < keys.length - 1) || keys.filter((key) => TOTAL.test(key)).length > 1;
  for (const [key, members] of children) {
    if (OF_WHICH.test(key)) {
      continue;
    }
    const stands = visit(members, depth + 1, groups);
    if (total === undefined && members.length === 1 && TOTAL.test(key)) {
      total = members[0]?.index;
    } else if (stands !== undefined) {
      parts.push(stands);
    } else {
      // A branch without a column of its own is the sum of its leaves.
      parts.push(...members.map((column) => column.index));
    }
  }
  // 项目总投资 | 合计 | 一般公共预算 | 政府性基金预算: what stands on both sides of a total is not all of one kind.
  const behind = parts.filter((part) => part > (total ?? 0));
  parts = total !== undefined && behind.length > 0 ? behind : parts;
  const outer = takeNested(parts, branch, groups);
  const own = total === undefined || keys.some((key) => FACTOR.test(key)) ? [] : withinScope(total, outer, branch);
  if (total !== undefined && own.length > 0 && !isOpen) {
    groups.push({ total, parts: own });
  }
  return total;
}

/** What is made of others though the header prints all of them in one row: 公务用车购置及运行费小计 | 购置费 | 运行费. */
const NESTED: readonly (readonly [Measure, readonly Measure[]])[] = [
  ["vehicles", ["vehicle-purchase", "vehicle-running"]],
];

/** Adds a group for each column of a branch that its neighbours make up; gives the columns that are left. */
function takeNested(parts: readonly number[], branch: readonly Column[], groups: ColumnGroup[]): number[] {
  let left = [...parts];
  for (const [measure, ofMeasures] of NESTED) {
    const at = (wanted: Measure): number[] =>
      left.filter((part) => branch.find(({ index }) => index === part)?.measure === wanted);
    const [whole, ...more] = at(measure);
    const inner = ofMeasures.flatMap(at);
    if (whole !== undefined && more.length === 0 && inner.length === ofMeasures.length) {
      groups.push({ total: whole, parts: inner });
      left = left.filter((part) => !inner.includes(part));
    }
  }
  return left;
}

function withinScope(total: number, parts: readonly number[], branch: readonly Column[]): number[] {
  const columnAt = (index: number): Column | undefined => branch.find((column) => column.index === index);
  const name = leafOf(columnAt(total) as Column);
  const scope = SCOPES.find(([pattern]) => pattern.test(name))?.[1];
  return parts.filter((part) => !scope || scope.includes(columnAt(part)?.measure as Measure));
}
