import { isBlank } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { type Evidence, evidenceOfTable } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, supervisionLaw } from "../basis.ts";
import { formsOf } from "../performance/read-forms.ts";
import { faultOf } from "../performance/tell-value.ts";
import { isSameBody } from "../relate/department-books.ts";
import { inQuotes } from "../wording/said.ts";
import { type AuditIssue, auditIssues, hasAuditList } from "./audit-issues.ts";
import { isBudget } from "./budget-books.ts";
import { projectsOf } from "./projects.ts";

/** Shorter names stand in any sentence. */
const TELLING = 6;
/** Of a form's indicators, from which share on they are not measured (BUD-PERF-003). */
const MOST_VAGUE = 0.3;

export default defineCheck({
  id: "audit-issues-are-mended",
  code: "BUD-POL-029",
  title: "审计指出而未整改到位的问题，不应在本草案中重复出现",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第七十九条"), budgetLaw("第八十九条"), supervisionLaw("第二十七条")],
  reads: "the whole draft",
  lacks: "草案没有附审计问题及整改情况清单，审计报告也没有列出未整改到位的问题。",
  appliesTo: ({ books, prior }) => hasAuditList([...books, ...prior]),

  *observe({ books, prior }): Iterable<Observation & { book: Book }> {
    for (const issue of auditIssues([...books, ...prior])) {
      for (const book of books.filter((one) => isBudget(one) && isOf(issue, one))) {
        for (const { what, evidence } of repeatsOf(issue, book)) {
          yield {
            book,
            subject: `${what} 审计问题`,
            doubtful: true,
            message: `审计指出的问题“${inQuotes(issue.words, 60)}”尚未整改到位，本草案仍有：${what}。`,
            suggestion: "请先整改，或者说明整改措施和本年仍这样安排的理由。",
            evidence: [evidence, issue.evidence],
          };
        }
      }
    }
  },
});

/** Of the body that the issue names; a sentence may name it anywhere. */
function isOf({ body, words }: AuditIssue, book: Book): boolean {
  const own = compactText(book.body ?? "");
  const short = own.replace(/^.*?[省市县区州盟旗](?=.{2,})/u, "");
  return own !== "" && (body === "" ? short.length > 2 && compactText(words).includes(short) : isSameBody(body, own));
}

/** What the draft of the body does again: the project that was named, no procurement, targets without a measure. */
function* repeatsOf({ words }: AuditIssue, book: Book): Iterable<{ what: string; evidence: Evidence }> {
  const plain = compactText(words);
  const named = projectsOf(book).find(
    ({ name, amount, from }) =>
      from === "list" &&
      compactText(name).length >= TELLING &&
      plain.includes(compactText(name)) &&
      (amount?.number?.mantissa ?? 0) > 0,
  );
  if (named) {
    yield { what: `项目“${inQuotes(named.name)}”继续安排 ${named.amount?.text}`, evidence: named.evidence };
  }
  const procurement = book.tables.find(({ kind }) => kind === "procurement");
  if (/(?:应编未编|未编制?|少编|未按规定编制).{0,6}政府采购预算/u.test(plain) && procurement && isBlank(procurement)) {
    yield { what: `《${procurement.title}》没有列出采购预算`, evidence: evidenceOfTable(procurement) };
  }
  const vague = book.tables
    .flatMap(formsOf)
    .find(
      ({ indicators }) =>
        indicators.filter((one) => faultOf(one) !== undefined).length > indicators.length * MOST_VAGUE,
    );
  if (
    /绩效(?:目标|指标).{0,10}(?:不|未|没有)(?:细化|量化|明确|具体|可衡量)|绩效(?:目标|指标)(?:设置|设定|编制)?不(?:合理|科学|规范|完整)/u.test(
      plain,
    ) &&
    vague
  ) {
    yield {
      what: `“${inQuotes(vague.project?.text ?? vague.table.title)}”的绩效指标没有量化`,
      evidence: evidenceOfTable(vague.table),
    };
  }
}
