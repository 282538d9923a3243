import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, MoneyScope, Subject } from "../../domain/claim.ts";
import { grandTotalLine } from "../../domain/find-cell.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { agrees } from "./agrees.ts";
import type { CandidateCell } from "./candidate-cell.ts";

type Side = "revenue" | "expenditure";

const SIDES: Partial<Record<string, Side>> = {
  revenue: "revenue",
  "revenue-total": "revenue",
  expenditure: "expenditure",
  "expenditure-total": "expenditure",
};
/** The two totals may be paragraphs of their own. */
const NEAR = 3;
const FAR = 10_000;
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
  cellsOf: (subject: Subject, book: Book) => CandidateCell[],
): CandidateCell | undefined {
  const side = SIDES[claim.subject.term ?? ""];
  const kind = SUMMARIES[claim.subject.scope ?? "all"];
  const own = side && candidates.find(({ cell, table }) => table.kind === kind && totalsOf(table, side).includes(cell));
  const said = own && besideIt(claim, book);
  const others = said ? totalsOf(own.table, side === "revenue" ? "expenditure" : "revenue") : [];
  const found = said ? cellsOf(said.subject, book).filter(({ cell }) => agrees(said.cell, cell)) : [];
  const isTotal = claim.subject.term?.endsWith("-total") ? found.some : found.every;
  return found.length > 0 && isTotal.call(found, ({ cell }) => others.includes(cell)) ? own : undefined;
}

function totalsOf(table: BudgetTable, side: Side): Cell[] {
  return Object.values(grandTotalLine(table, side)?.cells ?? {});
}

/** The amount of the other side that is said nearest, of the same money and under the same words: 总计 beside 总计. */
function besideIt(claim: AmountClaim, book: Book): AmountClaim | undefined {
  const distance = (one: AmountClaim): number =>
    Math.abs(one.passage - claim.passage) * FAR + Math.abs(one.figure.from - claim.figure.from);
  return claimsOf(book)
    .filter(({ narrative }) => narrative === claim.cell.table)
    .flatMap(({ claims }) => claims)
    .filter(
      (one): one is AmountClaim =>
        one.kind === "amount" &&
        Math.abs(one.passage - claim.passage) <= NEAR &&
        one.zone === "main" &&
        !one.isBase &&
        isBeside(one.subject, claim.subject),
    )
    .sort((a, b) => distance(a) - distance(b))[0];
}

function isBeside(one: Subject, other: Subject): boolean {
  const [left, right] = [SIDES[one.term ?? ""], SIDES[other.term ?? ""]];
  const isSameWord = one.term?.endsWith("-total") === other.term?.endsWith("-total") && one.name === other.name;
  const isSameMoney = one.year === other.year && one.version === other.version && one.scope === other.scope;
  return left !== undefined && left !== right && !one.path && isSameWord && isSameMoney;
}
