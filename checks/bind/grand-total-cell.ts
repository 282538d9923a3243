import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, MoneyScope } from "../../domain/claim.ts";
import { grandTotalLine } from "../../domain/find-cell.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { agrees } from "./agrees.ts";
import type { CandidateCell } from "./candidate-cell.ts";

type Side = "revenue" | "expenditure";

const SIDES: Partial<Record<string, Side>> = { "revenue-total": "revenue", "expenditure-total": "expenditure" };
/** The tables that print what was carried over beside what came in. */
const SUMMARIES: Partial<Record<MoneyScope, string>> = { all: "summary", appropriation: "appropriation-summary" };

/**
 * The 总计 of a summary that a 收入总计 agreeing with none of the sums is held against. Words alone do not tell it from 本年收入合计;
 * said beside the 总计 of the other side, of which the table prints just that, they do: 收入总计812.26万元，支出总计821.26万元.
 */
export function grandTotalCell(
  claim: AmountClaim,
  candidates: readonly CandidateCell[],
  book: Book,
): CandidateCell | undefined {
  const side = SIDES[claim.subject.term ?? ""];
  const kind = SUMMARIES[claim.subject.scope ?? "all"];
  const own = side && candidates.find(({ cell, table }) => table.kind === kind && totalsOf(table, side).includes(cell));
  const said = own && besideIt(claim, book);
  const others = said ? totalsOf(own.table, side === "revenue" ? "expenditure" : "revenue") : [];
  return said && others.some((cell) => agrees(said.cell, cell)) ? own : undefined;
}

function totalsOf(table: BudgetTable, side: Side): Cell[] {
  return Object.values(grandTotalLine(table, side)?.cells ?? {});
}

/** The 总计 of the other side, of the same money, in the same sentence. */
function besideIt(claim: AmountClaim, book: Book): AmountClaim | undefined {
  const { term, year, version, scope } = claim.subject;
  const others = claimsOf(book)
    .filter(({ narrative }) => narrative === claim.cell.table)
    .flatMap(({ claims }) => claims)
    .filter(
      (one): one is AmountClaim =>
        one.kind === "amount" &&
        one.passage === claim.passage &&
        one.sentence === claim.sentence &&
        one.zone === "main" &&
        !one.isBase &&
        SIDES[one.subject.term ?? ""] !== undefined &&
        one.subject.term !== term,
    );
  const [other] = others;
  const isOfSame = other?.subject.year === year && other?.subject.version === version && other?.subject.scope === scope;
  return others.length === 1 && isOfSame ? other : undefined;
}
