import { formatAmount } from "../domain/amount.ts";
import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import type { Document } from "../domain/document.ts";
import { evidenceOfTable } from "../domain/finding.ts";
import type { Judgement } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";

const SAYS_SO = /尾差|尾数(?:误差|差|调整)?|四舍五入|小数(?:点|位)?.{0,6}取舍|进位/u;

/** More tables are not named one by one. */
const MOST_NAMED = 3;

export default defineCheck({
  id: "tails-are-noted",
  code: "BUD-ARITH-029",
  title: "合计与明细之间有四舍五入尾差的，应当注明",
  class: "arithmetic",
  severity: "notice",
  basis: [budgetLaw("第三十二条")],
  reads: "the whole draft",
  lacks: "合计与明细之间没有尾差，或者已经注明。",

  *consider(judgements, draft) {
    const tails = gatherTails(judgements);
    for (const book of draft.books) {
      const noted = book.tables.flatMap((table): TailedTable[] => {
        const own = tails.get(table.id) ?? [];
        return own.length > 0 && !saysSo(table, book.documents) ? [{ table, tails: own }] : [];
      });
      if (noted.length > 0) {
        yield { book, ...describe(noted) };
      }
    }
  },
});

interface Tail {
  total: Cell;
  size: number;
}

interface TailedTable {
  table: BudgetTable;
  tails: Tail[];
}

/** Sums that come out within the printed digits, but not exactly; each total once. */
function gatherTails(judgements: readonly Judgement[]): Map<string, Tail[]> {
  const tails = new Map<string, Map<string, Tail>>();
  for (const { relation, outcome, difference = 0 } of judgements) {
    if (relation.kind === "sum" && outcome === "rounding") {
      const { total } = relation;
      const own = tails.get(total.table) ?? new Map<string, Tail>();
      const key = `${total.row} ${total.column}`;
      const size = Math.max(Math.abs(difference), own.get(key)?.size ?? 0);
      tails.set(total.table, own.set(key, { total, size }));
    }
  }
  return new Map([...tails].map(([table, own]) => [table, [...own.values()]]));
}

/** The table itself, or the text of its own document, says that its numbers are rounded. */
function saysSo(table: BudgetTable, documents: readonly Document[]): boolean {
  const blocks = documents.filter(({ id }) => id === table.document).flatMap((document) => document.blocks);
  return (
    table.notes.some(({ text }) => SAYS_SO.test(text)) ||
    blocks.some((block) => block.kind === "paragraph" && SAYS_SO.test(block.text))
  );
}

/** One notice a book: tails are no fault, and many notices would hide what is. */
function describe(noted: readonly TailedTable[]): Observation {
  const count = noted.reduce((sum, { tails }) => sum + tails.length, 0);
  const named = noted.slice(0, MOST_NAMED).map(nameTable).join("；");
  const more = noted.length > MOST_NAMED ? `等 ${noted.length} 张表` : "";
  return {
    subject: "尾差",
    message: `有 ${count} 处合计与明细之和存在尾差，均在四舍五入范围内：${named}${more}。`,
    suggestion: "请在表下注明“因四舍五入，合计与明细之和可能存在尾差”。",
    evidence: noted.map(({ table }) => evidenceOfTable(table)),
  };
}

function nameTable({ table, tails }: TailedTable): string {
  const [largest] = tails.filter(({ total }) => total.money).sort((a, b) => b.size - a.size);
  const { unit } = table;
  const most =
    unit && largest ? `，最大 ${formatAmount(largest.size, unit, largest.total.number?.decimals ?? 0)} ${unit}` : "";
  return `《${table.title}》${tails.length} 处${most}`;
}
