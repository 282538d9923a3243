import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { Narrative, Passage } from "../domain/narrative.ts";
import { readPath } from "../narrative/claims/read-path.ts";
import { nameKey } from "../narrative/claims/same-subject.ts";
import { plainWords } from "../narrative/claims/words.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { quoteWords } from "./bind/quote-figures.ts";

/** An item of a list with what it says it is for and why it changed. */
interface Item {
  passage: Passage;
  /** 项, and 款 with 项: how the items of a list are named in its reasons. */
  names: string[];
  said: { kind: "用途" | "原因"; words: string; from: number; to: number }[];
}

const SAID = /(?<kind>主要用于|主要原因是?|原因是)[:：]?\s*(?:是[:：])?(?<words>[^，。；]+)/gu;
const MOVES = /(?<up>增加|增长|提高|上升)|(?<down>减少|下降|降低|压减)/u;

export default defineCheck({
  id: "reasons-fit-items",
  code: "BUD-TEXT-005",
  title: "各科目的用途和增减原因应是本科目的，并与增减方向一致",
  class: "text-text",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *observe(book) {
    for (const narrative of book.narratives) {
      const items = itemsOf(narrative);
      for (const item of items) {
        yield* strangers(item, items, narrative.document);
        yield* turned(item, narrative, book);
      }
    }
  },
});

function itemsOf({ passages }: Narrative): Item[] {
  return passages.flatMap((passage) => {
    const path =
      passage.number && passage.kind === "prose" ? readPath(plainWords(passage.text.slice(0, 120))) : undefined;
    if (!path || path.names.length < 2 || path.marks.at(-1) !== "项") {
      return [];
    }
    const [group = "", own = ""] = path.names.slice(-2).map(nameKey);
    const said = [...passage.text.matchAll(SAID)].map((found) => ({
      kind: found.groups?.["kind"] === "主要用于" ? ("用途" as const) : ("原因" as const),
      words: plainWords(found.groups?.["words"] ?? ""),
      from: found.index,
      to: found.index + found[0].length,
    }));
    return [{ passage, names: [own, group + own], said }];
  });
}

/** The words begin with the name of another item of the list, and hold nothing of the item's own. */
function* strangers(item: Item, items: readonly Item[], document: string): Iterable<Observation> {
  const foreign = item.said.flatMap((said) => {
    if (item.names.some((name) => name !== "" && said.words.includes(name))) {
      return [];
    }
    const other = items.find((one) => one !== item && one.names.some((name) => isAbout(said.words, name)));
    return other ? [{ said, name: other.names.find((name) => isAbout(said.words, name)) ?? "" }] : [];
  });
  const [first] = foreign;
  if (first) {
    const kinds = [...new Set(foreign.map(({ said }) => said.kind))].join("和");
    yield {
      message: `“${item.names[0]}”的${kinds}写的是另一科目“${first.name}”，疑似照抄。`,
      suggestion: `请改为本科目的${kinds}。`,
      evidence: foreign.map(({ said }) => quoteWords(item.passage, said, document, `${item.names[0]} · ${said.kind}`)),
      subject: `${item.names[1]} ${kinds}`,
    };
  }
}

const SHORTEST = 4;

function isAbout(words: string, name: string): boolean {
  return (
    name.length >= SHORTEST &&
    words.startsWith(name) &&
    /^(?:支出|经费|费用)*(?:增加|减少|保持不变|不变|增长|下降)?$/u.test(words.slice(name.length))
  );
}

/** 本科目经费增加 as the reason of a decrease. */
function* turned(item: Item, narrative: Narrative, book: Book): Iterable<Observation> {
  const claims = claimsOf(book).find((one) => one.narrative === narrative.id)?.claims ?? [];
  const change = claims.find(
    (one) => one.passage === item.passage.index && (one.kind === "growth" || one.kind === "change"),
  );
  const direction = change?.kind === "growth" || change?.kind === "change" ? change.cell.direction : undefined;
  for (const said of item.said) {
    const own = item.names.findLast((name) => name.length > 1 && said.words.startsWith(name));
    const rest = own === undefined ? "" : said.words.slice(own.length);
    const moved = /^(?:支出|经费|费用)*(?:增加|减少|增长|下降)$/u.test(rest) ? MOVES.exec(rest)?.groups : undefined;
    const says = moved ? (moved["up"] ? 1 : -1) : undefined;
    if (said.kind === "原因" && says && direction && says !== direction) {
      yield {
        message: `“${item.names[0]}”比上年${direction === 1 ? "增加" : "减少"}，所写原因却是“${said.words}”。`,
        suggestion: "请核对增减方向和原因。",
        evidence: [quoteWords(item.passage, said, narrative.document, `${item.names[0]} · 原因`)],
        subject: `${item.names[1]} 原因`,
      };
    }
  }
}
