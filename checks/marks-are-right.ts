import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { inQuotes, passagesOf, quote, type Said } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface Mark extends Slip {
  says: string;
  suggestion: string;
}

const AROUND = 12;
const DOUBLED = /[。，、；：]\s*[。，、；：]+/gu;
const PAIRS: readonly [open: string, close: string, name: string][] = [
  ["“", "”", "引号"],
  ["《", "》", "书名号"],
  ["（(", "）)", "括号"],
];
/** A number with half a bracket: 1）. */
const HALF_NUMBER = /(?:^|[。；;：:\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[）)]/gu;
/** 0.83万元。与2025年预算持平: one statement cut in two. 与2023年度相比，… begins a sentence of its own. */
const GOES_ON =
  "(?:与20\\d\\d\\s*年[^，。；]{0,12}(?:持平|一致|相同)|比20\\d\\d\\s*年[^，。；]{0,12}[增减持下上]|完成(?:年初|调整)?预算)";
const CUT = new RegExp(`[\\d元]。\\s*(?=${GOES_ON})`, "gu");
const WHOLE = new RegExp(`[\\d元]，\\s*(?=${GOES_ON})`, "gu");
/** How rare a way of writing is that the book itself does not mean. */
const RARE = 0.25;
const FEWEST = 4;
const UNENDED = /[\p{Script=Han}\d%％元]\s*$/u;
const SENTENCE = /[，。；].*\p{Script=Han}|原因|负责|实行|实施|保持|增加|减少/u;
const SHORTEST_SENTENCE = 16;
const CHAPTER = /^(?:第.{1,3}部分|[一二三四五六七八九十]{1,3}、)/u;

export default defineCheck({
  id: "marks-are-right",
  code: "BUD-TEXT-010",
  title: "标点符号应成对、不重复，段末应有句号",
  class: "wording",
  severity: "notice",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const prose = passagesOf(book, "prose");
    const found = [
      ...prose.flatMap(findDoubled),
      ...prose.flatMap(findUnpaired),
      ...findCut(book),
      ...prose.flatMap(findUnended),
      ...prose.flatMap(findSemicolon),
    ];
    yield* observeSlips(found, ({ says, suggestion, evidence }) => ({
      message: `${says}：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion,
    }));
  },
});

function findDoubled(said: Said): Mark[] {
  return [...said.text.matchAll(DOUBLED)].map((match) => ({
    key: "标点重复",
    says: "标点重复",
    suggestion: "请保留其一。",
    evidence: quote(said, Math.max(0, match.index - AROUND), match.index + match[0].length),
  }));
}

/** A mark without its other half in the same paragraph. */
function findUnpaired(said: Said): Mark[] {
  const text = said.text.replace(HALF_NUMBER, (number) => number.replace(/[）)]$/u, " "));
  return PAIRS.flatMap(([open, close, name]) => {
    const at = unpaired(text, open, close);
    return at === undefined
      ? []
      : [
          {
            key: `${name}不成对`,
            says: `${name}不成对`,
            suggestion: `请补全或删除${name}。`,
            evidence: quote(said, Math.max(0, at - AROUND), Math.min(text.length, at + AROUND)),
          },
        ];
  });
}

/** Where the first mark without a partner stands. */
function unpaired(text: string, open: string, close: string): number | undefined {
  const opened: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (open.includes(text[at] as string)) {
      opened.push(at);
    } else if (close.includes(text[at] as string) && opened.pop() === undefined) {
      return at;
    }
  }
  return opened[0];
}

function findCut(book: Book): Mark[] {
  const prose = passagesOf(book, "prose");
  const cut = prose.flatMap((said) => [...said.text.matchAll(CUT)].map((match) => ({ said, match })));
  const whole = prose.flatMap(({ text }) => [...text.matchAll(WHOLE)]).length;
  return cut.length > 0 && whole >= FEWEST && cut.length <= RARE * whole
    ? cut.map(({ said, match }) => ({
        key: "句中误用句号",
        says: "句中误用句号",
        suggestion: "请改为逗号。",
        evidence: quote(said, Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND),
      }))
    : [];
}

/** A paragraph of sentences that ends without a mark. */
function findUnended(said: Said): Mark[] {
  const { passage, text, narrative } = said;
  const next = narrative.passages[passage.index + 1];
  const isEnd = next === undefined || next.kind !== "prose" || /[。；：]\s*$/u.test(next.text);
  return text.length >= SHORTEST_SENTENCE && UNENDED.test(text) && SENTENCE.test(text) && isEnd
    ? [
        {
          key: "段末缺句号",
          says: "段末缺句号",
          suggestion: "请补句号，并核对文字是否完整。",
          evidence: quote(said, Math.max(0, text.trimEnd().length - SHORTEST_SENTENCE)),
        },
      ]
    : [];
}

/** …占0.06%； right before the next heading: what it would be parted from does not follow. */
function findSemicolon(said: Said): Mark[] {
  const { passage, text, narrative } = said;
  const next = narrative.passages[passage.index + 1];
  // Under 1. and （一） the paragraphs of one list may end so.
  const isEnd = next?.kind === "heading" && CHAPTER.test(next.text.trim());
  return isEnd && text.length >= SHORTEST_SENTENCE && /\d[\d.]*(?:[%％]|[万亿]?元)\s*[；;]\s*$/u.test(text)
    ? [
        {
          key: "段末误用分号",
          says: "段末误用分号",
          suggestion: "请改为句号，并核对其后是否缺文字。",
          evidence: quote(said, Math.max(0, text.trimEnd().length - SHORTEST_SENTENCE)),
        },
      ]
    : [];
}
