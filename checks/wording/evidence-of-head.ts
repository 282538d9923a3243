import type { BudgetTable, Column } from "../../domain/budget-table.ts";
import { type Evidence, evidenceOfTable } from "../../domain/finding.ts";
import type { Place } from "../../domain/place.ts";
import { compactText } from "../../domain/text.ts";

/**
 * Evidence that points at the words over a column: at their cell, or where no place is known of them, at the table.
 * `head` is one part of the path of the column.
 */
export function evidenceOfHead(table: BudgetTable, { index }: Pick<Column, "index">, head: string): Evidence {
  const whole = { ...evidenceOfTable(table), printed: head };
  const place = placeOfHead(table, index, compactText(head));
  return place ? { ...whole, place, label: "栏目" } : whole;
}

/** A head over several columns stands over the first of them: the nearest to the left is meant. */
function placeOfHead({ header, headerPlaces }: BudgetTable, index: number, head: string): Place | undefined {
  for (let column = index; column >= 0; column--) {
    const row = header.findIndex((texts) => compactText(texts[column] ?? "") === head);
    const place = row < 0 ? undefined : headerPlaces?.[row]?.[column];
    if (place) {
      return place;
    }
  }
  return undefined;
}
