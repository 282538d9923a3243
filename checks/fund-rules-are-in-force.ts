import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { isBudget } from "./policy/budget-books.ts";
import { type Day, dayAfter, dayInWords } from "./policy/days.ts";
import { endedBodyIn } from "./policy/ended-bodies.ts";
import { type ListedFund, listedFunds } from "./policy/fund-rules.ts";
import { evidenceOfRow, wordsOf } from "./policy/list-row.ts";
import { isRenewed, isReplaced } from "./policy/renewal.ts";
import { repealedIn } from "./policy/repealed-documents.ts";
import { type Ended, endSaidIn, lacksRulesBut, titleOf } from "./policy/said-ends.ts";
import { inOne } from "./relate/worst-places.ts";
import { inQuotes, passagesOf, quote, sentenceAt } from "./wording/said.ts";

/** What ended with the rules, or what is still paid for their time, said beside them in the same paragraph. */
const SUCCEEDED = /(?:同时|同步)废止|尾款|结转|不再(?:新增|安排)|收尾/u;
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
    for (const fund of funds.filter((one) => !isContinued(one))) {
      const ended = endOf(fund, firstDay);
      if (ended) {
        // What a list prints in columns of its own leaves nothing open.
        yield { ...tell(fund.name, ended, fiscalYear), severity: "error", evidence: [evidenceOfRow(fund)] };
      }
    }
    yield* withoutRules(funds);
    yield* withoutTerm(funds, firstDay, years);
    yield* ofEndedBodies(funds, fiscalYear);
    yield* onRepealed(book, funds, fiscalYear);
    yield* saidEnds(book, firstDay, fiscalYear);
  },
});

function isContinued(fund: ListedFund): boolean {
  const words = wordsOf(fund);
  return isRenewed(words) || SUCCEEDED.test(words);
}

/** What ended before the year: the rules, else the policy. */
function endOf({ end, policyEnd }: ListedFund, firstDay: Day): Ended | undefined {
  if (end !== undefined && end < firstDay) {
    return { what: "管理办法有效期", day: end };
  }
  return policyEnd !== undefined && policyEnd < firstDay ? { what: "实施期限", day: policyEnd } : undefined;
}

function* withoutRules(funds: readonly ListedFund[]): Iterable<Observation> {
  for (const [kind, severity] of [
    ["said", "warning"],
    ["blank", "notice"],
  ] as const) {
    yield* inOne(
      funds
        .filter(({ lacksRules }) => lacksRules === kind)
        .map((fund) => ({ says: `“${inQuotes(fund.name)}”`, evidence: [evidenceOfRow(fund)] })),
      {
        subject: kind === "said" ? "没有管理办法" : "管理办法未填写",
        severity,
        doubtful: true,
        lead: kind === "said" ? "专项资金没有管理办法，仍安排预算：" : "专项资金没有填写管理办法：",
        suggestion: "请列明管理办法及文号；尚未制定的，先制定办法再安排预算。",
      },
    );
  }
}

function withoutTerm(funds: readonly ListedFund[], firstDay: Day, years: number): Iterable<Observation> {
  const old = funds.filter(
    (fund) =>
      fund.isOpen && fund.issued !== undefined && dayAfter(fund.issued, years * 12) < firstDay && !isContinued(fund),
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
    return found && !isRenewed(text) && !text.includes("废止")
      ? [{ says: `${found.cited}已由${found.now}取代`, evidence: [evidence] }]
      : [];
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
    const isOver = SUCCEEDED.test(said.text) || isReplaced(said.text);
    for (const { 0: words, index } of isOver ? [] : said.text.matchAll(SENTENCE)) {
      const ended = isRenewed(words) || /废止/u.test(words) ? undefined : endSaidIn(words, said.text, fiscalYear);
      const { from, to } = sentenceAt(said, index);
      const name =
        /《([^》]*(?:办法|细则|规定|意见))》/u.exec(words)?.[1] ?? titleOf(said.text) ?? inQuotes(words, NAMED);
      if (ended && ended.day < firstDay) {
        yield { ...tell(name, ended, fiscalYear), evidence: [quote(said, from, to)] };
      } else if (lacksRulesBut(words, said.text)) {
        yield {
          subject: `${name} 管理办法`,
          doubtful: true,
          message: `“${name}”没有管理办法，仍安排预算。`,
          suggestion: "请先制定管理办法，再安排预算。",
          evidence: [quote(said, from, to)],
        };
      }
    }
  }
}

/** Longer sentences are quoted as evidence, not in the message. */
const NAMED = 20;

function tell(name: string, { what, day }: Ended, fiscalYear: number): Omit<Observation, "evidence"> {
  const isOfRules = what === "管理办法有效期";
  return {
    subject: isOfRules ? `${name} 有效期` : `${name} ${what}`,
    message: isOfRules
      ? `“${name}”的管理办法有效期至 ${dayInWords(day)}止，${fiscalYear} 年继续安排预算缺乏制度依据。`
      : `“${name}”的${what}至 ${dayInWords(day)}止，${fiscalYear} 年继续安排预算缺乏依据。`,
    suggestion: isOfRules ? SUGGESTION : "请取消安排；已批准延续的，请列明依据和新的期限。",
  };
}
