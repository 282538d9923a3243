import type { BudgetTable } from "../domain/budget-table.ts";
import type { Fact } from "../domain/fact.ts";
import { mostCommon } from "../domain/most-common.ts";
import { compactText } from "../domain/text.ts";
import { stageIn, yearIn } from "./vocabulary.ts";

/**
 * What most titles of a document say of year and stage, and the body that the lines 部门：… over its tables name. Tables of
 * execution are of the year before and say nothing of the draft.
 */
export function factsOfTables(tables: readonly BudgetTable[]): Fact[] {
  const drafted = tables.filter(({ scope }) => scope?.phase === undefined);
  const facts: Fact[] = [];
  const [year, dated] = mostSaid(drafted, ({ title }) => yearIn(compactText(title)));
  if (year !== undefined && dated) {
    facts.push({ about: "fiscalYear", value: year, from: "title", text: dated.title, place: dated.place });
  }
  const [stage, staged] = mostSaid(drafted, ({ title }) => stageIn(title));
  if (stage !== undefined && staged) {
    facts.push({ about: "stage", value: stage, from: "title", text: staged.title, place: staged.place });
  }
  const [body, headed] = mostSaid(tables, (table) => table.printedBody);
  if (body !== undefined && headed) {
    facts.push({ about: "body", value: body, from: "header", text: body, place: headed.place });
  }
  return facts;
}

/** The value most tables say, with the first that says it. */
function mostSaid<T>(
  tables: readonly BudgetTable[],
  read: (table: BudgetTable) => T | undefined,
): [T, BudgetTable] | [undefined, undefined] {
  const said = tables.map(read);
  const value = mostCommon(said);
  const first = tables[said.indexOf(value)];
  return value !== undefined && first ? [value, first] : [undefined, undefined];
}
