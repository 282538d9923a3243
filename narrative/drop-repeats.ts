import { compactText } from "../domain/text.ts";
import { firstPlace, lastPlace, type Piece } from "./piece.ts";

/** A short line may well stand twice. */
const SHORTEST = 20;
const MOST_LINES = 6;

/**
 * The text layer of a page may repeat, hidden or clipped, what the next page shows: the run of pieces that ends one page and
 * begins the next is said once, where it is shown whole.
 */
export function dropRepeats(pieces: readonly Piece[]): Piece[] {
  const texts = pieces.map(({ text }) => compactText(text));
  const dropped = new Set<number>();
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (
      before === undefined ||
      lastPlace(before).page === undefined ||
      lastPlace(before).page === firstPlace(piece).page
    ) {
      return;
    }
    for (let run = Math.min(MOST_LINES, index); run > 0; run--) {
      const last = texts.slice(index - run, index);
      const next = texts.slice(index, index + run);
      if (last.join("").length >= SHORTEST && last.every((text, at) => text === next[at])) {
        last.forEach((_, at) => {
          dropped.add(index - run + at);
        });
        return;
      }
    }
  });
  return pieces.filter((_, index) => !dropped.has(index));
}
