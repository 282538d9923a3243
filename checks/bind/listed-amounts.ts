import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import type { AmountClaim, TextClaims } from "../../domain/claim.ts";
import type { Passage } from "../../domain/narrative.ts";
import { compactText } from "../../domain/text.ts";
import { figuresOfPassage } from "../../narrative/figures-of-passage.ts";
import { agrees } from "./agrees.ts";
import { nameOf } from "./listed-names.ts";
import { amountAt } from "./time-columns.ts";

/** One item of a list with its amount: 基本工资300.00万元. */
export interface ListedAmount {
  name: string;
  cell: Cell;
}

/** A row of the table of basic expenditure with an amount. */
export interface FilledRow {
  line: LineItem;
  cell: Cell;
}

/** What stands before the first name and between names. */
const LEAD_IN = /^.*(?:其中|包括|用于|分别为|如下)[:：]?/u;
const BETWEEN = /^[\s、，,；;和及与（(：:]+|(?:支出|预算|决算|经费)?(?:数|额)?(?:安排)?(?:为|共|计)?[\s：:]*$/gu;
/** Here the list is over. */
const STOPS = /[。！？]/u;
const UNIT = /^\s*[万亿]?元/u;
const FEWEST = 2;
const ITEM_DIGITS = 5;

/**
 * The items with amounts that follow an amount in its sentence: 人员经费800.00万元，主要包括：基本工资300.00万元、津贴补贴500.00万元。
 * Empty where what follows is no such list: every name must be one of `names`, up to the first that is none.
 */
export function listedAmounts(
  { figure }: AmountClaim,
  passage: Passage,
  text: TextClaims,
  names: ReadonlySet<string>,
): ListedAmount[] {
  const after = figuresOfPassage(text, passage.index).filter((cell) => cell.column > figure.from);
  const listed: ListedAmount[] = [];
  let from = figure.to;
  for (const cell of after) {
    const words = passage.text.slice(from, cell.column).replace(/^\s*[。；;](?=\s*(?:其中|主要|具体|包括))/u, "，");
    const name = itemName(words, listed.length === 0);
    if (!cell.money || STOPS.test(words) || !names.has(nameOf(name))) {
      break;
    }
    listed.push({ name, cell });
    const printed = cell.column + cell.text.length;
    from = printed + (UNIT.exec(passage.text.slice(printed))?.[0].length ?? 0);
  }
  return listed.length >= FEWEST && new Set(listed.map(({ name }) => nameOf(name))).size === listed.length
    ? listed
    : [];
}

function itemName(words: string, isFirst: boolean): string {
  const compact = compactText(words);
  const own = isFirst ? compact.replace(LEAD_IN, "") : compact;
  return own.replace(BETWEEN, "").replace(/^其中[:：]?/u, "");
}

/** 款 of the economic classification with an amount of this year, by name; names that two rows bear are left out. */
export function filledRows(table: BudgetTable): Map<string, FilledRow> {
  const time = { isLastYear: false, version: table.stage === "final-account" ? "final" : "budget" } as const;
  const rows = new Map<string, FilledRow | undefined>();
  for (const line of table.lines) {
    const cell =
      line.code?.length === ITEM_DIGITS && line.code.startsWith("3") ? amountAt(table, line, time) : undefined;
    if (cell?.money && cell.number && cell.number.mantissa !== 0) {
      const key = nameOf(line.name);
      rows.set(key, rows.has(key) ? undefined : { line, cell });
    }
  }
  return new Map([...rows].flatMap(([key, row]) => (row ? [[key, row] as const] : [])));
}

/** A list is of the table with which more of its amounts agree than not: another budget, or another year, agrees in none. */
export function isOf(listed: readonly ListedAmount[], rows: ReadonlyMap<string, FilledRow>): boolean {
  const agreeing = listed.filter(({ name, cell }) => {
    const row = rows.get(nameOf(name));
    return row !== undefined && agrees(cell, row.cell);
  });
  return agreeing.length >= FEWEST && agreeing.length * 2 > listed.length;
}
