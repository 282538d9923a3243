import type { Book } from "../../domain/check.ts";
import type { AmountClaim, Term } from "../../domain/claim.ts";
import { coversTable } from "../bind/covers-table.ts";
import { PARTITIONS } from "./partitions.ts";

const BUDGETS = ["general", "fund", "state-capital"] as const;
const SOURCES: ReadonlySet<Term> = new Set([
  "service-revenue",
  "operating-revenue",
  "other-revenue",
  "superior-subsidy",
  "affiliate-revenue",
  "special-account",
  "opening-balance",
  "surplus-used",
]);

/** The parts listed under an amount, where they are all there are: by their terms, years, sources, budgets or items. */
export function wholeList(lead: AmountClaim, parts: readonly AmountClaim[], book: Book): AmountClaim[] | undefined {
  const all = parts.filter((one) => one.cell.money);
  return (
    byTerms(lead, all) ?? byYear(lead, all) ?? bySource(lead, all) ?? byBudget(lead, all) ?? byItem(lead, all, book)
  );
}

function byTerms({ subject: { term } }: AmountClaim, all: readonly AmountClaim[]): AmountClaim[] | undefined {
  for (const { whole, parts, needs } of PARTITIONS) {
    const own = all.filter((one) => one.subject.term !== undefined && parts.includes(one.subject.term));
    const named = new Set(own.map((one) => one.subject.term));
    if (term && whole.includes(term) && needs.every((one) => named.has(one)) && named.size === own.length) {
      return own;
    }
  }
  return undefined;
}

const OF_YEARS: readonly (readonly [wholes: readonly Term[], current: Term, balance: Term])[] = [
  [["revenue-total", "revenue"], "revenue", "opening-balance"],
  [["expenditure-total"], "expenditure", "closing-balance"],
];

/** 财政拨款收入总计…，其中：本年收入…，年初财政拨款结转和结余…: two amounts of the same money, and no others. */
function byYear({ subject }: AmountClaim, parts: readonly AmountClaim[]): AmountClaim[] | undefined {
  const [, current, balance] = OF_YEARS.find(([wholes]) => subject.term && wholes.includes(subject.term)) ?? [];
  const isOf = (term: Term | undefined) => (one: AmountClaim) =>
    term !== undefined && one.subject.term === term && one.subject.scope === subject.scope;
  return parts.length === 2 && parts.some(isOf(current)) && parts.some(isOf(balance)) ? [...parts] : undefined;
}

/** 收入预算…，其中：财政拨款收入…；事业收入…；经营收入…；其他收入…: 其他收入 closes the list. */
function bySource({ subject }: AmountClaim, parts: readonly AmountClaim[]): AmountClaim[] | undefined {
  if (subject.term !== "revenue" && subject.term !== "revenue-total") {
    return undefined;
  }
  const isPart = ({ subject: { term, scope } }: AmountClaim) =>
    (term !== undefined && SOURCES.has(term)) || (term === "revenue" && scope === "appropriation");
  const own = parts.filter(isPart);
  const names = new Set(own.map((one) => `${one.subject.term}`));
  const isWhole = names.has("other-revenue") && names.has("revenue") && names.has("service-revenue");
  return isWhole && names.size === own.length && own.length === parts.length ? own : undefined;
}

/** 财政拨款支出…，其中：一般公共预算…；政府性基金…；国有资本经营…. */
function byBudget({ subject }: AmountClaim, parts: readonly AmountClaim[]): AmountClaim[] | undefined {
  if (subject.scope !== "appropriation" || (subject.term !== "expenditure" && subject.term !== "revenue")) {
    return undefined;
  }
  const own = parts.filter(
    ({ subject: { term, scope } }) => term === subject.term && BUDGETS.some((one) => one === scope),
  );
  return own.length === BUDGETS.length && new Set(own.map((one) => one.subject.scope)).size === own.length
    ? own
    : undefined;
}

// A list of items is whole where it names every item of its depth that the table fills.
function byItem(lead: AmountClaim, parts: readonly AmountClaim[], book: Book): AmountClaim[] | undefined {
  const own = parts.filter((one) => one.subject.path?.marks.at(-1) !== undefined);
  return own.length > 1 && coversTable(lead, own, book) ? own : undefined;
}
