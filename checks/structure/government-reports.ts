import type { Book, Draft } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import type { Narrative } from "../../domain/narrative.ts";
import { rememberOf } from "../../domain/remember.ts";
import { compactText } from "../../domain/text.ts";
import { quote, type Said } from "../wording/said.ts";

/** The report of a government on its budget or its final account, as laid before the congress 预算报告、决算报告. */
export interface GovernmentReport {
  book: Book;
  narrative: Narrative;
  on: "budget" | "account";
  /** The passage that bears its title. */
  title: Said;
  /** What it says, a passage each, compact; without contents, captions and what belongs to tables. */
  passages: Said[];
}

const ON_BUDGET = /预算执行情况.{0,20}预算(?:\(草案\)|草案|安排)?.{0,6}报告$|预算(?:\(草案\)|草案).{0,6}报告$/u;
const ON_ACCOUNT = /决算(?:\(草案\)|草案)?(?:有关|编制)?(?:情况)?的?报告$/u;
/** A page may go without its title: 受区人民政府委托，现将…预算执行情况和…预算草案提请大会审议. */
const OPENS_BUDGET =
  /受.{2,14}(?:政府|委托).{0,40}预算执行情况.{0,30}预算(?:\(草案\)|草案).{0,10}(?:提请|提出|报告|提交).{0,20}(?:审议|审查)/u;
const OPENS_ACCOUNT = /受.{2,14}(?:政府|委托).{0,40}决算(?:\(草案\)|草案)?.{0,20}(?:审议|审查)/u;
/** What congress and auditors say of a report, and parts of it. */
const OF_OTHERS = /审查|审议|审计|决议|部门[预决]算|单位[预决]算|调整|报告的?说明/u;
const SENTENCE = /[。，,：:；;]/u;
/** A title stands at the beginning of its document. */
const FIRST = 12;
const LONGEST_TITLE = 60;
/** Fewer paragraphs are a notice or a summary. */
const FEWEST = 5;

/** The reports among the texts of a book. */
export const reportsOf = rememberOf((book: Book): readonly GovernmentReport[] =>
  book.narratives.flatMap((narrative) => {
    const passages = narrative.passages
      .filter(({ kind }) => kind === "prose" || kind === "heading")
      .map((passage): Said => ({ narrative, passage, text: compactText(passage.text) }));
    const found = findTitle(narrative);
    const isWhole = passages.filter(({ passage }) => passage.kind === "prose").length >= FEWEST;
    return found && isWhole ? [{ book, narrative, passages, ...found }] : [];
  }),
);

export function reportsIn({ books }: Pick<Draft, "books">, on: GovernmentReport["on"]): GovernmentReport[] {
  return books.flatMap(reportsOf).filter((report) => report.on === on);
}

/** A long title runs over two lines. */
function findTitle(narrative: Narrative): Pick<GovernmentReport, "title" | "on"> | undefined {
  const first = narrative.passages.slice(0, FIRST);
  const find = (tell: (text: string, next: string) => GovernmentReport["on"] | undefined) =>
    first.flatMap((passage, at) => {
      const on = tell(passage.text, first[at + 1]?.text ?? "");
      return on ? [{ on, title: { narrative, passage, text: passage.text } }] : [];
    })[0];
  const isOfOthers = first.some(({ text }) => !SENTENCE.test(text) && OF_OTHERS.test(text));
  return find((text, next) => reportOn(text) ?? reportOn(text + next)) ?? (isOfOthers ? undefined : find(openingOn));
}

function openingOn(printed: string): GovernmentReport["on"] | undefined {
  const text = compactText(printed);
  return OPENS_BUDGET.test(text) ? "budget" : OPENS_ACCOUNT.test(text) ? "account" : undefined;
}

function reportOn(printed: string): GovernmentReport["on"] | undefined {
  // In brackets behind it stand 书面 or the day.
  const text = compactText(printed).replace(/\([^()]{1,16}\)$/u, "");
  if (text.length > LONGEST_TITLE || OF_OTHERS.test(text)) {
    return undefined;
  }
  return ON_BUDGET.test(text) ? "budget" : ON_ACCOUNT.test(text) ? "account" : undefined;
}

/** What a report must speak of, and the words by which it does. */
export interface Matter {
  name: string;
  words: RegExp;
}

/** Matters that no passage of a report speaks of. */
export function mattersMissing({ passages }: GovernmentReport, matters: readonly Matter[]): Matter[] {
  return matters.filter(({ words }) => !passages.some(({ text }) => words.test(text)));
}

/** The title of a report as evidence. */
export function titleEvidence({ title }: GovernmentReport): Evidence {
  return { ...quote(title), label: "报告" };
}
