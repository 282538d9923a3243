import type { Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import type { Passage } from "../domain/narrative.ts";
import { type Relation, sum } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { figuresOfPassage } from "../narrative/figures-of-passage.ts";
import { DISCLOSURE_RULES } from "./basis.ts";

/** Two parts that leave no third. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/地上[^，。；]*$/u, /地下[^，。；]*$/u],
  [/(?<!不)计容[^，。；]*$/u, /不计容[^，。；]*$/u],
];

export default defineCheck({
  id: "text-counts-add-up",
  code: "BUD-TEXT-007",
  title: "文中数量（车辆、面积等）的分项之和应等于总数",
  class: "arithmetic",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *relate(book) {
    for (const text of claimsOf(book)) {
      for (const passage of passagesOf(book, text.narrative)) {
        const counts = figuresOfPassage(text, passage.index).filter(({ counter }) => counter !== undefined);
        yield* vehicles(passage, counts);
        yield* halves(passage, counts);
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
    if (!/车辆\s*$/u.test(wordsBefore(passage, counts, index))) {
      continue;
    }
    const after = passage.text.slice(whole.column);
    const end = whole.column + (/[；;。](?!\s*其中)/u.exec(after)?.index ?? after.length);
    const parts = counts.slice(index + 1).filter(({ column }) => column < end);
    const isListed = /^[\d\s]+辆[，。,（(：:\s]*(?:其中|[（(])/u.test(after) || /^[\d\s]+辆[（(]/u.test(after);
    const last = parts.at(-1);
    const closes = last && /其他/u.test(wordsBefore(passage, counts, counts.indexOf(last)));
    if (isListed && closes && parts.length > 1) {
      yield sum(whole, parts, "文中各类车辆之和");
    }
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
