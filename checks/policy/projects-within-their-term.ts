import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw } from "../basis.ts";
import { headingsOf, inQuotes, passagesOf, quote } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { type Days, dayInWords } from "./days.ts";
import { amountInWords, columnsHeaded } from "./list-row.ts";
import type { Project } from "./project.ts";
import { projectsOf } from "./projects.ts";
import { isExtended } from "./renewal.ts";
import { saidUnder, termIn } from "./term.ts";

/** A term that ends what may be paid. */
const OF_POLICY = /政策(?:执行)?(?:期限?|有效期|起止)|有效期|执行期限|补助(?:期限|年限)|政策.{0,4}(?:到期|终止)/u;
/** A term of the work: what is left to be paid may be paid later. */
const OF_WORK =
  /起止|(?:实施|执行|建设|项目)(?:周期|期限?|年限)$|(?:开始|起始|启动|完成|结束|终止|到期|截止)(?:日期|时间|年[度份月])/u;
/** What is still paid after the end. */
const LATER =
  /尾款|质保金|余款|结算|清算|结转|决算|审计|审价|竣工|收尾|滚动|长期|常年|每年|贴息|还本|付息|后期|扶助|考核|奖励|奖补|补缴/u;

/** Work that is late has a reason, also before the delay is approved; a policy goes on only where that was decided. */
const DELAYED = /(?<![未无不]|没有)(?:延长|延期|延续|延至|延到|顺延|续签|续建)/u;

export default defineCheck({
  id: "projects-within-their-term",
  code: "BUD-POL-017",
  title: "执行期已满的政策和项目不应继续安排预算",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), budgetLaw("第四十八条")],
  reads: [],
  exempts: forBudgets((book) =>
    termedProjects(book).length > 0 ? undefined : "草案没有列出项目、政策的起止时间或者执行期限。",
  ),

  *observe(_tables, book): Iterable<Observation> {
    const { fiscalYear } = book;
    const told = new Set<string>();
    for (const { project, term, isOfPolicy, isOfName } of fiscalYear === undefined ? [] : termedProjects(book)) {
      const key = compactText(project.name);
      const isOver = term.to < `${fiscalYear}-01-01` && isPaid(project) && !isPaidLater(project, isOfPolicy);
      if (isOver && !isOfLastYear(term, fiscalYear as number) && !told.has(key)) {
        told.add(key);
        const amount = project.amount ? ` ${amountInWords(project.amount, project.row?.table)}` : "预算";
        yield {
          subject: `${project.name} 执行期`,
          ...(isOfPolicy ? { severity: "error" as const } : {}),
          ...(isOfName ? { doubtful: true as const } : {}),
          message: `“${inQuotes(project.name)}”的执行期至 ${dayInWords(term.to)}，${fiscalYear} 年仍安排${amount}。`,
          suggestion: isOfPolicy
            ? "政策到期的，请取消安排；已批准延续的，请列明依据和新的期限。"
            : "请说明仍需安排的原因（尾款、延期等）及依据，或者取消安排。",
          evidence: [project.evidence],
        };
      }
    }
  },
});

interface Termed {
  project: Project;
  term: Days;
  isOfPolicy?: boolean;
  isOfName?: boolean;
}

function termedProjects(book: Book): Termed[] {
  return projectsOf(book).flatMap((project): Termed[] => {
    const said = saidTerm(project) ?? [];
    const term = termIn(said[0] ?? "");
    if (term) {
      return [{ ...(said[1] ?? {}), project: { ...project, ...(said[2] ?? {}) }, term }];
    }
    // 2021—2023年…行动: a name of several years.
    const named = /20\d{2}年?[-—–~～至到－]+20\d{2}年?/u.exec(compactText(project.name))?.[0];
    const years = named === undefined || project.from === "form" ? undefined : termIn(named);
    return years ? [{ project, term: years, isOfName: true }] : [];
  });
}

/** Where a project says how long it lasts. */
function saidTerm({ row, form, parts }: Project): [string, Partial<Termed>?, Partial<Project>?] | undefined {
  if (row) {
    const [policy, work] = [OF_POLICY, OF_WORK].map((heads) =>
      // From and to may stand in columns of their own.
      columnsHeaded(row.table, heads)
        .map(({ path, index }) => saidUnder(path.join("/"), row.table.rows.at(row.line.row)?.[index] ?? ""))
        .filter(Boolean)
        .join("，"),
    );
    return policy ? [policy, { isOfPolicy: true }] : [work ?? ""];
  }
  if (form) {
    // From and to may have labels of their own.
    const isLabel = (text: string): boolean => OF_WORK.test(text) || OF_POLICY.test(text);
    const said = form.upper.flatMap(({ text }, at) =>
      isLabel(compactText(text)) ? saidUnder(compactText(text), form.upper[at + 1]?.text ?? "") : [],
    );
    return [said.filter(Boolean).join("，")];
  }
  const part = parts?.find(({ heading }) => OF_WORK.test(heading));
  const said = part?.said[0];
  return said ? [said.text, {}, { evidence: quote(said) }] : undefined;
}

/** True where its name, what stands beside it or what the text says of it tells why money is due after the end. */
function isPaidLater(project: Project, isOfPolicy = false): boolean {
  const name = compactText(project.name);
  const ofText = project.from === "text" ? [] : passagesOf(project.book, "prose");
  const described = ofText.filter(
    (said) =>
      compactText(said.text).includes(name) || headingsOf(said).some((heading) => compactText(heading).includes(name)),
  );
  const words = [project.name, saidBeside(project), ...described.map(({ text }) => text)];
  return words.some((one) => LATER.test(one) || (isOfPolicy ? isExtended(one) : DELAYED.test(one)));
}

/** Every form has a label 上年结转资金, whatever it is of. */
function saidBeside({ form, words }: Project): string {
  return form ? form.upper.flatMap(({ text }) => (/结转.{0,4}资金/u.test(text) ? [] : text)).join("，") : words;
}

/** A description in the text is of what is asked for. */
function isPaid({ amount, from }: Project): boolean {
  return from === "text" ? true : (amount?.number?.mantissa ?? 0) > 0;
}

/** 2025年1月1日至2025年12月31日 in a budget of 2026 was copied from last year's: no policy that ended. */
function isOfLastYear({ from, to }: Days, year: number): boolean {
  return from.startsWith(`${year - 1}-01-`) && to.startsWith(`${year - 1}-12-`);
}
