import { formatAmount } from "../domain/amount.ts";
import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { type Book, type Draft, defineCheck, type Observation } from "../domain/check.ts";
import type { Document } from "../domain/document.ts";
import { evidenceOfTable } from "../domain/finding.ts";
import type { Judgement } from "../domain/relation.ts";
import { compactText } from "../domain/text.ts";
import { budgetLaw } from "./basis.ts";

const SAYS_SO = /尾差|尾数(?:误差|差|调整)?|四舍五入|小数(?:点|位)?.{0,6}取舍|进位/u;

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
    for (const { book, table } of tablesOf(draft)) {
      const own = tails.get(table.id) ?? [];
      if (own.length > 0 && !saysSo(table, book.documents)) {
        yield { book, ...describe(table, own) };
      }
    }
  },
});

interface Tail {
  total: Cell;
  size: number;
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

function* tablesOf({ books }: Draft): Iterable<{ book: Book; table: BudgetTable }> {
  for (const book of books) {
    for (const table of book.tables) {
      yield { book, table };
    }
  }
}

/** The table itself, or the text of its own document, says that its numbers are rounded. */
function saysSo(table: BudgetTable, documents: readonly Document[]): boolean {
  const blocks = documents.filter(({ id }) => id === table.document).flatMap((document) => document.blocks);
  return (
    table.notes.some(({ text }) => SAYS_SO.test(text)) ||
    blocks.some((block) => block.kind === "paragraph" && SAYS_SO.test(block.text))
  );
}

function describe(table: BudgetTable, tails: readonly Tail[]): Observation {
  const money = tails.filter(({ total }) => total.money);
  const [largest] = [...money].sort((a, b) => b.size - a.size);
  const { unit } = table;
  const most =
    unit && largest ? `，最大 ${formatAmount(largest.size, unit, largest.total.number?.decimals ?? 0)} ${unit}` : "";
  return {
    subject: `尾差 ${table.kind} ${compactText(table.title).replace(/20\d{2}年?度?/gu, "")}`,
    message: `《${table.title}》有 ${tails.length} 处合计与明细之和存在尾差${most}，均在四舍五入范围内。`,
    suggestion: "请在表下注明“因四舍五入，合计与明细之和可能存在尾差”。",
    evidence: [evidenceOfTable(table)],
  };
}
