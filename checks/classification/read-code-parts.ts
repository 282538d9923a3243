import type { BudgetTable, LineItem, Panel } from "../../domain/budget-table.ts";
import type { Evidence } from "../../domain/finding.ts";
import { placeIn, textIn } from "../../domain/printed-at.ts";
import { compactText } from "../../domain/text.ts";

/** One printed piece of a code: all of it, or its 类, 款 or 项 where they have columns of their own. */
export interface CodePart {
  text: string;
  /** 0 类, 1 款, 2 项; absent where the code is printed in one piece. */
  part?: number;
  evidence: Evidence;
}

const PART_NAMES = ["类编码", "款编码", "项编码", "目编码"];

/** The code of a line as its cells print it. */
export function readCodeParts(table: BudgetTable, panel: Panel, line: LineItem): CodePart[] {
  return panel.codeColumns.flatMap((column) => {
    const printed = textIn(table, line.row, column);
    const text = compactText(printed);
    if (!/^\d{1,9}$/u.test(text)) {
      return [];
    }
    const part = table.columns[column]?.codePart;
    const evidence: Evidence = {
      document: table.document,
      table: table.id,
      role: "stated",
      place: placeIn(table, line.row, column) ?? line.place,
      label: `${line.name} · ${part === undefined ? "编码" : PART_NAMES[part]}`,
      printed,
    };
    return [{ text, ...(part === undefined ? {} : { part }), evidence }];
  });
}
