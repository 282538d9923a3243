import { defineCheck, type Observation } from "../domain/check.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { clauseAround, inQuotes, passagesOf, quote, type Said, sentenceAt } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface Alternative extends Slip {
  printed: string;
}

/** Words of which a template leaves one to be chosen. */
const MORE = "增加|增长|上升|提高|增多|高于|大于|多于|超过|超支|上涨|盈余";
const LESS = "减少|下降|降低|减低|下调|低于|小于|少于|节约|下跌|亏损";
const SAME = "持平|等于|一致|无变化";
const WORDS = `(?:${MORE}|${LESS}|${SAME})`;
const BRACKETED = new RegExp(
  `(${WORDS})\\s*[（(\\[]\\s*(?:或者?|/)?\\s*(${WORDS}(?:\\s*[/／、，,或]+\\s*${WORDS})*)\\s*[）)\\]]`,
  "gu",
);
const SLASHED = new RegExp(`(${WORDS})(?:\\s*[/／]\\s*|或者?)(${WORDS})(?:(?:\\s*[/／]\\s*|或者?)${WORDS})?`, "gu");
/** A choice left open stands before a figure or before its reason; what speaks of both ways in general does not. */
const OF_FIGURE =
  /^\s*(?:了|为|额|数)?\s*[\dXx×*_]|^\s*(?:年初)?预算数?(?:的|，|,)|^[，,]?\s*(?:主要|原因)|^\s*的?(?:主要)?原因/u;

/** A threshold that holds both ways: 增加或减少10%以上的. */
const THRESHOLD = /^[^，。；]{0,12}(?:以上|以内|以下|之间)/u;

export default defineCheck({
  id: "no-alternatives-left",
  code: "BUD-TEXT-010",
  title: "不应留有未选定的备选词（如“增加（减少）”）",
  class: "wording",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    yield* observeSlips(passagesOf(book, "prose").flatMap(findChoices), ({ evidence, printed }) => ({
      message: `备选词“${printed}”未选定：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion: "请按实际情况保留其一；没有变化的，写作“与上年持平”。",
    }));
  },
});

/** The open choices of one sentence are one place: 增加（减少）0万元，增长（减少）0%. */
function findChoices(said: Said): Alternative[] {
  const found = [BRACKETED, SLASHED]
    .flatMap((pattern) => [...said.text.matchAll(pattern)])
    .filter(
      (match) =>
        sideOf(match[1] ?? "") !== sideOf(match[2] ?? "") &&
        OF_FIGURE.test(said.text.slice(match.index + match[0].length)) &&
        !THRESHOLD.test(said.text.slice(match.index + match[0].length)),
    )
    .sort((one, other) => one.index - other.index);
  const bySentence = new Map<number, RegExpExecArray[]>();
  for (const match of found) {
    const { from } = sentenceAt(said, match.index);
    bySentence.set(from, [...(bySentence.get(from) ?? []), match]);
  }
  return [...bySentence.values()].flatMap((matches) => {
    const [first, last] = [matches[0], matches.at(-1)];
    return first && last ? [toSlip(said, first, last)] : [];
  });
}

function toSlip(said: Said, first: RegExpExecArray, last: RegExpExecArray): Alternative {
  const { from } = clauseAround(said.text, first.index, first.index + first[0].length);
  const { to } = clauseAround(said.text, last.index, last.index + last[0].length);
  return { key: "备选词", printed: first[0], evidence: quote(said, from, to) };
}

function sideOf(word: string): "more" | "less" | "same" {
  const [first = ""] = word.split(/[/／、，,或]/u);
  return new RegExp(`^(?:${MORE})`, "u").test(first)
    ? "more"
    : new RegExp(`^(?:${LESS})`, "u").test(first)
      ? "less"
      : "same";
}
