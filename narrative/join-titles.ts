import { compactText } from "../domain/text.ts";
import { readNumber } from "./numbering.ts";
import { firstPlace, joinPieces, lastPlace, type Piece } from "./piece.ts";

const SENTENCE = /[。；！？：:，,]/u;
const LONGEST_LINE = 36;

/** Joins the lines of a title set to the middle of the page: 第三部分 某局2024年度部门决算 / 情况说明. */
export function joinTitles(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && isOneTitle(before, piece)) {
      joined[joined.length - 1] = joinPieces(before, piece);
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function isOneTitle(first: Piece, second: Piece): boolean {
  const above = lastPlace(first);
  const below = firstPlace(second);
  const isText = first.kind === undefined && second.kind === undefined && readNumber(second.text) === undefined;
  if (!isText || !above.box || !below.box || above.page !== below.page || second.stretches.length > 1) {
    return false;
  }
  const lines = [first.text, second.text].map((text) => compactText(text));
  const [height, nextHeight] = [above.box[3] - above.box[1], below.box[3] - below.box[1]];
  const isNear = below.box[1] >= above.box[1] && below.box[1] - above.box[3] < 1.6 * height;
  const isAlike = Math.abs(height - nextHeight) < 0.15 * height;
  const middle = (above.box[0] + above.box[2]) / 2;
  const isCentered = Math.abs(middle - (below.box[0] + below.box[2]) / 2) < height && above.box[0] - below.box[0] !== 0;
  const isShort = lines.every((line) => line.length <= LONGEST_LINE && !SENTENCE.test(line));
  const isPart = readNumber(first.text)?.style === "part";
  return isNear && isAlike && isCentered && isShort && (isPart || readNumber(first.text) === undefined);
}
