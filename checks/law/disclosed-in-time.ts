import { defineCheck } from "../../domain/check.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { type DatedEvent, datedEvents, nearest } from "./dated-events.ts";

const DAYS = 20;
/** A department has twenty days from its reply, which itself may come twenty days after the approval. */
const OF_DEPARTMENT = /部门|单位|[我本][局委厅院办]/u;

export default defineCheck({
  id: "disclosed-in-time",
  code: "BUD-LAW-006",
  title: "预算、决算应当在批准（批复）后二十日内向社会公开",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第十四条"), budgetLawRegulations("第六条")],
  reads: [],
  exempts: (book) =>
    pairsIn(datedEvents(book)).length > 0 ? undefined : "草案没有同时写明批准（批复）日期和公开日期。",

  *observe(_tables, book) {
    for (const { from, to } of pairsIn(datedEvents(book))) {
      const days = to.day - from.day;
      if (days > DAYS) {
        yield {
          subject: "公开日期",
          doubtful: true,
          message: `${from.said}${from.step === "replied" ? "批复" : "批准"}，${to.said}公开，相隔 ${days} 日，超过 ${DAYS} 日。`,
          suggestion: "请核对公开日期；确未按时公开的，请说明原因。",
          evidence: [to.evidence, from.evidence],
        };
      }
    }
  },
});

/** A department publishes after it has its reply, a government after the approval. */
function pairsIn(events: readonly DatedEvent[]): { from: DatedEvent; to: DatedEvent }[] {
  return events
    .filter(({ step }) => step === "published")
    .flatMap((to) => {
      const approved = OF_DEPARTMENT.test(to.words) ? undefined : nearest(events, "approved", to, "before");
      const from = nearest(events, "replied", to, "before") ?? approved;
      return from ? [{ from, to }] : [];
    });
}
