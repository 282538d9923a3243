import type { Book } from "../../domain/check.ts";
import type { Passage } from "../../domain/narrative.ts";
import { readChineseNumber } from "../../narrative/figures/chinese-number.ts";
import { type NumberStyle, readNumber } from "../../narrative/numbering.ts";
import { passagesOf, type Said } from "./said.ts";

/** 内设6个科室：办公室、财务科…: how many bodies are said, and the bodies that are listed. */
export interface CountedList {
  said: Said;
  /** As printed: 6个科室. */
  count: string;
  /** What the number may be: 本级以及下属5家单位 may list five or six. */
  counts: readonly number[];
  /** The numbers of bodies the list may be read as: 财务科和法规科 are two, 计划和财务科 is one. */
  least: number;
  most: number;
  /** It ends with 等: not all are listed. */
  isPart: boolean;
  from: number;
  to: number;
  /** Passages below that hold the list. */
  items: readonly Passage[];
}

const NUMBER = "(?<number>\\d{1,2}|[一二三四五六七八九十两]{1,3})\\s*[个家]";
const NOUN =
  "(?:职能|内设|直属|下属|所属|派出|基层|二级|预算|行政|事业|参公|综合|业务)*(?:科室|处室|股室|科股室|(?:内设|派出|直属|职能)机构|科|处|股|(?:预算|下属|所属|直属|二级|事业|基层)单位)";
/** 6个科室：, 预算单位共3家，具体包括：. */
const COUNT = new RegExp(
  `(?:(?<![\\d第])${NUMBER}\\s*${NOUN}|${NOUN}(?:数量?)?(?:共计|共有|合计|总计|共|为|有)?\\s*${NUMBER.replace("number", "after")})(?![\\p{Script=Han}（(])`,
  "gu",
);
const OPENS = /^\s*(?:[，,]\s*)?(?:(?:具体|分别|主要)?(?:包括|是|为|即|有)(?:了)?\s*[:：]?|[:：])\s*/u;
/** 19个内设机构、2个事业单位，包括：two counts have one list. */
const JOINED = /[个家][^，。；]{0,16}(?:、|和|及|与|，)\s*$/u;
const WITH_OWN = /(?:本部|本级|机关)(?:[（(][^）)]*[）)])?(?:以及|和|及|与|、)(?:其?(?:下属|所属|直属))?(?:的)?\s*$/u;
/** 办公室、综合科、法规科等3个科室. */
const BEFORE = new RegExp(`等\\s*${NUMBER}\\s*${NOUN}`, "gu");
const CLAUSE = /[。；;：:，,]/u;
/** What names of bodies end with. */
const BODY =
  /(?:室|科|处|股|组|队|中心|所|站|院|局|部|委|会|馆|校|园|司|本级|机关|办|厅|团|社|库|台|场|镇|乡|街道|大学|中学|小学|学校|公司|本部|政府)$/u;
const JOINS = /以及|[和及与]/u;
const LONGEST_NAME = 40;

/** The lists of bodies of a book that are introduced by their number. */
export function countedLists(book: Book): CountedList[] {
  return passagesOf(book, "prose").flatMap((said) => [...listsAfter(said), ...listsBefore(said)]);
}

function listsAfter(said: Said): CountedList[] {
  return [...said.text.matchAll(COUNT)].flatMap((match): CountedList[] => {
    const from = match.index;
    const before = said.text.slice(Math.max(0, from - LONGEST_NAME), from);
    const rest = said.text.slice(from + match[0].length);
    const opening = OPENS.exec(rest)?.[0];
    const number = numberOf(match.groups?.["number"] ?? match.groups?.["after"]);
    if (opening === undefined || number === undefined || JOINED.test(before)) {
      return [];
    }
    const start = from + match[0].length + opening.length;
    const text = /^[^。；;]*/u.exec(said.text.slice(start))?.[0] ?? "";
    const list = text.trim() === "" || readNumber(text) ? numbered(said, start) : inLine(text);
    return list
      ? [
          {
            said,
            count: match[0],
            counts: WITH_OWN.test(before) ? [number, number + 1] : [number],
            ...list,
            from,
            to: list.items.length > 0 ? said.text.length : start + text.length,
          },
        ]
      : [];
  });
}

/** A list that is followed by its number: no part of it, where it has more. */
function listsBefore(said: Said): CountedList[] {
  return [...said.text.matchAll(BEFORE)].flatMap((match): CountedList[] => {
    const count = numberOf(match.groups?.["number"]);
    const list = said.text.slice(0, match.index).split(CLAUSE).at(-1) ?? "";
    const read = list.includes("、") ? inLine(list) : undefined;
    return count !== undefined && read
      ? [
          {
            said,
            count: match[0].slice(1),
            counts: [count],
            ...read,
            isPart: true,
            from: match.index - list.length,
            to: match.index + match[0].length,
          },
        ]
      : [];
  });
}

type Listed = Pick<CountedList, "least" | "most" | "isPart" | "items">;

/** 办公室、财务科和法规科; nothing where some are no names of bodies, or commas part some of them. */
function inLine(text: string): Listed | undefined {
  const [list = "", ...others] = split(text, /[，,]/u);
  const isPart = /等(?:科室|处室|单位|机构)?\s*$/u.test(list);
  const names = split(list.replace(/等(?:科室|处室|单位|机构)?\s*$/u, ""), /、/u).map(bare);
  const isList = names.length > 1 && names.every((name) => BODY.test(name) && !/\d\s*[个家名人]/u.test(name));
  // A comma may part names too, and what follows may be names of the next kind.
  const isClear = others.every((one) => !BODY.test(bare(split(one, /、/u)[0] ?? "")));
  if (!isList || !isClear) {
    return undefined;
  }
  const joined = names.filter((name) => {
    const [left = "", right] = split(name, JOINS);
    return right !== undefined && BODY.test(left);
  });
  return { least: names.length, most: names.length + joined.length, isPart, items: [] };
}

/** Without brackets at the end: 秘书科（联络科）. */
function bare(name: string): string {
  return name
    .replace(/[（(][^（）()]*[）)]\s*/gu, "")
    .replace(/[“”"]/gu, "")
    .trim();
}

/** Parts between marks that stand outside brackets. */
function split(text: string, mark: RegExp): string[] {
  const marked = text.replace(/[（(][^（）()]*[）)]/gu, (aside) => aside.replace(/[、，,和及与]/gu, " "));
  return marked.split(new RegExp(mark.source, "u"));
}

/** `1.本级` with the passages below, in their own numbers. */
function numbered(said: Said, start: number): Listed | undefined {
  const { passages } = said.narrative;
  const own = said.text.slice(start).trim();
  const first = own === "" ? undefined : readNumber(own);
  if (own !== "" && (first?.value !== 1 || !isName(own.slice(first.printed.length)))) {
    return undefined;
  }
  const items: Passage[] = [];
  let style: NumberStyle | undefined = first?.style;
  for (const passage of passages.slice(said.passage.index + 1)) {
    const number = readNumber(passage.text);
    const due = items.length + (first ? 2 : 1);
    if (!number || (style !== undefined && number.style !== style) || number.value !== due) {
      break;
    }
    style = number.style;
    if (!isName(passage.text.trimStart().slice(number.printed.length))) {
      return undefined;
    }
    items.push(passage);
  }
  const length = items.length + (first ? 1 : 0);
  return length > 0 ? { least: length, most: length, isPart: false, items } : undefined;
}

/** A name of a body, by itself or before what it does. */
function isName(text: string): boolean {
  const name = bare(/^[^。：:；;，,]*/u.exec(text.trim())?.[0] ?? "");
  return name.length <= LONGEST_NAME && BODY.test(name);
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : /^\d+$/u.test(text) ? Number(text) : readChineseNumber(text);
}
