import type { Cell } from "../../domain/budget-table.ts";
import { plainName } from "../../domain/item-name.ts";
import type { Funds } from "./form.ts";
import { type FormGrid, numberIn, unitOfRow, wordsAt } from "./form-grid.ts";

/** 年度资金总额, 项目资金总额: the first row of a box of funds. */
export const TOTAL =
  /^(?:项目|年度|本年度?|当年|实施期|中期|全年|部门)?(?:年度)?(?:预算|项目)?(?:资金|预算)(?:申请)?总额$/u;
const FISCAL = /^(?:当年|本年|本年度|年度)?(?:财政拨款|财政资金|财政性资金)$/u;
const OTHER =
  /^(?:上年结转(?:结余)?(?:资金)?|其他资金|其他|单位资金|自筹资金|自有资金|非财政拨款资金|财政专户管理资金)$/u;
/** Columns of a self-evaluation that hold no amounts. */
const NO_AMOUNT = /执行率|分值|得分|权重|比例|[%％]/u;

/** Boxes of funds between two rows of a form: a total, and under it in the same column the sources it is made of. */
export function readFunds(grid: FormGrid, from: number, to: number, project = ""): Funds[] {
  const found: Funds[] = [];
  for (let row = from; row < to; row++) {
    for (let column = 0; column < (grid.rows[row]?.length ?? 0); column++) {
      if (TOTAL.test(nameAt(grid, row, column))) {
        found.push(...readBox(grid, row, column, to, project));
      }
    }
  }
  return found;
}

function readBox(grid: FormGrid, row: number, column: number, to: number, project: string): Funds[] {
  const sources: number[] = [];
  let isWhole = true;
  let last = row;
  for (let below = row + 1; below < to; below++) {
    const name = nameAt(grid, below, column);
    if (FISCAL.test(name) || OTHER.test(name)) {
      sources.push(below);
      last = below;
    } else if (name !== "" || below - last > 1) {
      // 其中：中央补助 under 财政拨款 and the like: what adds up to what cannot be told.
      isWhole = name === "" || !/资金|拨款|补助|收入/u.test(name);
      break;
    }
  }
  const fiscal = sources.filter((source) => FISCAL.test(nameAt(grid, source, column)));
  if (!isWhole || fiscal.length !== 1 || sources.length < 2) {
    sources.length = 0;
  }
  return amountColumns(grid, row, column).map((at, index, all): Funds => {
    const unit = unitOfRow(grid, row, column);
    const cellAt = (line: number): Cell => {
      const head = all.length > 1 ? headOver(grid, row, at) : "";
      return numberIn(grid, line, at, [project, nameAt(grid, line, column), head].filter(Boolean).join(" · "), unit);
    };
    const parts = sources.map(cellAt);
    const stated = parts.filter(({ number }) => number !== undefined);
    const execution = index === 0 ? executionOf(grid, row, column, all, project) : undefined;
    return {
      total: cellAt(row),
      parts: stated,
      ...(stated.length < parts.length ? { hasBlank: true as const } : {}),
      ...(execution ? { execution } : {}),
    };
  });
}

/** Columns right of a label that hold amounts, up to the next label. */
function amountColumns(grid: FormGrid, row: number, column: number): number[] {
  return numberColumns(grid, row, column).filter((at) => !NO_AMOUNT.test(headOver(grid, row, at)));
}

function numberColumns(grid: FormGrid, row: number, column: number): number[] {
  const found: number[] = [];
  for (let at = column + 1; at < (grid.rows[row]?.length ?? 0); at++) {
    const text = wordsAt(grid, row, at);
    if (text !== "" && numberIn(grid, row, at, "").number === undefined) {
      break;
    }
    if (text !== "") {
      found.push(at);
    }
  }
  return found;
}

/** 执行率 = 全年执行数 ÷ 全年预算数, where the form prints it as a percentage. */
function executionOf(
  grid: FormGrid,
  row: number,
  column: number,
  amounts: readonly number[],
  project: string,
): Funds["execution"] {
  const columnOf = (pattern: RegExp): number | undefined => {
    const fits = amounts.filter((at) => pattern.test(headOver(grid, row, at)));
    return fits.length === 1 ? fits[0] : undefined;
  };
  const budget = columnOf(/全年预算|调整(?:后)?预算/u) ?? (amounts.length === 2 ? columnOf(/预算/u) : undefined);
  const spent = columnOf(/执行数|执行金额|支出数/u);
  const rate = numberColumns(grid, row, column).find((at) => /执行率/u.test(headOver(grid, row, at)));
  const unit = unitOfRow(grid, row, column);
  const name = [project, nameAt(grid, row, column)].filter(Boolean).join(" · ");
  if (budget === undefined || spent === undefined || rate === undefined) {
    return undefined;
  }
  const printed = numberIn(grid, row, rate, `${name} · 执行率`);
  // 0.98 and 98 are both written without a sign: only what bears one, here or over the column, is sure to be a percentage.
  const isPercent = printed.number?.percent === true || /[%％]/u.test(headOver(grid, row, rate));
  return isPercent
    ? {
        budget: numberIn(grid, row, budget, `${name} · 预算数`, unit),
        spent: numberIn(grid, row, spent, `${name} · 执行数`, unit),
        rate: printed,
      }
    : undefined;
}

/** The head of a column of a box: the text right over its first amount. */
export function headOver(grid: FormGrid, row: number, column: number): string {
  return row > 0 ? wordsAt(grid, row - 1, column) : "";
}

/** A label as it is matched, without the unit in brackets. */
export function nameAt(grid: FormGrid, row: number, column: number): string {
  return plainName(wordsAt(grid, row, column)).replace(/[（(](?:亿|万|千|百万)?元[)）]$/u, "");
}
