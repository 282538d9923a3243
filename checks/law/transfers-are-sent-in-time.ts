import { defineCheck } from "../../domain/check.ts";
import { budgetLaw } from "../basis.ts";
import { type DatedEvent, datedEvents, nearest } from "./dated-events.ts";

/** Days after the approval. */
const KINDS = [
  { step: "general-sent", name: "一般性转移支付", most: 30 },
  { step: "special-sent", name: "专项转移支付", most: 60 },
] as const;
const EXCEPTED = /灾|据实结算|先预付后结算|应急|救灾|疫/u;

export default defineCheck({
  id: "transfers-are-sent-in-time",
  code: "BUD-LAW-005",
  title: "对下一般性转移支付应在批准后三十日内、专项转移支付应在六十日内下达",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第五十二条")],
  reads: [],
  exempts: (book) =>
    sentAfter(datedEvents(book)).length > 0 ? undefined : "草案没有同时写明批准日期和转移支付下达日期。",

  *observe(_tables, book) {
    for (const { approved, sent, name, most } of sentAfter(datedEvents(book))) {
      const days = sent.day - approved.day;
      if (days > most) {
        yield {
          subject: `${name} 下达`,
          doubtful: true,
          message: `${name}于${sent.said}下达，距${approved.said}批准预算 ${days} 日，超过 ${most} 日。`,
          suggestion: "请核对下达日期；据实结算、救灾等项目可以除外，请说明。",
          evidence: [sent.evidence, approved.evidence],
        };
      }
    }
  },
});

interface Sent {
  approved: DatedEvent;
  sent: DatedEvent;
  name: string;
  most: number;
}

function sentAfter(events: readonly DatedEvent[]): Sent[] {
  return KINDS.flatMap(({ step, name, most }) =>
    events
      .filter((one) => one.step === step && !EXCEPTED.test(one.words))
      .flatMap((sent): Sent[] => {
        const approved = nearest(events, "approved", sent, "before");
        return approved ? [{ approved, sent, name, most }] : [];
      }),
  );
}
