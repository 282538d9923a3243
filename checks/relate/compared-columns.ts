import type { BudgetTable, Cell, Column, LineItem } from "../../domain/budget-table.ts";

/** `completion`: of this year's budget; `of-last-year`: 为上年的%; `growth`: 增长%; `change`: 增减额, an amount. */
export type ComparisonForm = "completion" | "of-last-year" | "growth" | "change";

/** A column that is made from two others, as its header says. */
export interface ComparedColumn {
  form: ComparisonForm;
  column: Column;
  numerator: Column;
  denominator: Column;
}

const COMPLETION = /完成|执行率|(?:为|占)(?:年初|调整|变动|全年|当年|本年|20\d{2}年)*预算数?(?:的|[%％(]|比)/u;
/** A budget is compared with the execution of the year before, whether or not the header says so: 预算数为执行数的%. */
const OF_LAST_YEAR = /(?:为|占|相当于)(?:上年|去年|20\d{2}年)|预算数?(?:为|占|相当于)(?:预计)?(?:执行|决算)/u;
const GROWTH = /增减|增长|增幅|增加|降幅|同比|变化|变动率|比上年|较上年|比20\d{2}年|与上年/u;
const CHANGE = /增减|增加[额数]|差额|变动额|[比较与](?:上年|去年|20\d{2}年).*(?:增|减|变动|差|比较)/u;
const FINAL = /执行|决算|完成|实际/u;

/** Rows of which so many agree say how an ambiguous header is meant. */
const AGREES = 0.8;
const FEWEST_ROWS = 3;

/**
 * The columns of a table that compare others: 为预算的%, 比上年增减. What a header leaves open (增减% beside 上年预算数 and
 * 上年执行数) the rows themselves tell, where one reading fits them and no other does; else nothing is said.
 */
export function comparedColumns(table: BudgetTable): ComparedColumn[] {
  return table.columns.flatMap((column) => {
    const form = formOf(column);
    const readings = form ? readingsOf(form, column, table) : [];
    const chosen = readings.length > 1 ? fittest(readings, table) : readings[0];
    return chosen ?? [];
  });
}

function formOf({ role, path }: Column): ComparisonForm | undefined {
  const header = path.join("/");
  if (role === "amount") {
    return CHANGE.test(header) && !/[%％率幅]/u.test(header) ? "change" : undefined;
  }
  if (role !== "percent" || /占比|比重|所占/u.test(header)) {
    return undefined;
  }
  if (OF_LAST_YEAR.test(header) && !/增/u.test(header)) {
    return "of-last-year";
  }
  return GROWTH.test(header) ? "growth" : COMPLETION.test(header) ? "completion" : undefined;
}

function readingsOf(form: ComparisonForm, column: Column, table: BudgetTable): ComparedColumn[] {
  const amounts = table.columns.filter(
    (other) =>
      other.role === "amount" && other.panel === column.panel && other !== column && formOf(other) === undefined,
  );
  const header = column.path.join("/");
  const [before, after = ""] = splitHeader(header);
  const current = amounts.filter(({ period }) => period !== "last-year");
  const earlier = amounts.filter(({ period }) => period === "last-year");
  const tops =
    form === "completion"
      ? current.filter(({ version }) => version === "final")
      : named(current, before.replace(/^.*\//u, ""));
  const bottoms =
    form === "completion"
      ? named(
          current.filter(({ version }) => version !== "final"),
          header,
          /调整|变动|全年/u,
        )
      : named(earlier, after);
  return tops.flatMap((numerator) => bottoms.map((denominator) => ({ form, column, numerator, denominator })));
}

/** What stands before and after the comparing word: 预算数 | 上年执行数的%. */
function splitHeader(header: string): [string, string?] {
  const found = /(?:为|占|相当于|[比较与])(?=上年|去年|20\d{2}年|(?:预计)?(?:执行|决算))/u.exec(header);
  return found ? [header.slice(0, found.index), header.slice(found.index)] : [""];
}

/** The columns of the version the words name; all of them where they name none. */
function named(columns: readonly Column[], words: string, adjusted?: RegExp): readonly Column[] {
  if (adjusted) {
    const wanted = columns.filter(({ version }) => version === (adjusted.test(words) ? "adjusted" : "budget"));
    return wanted.length > 0 && /预算/u.test(words) ? wanted : columns;
  }
  const version = FINAL.test(words) ? "final" : /预算/u.test(words) ? "budget" : undefined;
  const wanted = columns.filter((column) => column.version === version);
  return wanted.length > 0 ? wanted : columns;
}

function fittest(readings: readonly ComparedColumn[], table: BudgetTable): ComparedColumn | undefined {
  const fits = readings.map((reading) => ({ reading, ...countFits(reading, table) }));
  const good = fits.filter(({ fit, rows }) => rows >= FEWEST_ROWS && fit >= rows * AGREES);
  const [best, next] = good.sort((a, b) => b.fit - a.fit);
  return best && best.fit !== next?.fit ? best.reading : undefined;
}

function countFits({ form, column, numerator, denominator }: ComparedColumn, { lines }: BudgetTable) {
  let [rows, fit] = [0, 0];
  for (const { cells } of lines) {
    const [printed, above, below] = [column, numerator, denominator].map(({ index }) => numberIn(cells[index]));
    if (printed && above && below && below.value !== 0) {
      const change = above.value - below.value;
      const comes =
        form === "change" ? change : ((form === "growth" ? change : above.value) / Math.abs(below.value)) * 100;
      const spread =
        form === "change" ? above.half + below.half : (100 * (above.half + below.half)) / Math.abs(below.value);
      rows += 1;
      fit += Math.abs(comes - printed.value) <= printed.half + spread * 2 ? 1 : 0;
    }
  }
  return { rows, fit };
}

function numberIn(cell: Cell | undefined): { value: number; half: number } | undefined {
  const number = cell?.number;
  return number && { value: number.mantissa / 10 ** number.decimals, half: 0.5 / 10 ** number.decimals };
}

/** The three cells of a row: what is printed, and what it is made from. */
export interface ComparedCells {
  printed: Cell;
  above: Cell;
  below: Cell;
}

export function comparedCells(
  { column, numerator, denominator }: ComparedColumn,
  line: LineItem,
): ComparedCells | undefined {
  const [printed, above, below] = [column, numerator, denominator].map(({ index }) => line.cells[index]);
  return printed && above && below ? { printed, above, below } : undefined;
}
