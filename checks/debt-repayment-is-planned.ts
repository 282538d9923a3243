import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { budgetLaw } from "./basis.ts";
import { passagesOf, quote, type Said } from "./wording/said.ts";

/** Debt that is to be taken up: what a report on this year's budget says of it. */
const BORROWS =
  /(?:新增|发行|举借|转贷|安排)[^。；]{0,20}(?:政府)?(?:一般|专项)?(?:债务|债券)[^。；]{0,20}?\d[\d,.]*\s*(?:亿元|万元)/u;
const REPAYS = /偿还|偿债|还本|还款|到期(?:债务|债券|本金)|兑付/u;
/** A page or two that only introduce the tables are no report. */
const LEAST_REPORT = 20;

export default defineCheck({
  id: "debt-repayment-is-planned",
  code: "BUD-DEBT-011",
  title: "举借债务的，应当说明偿还计划和稳定的偿债资金来源",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第三十五条"), budgetLaw("第四十八条")],
  reads: "text",

  *observe(book): Iterable<Observation> {
    const said = passagesOf(book, "prose");
    const borrows = isReport(book, said) ? said.find(({ text }) => BORROWS.test(text)) : undefined;
    if (borrows && !said.some(({ text }) => REPAYS.test(text)) && !book.tables.some(isDebtService)) {
      const [match] = BORROWS.exec(borrows.text) ?? [];
      const from = borrows.text.indexOf(match ?? "");
      yield {
        subject: "偿还计划",
        message: "报告列示了举借债务，但没有说明偿还计划和偿债资金来源。",
        suggestion: "请补充到期本息、偿还计划和偿债资金来源的说明。",
        evidence: [quote(borrows, from, from + (match ?? "").length)],
      };
    }
  },
});

function isReport({ tables, stage }: Book, said: readonly Said[]): boolean {
  return isGovernmentBook({ tables }) && stage === "budget" && said.length >= LEAST_REPORT;
}

function isDebtService({ kind }: Book["tables"][number]): boolean {
  return kind === "debt-service";
}
