import type { BudgetTable } from "../domain/budget-table.ts";
import type { Block } from "../domain/document.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { isGovernmentKind, NO_BUDGET_TABLE } from "../domain/kind-names.ts";
import { compactText } from "../domain/text.ts";
import { bodyInHeading, isRegion } from "../tables/read-body.ts";
import type { ReadDocument } from "./make-books.ts";
import { tableKey } from "./table-key.ts";

/** A longer line is a sentence, no heading. */
const LONGEST_HEADING = 40;

/**
 * Says whose every table is where one file does not: a file with the sets of several bodies becomes one for each, and a
 * government's tables that name no region are of the only region the draft names.
 */
export function settleBodies(read: readonly ReadDocument[]): ReadDocument[] {
  const regions = new Set(read.flatMap(({ body }) => (body !== undefined && isRegion(body) ? [body] : [])));
  const [region] = regions.size === 1 ? regions : [];
  return read.flatMap(splitBodies).map((item) => {
    const isNameless = item.body === undefined && item.tables.every(({ body }) => body === undefined);
    return region !== undefined && isNameless && isGovernmentBook(item) ? ofBody(item, region) : item;
  });
}

function ofBody(item: ReadDocument, body: string): ReadDocument {
  return { ...item, body, tables: item.tables.map((table) => ({ ...table, body })) };
}

/** One part for each body, where several print the same sorts of table. Blocks go with the body they follow. */
function splitBodies(item: ReadDocument): ReadDocument[] {
  const parts = new Map<string | undefined, { blocks: Block[]; tables: BudgetTable[] }>();
  // By what they say: a reading may have been stored and loaded again.
  const tables = new Map(item.tables.map((table) => [JSON.stringify(table.place), table]));
  let current = item.body;
  for (const block of item.document.blocks) {
    const table = block.kind === "grid" ? tables.get(JSON.stringify(block.place)) : undefined;
    current = bodyNamed(block, table, item.body) ?? current;
    const part = parts.get(current) ?? { blocks: [], tables: [] };
    part.blocks.push(block);
    part.tables.push(...(table ? [{ ...table, ...(current === undefined ? {} : { body: current }) }] : []));
    parts.set(current, part);
  }
  const kinds = [...parts.values()].map(({ tables }) => new Set(tables.filter(isBudgetTable).map(tableKey)));
  const repeats = kinds.some((own, index) =>
    kinds.slice(0, index).some((other) => [...own].some((key) => other.has(key))),
  );
  if (!repeats) {
    return [item];
  }
  const ownText = [...parts.values()].flatMap(({ blocks, tables }) => (tables.length === 0 ? blocks : []));
  return [...parts]
    .filter(([, { tables }]) => tables.length > 0)
    .map(([body, { blocks, tables }], index) => ({
      ...item,
      ...(body === undefined ? {} : { body }),
      document: { ...item.document, blocks: index === 0 ? [...ownText, ...blocks] : blocks },
      tables,
    }));
}

/** The body a line over the table or a heading names; a government's table without such a line is the document's own. */
function bodyNamed(block: Block, table: BudgetTable | undefined, own: string | undefined): string | undefined {
  if (table) {
    return table.printedBody ?? (isGovernmentKind(table.kind) ? own : undefined);
  }
  const text = block.kind === "paragraph" ? compactText(block.text) : "";
  return text.length <= LONGEST_HEADING ? bodyInHeading(text) : undefined;
}

function isBudgetTable({ kind }: BudgetTable): boolean {
  return !NO_BUDGET_TABLE.has(kind);
}
