import { formatAmount } from "../domain/amount.ts";
import type { BudgetTable } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { Document } from "../domain/document.ts";
import { evidenceOfCell, evidenceOfTable, MOST_EVIDENCE } from "../domain/finding.ts";
import { cellKey } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";
import { gatherDoubtfulUnits, gatherPairs, gatherTails, isLarge, type Pair, type Tail } from "./relate/tails.ts";

const SAYS_SO = /尾差|尾数(?:误差|差|调整)?|四舍五入|小数(?:点|位)?.{0,6}取舍|进位/u;

/** More tables and pairs are not named one by one; all stand in the evidence. */
const MOST_NAMED = 3;

export default defineCheck({
  id: "tails-are-noted",
  code: "BUD-ARITH-029",
  title: "合计与明细之间有四舍五入尾差的，应当注明；同一数在各处列示的末位应当相同",
  class: "arithmetic",
  severity: "notice",
  basis: [budgetLaw("第三十二条")],
  reads: "the whole draft",
  lacks: "合计与明细之间没有尾差，或者已经注明；同一数在各处列示的末位相同。",

  *consider(judgements, draft) {
    const tails = gatherTails(judgements);
    const pairs = gatherPairs(judgements);
    const doubtful = gatherDoubtfulUnits(judgements);
    for (const book of draft.books) {
      const tailed = book.tables.flatMap((table): TailedTable[] => {
        const own = doubtful.has(table.id) ? [] : (tails.get(table.id) ?? []);
        return own.length > 0 && !saysSo(table, book.documents) ? [{ table, tails: own }] : [];
      });
      const documents = documentsOf(book);
      const own = pairs.filter(([left, right]) => documents.has(left.table) && documents.has(right.table));
      if (tailed.length > 0 || own.length > 0) {
        yield { book, ...describe(tailed, own, documents) };
      }
    }
  },
});

interface TailedTable {
  table: BudgetTable;
  tails: Tail[];
}

/** The table itself, or the text of its own document, says that its numbers are rounded. */
function saysSo(table: BudgetTable, documents: readonly Document[]): boolean {
  const blocks = documents.filter(({ id }) => id === table.document).flatMap((document) => document.blocks);
  return (
    table.notes.some(({ text }) => SAYS_SO.test(text)) ||
    blocks.some((block) => block.kind === "paragraph" && SAYS_SO.test(block.text))
  );
}

/** The document of each table and each text of a book. */
function documentsOf({ tables, narratives }: Book): Map<string, string> {
  return new Map([...tables, ...narratives].map(({ id, document }) => [id, document]));
}

/** One notice a book: last digits are no fault, and many notices would hide what is. */
function describe(
  tailed: readonly TailedTable[],
  pairs: readonly Pair[],
  documents: ReadonlyMap<string, string>,
): Observation {
  const cells = [...new Map(pairs.flat().map((cell) => [cellKey(cell), cell])).values()];
  return {
    subject: "尾差",
    message: [...tellTails(tailed), ...tellPairs(pairs), "均在四舍五入范围内。"].join(""),
    suggestion: [
      ...(tailed.length > 0 ? ["请在表下注明“因四舍五入，合计与明细之和可能存在尾差”。"] : []),
      ...(pairs.length > 0 ? ["请核对末位；同一数应当取自同一来源，各处列示一致。"] : []),
    ].join(""),
    evidence: [
      ...tailed.map(({ table }) => evidenceOfTable(table)),
      ...cells.map((cell) => evidenceOfCell(cell, documents.get(cell.table) ?? "", "stated")),
    ].slice(0, MOST_EVIDENCE),
  };
}

function tellTails(tailed: readonly TailedTable[]): string[] {
  const tails = tailed.flatMap((one) => one.tails);
  if (tails.length === 0) {
    return [];
  }
  const named = tailed.slice(0, MOST_NAMED).map(nameTable).join("；");
  const more = tailed.length > MOST_NAMED ? `等 ${tailed.length} 张表` : "";
  const large = tails.filter(isLarge).length;
  const look = large > 0 ? `，其中 ${large} 处大于末位 1 个单位，请核` : "";
  return [`有 ${tails.length} 处合计与明细之和存在尾差${look}：${named}${more}。`];
}

function nameTable({ table, tails }: TailedTable): string {
  const [largest] = tails.filter(({ total }) => total.money).sort((a, b) => b.size - a.size);
  const { unit } = table;
  if (!unit || !largest) {
    return `《${table.title}》${tails.length} 处`;
  }
  const { total, size } = largest;
  const most = formatAmount(size, unit, total.number?.decimals ?? 0);
  return `《${table.title}》${tails.length} 处，最大 ${most} ${unit}（“${total.label}”${total.text}）`;
}

function tellPairs(pairs: readonly Pair[]): string[] {
  const named = pairs.slice(0, MOST_NAMED).map(([left, right]) => {
    return `“${left.label}”${left.text}，“${right.label}”${right.text}`;
  });
  const more = pairs.length > MOST_NAMED ? "等" : "";
  return pairs.length > 0 ? [`有 ${pairs.length} 处同一数在两处列示的末位不同：${named.join("；")}${more}。`] : [];
}
