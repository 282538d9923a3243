import type { Book, Draft } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import type { Narrative } from "../../domain/narrative.ts";
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

const ON_BUDGET = /预算执行情况.{0,20}预算(?:\(草案\)|草案|安排)?.{0,6}报告|预算(?:\(草案\)|草案).{0,6}报告/u;
const ON_ACCOUNT = /决算(?:\(草案\)|草案)?(?:情况)?的?报告/u;
/** What congress and auditors say of a report, and parts of it. */
const OF_OTHERS = /审查|审议|审计|决议|部门[预决]算|单位[预决]算|调整|报告的?说明/u;
/** A title stands at the beginning of its document. */
const FIRST = 12;
/** Fewer paragraphs are a notice or a summary. */
const FEWEST = 5;

/** The reports among the texts of a book. */
export function reportsOf(book: Book): GovernmentReport[] {
  return book.narratives.flatMap((narrative) => {
    const own = narrative.passages
      .filter(({ kind }) => kind === "prose" || kind === "heading")
      .map((passage): Said => ({ narrative, passage, text: compactText(passage.text) }));
    const title = narrative.passages.slice(0, FIRST).find(({ text }) => titleOf(text) !== undefined);
    const on = title && titleOf(title.text);
    const isWhole = own.filter(({ passage }) => passage.kind === "prose").length >= FEWEST;
    return title && on && isWhole
      ? [{ book, narrative, on, title: { narrative, passage: title, text: title.text }, passages: own }]
      : [];
  });
}

export function reportsIn({ books }: Pick<Draft, "books">, on: GovernmentReport["on"]): GovernmentReport[] {
  return books.flatMap(reportsOf).filter((report) => report.on === on);
}

function titleOf(printed: string): GovernmentReport["on"] | undefined {
  const text = compactText(printed);
  if (text.length > 60 || OF_OTHERS.test(text)) {
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
