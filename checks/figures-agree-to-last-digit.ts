import type { Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell, MOST_EVIDENCE } from "../domain/finding.ts";
import { cellKey, type Judgement } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";

/** More pairs are not written out in the message; all stand in the evidence. */
const MOST_NAMED = 3;

/** Rounding one amount to the same digit twice gives one number: two that differ by that digit were not taken from one another. */
export default defineCheck({
  id: "figures-agree-to-last-digit",
  code: "BUD-ARITH-029",
  title: "同一数在各处列示的末位应当相同",
  class: "arithmetic",
  severity: "notice",
  basis: [budgetLaw("第三十二条")],
  reads: "the whole draft",
  lacks: "同一数在各处列示的末位相同。",

  *consider(judgements, draft) {
    const pairs = gatherPairs(judgements);
    for (const book of pairs.length > 0 ? draft.books : []) {
      const documents = documentsOf(book);
      const own = pairs.filter(([left, right]) => documents.has(left.table) && documents.has(right.table));
      if (own.length > 0) {
        yield { book, ...describe(own, documents) };
      }
    }
  },
});

type Pair = readonly [Cell, Cell];

/** Equalities within the printed digits whose sides are printed to one digit of one unit; each pair of cells once. */
function gatherPairs(judgements: readonly Judgement[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { relation, outcome } of judgements) {
    if (outcome === "rounding" && relation.kind === "equal" && !relation.comparison) {
      const pair = [relation.left, relation.right] as const;
      const key = pair.map(cellKey).sort().join(" ");
      if (isPrintedAlike(...pair) && !pairs.has(key)) {
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()];
}

function isPrintedAlike(left: Cell, right: Cell): boolean {
  const isAbout = left.spread !== undefined || right.spread !== undefined;
  return !isAbout && left.money?.step === right.money?.step && left.number?.decimals === right.number?.decimals;
}

/** The document of each table and each text of a book. */
function documentsOf({ tables, narratives }: Book): Map<string, string> {
  return new Map([...tables, ...narratives].map(({ id, document }) => [id, document]));
}

/** One notice a book, as with tails: the pairs stand together, so that what one number did is seen at once. */
function describe(pairs: readonly Pair[], documents: ReadonlyMap<string, string>): Observation {
  const named = pairs.slice(0, MOST_NAMED).map(([left, right]) => {
    return `“${left.label}”${left.text}，“${right.label}”${right.text}`;
  });
  const cells = [...new Map(pairs.flat().map((cell) => [cellKey(cell), cell])).values()];
  return {
    subject: "末位",
    message: `有 ${pairs.length} 处同一数在两处列示的末位不同，均在四舍五入范围内：${named.join("；")}${
      pairs.length > MOST_NAMED ? "等" : ""
    }。`,
    suggestion: "请核对末位；同一数应当取自同一来源，各处列示一致。",
    evidence: cells
      .slice(0, MOST_EVIDENCE)
      .map((cell) => evidenceOfCell(cell, documents.get(cell.table) ?? "", "stated")),
  };
}
