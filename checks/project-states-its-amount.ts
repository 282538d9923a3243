import { defineCheck, type Observation } from "../domain/check.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { headingsOf, inQuotes, passagesOf, quote } from "./wording/said.ts";

const AMOUNT_HEADING = /(?:年度预算|预算资金|资金|经费)安排(?:情况)?$/u;
/** The other headings of a project's description. */
const OF_PROJECT = /立项依据|实施主体|实施方案|实施周期|项目概述|项目概况/u;
const AMOUNT =
  /\d[\d,.]*\s*(?:万|亿|千|百)?元|[零一二三四五六七八九十百千]+(?:万|亿)元|见(?:附表|附件|下表|绩效)|详见/u;

export default defineCheck({
  id: "project-states-its-amount",
  code: "BUD-TEXT-010",
  title: "项目说明的“年度预算安排”应写明金额",
  class: "completeness",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    for (const heading of passagesOf(book, "heading")) {
      const { passages } = heading.narrative;
      const isAmountSection = AMOUNT_HEADING.test(compactText(heading.text));
      const isOfProject = passages.some(
        ({ kind, section, text }) =>
          kind === "heading" && section.join() === heading.passage.section.join() && OF_PROJECT.test(text),
      );
      const under = passages.filter(
        ({ kind, section }) => kind === "prose" && section.at(-1) === heading.passage.index,
      );
      const before = passages[heading.passage.index + 1];
      // A table under the heading states it.
      const hasTable = before?.kind === "caption";
      const first = under[0];
      if (isAmountSection && isOfProject && first && !hasTable && !under.some(({ text }) => AMOUNT.test(text))) {
        const said = { ...heading, passage: first, text: first.text };
        yield {
          subject: `${headingsOf(heading).at(-1) ?? ""} 预算安排金额`,
          message: `“${inQuotes(heading.text)}”没有写明金额：“${inQuotes(first.text)}”。`,
          suggestion: "请写明本年度预算金额。",
          evidence: [quote(said), quote(heading)],
        };
      }
    }
  },
});
