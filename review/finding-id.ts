import { createHash } from "node:crypto";
import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import type { Finding } from "../domain/finding.ts";
import { isGovernmentKind } from "../domain/kind-names.ts";
import { kindWithStage } from "../domain/review.ts";
import { isText, type Source, type TextSource } from "./source.ts";

const ID_LENGTH = 16;

/**
 * The same for the same fault in a re-typeset version of the draft: made of the check and of what the finding is about,
 * never of a page or a row. `findingId("children-add-up-to-parent", cellIdentity(cell, table))`.
 */
export function findingId(check: string, identity: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([check, ...identity]))
    .digest("hex")
    .slice(0, ID_LENGTH);
}

/**
 * Body and kind. A government prints many tables of one kind: they and those of no known kind go by their titles, without
 * years and numbers.
 */
export function tableIdentity(table: BudgetTable): string {
  const isOneOfMany = table.kind === "unknown" || isGovernmentKind(table.kind);
  const name = isOneOfMany ? withoutNumbers(table.title) : kindWithStage(table);
  return [table.body ?? "", name].join(" ");
}

/** Table, item, column and period of a cell; of a figure of the text its section, what it is of and what it says of it. */
export function cellIdentity(cell: Cell, table: Source): string[] {
  if (isText(table)) {
    return textIdentity(cell, table);
  }
  const line = table.lines.find((one) => one.row === cell.row && one.cells[cell.column] !== undefined);
  const column = table.columns.find((one) => one.index === cell.column);
  return [
    tableIdentity(table),
    line ? (line.code ?? withoutSpace(line.name)) : withoutNumbers(cell.label),
    (column?.path ?? []).map(withoutYears).join("/"),
    [column?.period ?? "", column?.version ?? ""].join(" "),
  ];
}

function textIdentity(cell: Cell, { narrative, body, stage }: TextSource): string[] {
  const section = narrative.passages[cell.row]?.section ?? [];
  const headings = section.map((index) => withoutNumbers(narrative.passages[index]?.text ?? ""));
  return [[body ?? "", stage ?? "", "text"].join(" "), headings.join("/"), withoutNumbers(cell.label), ""];
}

/** The second finding of the same id becomes `…-2`, the third `…-3`, in order. */
export function numberRepeats(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.id) ?? 0) + 1;
    counts.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}-${count}` };
  });
}

function withoutSpace(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

function withoutYears(text: string): string {
  return withoutSpace(text).replace(/(?:19|20)\d{2}年?度?/g, "");
}

function withoutNumbers(text: string): string {
  return withoutYears(text).replace(/[\d.,%\-()]+/g, "");
}
