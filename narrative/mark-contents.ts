import { compactText } from "../domain/text.ts";
import { readNumber } from "./numbering.ts";
import { firstPlace, type Piece } from "./piece.ts";

const CONTENTS = /^目[录次]$/u;
/** The dots and the page behind an entry; a bound keeps the search short on long runs of dots. */
export const LEADER = /[\s….．·・_—－-]{0,400}\d{0,3}$/u;
const HAS_LEADER = /(?:…|\.{4}|·{4}|_{4})\s*\d{0,3}\s*$|\s\d{1,3}\s*$/u;
const LONGEST_ENTRY = 60;
const LONGEST_WRAPPED = 10;
const SENTENCE = /[。；！？]/u;

/** Marks the lines of the contents 目录, from their heading to the first line that is none or is said again. */
export function markContents(pieces: readonly Piece[]): void {
  const start = pieces.findIndex(({ text }) => CONTENTS.test(compactText(text)));
  if (start < 0) {
    return;
  }
  const opening = pieces[start] as Piece;
  opening.kind = "contents";
  let page = firstPlace(opening).page;
  const entries: string[] = [];
  for (const [index, piece] of pieces.slice(start + 1).entries()) {
    const name = compactText(piece.text.replace(LEADER, ""));
    const number = readNumber(piece.text);
    const isEntry = number !== undefined || HAS_LEADER.test(piece.text) || /^附[件表录]/u.test(name);
    const turnsPage = firstPlace(piece).page !== page;
    const isOver =
      piece.kind === "prose" ||
      piece.isAfterTable ||
      SENTENCE.test(piece.text) ||
      name.length > LONGEST_ENTRY ||
      name === entries[0] ||
      (number?.style === "part" && entries.includes(name)) ||
      (!isEntry && (turnsPage || page === undefined) && !isWrappedEntry(piece, pieces[start + 2 + index]));
    if (isOver) {
      return;
    }
    piece.kind = "contents";
    page = firstPlace(piece).page;
    entries.push(name);
  }
}

/** The end of an entry that did not fit its line: short, and entries go on after it. */
function isWrappedEntry(piece: Piece, next: Piece | undefined): boolean {
  const goesOn = next !== undefined && readNumber(next.text) !== undefined && !SENTENCE.test(next.text);
  return goesOn && compactText(piece.text).length <= LONGEST_WRAPPED;
}
