import type { Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import type { Passage } from "../domain/narrative.ts";
import { type Relation, sum } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { figuresOfPassage } from "../narrative/figures-of-passage.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { bodiesAddUp } from "./relate/body-counts.ts";
import { peopleAddUp, SOME_SORTS } from "./relate/people-counts.ts";

/** Two parts that leave no third. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/地上[^，。；]*$/u, /地下[^，。；]*$/u],
  [/(?<!不)计容[^，。；]*$/u, /不计容[^，。；]*$/u],
];

/** 共有车辆, 公务用车保有量, 车辆共计. */
const WHOLE = /(?:车辆|(?<!一般)公务用车|公务车)(?:编制|保有量|总数|总量|数量?)?(?:共计|合计|共|总计|为|有)*\s*$/u;
const OPENS = /^[\d\s,]+辆[，。,：:\s]*((?:其中|包括|分别(?:为|是)|按用途(?:划?分)?)|[（(])/u;
const OF_WHICH = /^其中/u;
/** What official forms call the kinds: 机要通信用车, 一般公务用车, 执法执勤车辆. */
const KIND = /(?:用车|车辆|轿车|越野车|客车|专车)(?:\s*[（(][^）)]*[）)])?(?:为|有|共)?\s*$/u;
/** Not a kind: all of them again, or those to be bought. */
const OF_ALL = /购置|更新|保有|共有|总/u;
const GRADE =
  /(?<=^|[“"「『、，,：:；;为是和及])(?:优秀?|良好?|中|差|合格|不合格)[”"」』]?(?:等次|等级|档)?(?:的)?(?:项目)?(?:有|为|共)?\s*$/u;
const NAMED_SOME_GRADES = "文中所列各等次项目之和";
const NAMED_ALL = "文中所列各类车辆之和";
const NAMED_SOME = "文中“其中”所列各类车辆之和";

export default defineCheck({
  id: "text-counts-add-up",
  code: "BUD-TEXT-007",
  title: "文中数量（车辆、人员编制、面积等）的分项之和应等于总数",
  class: "arithmetic",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: "text",
  // A list that names no others may leave some out, but cannot have more than there are.
  grade({ relation, difference = 0 }) {
    const isShort = difference > 0;
    return !isShort
      ? undefined
      : relation.says === NAMED_ALL
        ? "warning"
        : [NAMED_SOME, NAMED_SOME_GRADES, SOME_SORTS].includes(relation.says)
          ? "notice"
          : undefined;
  },

  *relate(book) {
    for (const text of claimsOf(book)) {
      for (const passage of passagesOf(book, text.narrative)) {
        const counts = figuresOfPassage(text, passage.index).filter(({ counter }) => counter !== undefined);
        yield* vehicles(passage, counts);
        yield* halves(passage, counts);
        yield* peopleAddUp(passage, counts);
        yield* bodiesAddUp(passage, counts);
        yield* grades(passage, counts);
      }
    }
  },
});

function passagesOf(book: Book, id: string): readonly Passage[] {
  return book.narratives.find((one) => one.id === id)?.passages ?? [];
}

function wordsBefore({ text }: Passage, counts: readonly Cell[], index: number): string {
  const before = counts[index - 1];
  return text.slice(before ? before.column + before.text.length : 0, counts[index]?.column);
}

/** 共有车辆15辆，其中：…、其他用车2辆: a list that names the others is whole. */
function* vehicles(passage: Passage, all: readonly Cell[]): Iterable<Relation> {
  const counts = all.filter(({ counter }) => counter === "辆");
  for (const [index, whole] of counts.entries()) {
    const before = wordsBefore(passage, counts, index);
    if (!WHOLE.test(before)) {
      continue;
    }
    const after = passage.text.slice(whole.column);
    const end = whole.column + (/[；;。](?!\s*其中)/u.exec(after)?.index ?? after.length);
    const parts = counts.slice(index + 1).filter(({ column }) => column < end);
    const words = parts.map((part) => wordsBefore(passage, counts, counts.indexOf(part)));
    const [, opening] = OPENS.exec(after) ?? [];
    const areKinds = words.every((word) => KIND.test(word) && !OF_ALL.test(word));
    if (opening === undefined || parts.length < 2 || !words.slice(0, -1).every((word) => !/其他/u.test(word))) {
      continue;
    }
    if (/其他/u.test(words.at(-1) ?? "")) {
      yield sum(whole, parts, "文中各类车辆之和");
    } else if (areKinds) {
      yield sum(whole, parts, OF_WHICH.test(opening) ? NAMED_SOME : NAMED_ALL);
    }
  }
}

/** 共涉及项目4个，其中，评价等次为“优”的项目3个、“良”的项目1个. */
function* grades(passage: Passage, all: readonly Cell[]): Iterable<Relation> {
  const counts = all.filter(({ counter }) => counter === "个");
  const words = counts.map((_, index) => wordsBefore(passage, counts, index));
  const first = words.findIndex((word) => GRADE.test(word));
  const end = words.findIndex((word, index) => index > first && !GRADE.test(word));
  const parts = first < 1 ? [] : counts.slice(first, end < 0 ? counts.length : end);
  const whole = counts[first - 1];
  const isOfProjects = /(?<!的)项目(?:共|有|为)?\s*$/u.test(words[first - 1] ?? "");
  if (whole && parts.length > 1 && isOfProjects && /自评|评价/u.test(passage.text)) {
    yield sum(whole, parts, NAMED_SOME_GRADES);
  }
}

function* halves(passage: Passage, all: readonly Cell[]): Iterable<Relation> {
  for (const [one, other] of HALVES) {
    const first = all.findIndex((_, index) => one.test(wordsBefore(passage, all, index)));
    const second = all.findIndex((_, index) => index > first && other.test(wordsBefore(passage, all, index)));
    const [a, b] = [all[first], all[second]];
    const whole = all.slice(0, Math.max(first, 0)).findLast(({ counter }) => counter === a?.counter);
    if (a && b && whole && a.counter === b.counter && /其中/u.test(wordsBefore(passage, all, first))) {
      yield sum(whole, [a, b], "文中分项之和");
    }
  }
}
