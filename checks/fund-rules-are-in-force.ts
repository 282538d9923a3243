import type { BudgetTable, LineItem } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { lastDayInForce } from "./relate/validity.ts";
import { inQuotes, passagesOf, quote, sentenceAt } from "./wording/said.ts";

/** Of one special fund, and not of a law or a plan. */
const RULES = /专项资金|补助资金|转移支付|管理办法/u;
/** What was renewed is in force. */
const RENEWED = /修订|修改|延长|延期|延续|续期|重新印发|废止/u;
/** What followed the rules, or what is still paid for their time, said beside them in the same paragraph. */
const SUCCEEDED =
  /新的?《|新(?:修订|制定|出台|印发)|(?:重新|另行)(?:印发|制定|出台)|同时废止|尾款|结转|不再(?:新增|安排)|收尾/u;
/** What else has a term. */
const OTHERS = /合同|协议|证书|许可|资质|保函/u;
const SENTENCE = /[^。；;]+/gu;

export default defineCheck({
  id: "fund-rules-are-in-force",
  code: "BUD-POL-009",
  title: "专项资金管理办法到期未修订的，不应继续安排预算",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第十六条")],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const { fiscalYear } = book;
    if (fiscalYear === undefined || book.stage !== "budget") {
      return;
    }
    const firstDay = `${fiscalYear}-01-01`;
    for (const table of book.tables.filter(({ kind }) => kind === "special-funds")) {
      for (const line of table.lines) {
        const words = wordsOf(table, line);
        const end = RENEWED.test(words) || SUCCEEDED.test(words) ? undefined : lastDayInForce(words);
        if (end !== undefined && end < firstDay) {
          yield { ...tell(line.name, end, fiscalYear), evidence: [evidenceOfLine(table, line)] };
        }
      }
    }
    for (const said of passagesOf(book, "prose")) {
      for (const { 0: words, index } of SUCCEEDED.test(said.text) ? [] : said.text.matchAll(SENTENCE)) {
        const end =
          RULES.test(words) && !OTHERS.test(words) && !RENEWED.test(words) ? lastDayInForce(words) : undefined;
        if (end !== undefined && end < firstDay) {
          const { from, to } = sentenceAt(said, index);
          const name = /《([^》]*(?:办法|细则|规定|意见))》/u.exec(words)?.[1] ?? inQuotes(words, NAMED);
          yield { ...tell(name, end, fiscalYear), evidence: [quote(said, from, to)] };
        }
      }
    }
  },
});

/** Longer sentences are quoted as evidence, not in the message. */
const NAMED = 20;

function wordsOf({ rows, large }: BudgetTable, { row }: LineItem): string {
  return large ? "" : (rows.at(row) ?? []).join("，");
}

function tell(name: string, end: string, fiscalYear: number): Omit<Observation, "evidence"> {
  const [year, month, day] = end.split("-").map(Number);
  return {
    subject: `${name} 有效期`,
    message: `“${name}”的管理办法有效期至 ${year} 年 ${month} 月 ${day} 日止，${fiscalYear} 年继续安排预算缺乏制度依据。`,
    suggestion: "请说明办法是否已修订或延期，并列示现行依据。",
  };
}
