import { defineCheck } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw } from "../basis.ts";
import { inQuotes, passagesOf, quote, sentenceAt } from "../wording/said.ts";

/** An amount booked by accrual: 按权责发生制列支1.2亿元. A government's 综合财务报告 is by accrual as a whole. */
const BOOKED = /权责发生制[^。；]{0,40}?(?:列支|核算|列报|列收|结转|挂账|支出)[^。；]{0,20}?[\d.,]+(?:亿|万)?元/u;
const REPORT = /财务报告|资产负债|净资产|总资产/u;
/** What the amount is of. */
const LISTED = /其中|包括|分别|用于|主要(?:是|为)|国库集中支付|工资|项目|事项为|明细/u;

export default defineCheck({
  id: "accruals-are-listed",
  code: "BUD-LAW-019",
  title: "按权责发生制列支的事项应当单独列明",
  class: "completeness",
  severity: "notice",
  basis: [budgetLaw("第五十八条")],
  reads: "text",
  stage: "final-account",

  *observe(book) {
    const isTabled = book.tables.some(({ title }) => /权责发生制/u.test(title));
    for (const said of isTabled ? [] : passagesOf(book, "prose")) {
      const match = BOOKED.exec(said.text);
      if (match && !LISTED.test(compactText(said.text)) && !REPORT.test(said.text)) {
        const { from, to } = sentenceAt(said, match.index);
        yield {
          subject: "权责发生制",
          doubtful: true,
          message: `“${inQuotes(match[0])}”未列明具体事项。`,
          suggestion: "请列明按权责发生制列支的事项和数额。",
          evidence: [quote(said, from, to)],
        };
        return;
      }
    }
  },
});
