import type { Cell } from "../../domain/budget-table.ts";
import type { FormText, Indicator } from "./form.ts";
import { type FormGrid, isCovered, numberIn, textIn, wordsAt } from "./form-grid.ts";

const FIRST = /^一级(?:绩效)?指标/u;
const SECOND = /^二级(?:绩效)?指标/u;
const NAME = /^三级(?:绩效)?指标|^指标内容$|^指标名称$|^绩效指标名称$/u;
const VALUE = /(?:指标|目标)值(?!单位)|^年度指标$|^绩效目标$/u;
const NOT_VALUE = /实际|完成|上年|历史|性质|单位|得分/u;
const SIGN = /^(?:指标性质|运算符号?|计算符号|指标方向|性质|符号)$/u;
const UNIT = /^(?:计量|度量|指标|指标值)?单位$/u;
const WEIGHT = /^(?:指标)?(?:权重|分值)/u;
const SCORE = /^(?:自评)?得分$/u;
const ACTUAL = /实际完成|(?<!上年.{0,4})完成值$/u;
const LAST_ACTUAL = /上年(?:度)?.{0,4}(?:实际|完成|执行)|历史(?:标准)?值|近[一三]年/u;
/** Heads of columns that are not read. */
const BESIDE = /^(?:备注|实际完成|完成情况|偏差原因|评分|扣分)/u;
/** What stands under the indicators and is none. */
const END = /^(?:总分|总计|合计|备注|说明|注|其他需|填表|填报|联系|审核)/u;

/** The columns of one block of indicators. */
interface Columns {
  first?: number;
  second?: number;
  name: number;
  value: number;
  /** The columns the head of the value covers: a sign, a number and a unit may stand apart in them. */
  valueEnd: number;
  sign?: number;
  unit?: number;
  weight?: number;
  score?: number;
  actual?: number;
  lastActual?: number;
}

/** True for the row that heads the indicators: 一级指标 | 二级指标 | 三级指标 | 指标值. */
export function isIndicatorHead(grid: FormGrid, row: number): boolean {
  return (
    findBlocks(grid, row).length > 0 &&
    grid.rows[row]?.some((_, at) => /^[一二]级/u.test(wordsAt(grid, row, at))) === true
  );
}

/** The blocks of indicators under a head, side by side where the long term stands beside the year. */
export function findBlocks(grid: FormGrid, row: number): Columns[] {
  const heads = (grid.rows[row] ?? []).map((_, column) => headAt(grid, row, column));
  const names = heads.flatMap((head, column) => (NAME.test(head) ? [column] : []));
  const own = heads.some((head) => /^三级/u.test(head)) ? names.filter((at) => /^三级/u.test(heads[at] ?? "")) : names;
  return own.flatMap((name, index) => {
    const end = own[index + 1] ?? heads.length;
    const inBlock = (pattern: RegExp): number[] =>
      heads.flatMap((head, at) => (at > name && at < end && pattern.test(head) ? [at] : []));
    const values = inBlock(VALUE).filter((at) => !NOT_VALUE.test(heads[at] ?? ""));
    const value = values.find((at) => /年度/u.test(heads[at] ?? "")) ?? values[0];
    if (value === undefined) {
      return [];
    }
    const next = heads.findIndex((head, at) => at > value && head !== "");
    const before = (pattern: RegExp): number => heads.findLastIndex((head, at) => at < name && pattern.test(head));
    const optional = {
      sign: inBlock(SIGN)[0],
      unit: inBlock(UNIT)[0],
      weight: inBlock(WEIGHT)[0],
      score: inBlock(SCORE)[0],
      lastActual: inBlock(LAST_ACTUAL)[0],
      actual: inBlock(ACTUAL).find((at) => !LAST_ACTUAL.test(heads[at] ?? "")),
    };
    const levels = { first: before(FIRST), second: before(SECOND) };
    return [
      {
        name,
        value,
        valueEnd: next < 0 ? heads.length : next,
        ...Object.fromEntries(Object.entries(levels).filter(([, at]) => at >= 0)),
        ...Object.fromEntries(Object.entries(optional).filter(([, at]) => at !== undefined)),
      } satisfies Columns,
    ];
  });
}

/** A head that reaches down from the row above, as 权重 beside 绩效指标, is a head of its column too. */
function headAt(grid: FormGrid, row: number, column: number): string {
  const above = row > 0 ? wordsAt(grid, row - 1, column) : "";
  const isHead = [VALUE, SIGN, UNIT, WEIGHT, SCORE, ACTUAL, LAST_ACTUAL, BESIDE].some((pattern) => pattern.test(above));
  return wordsAt(grid, row, column) || (isHead ? above : "");
}

/** The indicators of a block from its head down to `to`. */
export function readIndicators(grid: FormGrid, columns: Columns, from: number, to: number): Indicator[] {
  const found: Indicator[] = [];
  let first = "";
  let second = "";
  for (let row = from; row < to; row++) {
    if ((grid.rows[row] ?? []).some((_, at) => at <= columns.name && END.test(wordsAt(grid, row, at)))) {
      break;
    }
    const newFirst = columns.first === undefined ? "" : wordsAt(grid, row, columns.first);
    const newSecond = columns.second === undefined ? "" : wordsAt(grid, row, columns.second);
    second = newSecond || (newFirst === "" ? second : "");
    first = newFirst || first;
    const name = textIn(grid, row, columns.name);
    if (name.text === "" || isIndicatorHead(grid, row)) {
      continue;
    }
    const weight = numberOf(grid, row, columns.weight, `${name.text} · 权重`);
    const score = numberOf(grid, row, columns.score, `${name.text} · 得分`);
    const value = statedValue(grid, row, columns);
    const [actual, lastActual] = [columns.actual, columns.lastActual].map((at) =>
      at === undefined ? undefined : textIn(grid, row, at),
    );
    found.push({
      first,
      second,
      name,
      value,
      ...(value.text === "" && isCovered(grid, row, columns.value) ? { isShared: true as const } : {}),
      ...(actual ? { actual } : {}),
      ...(lastActual ? { lastActual } : {}),
      ...(weight ? { weight } : {}),
      ...(score ? { score } : {}),
    });
  }
  return found;
}

function statedValue(grid: FormGrid, row: number, { sign, value, valueEnd, unit }: Columns): FormText {
  const at = Array.from({ length: valueEnd - value }, (_, index) => value + index);
  const columns = [...(sign === undefined ? [] : [sign]), ...at, ...(unit === undefined ? [] : [unit])];
  const { place } = textIn(grid, row, value);
  const isStated = at.some((column) => wordsAt(grid, row, column) !== "");
  return { text: isStated ? columns.map((column) => textIn(grid, row, column).text).join("") : "", place };
}

function numberOf(grid: FormGrid, row: number, column: number | undefined, label: string): Cell | undefined {
  return column === undefined ? undefined : numberIn(grid, row, column, label);
}
