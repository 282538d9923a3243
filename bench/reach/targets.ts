import { readNumber, toMoney } from "../../domain/amount.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { cellKey } from "../../domain/relation.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { changeParagraph } from "./change-paragraph.ts";

export type TargetKind = "item amount of the text" | "growth rate" | "item row of a table";

/** One printed number that may be changed, and how. */
export interface Target {
  kind: TargetKind;
  cell: Cell;
  /** Some relation judges it in the sound book. */
  isLinked: boolean;
  change(read: readonly ReadDocument[], text: string): ReadDocument[] | undefined;
}

/** Words before a number by which its paragraph is found again. */
const CONTEXT = 6;

export function findTargets(books: readonly Book[], touched: ReadonlySet<string>): Target[] {
  return books.flatMap((book) => [...inText(book, touched), ...inTables(book, touched)]);
}

function inText(book: Book, touched: ReadonlySet<string>): Target[] {
  return claimsOf(book).flatMap(({ claims, narrative }) => {
    const passages = book.narratives.find(({ id }) => id === narrative)?.passages ?? [];
    return claims.flatMap((claim): Target[] => {
      const isItem =
        claim.kind === "amount" && claim.zone === "main" && claim.subject.path?.marks.at(-1) === "项" && !claim.isBase;
      if ((!isItem && claim.kind !== "growth") || (claim.cell.number?.mantissa ?? 0) === 0) {
        return [];
      }
      const passage = passages[claim.passage];
      const words = passage?.text.slice(Math.max(0, claim.figure.from - CONTEXT), claim.figure.from) ?? "";
      const document = book.narratives.find(({ id }) => id === narrative)?.document ?? "";
      return [
        {
          kind: claim.kind === "growth" ? "growth rate" : "item amount of the text",
          cell: claim.cell,
          isLinked: touched.has(cellKey(claim.cell)),
          change: (read, text) =>
            changeParagraph(read, {
              document,
              place: claim.cell.place,
              before: words + claim.cell.text,
              after: words + text,
            }),
        },
      ];
    });
  });
}

function inTables(book: Book, touched: ReadonlySet<string>): Target[] {
  return book.tables.flatMap((table) =>
    table.lines
      .filter((line) => line.code !== undefined && line.children.length === 0 && line.mark === "item")
      .flatMap((line) => Object.values(line.cells))
      .filter((cell) => cell.money !== undefined && cell.money.amount !== 0)
      .map(
        (cell): Target => ({
          kind: "item row of a table",
          cell,
          isLinked: touched.has(cellKey(cell)),
          change: (read, text) => changeCell(read, table, cell, text),
        }),
      ),
  );
}

function changeCell(
  read: readonly ReadDocument[],
  table: BudgetTable,
  cell: Cell,
  text: string,
): ReadDocument[] | undefined {
  const reading = readNumber(text);
  if (reading.state !== "number" || !table.unit) {
    return undefined;
  }
  const changed: Cell = { ...cell, text, number: reading.number, money: toMoney(reading.number, table.unit) };
  const lines = table.lines.map((line) =>
    line.cells[cell.column] === cell ? { ...line, cells: { ...line.cells, [cell.column]: changed } } : line,
  );
  return read.map((item) =>
    item.tables.some(({ id }) => id === table.id)
      ? { ...item, tables: item.tables.map((one) => (one.id === table.id ? { ...table, lines } : one)) }
      : item,
  );
}
