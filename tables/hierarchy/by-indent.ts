import type { Cell, LineItem } from "../../domain/budget-table.ts";
import { adopt, DEEPER } from "./adopt.ts";
import { areWholes } from "./prove-parts.ts";

/** Rows that come to more than this many times their total are not all its parts. */
const FAR_MORE = 1.3;

/**
 * No codes, no numbers: rows under the nearest row above that is indented less, and one total over the outermost of
 * them, when there is exactly one, or where several are seen to add up one after the other. Names set to the middle, or a row after an 其中 row and no further out, hide which rows
 * are parts of which: then no total is said to be the sum of the rows.
 */
export function byIndent(own: readonly number[], lines: LineItem[]): void {
  const totals = own.filter((index) => lines[index]?.mark === "total");
  const hidden = own.filter((index) => lines[index]?.mark === "item" && lines[index]?.indent === undefined);
  const isHidden = hidden.length > own.length / 2 || goesOnAfterOfWhich(own, lines);
  const only = totals.length === 1 && !isHidden ? totals[0] : undefined;
  const open: { index: number; indent: number }[] = [];
  const outermost: number[] = [];
  for (const index of own) {
    const line = lines[index] as LineItem;
    if (line.mark === "total") {
      open.length = 0;
      continue;
    }
    const indent = line.indent ?? 0;
    const isPart = (above: number): boolean => line.mark === "of-which" || indent >= above + DEEPER;
    while (open.length > 0 && !isPart(open.at(-1)?.indent ?? 0)) {
      open.pop();
    }
    const above = open.at(-1)?.index;
    adopt(above, [index], lines);
    if (above === undefined) {
      outermost.push(index);
    }
    if (line.mark !== "of-which") {
      open.push({ index, indent });
    }
  }
  if (only !== undefined && !repeatsItself(only, outermost, lines)) {
    adopt(only, outermost, lines);
  } else if (totals.length > 1 && !isHidden) {
    for (const [total, parts] of provenTotals(totals, outermost, lines)) {
      adopt(total, parts, lines);
    }
  }
}

/**
 * 本级收入合计, then what is moved and borrowed, then 收入总计: a total takes what stands above it since the total before, and
 * that total too, where the amounts bear it out.
 */
function provenTotals(totals: readonly number[], rows: readonly number[], lines: readonly LineItem[]) {
  const chain = totals.map((total, at): [number, number[]] => {
    const before = totals[at - 1] ?? -1;
    return [total, [...(at > 0 ? [before] : []), ...rows.filter((row) => row > before && row < total)]];
  });
  const lineOf = (index: number): LineItem => lines[index] as LineItem;
  const isLast = rows.every((row) => row < (totals.at(-1) ?? -1));
  const isProven = areWholes(chain.map(([total, parts]) => [lineOf(total), parts.map(lineOf)]));
  return isLast && isProven ? chain : [];
}

/** Wholes and their parts side by side, with nothing to tell them apart: then they come to far more than their total. */
function repeatsItself(total: number, rows: readonly number[], lines: readonly LineItem[]): boolean {
  const columns = Object.entries(lines[total]?.cells ?? {}).filter(([, cell]) => (cell.number?.mantissa ?? 0) > 0);
  const amountOf = (cell: Cell | undefined): number =>
    cell?.number ? cell.number.mantissa / 10 ** cell.number.decimals : 0;
  return (
    columns.length > 0 &&
    columns.every(([key, cell]) => {
      const sum = rows.reduce((all, row) => all + amountOf(lines[row]?.cells[Number(key)]), 0);
      return sum > FAR_MORE * amountOf(cell);
    })
  );
}

/** 其中：购置费 is followed by 运行费 at the same indent as what they are parts of: is it a part, or the next row? */
function goesOnAfterOfWhich(own: readonly number[], lines: readonly LineItem[]): boolean {
  return own.some((index, at) => {
    const [above, ofWhich, line] = [lines[own[at - 2] ?? -1], lines[own[at - 1] ?? -1], lines[index]];
    if (above?.mark !== "item" || ofWhich?.mark !== "of-which" || line?.mark !== "item") {
      return false;
    }
    const [outer, inner] = [above.indent ?? 0, ofWhich.indent ?? 0];
    return inner < outer + DEEPER && (line.indent ?? 0) > inner - DEEPER;
  });
}
