import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import type { SubjectPath } from "../../domain/claim.ts";
import { nameKey } from "../../domain/item-name.ts";
import { CODE_LENGTHS, type ItemLevel } from "../../domain/item-path.ts";

/** The line of an item, and whether all that the text says of it fits: a name alone, under another 款, is a weak sign. */
export interface FoundLine {
  line: LineItem;
  isCertain: boolean;
}

/** The one line of an item of the classification: by its code, else by its name and those above it. */
export function findItemLine(table: BudgetTable, { names, marks, code }: SubjectPath): FoundLine | undefined {
  const name = nameKey(names.at(-1) ?? "");
  const mark = marks.at(-1);
  if (code) {
    const coded = table.lines.filter((line) => line.code === code);
    if (coded.length === 1 && coded[0]) {
      return { line: coded[0], isCertain: keyOf(coded[0]) === name };
    }
  }
  const named = table.lines.filter(
    (line) => line.mark === "item" && keyOf(line) === name && (mark === undefined || fitsMark(line, mark)),
  );
  if (named.length === 0 && names.length === 1) {
    const joined = table.lines.filter((line) => isJoined(table, line, name));
    return joined.length === 1 && joined[0] ? { line: joined[0], isCertain: true } : undefined;
  }
  const above = names.slice(0, -1).map((one) => nameKey(one));
  const nested = named.filter((line) => hasAbove(table, line, above));
  const sought = nested.length > 0 ? nested : named;
  const [line] = sought;
  return line && sought.length === 1 ? { line, isCertain: nested.length === 1 } : undefined;
}

function keyOf({ name }: LineItem): string {
  return nameKey(name);
}

function fitsMark({ code }: LineItem, mark: ItemLevel): boolean {
  return code === undefined || code.length === CODE_LENGTHS[mark];
}

// 人大事务行政运行（项）: the names of 款 and 项 in one.
function isJoined(table: BudgetTable, line: LineItem, name: string): boolean {
  const parent = line.parent === undefined ? undefined : table.lines[line.parent];
  return line.mark === "item" && parent !== undefined && nameKey(parent.name) + keyOf(line) === name;
}

// The 款 is what tells items of one name apart; names of 类 change with the years.
function hasAbove(table: BudgetTable, line: LineItem, above: readonly string[]): boolean {
  const near = above.at(-1);
  if (near === undefined || line.parent === undefined) {
    return true;
  }
  const parent = table.lines[line.parent];
  return parent !== undefined && keyOf(parent) === near;
}
