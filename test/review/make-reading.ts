import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Document, Paragraph } from "../../domain/document.ts";
import type { DepartmentalKind } from "../../domain/table-kind.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { drawTable } from "../checks/draw-table.ts";

/** A sentence long enough to count as text of its own. */
export const LONG = "本部门严格落实过紧日子要求，".repeat(6);

/** What was read of one file: tables of these kinds, all of one body, and these paragraphs. */
export function makeReading(
  id: string,
  {
    kinds = [],
    body,
    text = [],
    ...cover
  }: { kinds?: DepartmentalKind[]; body?: string; text?: string[] } & Omit<
    Partial<ReadDocument>,
    "document" | "tables" | "body"
  >,
): ReadDocument {
  const blocks = text.map((line): Paragraph => ({ kind: "paragraph", text: line, place: { page: 1 } }));
  const name = `${id}.pdf`;
  const document: Document = {
    id,
    name,
    format: "pdf",
    sha256: id.padStart(64, "0"),
    status: "read",
    problems: [],
    blocks,
  };
  return {
    document,
    tables: kinds.map((kind, index) => tableOf(`${id}t${index + 1}`, id, kind, body)),
    ...(body && kinds.length === 0 ? { body } : {}),
    ...cover,
  };
}

function tableOf(id: string, document: string, kind: DepartmentalKind, body: string | undefined): BudgetTable {
  return { ...drawTable("合计 | 1.00", { kind }), id, document, kind, ...(body === undefined ? {} : { body }) };
}
