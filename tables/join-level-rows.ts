import type { Column, LineItem } from "../domain/budget-table.ts";
import { plainName } from "../domain/item-name.ts";
import { compactText } from "../domain/text.ts";
import type { GridView } from "./grid-view.ts";
import type { Extent } from "./read-columns.ts";

/**
 * The items of a table with columns for its levels, from rows that hold parts of them: the number of its account stands in
 * the row above an item, and a long name goes on in the rows below it. Neither has a level or an amount of its own.
 */
export function joinLevelRows(
  view: GridView,
  extent: Extent,
  levels: readonly Column[],
  lines: readonly LineItem[],
): LineItem[] {
  const joined: LineItem[] = [];
  let account: string | undefined;
  for (const line of lines) {
    const isNumbered = levels.some(({ index }) => compactText(view.textAt(extent.body + line.row, index)) !== "");
    if (isNumbered || Object.values(line.cells).some(({ text }) => text !== "")) {
      if (account !== undefined && line.printedCode === undefined) {
        line.printedCode = account;
      }
      account = undefined;
      joined.push(line);
    } else if (line.name === "" && line.printedCode !== undefined) {
      account = line.printedCode;
    } else if (account === undefined && joined.length > 0) {
      addToName(joined.at(-1) as LineItem, line.printedName);
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function addToName(line: LineItem, rest: string): void {
  const name = line.name;
  line.printedName += rest;
  line.name = plainName(line.printedName);
  for (const cell of Object.values(line.cells)) {
    cell.label = cell.label.replace(name, line.name);
  }
}
