import type { BudgetTable } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { budgetLaw } from "./basis.ts";
import { passagesOf, quote, type Said, sentenceAt } from "./wording/said.ts";

/** Debt that is to be taken up: what a report on this year's budget says of it. */
const BORROWS =
  /(?:新增|发行|举借|转贷|安排)[^。；]{0,20}(?:政府)?(?:一般|专项)?(?:债务|债券)[^。；]{0,20}?\d[\d,.]*\s*(?:亿元|万元)/gu;
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
    const [borrows] = isReport(book, said) ? said.flatMap((one) => borrowed(one, book.fiscalYear)) : [];
    if (borrows && !said.some(({ text }) => REPAYS.test(text)) && !book.tables.some(isOfRepayment)) {
      yield {
        subject: "偿还计划",
        message: "报告列示了举借债务，但没有说明偿还计划和偿债资金来源。",
        suggestion: "请补充到期本息、偿还计划和偿债资金来源的说明。",
        evidence: [quote(borrows.said, borrows.from, borrows.to)],
      };
    }
  },
});

function isReport({ tables, stage }: Book, said: readonly Said[]): boolean {
  return isGovernmentBook({ tables }) && stage === "budget" && said.length >= LEAST_REPORT;
}

/** What is taken up this year: 2024年…新增债券 in a report on 2025 was taken up already. */
function borrowed(said: Said, fiscalYear: number | undefined): { said: Said; from: number; to: number }[] {
  return [...said.text.matchAll(BORROWS)].flatMap(({ 0: words, index }) => {
    const before = said.text.slice(sentenceAt(said, index).from, index);
    const year = before.match(/20\d{2}(?=年)/gu)?.at(-1);
    const isEarlier = year ? Number(year) < (fiscalYear ?? 0) : /去年|上年|上一年/u.test(before);
    return isEarlier ? [] : [{ said, from: index, to: index + words.length }];
  });
}

function isOfRepayment({ kind, lines }: BudgetTable): boolean {
  return kind === "debt-service" || lines.some(({ name }) => /还本支出/u.test(name));
}
