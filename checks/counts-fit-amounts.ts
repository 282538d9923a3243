import type { Cell } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import type { AmountClaim, Term } from "../domain/claim.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { inQuotes, quote, type Said, sentenceAt } from "./wording/said.ts";

/** What is counted of what is paid for, by the words before the number. */
const COUNTED: readonly { of: readonly Term[]; words: RegExp; counters: readonly string[] }[] = [
  {
    of: ["reception", "reception-domestic", "reception-abroad", "reception-guests"],
    words: /接待[^。；]{0,12}$/u,
    counters: ["批次", "批", "人次", "人"],
  },
  { of: ["abroad"], words: /(?:团组|出国(?:（境）|\(境\))?)[^。；]{0,12}$/u, counters: ["个", "人次", "人"] },
  { of: ["vehicle-purchase"], words: /(?:购置|更新|购买)[^。；保]{0,10}$/u, counters: ["辆"] },
];

export default defineCheck({
  id: "counts-fit-amounts",
  code: "BUD-CROSS-016",
  title: "“三公”经费有支出的，批次、人次、团组、车辆数不应为 0；没有支出的，应说明",
  class: "text-text",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: "text",
  stage: "final-account",

  *observe(book): Iterable<Observation> {
    for (const { claims, figures, narrative: id } of claimsOf(book)) {
      const narrative = book.narratives.find((one) => one.id === id);
      const seen = new Set<AmountClaim>();
      for (const count of figures.filter(({ counter }) => counter !== undefined)) {
        const passage = narrative?.passages[count.row];
        const counted = COUNTED.find(
          ({ words, counters }) =>
            counters.includes(count.counter ?? "") && words.test(passage?.text.slice(0, count.column) ?? ""),
        );
        const claim = counted && amountBefore(claims, figures, count);
        if (claim && isOfPart(claim, count, figures, counted.counters, passage?.text ?? "")) {
          continue;
        }
        if (narrative && passage && claim && counted.of.includes(claim.subject.term as Term) && !seen.has(claim)) {
          const said = { narrative, passage, text: passage.text };
          const found = compare(said, claim, count);
          if (found) {
            seen.add(claim);
            yield found;
          }
        }
      }
    }
  },
});

/** 支付上年购置车辆的尾款, 参加其他单位组织的团组: why there may be none where there was paid. */
const EXPLAINED =
  /尾款|余款|分期|(?:上年|以前年度)度?购|参加(?:其他|上级|外单位)|随(?:其他|上级|外单位)|退(?:票|款)|预付/u;

/** 国（境）外接待0批次, 本单位组织的团组0个: those of one sort may be none where others were counted. */
const OF_SORT = /境[）)]?外|外事|外宾|其他|新购/u;

function isOfPart(
  { cell }: AmountClaim,
  count: Cell,
  figures: readonly Cell[],
  counters: readonly string[],
  text: string,
): boolean {
  const own = figures.filter(({ row, column }) => row === count.row && column > cell.column);
  const end = own.find(({ money }) => money)?.column ?? text.length;
  const others = own.filter(({ counter, column }) => column < end && counters.includes(counter ?? ""));
  const isZero = (count.number?.mantissa ?? 0) === 0;
  const last = others.findLast(({ column }) => column < count.column) ?? cell;
  const words = text.slice(last.column + last.text.length, count.column);
  const isAmountOfSort = OF_SORT.test(text.slice(Math.max(0, cell.column - 14), cell.column));
  return (
    (OF_SORT.test(words) && !isAmountOfSort) ||
    (isZero && others.some(({ number }) => (number?.mantissa ?? 0) > 0)) ||
    (isZero && EXPLAINED.test(text.slice(cell.column, end)))
  );
}

/** The amount right before the count, where it is one that is said to be spent this year. */
function amountBefore(
  claims: readonly { kind: string }[],
  figures: readonly Cell[],
  count: Cell,
): AmountClaim | undefined {
  const last = figures.findLast(({ row, column, money }) => row === count.row && column < count.column && money);
  const claim = claims.find(
    (one): one is AmountClaim =>
      one.kind === "amount" &&
      (one as AmountClaim).cell.column === last?.column &&
      (one as AmountClaim).cell.row === last.row,
  );
  return claim && claim.zone === "main" && !claim.isBase && claim.subject.version !== "budget" ? claim : undefined;
}

function compare(said: Said, { cell }: AmountClaim, count: Cell): Observation | undefined {
  const isPaid = (cell.number?.mantissa ?? 0) > 0;
  const isNone = cell.number?.mantissa === 0 && cell.number.decimals === 0;
  const isCounted = (count.number?.mantissa ?? 0) > 0;
  const sentence = sentenceAt(said, count.column);
  const words = `“${inQuotes(said.text.slice(Math.max(sentence.from, cell.column - 14), count.column + count.text.length), 70)}…”`;
  const observation = {
    subject: `数量与金额 ${cell.label}`,
    suggestion: "请核对数量和金额。",
    evidence: [quote(said, Math.min(sentence.from, cell.column), count.column + count.text.length)],
  };
  if (isPaid && !isCounted) {
    return { ...observation, message: `有支出 ${cell.text}${cell.unit ?? ""}，数量却为 0：${words}。` };
  }
  // Others may have paid, or the year before.
  return isNone && isCounted
    ? { ...observation, severity: "notice", message: `没有支出，数量却为 ${count.text}：${words}。` }
    : undefined;
}
