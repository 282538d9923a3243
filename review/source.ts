import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import type { Narrative } from "../domain/narrative.ts";
import type { Unit } from "../domain/unit.ts";

/** The text of a document as that in which figures stand. Each figure has a unit of its own. */
export interface TextSource {
  id: string;
  document: string;
  title: "";
  unit?: Unit;
  /** Body and stage of its book: what stays the same when the draft is handed in again. */
  body?: string;
  stage?: string;
  narrative: Narrative;
}

/** What cells stand in, to judging, diagnosis and findings: a table, or a text. */
export type Source = BudgetTable | TextSource;

/** What the description of a finding has to know of a source: its name, its unit, and where its cells stand. */
export type SourceOf = (id: string) => Source;

export function isText(source: Source): source is TextSource {
  return "narrative" in source;
}

/** The sentence a figure stands in, as printed. */
export function sentenceOf(cell: Cell, source: Source): string | undefined {
  if (!isText(source)) {
    return undefined;
  }
  const passage = source.narrative.passages[cell.row];
  const span = passage?.sentences.findLast(({ from }) => from <= cell.column);
  return passage && span && passage.text.slice(span.from, span.to);
}
