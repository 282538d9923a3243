import { defineCheck, type Observation } from "../../domain/check.ts";
import { budgetLaw } from "../basis.ts";
import { type DatedEvent, datedEvents, nearest } from "./dated-events.ts";

/** Finance to departments after the approval, and a department to its units after it has the reply itself. */
const TO_DEPARTMENTS = 20;
const TO_UNITS = 15;
const TO_UNIT = /(?:所属|下属|各)?(?:预算)?单位/u;

export default defineCheck({
  id: "reply-is-given-in-time",
  code: "BUD-LAW-004",
  title: "财政部门应在批准后二十日内向各部门批复预算（决算），各部门应在十五日内向所属单位批复",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第五十二条"), budgetLaw("第八十条")],
  reads: [],
  exempts: (book) =>
    pairsIn(datedEvents(book)).length > 0 ? undefined : "草案没有同时写明批准（或收到批复）和批复的日期。",

  *observe(_tables, book): Iterable<Observation> {
    for (const { from, to, most, what } of pairsIn(datedEvents(book))) {
      const days = to.day - from.day;
      if (days > most) {
        yield {
          subject: what,
          doubtful: true,
          message: `${what}于${to.said}批复，距${from.said}已 ${days} 日，超过法定的 ${most} 日 ${days - most} 日。`,
          suggestion: "请核对批复日期；确未按时批复的，请说明原因。",
          evidence: [to.evidence, from.evidence],
        };
      }
    }
  },
});

interface Pair {
  from: DatedEvent;
  to: DatedEvent;
  most: number;
  what: string;
}

function pairsIn(events: readonly DatedEvent[]): Pair[] {
  const replies = events.filter(({ step }) => step === "replied");
  return replies.flatMap((to): Pair[] => {
    const isToUnits = TO_UNIT.test(to.words) && !/各部门|部门预算|部门决算/u.test(to.words);
    const received = replies.filter((one) => one !== to && !TO_UNIT.test(one.words) && isOfSame(one, to));
    const first = nearest(received, "replied", to, "before");
    const from = isToUnits
      ? first
      : nearest(
          events.filter((one) => approves(one, to)),
          "approved",
          to,
          "before",
        );
    const what = `${isToUnits ? "单位" : "部门"}${/决算/u.test(to.words) ? "决算" : "预算"}`;
    return from ? [{ from, to, most: isToUnits ? TO_UNITS : TO_DEPARTMENTS, what }] : [];
  });
}

/** A budget is answered after a budget, an account after an account. */
function isOfSame(one: DatedEvent, other: DatedEvent): boolean {
  return /决算/u.test(one.words) === /决算/u.test(other.words);
}

/** One resolution may approve the account and a budget. */
function approves({ words }: DatedEvent, { words: replied }: DatedEvent): boolean {
  return /决算/u.test(replied) ? /决算/u.test(words) : !/决算/u.test(words) || /预算(?!执行)/u.test(words);
}
