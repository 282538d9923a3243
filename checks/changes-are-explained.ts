import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { ChangeClaim, Claim, GrowthClaim } from "../domain/claim.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import type { Narrative } from "../domain/narrative.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { inQuotes, quote, type Said } from "./wording/said.ts";

/** What gives a reason, under whatever wording. */
const REASON =
  /原因|主要是|主要系|主要为|由于|因为|系因|(?<=[，,。；;])(?:均|全部|主要)?系(?!列|数|统)|(?<=[，,。；;])因(?!公|此)|是因|均因|因[^，。；]{2,30}(?:增加|减少|提高|降低|调整|取消|新增)|受[^，。；]{1,20}影响|所致|用于|新增(?:科目|项目|机构|人员)|(?:今年|本年)新(?:增|设)|结转/u;
/** The reason may stand in the paragraphs right after, of the same section: item by item. */
const NEXT = 3;

export default defineCheck({
  id: "changes-are-explained",
  code: "BUD-TEXT-004",
  title: "与上年（预算）相比有较大增减的，应说明原因",
  class: "wording",
  severity: "notice",
  basis: [DISCLOSURE_RULES],
  parameters: {
    rate: { title: "增减幅度超过此数而未说明原因的列出", value: 10, unit: "%", source: "审查经验值" },
  },
  reads: [],
  // A government's report gives its reasons in a chapter of its own.
  exempts: (book) =>
    isGovernmentBook(book) || claimsOf(book).every(({ claims }) => !claims.some(isChange))
      ? "草案不是部门（单位）的预算、决算，或者文中没有与上年、预算比较的增减。"
      : undefined,

  *observe(_tables, book, { rate }): Iterable<Observation> {
    const bare = unexplained(book, rate);
    const [largest] = bare.sort((left, right) => right.percent - left.percent);
    if (largest) {
      const { from, to } = largest.claim.figure;
      const start = largest.said.text.lastIndexOf("。", from) + 1;
      yield {
        subject: "增减未说明原因",
        message: `${bare.length > 1 ? `有 ${bare.length} 处增减超过 ${rate}% 而未说明原因，其中变化最大的` : `有一处增减超过 ${rate}% 而未说明原因`}：“${inQuotes(largest.said.text.slice(start, to), 60)}”。`,
        suggestion: "请逐项补充说明增减的主要原因。",
        evidence: bare.map(({ said, claim }) => quote(said, claim.figure.from, claim.figure.to)),
      };
    }
  },
});

function isChange(claim: Claim): claim is ChangeClaim | GrowthClaim {
  return claim.kind === "change" || claim.kind === "growth";
}

interface Bare {
  said: Said;
  claim: ChangeClaim | GrowthClaim;
  percent: number;
}

/** The largest change of each paragraph that no reason is given for, there or in the paragraphs after it. */
function unexplained(book: Book, rate: number): Bare[] {
  return claimsOf(book).flatMap((text) => {
    const narrative = book.narratives.find(({ id }) => id === text.narrative);
    const found = new Map<number, Bare>();
    for (const claim of narrative ? text.claims : []) {
      const percent = isChange(claim) && (claim.of?.zone ?? "main") === "main" ? percentOf(claim) : 0;
      const passage = narrative?.passages[claim.passage];
      const isLargest = percent > (found.get(claim.passage)?.percent ?? rate);
      if (narrative && passage && isChange(claim) && isLargest && !isExplained(claim.passage, narrative)) {
        found.set(claim.passage, { said: { narrative, passage, text: passage.text }, claim, percent });
      }
    }
    return [...found.values()];
  });
}

function isExplained(at: number, { passages }: Narrative): boolean {
  const section = passages[at]?.section.join();
  return passages
    .slice(at, at + 1 + NEXT)
    .some((passage) => passage.section.join() === section && REASON.test(passage.text));
}

/** How many per cent it is of the year before, whichever way; 0 where the text leaves it open. */
function percentOf(claim: ChangeClaim | GrowthClaim): number {
  const { number, money } = claim.cell;
  if (claim.kind === "growth") {
    return claim.figure.kind === "multiple" ? 0 : Math.abs(number?.mantissa ?? 0) / 10 ** (number?.decimals ?? 0);
  }
  const before = (claim.of?.cell.money?.amount ?? 0) - (money?.amount ?? 0);
  return before > 0 ? Math.abs((100 * (money?.amount ?? 0)) / before) : 0;
}
