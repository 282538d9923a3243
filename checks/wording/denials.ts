import type { Book } from "../../domain/check.ts";
import type { PassageKind, Span } from "../../domain/narrative.ts";
import { passagesOf, type Said, sentenceAt } from "./said.ts";

/** What a department says it has none of, each of which has a table of its own. */
export type Deniable = "fund" | "state-capital" | "three-public";

/** 没有使用政府性基金预算安排的支出, said of the whole of it and at the end of a clause. */
export interface Denial {
  said: Said;
  of: Deniable;
  sentence: Span;
  /** What the sentence says before: `某局2024年`. */
  opening: string;
}

const WORDS: readonly (readonly [Deniable, string])[] = [
  ["fund", "政府性基金"],
  ["state-capital", "国有资本经营"],
  ["three-public", '[“‘"]?三公[”’"]?经费'],
];
const NONE = "(?:没有|未|无)(?:使用|安排|编列|编制)?(?:财政拨款)?";
/** Revenue alone is not named: what was carried over is spent without any. */
const SPENDING =
  "(?:预算)?(?:财政)?(?:拨款)?(?:预算)?(?:安排)?的?(?:预算|支出|收支|收入和支出|收入支出|收入、支出)?(?:预算)?";
const PATTERNS = WORDS.map(
  ([of, words]) => [of, new RegExp(`${NONE}${words}${SPENDING}(?=[，,。；;]|$)`, "gu")] as const,
);

export function denialsOf(book: Book, ...kinds: PassageKind[]): Denial[] {
  return passagesOf(book, ...kinds).flatMap((said) =>
    PATTERNS.flatMap(([of, pattern]) =>
      [...said.text.matchAll(pattern)].map(({ index }) => {
        const sentence = sentenceAt(said, index);
        return { said, of, sentence, opening: said.text.slice(sentence.from, index) };
      }),
    ),
  );
}
