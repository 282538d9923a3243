import type { LineItem } from "../../domain/budget-table.ts";
import { numberingDepth } from "../../domain/item-name.ts";
import { compactText } from "../../domain/text.ts";
import { statesAmount } from "./adopt.ts";

/** 年终结余, then 减：结转下年的支出 and 净结余: both say what of it is left, and neither is an addend, indented or not. */
export function markDeductions(own: readonly number[], lines: LineItem[]): void {
  let above = "";
  for (const index of own) {
    const line = lines[index] as LineItem;
    const name = compactText(line.printedName);
    const isDeduction = /^减[:：]/u.test(name) && /结[余转]$/u.test(above);
    const isRest = /^净结[余转]/u.test(name) && /^减[:：]/u.test(above);
    if (isDeduction || isRest) {
      line.mark = "of-which";
    }
    above = name;
  }
}

/**
 * 合计, then the department with the same amounts, then its units or projects: without an indent nothing says that these
 * are parts of the department, and no total is said to be the sum of them all.
 */
export function releaseDepartments(lines: LineItem[]): void {
  for (const total of lines.filter((line) => line.mark === "total")) {
    const [first, ...rest] = total.children.map((index) => lines[index] as LineItem);
    const isPlain = first && !first.code && numberingDepth(first.printedName) === undefined;
    if (isPlain && repeats(first, total) && rest.some((line) => statesAmount(line))) {
      for (const index of total.children.splice(0)) {
        (lines[index] as LineItem).parent = undefined;
      }
    }
  }
}

function repeats(line: LineItem, total: LineItem): boolean {
  const columns = Object.keys(total.cells).map(Number);
  return statesAmount(total) && columns.every((column) => line.cells[column]?.text === total.cells[column]?.text);
}

/** 其中：（1）… is followed by （2）… without another 其中: what comes after it under the same row is part of it too. */
export function markParts(lines: LineItem[]): void {
  for (const { children } of lines) {
    const first = children.findIndex((index) => lines[index]?.mark === "of-which");
    for (const index of first < 0 ? [] : children.slice(first)) {
      const line = lines[index] as LineItem;
      if (line.mark === "item" && !line.code) {
        line.mark = "of-which";
      }
    }
  }
}

/** A row without a code that leaves its amounts to the rows under it only names them: 一、本年收入. */
export function markHeadings(lines: LineItem[]): void {
  const isBlank = (line: LineItem | undefined): boolean =>
    Object.values(line?.cells ?? {}).every((cell) => cell.text === "");
  for (const line of lines) {
    const namesParts = line.mark === "item" && !line.code && isBlank(line);
    if (namesParts && line.children.some((index) => !isBlank(lines[index]))) {
      line.mark = "heading";
    }
  }
}
