import { readNumber } from "./numbering.ts";
import { cutPiece, type Piece } from "./piece.ts";

/** Where an item may begin inside a paragraph: after the end of a sentence or clause. */
const AFTER_END = /[。；;][”’）)]*\s*/gu;

/** Items run into one paragraph become pieces of their own: `11、…增加。12、住房保障支出…`. */
export function splitItems(piece: Piece): Piece[] {
  const opening = readNumber(piece.text);
  const cuts: number[] = [];
  let expected = opening;
  for (const found of piece.text.matchAll(AFTER_END)) {
    const at = found.index + found[0].length;
    const number = readNumber(piece.text.slice(at, at + 12));
    const isNext = number && expected && number.style === expected.style && number.value === expected.value + 1;
    if (isNext && at < piece.text.length) {
      cuts.push(at);
      expected = number;
    }
  }
  return cuts.length === 0 ? [piece] : cutPiece(piece, cuts);
}
