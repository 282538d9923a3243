import type { AmountClaim } from "../../domain/claim.ts";
import { sameCore } from "../../narrative/claims/same-subject.ts";
import { PARTITIONS } from "./partitions.ts";

/**
 * The amounts listed under each lead, of its own year and version. Items that follow as paragraphs are listed under every amount
 * of their lead: 年初预算为…，支出决算为…。其中：1、…年初预算为…，支出决算为….
 */
export function listsOf(amounts: readonly AmountClaim[]): Map<AmountClaim, AmountClaim[]> {
  const lists = new Map<AmountClaim, AmountClaim[]>();
  const add = (whole: AmountClaim, part: AmountClaim): void => {
    lists.set(whole, [...(lists.get(whole) ?? []), part]);
  };
  for (const claim of amounts) {
    const { lead } = claim;
    if (!lead || claim.isBase) {
      continue;
    }
    if (claim.passage === lead.passage) {
      const whole = wholeOf(claim, lead, amounts);
      if (isOfTime(claim, whole)) {
        add(whole, claim);
      }
      continue;
    }
    const wholes = amounts.filter((one) => one.passage === lead.passage && isLike(one, lead));
    for (const whole of wholes) {
      const part = amounts.find((one) => one.passage === claim.passage && isLike(one, claim) && isOfTime(one, whole));
      if (part) {
        add(whole, part);
      }
    }
  }
  return lists;
}

/** 限额48.80亿元、余额47.95亿元，其中：一般债务限额…、余额…: each part is of the whole whose parts its kind are. */
function wholeOf({ subject: { term } }: AmountClaim, lead: AmountClaim, amounts: readonly AmountClaim[]): AmountClaim {
  const wholes = PARTITIONS.flatMap(({ whole, parts }) => (term && parts.includes(term) ? whole : []));
  const isOf = (one: AmountClaim) => one.subject.term !== undefined && wholes.includes(one.subject.term);
  const beside = amounts.findLast(
    (one) =>
      one.passage === lead.passage &&
      one.sentence === lead.sentence &&
      one.zone === "main" &&
      !one.isBase &&
      one.figure.from < lead.figure.from &&
      isOf(one),
  );
  return isOf(lead) ? lead : (beside ?? lead);
}

function isOfTime(one: AmountClaim, other: AmountClaim): boolean {
  return one.subject.year === other.subject.year && one.subject.version === other.subject.version;
}

function isLike(one: AmountClaim, other: AmountClaim): boolean {
  const isAlike = one.subject.scope === other.subject.scope && sameCore(one.subject, other.subject);
  return one === other || (!one.isBase && one.zone === "main" && isAlike);
}
