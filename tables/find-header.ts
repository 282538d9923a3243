import { readNumber } from "../domain/amount.ts";
import { numberingDepth } from "../domain/item-name.ts";
import { compactText } from "../domain/text.ts";
import { type GridView, saidInRow } from "./grid-view.ts";

const HEADER_WORD =
  /^(?:类|款|项|目|栏次|行次|序号|编码|代码|科目|名称|项目|金额|合计|小计|总计|备注|预算数|决算数|执行数|单位|数量)$|编码|代码|名称|科目|预算数|决算数|金额|支出$|收入$|经费$|费$|拨款|结[转余]|用途|分类|[%％]|资金|数$/u;
const CODE = /^\d{1,9}$/u;
const ORDINAL = /^(?:\d{1,2}|\d{1,2}=[\d+\-−–()（）=]+)$/u;
/** Stands in a row of column numbers over the columns that have none. */
const NO_ORDINAL = /^(?:[甲乙丙丁]|\*{1,3})$/u;
const MOST_HEADER_ROWS = 6;

/** Where the header ends and whether its last row is a 栏次 row. Rows count from `from`, the first after the captions. */
export function findHeader(view: GridView, from: number): { end: number; ordinals?: number } {
  let end = from;
  // What is merged downwards from the first header row belongs to the header as a whole.
  for (const { cell } of saidInRow(view, from)) {
    end = Math.max(end, cell.row + cell.rowSpan);
  }
  end = Math.min(Math.max(end, from + 1), from + MOST_HEADER_ROWS, view.rows);
  const last = Math.min(view.rows, from + MOST_HEADER_ROWS);
  for (;;) {
    if (end < last && isHeaderRow(view, end)) {
      end += 1;
    } else if (end + 1 < last && saidInRow(view, end).length === 0 && isVersionRow(view, end + 1)) {
      // An empty ruled row between the heads and their 预算数·决算数.
      end += 2;
    } else {
      break;
    }
  }
  if (end < view.rows && isOrdinalRow(view, end)) {
    return { end: end + 1, ordinals: end };
  }
  return end - 1 > from && isOrdinalRow(view, end - 1) ? { end, ordinals: end - 1 } : { end };
}

function isHeaderRow(view: GridView, row: number): boolean {
  const said = saidInRow(view, row);
  if (said.length === 0) {
    return false;
  }
  let words = 0;
  for (const { text } of said) {
    const compact = compactText(text);
    if (CODE.test(compact) || isAmount(compact) || numberingDepth(compact) !== undefined) {
      return false;
    }
    if (HEADER_WORD.test(compact)) {
      words += 1;
    }
  }
  // A lone 合计 is the first row of the body; a header names at least two columns or repeats under a merge.
  const first = compactText(said[0]?.text ?? "");
  const isTotalRow = said.length <= 2 && /^(?:合计|总计|小计|收入总计|支出总计)$/u.test(first);
  const leavesColumns = said.length > 1 || isUnderMerge(view, row);
  return !isTotalRow && leavesColumns && words >= said.length / 2 && coversFirstRow(view, row);
}

/** A number, a dash in its stead, or a slip in typing one. */
function isAmount(compact: string): boolean {
  return readNumber(compact).state !== "text" || /^[-\d.,()△%]+$/u.test(compact);
}

/** Body rows may read like a header in tables of names only; a true header row still stands under a merged cell. */
function coversFirstRow(view: GridView, row: number): boolean {
  return isUnderMerge(view, row) || saidInRow(view, row).length >= view.columns / 2;
}

function isUnderMerge(view: GridView, row: number): boolean {
  return saidInRow(view, row).some(({ column }) => {
    const above = view.cellAt(row - 1, column);
    return above !== undefined && above.columnSpan > 1;
  });
}

function isVersionRow(view: GridView, row: number): boolean {
  const said = saidInRow(view, row);
  return said.length > 1 && said.every(({ text }) => /^(?:.{0,2}预算数|决算数|执行数)$/u.test(compactText(text)));
}

/** A row of column numbers: 栏次 1 2 3 …, 甲 乙 1 2 3 …, or formulas such as 1=2+3. */
function isOrdinalRow(view: GridView, row: number): boolean {
  const said = saidInRow(view, row);
  if (said.length < 2) {
    return false;
  }
  const labelled = said.some(({ text }) => /^栏\s*次$/u.test(compactText(text)));
  const ordinals = said.filter(({ text }) => ORDINAL.test(compactText(text)));
  if (labelled) {
    return ordinals.length >= 1;
  }
  const rest = said.filter(({ text }) => !NO_ORDINAL.test(compactText(text)));
  const numbers = ordinals.map(({ text }) => Number.parseInt(compactText(text), 10));
  const ascending = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] as number) + 1);
  return ordinals.length === rest.length && said.length >= 3 && numbers[0] === 1 && ascending;
}
