import type { Cell } from "../domain/budget-table.ts";
import { innerQuotes } from "./name-cell.ts";
import { isText, type Source } from "./source.ts";

/** A sentence longer than this is quoted in part. */
const LONGEST_QUOTE = 120;

/**
 * The sentence a figure of the text stands in, as printed; of a long one the clauses around the figure, never cut inside a
 * number: `…社会保障和就业支出（类）支出190.29万元，占18.66%；…`. `undefined` for a cell of a table.
 */
export function quoteSentence(cell: Cell, source: Source): string | undefined {
  if (!isText(source)) {
    return undefined;
  }
  const passage = source.narrative.passages[cell.row];
  const span = passage?.sentences.findLast(({ from }) => from <= cell.column);
  const sentence = passage && span ? passage.text.slice(span.from, span.to) : "";
  return sentence.trim() && span ? innerQuotes(excerpt(sentence, cell.column - span.from).trim()) : undefined;
}

/** The clause at `offset` with as many of those around it as fit, in turn after and before it. */
function excerpt(sentence: string, offset: number): string {
  if (sentence.length <= LONGEST_QUOTE) {
    return sentence;
  }
  const ends = [...sentence.matchAll(/[，；：。]/gu)].map(({ index }) => index + 1);
  const bounds = [0, ...ends.filter((end) => end < sentence.length), sentence.length];
  let last = bounds.findIndex((bound) => bound > offset);
  let first = last - 1;
  const length = (from: number, to: number): number => (bounds[to] ?? 0) - (bounds[from] ?? 0);
  for (let grown = true; grown; ) {
    grown = false;
    if (first > 0 && length(first - 1, last) <= LONGEST_QUOTE) {
      first -= 1;
      grown = true;
    }
    if (last < bounds.length - 1 && length(first, last + 1) <= LONGEST_QUOTE) {
      last += 1;
      grown = true;
    }
  }
  const before = first > 0 ? "…" : "";
  const after = last < bounds.length - 1 ? "…" : "";
  return `${before}${sentence.slice(bounds[first], bounds[last])}${after}`;
}
