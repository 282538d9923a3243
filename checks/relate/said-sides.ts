import type { AmountClaim, Subject, TextClaims } from "../../domain/claim.ts";
import type { Passage } from "../../domain/narrative.ts";
import { sideOf } from "../../narrative/claims/side-of.ts";
import { lastClause, plainWords } from "../../narrative/claims/words.ts";

/** What a passage says came in and went out of one and the same money, and where it says so. */
export interface SaidSides {
  revenue: AmountClaim;
  expenditure: AmountClaim;
  /** Both are called 总计, and so hold what was carried over. */
  areTotals: boolean;
  /** Amounts that are neither the two nor parts of them stand between: 加上…, 上年结转…. */
  hasOthers: boolean;
  /** The same, after both. */
  hasOthersAfter: boolean;
}

/** 收入[总计]12亿元: the words themselves tell a 总计, 总收入 may be that of the year. */
const TOTAL = /总[计量](?:各|均|分别)?(?:为|是|达|共)?$/u;
const OF_TIME = /年|预算|决算|执行|完成/u;
/**
 * The last revenue said before an offset of a passage and the last expenditure after it, where both are of one year, budget and
 * level, and both totals or both not: 收入总计100亿元，支出总计95亿元[，收支相抵].
 */
export function sidesBefore({ claims }: TextClaims, { index, text }: Passage, offset: number): SaidSides | undefined {
  const said = claims.filter(
    (one): one is AmountClaim =>
      one.kind === "amount" &&
      one.passage === index &&
      one.zone === "main" &&
      !one.isBase &&
      one.figure.from < offset &&
      one.cell.money !== undefined,
  );
  const whole = said.filter(({ lead }) => lead?.passage !== index);
  const expenditure = whole.findLast((one) => sideOf(one.subject) === "expenditure");
  const revenue = whole.findLast(
    (one) => sideOf(one.subject) === "revenue" && one.figure.from < (expenditure?.figure.from ?? 0),
  );
  if (
    !expenditure ||
    !revenue ||
    !isOfSame(revenue, expenditure, lastClause(text.slice(revenue.figure.to, expenditure.figure.from)))
  ) {
    return undefined;
  }
  const isTotal = ({ figure }: AmountClaim): boolean => TOTAL.test(plainWords(text.slice(0, figure.from)));
  const between = whole.filter(({ figure }) => figure.from > revenue.figure.from && figure.from < offset);
  return {
    revenue,
    expenditure,
    areTotals: isTotal(revenue) && isTotal(expenditure),
    hasOthersAfter: between.at(-1) !== expenditure,
    hasOthers: between.length > 1 || between[0] !== expenditure,
  };
}

/** What the second leaves unsaid is that of the first: 2024年一般公共预算收入总计20亿元，支出总计20亿元. */
function isOfSame({ subject: a }: AmountClaim, { subject: b }: AmountClaim, words: string): boolean {
  // 我镇财政总收入…，财政总支出…; 工伤保险基金收入…，支出…
  const isAlike = a.term ? stemOf(a) === stemOf(b) : b.term === "expenditure" || stemOf(a).endsWith(stemOf(b));
  const isOfTime = (a.year === b.year && a.version === b.version) || !OF_TIME.test(words);
  return isAlike && isOfTime && (b.scope ?? a.scope) === a.scope && (b.level ?? a.level) === a.level;
}

/** 财政总收入 and 财政总支出 are of one money. */
function stemOf({ term, name }: Subject): string {
  return term ? `${term.endsWith("-total")}` : (name ?? "").replace(/(?:收入|支出)(?=(?:总[计额])?$)/u, "");
}
