import type { Version } from "../../domain/budget-table.ts";
import type { Base } from "../../domain/claim.ts";

const UP = "增加|增长|上升|提高|增收|增支|调增|上涨|升高|增幅|多支出|多收入|增多|扩大";
const DOWN = "减少|下降|降低|减收|减支|调减|压减|降幅|减幅|下调|回落|缩减|少支出|少收入|压缩|负增长|(?<!增)减";
const LINK = "(?:\\([^)]*\\))?(?:了|额|率|幅度?|数)?(?:为|达到?|约|近|超过?|各)?";
/** 增减额, 升降幅 and 增/减 leave open which. */
const NOT_BOTH = "(?<![增升][或、/]?)";
const DIRECTION = new RegExp(`${NOT_BOTH}(?:(?<up>${UP})|(?<down>${DOWN}))${LINK}$`, "u");

/** The direction of the word right before a number: 1 for 增加, −1 for 减少; `undefined` where there is none. */
export function directionBefore(words: string): 1 | -1 | undefined {
  const found = DIRECTION.exec(words);
  return found ? (found.groups?.["up"] === undefined ? -1 : 1) : undefined;
}

const LARGER = /(?:大|高|多)于/u;
const SMALLER = /(?:小|低|少)于/u;

/** 较年初: the end of the year before; 较年初预算 is of the year itself. */
const START = "年初(?!数|的?预算|安排|批复|核定|确定|计划|目标|结|代编|指标|下达|部门)";
const YEAR = `(?:${START}|上一?年度?同期|上一?年度?|去年同期|去年|前一年度?|(?<year>(?:19|20)\\d{2})年度?)`;
const VERSION =
  "(?<version>(?:年初|当年|调整后?|全年|变动)?(?:预算)?(?:执行数?|完成数|决算数?|实际(?:支出|完成)数?)|(?:年初|当年|调整后?|全年|变动)?预算(?:安排)?数?)?";
const OTHERS = "(?:的?\\([^)]*\\))?(?:的|同口径|可比口径)?";
const COMPARED = new RegExp(`(?:比|较|与|同|和|对比|[大小高低多少]于)(?:${YEAR})${OTHERS}${VERSION}`, "gu");
const SAME_YEAR = /(?:比|较|与|同|和)(?<version>(?:年初|当年|调整后?|全年|变动)预算(?:安排)?数?|预算(?:安排)?数?)/gu;
const AGAINST_PRIOR = new RegExp(`(?<word>[大高多小低少]于)(?:${YEAR})${OTHERS}${VERSION}$`, "u");
const COMPARED_LOOSELY = /同比|环比|可比增长/u;

/** The direction of 本年数小于上年预算数[40.05万元]. */
export function directionOfComparison(words: string): 1 | -1 | undefined {
  const found = AGAINST_PRIOR.exec(words)?.groups?.["word"];
  return found === undefined ? undefined : SMALLER.test(found) ? -1 : LARGER.test(found) ? 1 : undefined;
}

/** What the last comparison of these words is with: 比2025年预算执行数 is the final figure of 2025. */
export function comparedWith(words: string, thisYear: number | undefined): Base | undefined {
  const last = [...words.matchAll(COMPARED)].at(-1)?.groups;
  if (last) {
    const year = last["year"] ? Number(last["year"]) : thisYear === undefined ? undefined : thisYear - 1;
    return { ...(year === undefined ? {} : { year }), ...versionOf(last["version"]) };
  }
  const same = [...words.matchAll(SAME_YEAR)].at(-1)?.groups;
  if (same) {
    return { ...(thisYear === undefined ? {} : { year: thisYear }), ...versionOf(same["version"]) };
  }
  return COMPARED_LOOSELY.test(words) && thisYear !== undefined ? { year: thisYear - 1 } : undefined;
}

const BASE = new RegExp(`(?:比|较|同)(?:${YEAR})${OTHERS}${VERSION}$`, "u");
const COMPARED_BASE = new RegExp(
  `(?:比|较|与|同|和|对比)(?:(?:${YEAR})${OTHERS}${VERSION}|(?:年初|当年|调整后?|全年|变动)?的?预算(?:安排)?数?)$`,
  "u",
);
const COMPARES =
  /^(?:\([^)]*\))?(?:相比|对比|比较)?[,，]?(?:各|均|分别)?(?:增|减|下降|上升|降低|提高|持平|压减|调|多|少|一致)/u;

/**
 * True where the words end in the other side itself: 比上年执行数[17.00亿元]; where the words after the amount compare too, of
 * more wordings: 与年初预算[1,800.00万元]相比.
 */
export function endsInBase(words: string, after: string): boolean {
  return BASE.test(words) || (COMPARED_BASE.test(words) && COMPARES.test(after));
}

export function versionOf(word: string | undefined): { version?: Version } {
  if (!word) {
    return {};
  }
  if (/执行|决算|完成|实际/u.test(word)) {
    return { version: "final" };
  }
  return { version: /调整|变动|全年/u.test(word) ? "adjusted" : "budget" };
}
