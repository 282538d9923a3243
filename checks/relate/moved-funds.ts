import type { Book } from "../../domain/check.ts";
import { equal, type Relation } from "../../domain/relation.ts";
import type { Budget } from "../../domain/table-kind.ts";
import { MOVED_IN, MOVED_OUT } from "./balance-rows.ts";
import { pairFigures, type Row } from "./figures.ts";
import { findIn, findRow, governmentSets, LEVELS, rowsUnder } from "./government-tables.ts";

const FROM: Partial<Record<Budget, RegExp>> = {
  fund: /^从?政府性基金(?:预算)?(?:调入|$)/u,
  "state-capital": /^从?国有资本经营(?:预算)?(?:调入|$)/u,
};
const TO_GENERAL = /一般公共预算/u;

/** What one budget hands over 调出资金 is what the general budget receives from it 调入资金. */
export function* movedFunds(books: readonly Book[], from: Budget): Iterable<Relation> {
  for (const set of governmentSets(books)) {
    for (const level of LEVELS) {
      const scope = { kind: "government-balance", ...(level && { level }) } as const;
      const out = findRow(findIn(set, { ...scope, budget: from }), "expenditure", MOVED_OUT);
      const received = findRow(findIn(set, { ...scope, budget: "general" }), "revenue", MOVED_IN);
      const source = received && onlyRow(rowsUnder(received), FROM[from]);
      if (out && source) {
        const sent = onlyRow(rowsUnder(out), TO_GENERAL) ?? out;
        for (const [left, right] of pairFigures(source, sent)) {
          yield equal(left, right, `《${sent.table.title}》${sent.line.name}`);
        }
      }
    }
  }
}

function onlyRow(rows: readonly Row[], name: RegExp | undefined): Row | undefined {
  const found = rows.filter(({ line }) => name?.test(line.name));
  return found.length === 1 ? found[0] : undefined;
}
