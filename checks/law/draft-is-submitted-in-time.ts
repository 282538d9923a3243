import { defineCheck } from "../../domain/check.ts";
import { budgetLaw } from "../basis.ts";
import { datedEvents, nearest } from "./dated-events.ts";

export default defineCheck({
  id: "draft-is-submitted-in-time",
  code: "BUD-LAW-003",
  title: "预算草案、调整方案和决算草案应当在会议举行的三十日前提交",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第四十四条"), budgetLaw("第六十九条"), budgetLaw("第七十八条")],
  parameters: {
    days: { title: "会议举行前的日数", value: 30, unit: "日", source: "预算法第四十四条；地方条例另有规定的从其规定" },
  },
  reads: [],
  exempts: (book) => {
    const steps = datedEvents(book).map(({ step }) => step);
    return steps.includes("submitted") && steps.includes("meeting")
      ? undefined
      : "草案没有同时写明提交日期和会议日期。";
  },

  *observe(_tables, book, { days }) {
    const events = datedEvents(book);
    for (const submitted of events.filter(({ step }) => step === "submitted")) {
      const meeting = nearest(events, "meeting", submitted, "after");
      if (meeting && meeting.day - submitted.day < days) {
        yield {
          subject: "提交日期",
          doubtful: true,
          message: `草案于${submitted.said}提交，距${meeting.said}的会议 ${meeting.day - submitted.day} 日，不足 ${days} 日。`,
          suggestion: "请核对提交日期；确未按时提交的，请说明原因。",
          evidence: [submitted.evidence, meeting.evidence],
        };
      }
    }
  },
});
