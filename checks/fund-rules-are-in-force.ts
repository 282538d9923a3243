import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { isBudget } from "./policy/budget-books.ts";
import { type Day, dayAfter, dayInWords } from "./policy/days.ts";
import { endedBodyIn } from "./policy/ended-bodies.ts";
import { type ListedFund, listedFunds } from "./policy/fund-rules.ts";
import { evidenceOfRow, wordsOf } from "./policy/list-row.ts";
import { inOne } from "./policy/one-finding.ts";
import { repealedIn } from "./policy/repealed-documents.ts";
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
const SUGGESTION = "请说明办法是否已修订或延期，并列示现行依据。";

export default defineCheck({
  id: "fund-rules-are-in-force",
  code: "BUD-POL-009",
  title: "专项资金管理办法到期未修订的，不应继续安排预算",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第十六条")],
  reads: [],
  parameters: {
    years: { title: "没有写明有效期的办法，印发多少年后提示", value: 5, unit: "年", source: "规则手册" },
  },

  *observe(_tables, book, { years }): Iterable<Observation> {
    const { fiscalYear } = book;
    if (fiscalYear === undefined || !isBudget(book)) {
      return;
    }
    const firstDay = `${fiscalYear}-01-01`;
    const funds = listedFunds(book);
    for (const fund of funds.filter((one) => one.end !== undefined && one.end < firstDay && !isRenewed(one))) {
      // What a list prints in columns of its own leaves nothing open.
      yield { ...tell(fund.name, fund.end as Day, fiscalYear), severity: "error", evidence: [evidenceOfRow(fund)] };
    }
    yield* withoutTerm(funds, firstDay, years);
    yield* ofEndedBodies(funds, fiscalYear);
    yield* onRepealed(book, funds, fiscalYear);
    yield* saidEnds(book, firstDay, fiscalYear);
  },
});

function isRenewed(fund: ListedFund): boolean {
  const words = wordsOf(fund);
  return RENEWED.test(words) || SUCCEEDED.test(words);
}

function withoutTerm(funds: readonly ListedFund[], firstDay: Day, years: number): Iterable<Observation> {
  const old = funds.filter(
    (fund) =>
      fund.isOpen && fund.issued !== undefined && dayAfter(fund.issued, years * 12) < firstDay && !isRenewed(fund),
  );
  return inOne(
    old.map((fund) => ({ says: `“${inQuotes(fund.name)}”${inQuotes(fund.rules)}`, evidence: [evidenceOfRow(fund)] })),
    {
      subject: "办法没有有效期",
      severity: "notice",
      doubtful: true,
      lead: `管理办法没有写明有效期，印发已超过 ${years} 年：`,
      suggestion: SUGGESTION,
    },
  );
}

function ofEndedBodies(funds: readonly ListedFund[], year: number): Iterable<Observation> {
  const hits = funds.flatMap((fund) => {
    const body = endedBodyIn(`${fund.department}，${fund.rules}`, year);
    return body
      ? [{ says: `“${inQuotes(fund.name)}”所列“${body.name}”（现为${body.now}）`, evidence: [evidenceOfRow(fund)] }]
      : [];
  });
  return inOne(hits, {
    subject: "办法所列部门已撤并",
    doubtful: true,
    lead: "专项资金或者其管理办法所列的部门已撤并：",
    suggestion: "请按现行机构修订管理办法，并改正部门名称。",
  });
}

function onRepealed(book: Book, funds: readonly ListedFund[], year: number): Iterable<Observation> {
  const rows = funds.map((fund) => ({ text: wordsOf(fund), evidence: evidenceOfRow(fund) }));
  const said = passagesOf(book, "prose").map((one) => ({ text: one.text, evidence: quote(one) }));
  const hits = [...rows, ...said].flatMap(({ text, evidence }) => {
    const found = repealedIn(text, year);
    return found && !RENEWED.test(text) ? [{ says: `${found.cited}已由${found.now}取代`, evidence: [evidence] }] : [];
  });
  return inOne(hits, {
    subject: "依据已废止",
    severity: "notice",
    doubtful: true,
    lead: "引用的依据已废止：",
    suggestion: "请改引现行有效的规定。",
  });
}

function* saidEnds(book: Book, firstDay: Day, fiscalYear: number): Iterable<Observation> {
  for (const said of passagesOf(book, "prose")) {
    for (const { 0: words, index } of SUCCEEDED.test(said.text) ? [] : said.text.matchAll(SENTENCE)) {
      const end = RULES.test(words) && !OTHERS.test(words) && !RENEWED.test(words) ? lastDayInForce(words) : undefined;
      if (end !== undefined && end < firstDay) {
        const { from, to } = sentenceAt(said, index);
        const name = /《([^》]*(?:办法|细则|规定|意见))》/u.exec(words)?.[1] ?? inQuotes(words, NAMED);
        yield { ...tell(name, end, fiscalYear), evidence: [quote(said, from, to)] };
      }
    }
  }
}

/** Longer sentences are quoted as evidence, not in the message. */
const NAMED = 20;

function tell(name: string, end: Day, fiscalYear: number): Omit<Observation, "evidence"> {
  return {
    subject: `${name} 有效期`,
    message: `“${name}”的管理办法有效期至 ${dayInWords(end)}止，${fiscalYear} 年继续安排预算缺乏制度依据。`,
    suggestion: SUGGESTION,
  };
}
