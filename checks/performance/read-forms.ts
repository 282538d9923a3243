import type { BudgetTable } from "../../domain/budget-table.ts";
import type { FormText, Funds, PerformanceForm } from "./form.ts";
import { type FormGrid, formGrid, numberIn, textIn, unitOfRow, wordsAt } from "./form-grid.ts";
import { readFunds } from "./read-funds.ts";
import { findBlocks, isIndicatorHead, readIndicators } from "./read-indicators.ts";
import { readScores } from "./read-scores.ts";

const PROJECT = /^(?:预算)?项目(?:\(政策\))?名称$/u;
const BODY = /^(?:部门|单位)(?:\(单位\))?名称$/u;
const AMOUNT = /^(?:预算|年度|项目|本年)?(?:预算)?(?:资金|金额|预算数)(?:总额)?(?:\((?:亿|万|千)?元\))?$/u;
/** Over the column of the projects there is nothing else that a form would have. */
const LIST_HEAD = /^(?:一级指标|绩效指标|三级指标|预算资金|年度目标|年度绩效目标|绩效目标)/u;

const READ = new WeakMap<BudgetTable, PerformanceForm[]>();

/** The forms of a table of performance targets, in their order; read once, however many rules ask. */
export function formsOf(table: BudgetTable): PerformanceForm[] {
  if (table.kind !== "performance-targets") {
    return [];
  }
  const known = READ.get(table);
  if (known) {
    return known;
  }
  const grid = formGrid(table);
  const heads = grid.rows.flatMap((_, row) => (isIndicatorHead(grid, row) ? [row] : []));
  const list = heads[0] === undefined ? undefined : projectColumn(grid, heads[0]);
  const forms = list === undefined ? readSheets(grid, heads) : readList(grid, heads[0] as number, list);
  READ.set(table, forms);
  return forms;
}

/** The column of projects, where a table lists several, each with its indicators beside it. */
function projectColumn(grid: FormGrid, head: number): number | undefined {
  for (let row = head; row >= Math.max(0, head - 2); row--) {
    const words = (grid.rows[row] ?? []).map((_, at) => wordsAt(grid, row, at));
    const at = words.findIndex((word) => PROJECT.test(word));
    if (at >= 0 && words.some((word) => LIST_HEAD.test(word))) {
      return at;
    }
  }
  return undefined;
}

function readList(grid: FormGrid, head: number, column: number): PerformanceForm[] {
  const width = grid.rows[head]?.length ?? 0;
  const isAmount = (at: number): boolean =>
    [head, head - 1, head - 2].some((row) => row >= 0 && AMOUNT.test(wordsAt(grid, row, at)));
  const amounts = Array.from({ length: width }, (_, at) => at).filter(isAmount);
  const starts = grid.rows.flatMap((_, row) => {
    const name = wordsAt(grid, row, column);
    return row > head && name !== "" && !PROJECT.test(name) ? [row] : [];
  });
  return starts.map((start, index): PerformanceForm => {
    const end = starts[index + 1] ?? grid.rows.length;
    const project = textIn(grid, start, column);
    const [at] = amounts;
    const amount =
      amounts.length === 1 && at !== undefined
        ? numberIn(grid, start, at, `${project.text} · ${headOf(grid, head, at)}`, unitOfRow(grid, head, at))
        : undefined;
    return {
      table: grid.table,
      project,
      ...(amount?.number ? { amount } : {}),
      funds: [],
      upper: textsIn(grid, start, end, (at) => at !== column && isBeforeIndicators(grid, head, at)),
      indicators: findBlocks(grid, head).flatMap((block) => readIndicators(grid, block, start, end)),
    };
  });
}

function headOf(grid: FormGrid, head: number, column: number): string {
  return [head, head - 1, head - 2].map((row) => wordsAt(grid, row, column)).find(Boolean) ?? "";
}

/** Forms one after the other: each begins with the name of its project. */
function readSheets(grid: FormGrid, heads: readonly number[]): PerformanceForm[] {
  const named = grid.rows.flatMap((_, row) => (namedAt(grid, row, PROJECT) || namedAt(grid, row, BODY) ? [row] : []));
  // 部门名称 and 项目名称 of one form: the one nearest above its indicators begins it no sooner than the other.
  const starts = named.filter((row, index) => {
    const previous = named[index - 1];
    return previous === undefined || heads.some((head) => head > previous && head < row);
  });
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? grid.rows.length;
    const own = heads.filter((head) => head > start && head < end);
    return readSheet(grid, start, own[0] ?? end, end);
  });
}

function readSheet(grid: FormGrid, start: number, head: number, end: number): PerformanceForm {
  const upper = Array.from({ length: head - start }, (_, index) => start + index);
  const project = upper.map((row) => namedAt(grid, row, PROJECT)).find((name) => name !== undefined);
  const funds = readFunds(grid, start, head, project?.text);
  const amount = yearsAmount(funds);
  const indicators =
    head < end ? findBlocks(grid, head).flatMap((block) => readIndicators(grid, block, head + 1, end)) : [];
  return {
    table: grid.table,
    ...(project ? { project } : {}),
    ...(amount ? { amount } : {}),
    funds,
    indicators,
    upper: textsIn(grid, start, head, () => true),
    ...readScores(grid, start, head, end),
  };
}

/** Columns of a list that belong to the project as a whole. */
function isBeforeIndicators(grid: FormGrid, head: number, column: number): boolean {
  return findBlocks(grid, head).every(({ first, second, name }) => column < Math.min(first ?? name, second ?? name));
}

/** Texts of some rows in reading order. */
function textsIn(grid: FormGrid, from: number, to: number, isWanted: (column: number) => boolean): FormText[] {
  return grid.rows
    .slice(from, to)
    .flatMap((row, index) => row.map((_, at) => (isWanted(at) ? textIn(grid, from + index, at) : undefined)))
    .filter((text) => text !== undefined && text.text !== "") as FormText[];
}

/** What the year gets: the amount called the year's, or the only one there is. */
function yearsAmount(funds: readonly Funds[]): Funds["total"] | undefined {
  const ofYear = funds.filter(({ total }) => /年度|本年|当年/u.test(total.label));
  const [one, ...others] = ofYear.length > 0 ? ofYear : funds;
  return others.length === 0 && one?.total.number ? one.total : undefined;
}

/** What stands beside a label. */
function namedAt(grid: FormGrid, row: number, name: RegExp): PerformanceForm["project"] {
  const words = (grid.rows[row] ?? []).map((_, at) => wordsAt(grid, row, at));
  const label = words.findIndex((word) => name.test(word));
  const value = words.findIndex((word, at) => label >= 0 && at > label && word !== "");
  return value < 0 ? undefined : textIn(grid, row, value);
}
