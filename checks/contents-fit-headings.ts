import { defineCheck, type Observation } from "../domain/check.ts";
import { plainName } from "../domain/item-name.ts";
import type { Passage } from "../domain/narrative.ts";
import { compactText } from "../domain/text.ts";
import { LEADER } from "../narrative/mark-contents.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { isNearName } from "./classification/compare-names.ts";
import { inQuotes, passagesOf, quote, type Said } from "./wording/said.ts";

interface Entry {
  said: Said;
  number: string;
  name: string;
}

const NUMBER = /^(第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、)[:：、]?(.+)$/u;
const PLACEHOLDER = /[XxＸ×]{2}|某/u;
const MOST = 6;

export default defineCheck({
  id: "contents-fit-headings",
  code: "BUD-TEXT-011",
  title: "目录所列标题应与正文标题一致",
  class: "text-text",
  severity: "notice",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const listed = entriesOf(passagesOf(book, "contents"));
    const headings = entriesOf(passagesOf(book, "heading"));
    const pairs = listed.flatMap((entry) => {
      const same = headings.filter(({ number }) => number === entry.number);
      const isThere = headings.some(({ name }) => name === entry.name);
      const [heading, ...others] = same.filter(({ name }) => isNearName(name, entry.name));
      // An entry may be cut at the end of its line.
      return !isThere && heading && others.length === 0 && !heading.name.startsWith(entry.name)
        ? [{ entry, heading }]
        : [];
    });
    if (pairs.length > 0) {
      const shown = pairs
        .slice(0, MOST)
        .map(
          ({ entry, heading }) =>
            `“${inQuotes(entry.said.text.replace(LEADER, ""))}”与“${inQuotes(heading.said.text)}”`,
        );
      yield {
        subject: "目录标题",
        message: `目录与正文标题不一致：${shown.join("，")}${pairs.length > MOST ? `等 ${pairs.length} 处` : ""}。`,
        suggestion: "请统一标题。",
        evidence: pairs.slice(0, MOST).flatMap(({ entry, heading }) => [quote(entry.said), quote(heading.said)]),
      };
    }
  },
});

/** Without the year: a wrong one is told by a rule of its own. */
function entriesOf(said: readonly Said[]): Entry[] {
  return said.flatMap((one) => {
    const [, number, name] = NUMBER.exec(compactText(textOf(one.passage))) ?? [];
    // Tables are listed by their titles; whether each is there, other rules see.
    return number && name && (number.startsWith("第") || !/表$/u.test(name)) && !PLACEHOLDER.test(name)
      ? [
          {
            said: one,
            number,
            name: plainName(name)
              .replace(/[《》"]/gu, "")
              .replace(/20\d\d(?=年)/u, ""),
          },
        ]
      : [];
  });
}

function textOf({ kind, text }: Passage): string {
  return kind === "contents" ? text.replace(LEADER, "") : text;
}
