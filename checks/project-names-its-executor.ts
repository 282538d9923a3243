import { defineCheck, type Observation } from "../domain/check.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { headingsOf, inQuotes, passagesOf, quote } from "./wording/said.ts";

const EXECUTOR_HEADING = /实施(?:主体|单位)$/u;
/** For whom, not by whom. */
const FOR_WHOM = /(?:各级|各|全[区市县省])+(?:部门|单位|街道|镇|委办局)+|[区市县省]委(?:、|和)?[区市县省]政府/gu;
/** What bodies are called. */
const BODY =
  /局|委|厅|办|院|中心|公司|学校|大学|街道|[乡镇]|队|所|站|馆|协会|学会|政府|部门|单位|处|科|室|集团|机构|[我本]|企业|基金会|银行/u;

export default defineCheck({
  id: "project-names-its-executor",
  code: "BUD-TEXT-010",
  title: "项目说明的“实施主体”应写明实施单位",
  class: "completeness",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    for (const heading of passagesOf(book, "heading")) {
      const under = heading.narrative.passages.filter(
        ({ kind, section }) => kind === "prose" && section.at(-1) === heading.passage.index,
      );
      const [first] = under;
      const isNamed = under.some(({ text }) => BODY.test(text.replace(FOR_WHOM, "")));
      if (EXECUTOR_HEADING.test(compactText(heading.text)) && first && !isNamed) {
        yield {
          subject: `${headingsOf(heading).at(-1) ?? ""} 实施主体`,
          message: `“${inQuotes(heading.text)}”没有写明由谁实施：“${inQuotes(first.text)}”。`,
          suggestion: "请写明实施单位。",
          evidence: [quote({ ...heading, passage: first, text: first.text }), quote(heading)],
        };
      }
    }
  },
});
