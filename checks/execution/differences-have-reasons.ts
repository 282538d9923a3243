import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import type { CompletionClaim } from "../../domain/claim.ts";
import { MOST_EVIDENCE } from "../../domain/finding.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { budgetLaw } from "../basis.ts";
import { type ItemSaid, itemsSaid } from "../wording/items.ts";
import { inQuotes, quote } from "../wording/said.ts";

const REASON = /原因|主要[是系为因]|由于|因为|因[^公]|根据|按照|有所(?:增加|减少)|追加|结转/u;

export default defineCheck({
  id: "differences-have-reasons",
  code: "BUD-EXEC-008",
  title: "决算数与预算数差异较大的科目应说明原因",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第七十五条"), budgetLaw("第七十九条")],
  parameters: { most: { title: "决算数与预算数相差超过多少时应说明", value: 10, unit: "%", source: "预审惯例" } },
  reads: "the whole draft",
  lacks: "文中没有逐科目说明决算数完成预算的百分比。",

  appliesTo: ({ books }) => books.some((book) => completionsOf(book).length > 0),

  *observe({ books }, { most }) {
    for (const book of books) {
      const open = completionsOf(book).filter(
        ({ item, claim }) => Math.abs(percentIn(claim) - 100) > most && !REASON.test(textOf(item)),
      );
      const found = observeOpen(open, most);
      yield* found ? [{ book, ...found }] : [];
    }
  },
});

interface Completion {
  item: ItemSaid;
  claim: CompletionClaim;
}

/** The items of the text that say how much of their budget was spent. */
function completionsOf(book: Book): Completion[] {
  if (book.stage !== "final-account") {
    return [];
  }
  const texts = claimsOf(book);
  return itemsSaid(book).flatMap((item) => {
    const claims = texts.find(({ narrative }) => narrative === item.narrative.id)?.claims ?? [];
    const claim = claims.find(
      (one): one is CompletionClaim => one.kind === "completion" && one.passage === item.passage.index,
    );
    return claim ? [{ item, claim }] : [];
  });
}

/** The item with what follows it before the next: a reason may stand in a paragraph of its own. */
function textOf({ text, narrative, passage }: ItemSaid): string {
  const next = narrative.passages[passage.index + 1];
  return next?.kind === "prose" && next.number === undefined && !/（项）|\(项\)/u.test(next.text)
    ? text + next.text
    : text;
}

function percentIn({ cell: { number } }: CompletionClaim): number {
  return number ? number.mantissa / 10 ** number.decimals : 100;
}

function observeOpen(open: readonly Completion[], most: number): Observation | undefined {
  const [first] = open;
  if (!first) {
    return undefined;
  }
  const more = open.length > 1 ? `等 ${open.length} 个科目` : "";
  return {
    subject: "决算差异未说明原因",
    message: `“${inQuotes(first.item.name)}”${more}决算数与预算数相差超过 ${most}%（完成 ${first.claim.cell.text.replace(/[%％]?$/u, "%")}），没有说明原因。`,
    suggestion: "请逐科目说明决算数与预算数差异的主要原因。",
    evidence: open
      .slice(0, MOST_EVIDENCE)
      .map(({ item, claim }) => quote(item, Math.max(0, claim.figure.from - 20), claim.figure.to)),
    ...(open.length > 1 ? { places: open.length } : {}),
  };
}
