import type { CellReading } from "./judge-table.ts";
import { mendNumber } from "./number-grammar.ts";
import type { PixelBox } from "./raster.ts";
import type { ReadText } from "./read-characters.ts";
import type { ReadPiece } from "./set-glyphs.ts";

/** Below any text that was read without trouble: under a seal, or as a number whose parts do not fit. */
const UNDER_SEAL = 0.6;
const UNSOUND = 0.5;
/** A piece that is nothing but such marks is dust. */
const DOTS = /^[.,·、:;'’`"”。*]+$/u;
/** … where it is smaller than this share of a usual line: even a 1 is higher. */
const LARGEST_DOT = 0.5;
/** Ink as large as a character that no character was found in: the cell is not blank. */
const UNREAD: ReadText = { characters: [{ text: "□", confidence: 0 }] };
/** No label begins or ends with such a mark: it is a speck. */
const STRAY = /^[·.,;'"”*、:](?=\p{Script=Han})|\p{Script=Han}[.·,'"]$/u;
/** Lines of one cell overlap in height by this share where they stand side by side. */
const SIDE_BY_SIDE = 0.5;

export type SettledCell = CellReading & { pieces: ReadPiece[] };

/** A line outside of tables. */
export function settleLine(box: PixelBox, read: ReadText, isUnderSeal: boolean): ReadPiece {
  const confidence = isUnderSeal ? Math.min(UNDER_SEAL, meanOf(read)) : meanOf(read);
  return { box, text: textOf(read), confidence };
}

/**
 * What stands in one cell: its pieces, numbers set right, and how sure the least sure of its characters is.
 *
 * @param usual - Height of a usual line, in pixels: what is small beside it and reads as a dot is a speck.
 */
export function settleCell(
  boxes: readonly PixelBox[],
  read: readonly ReadText[],
  isUnderSeal: boolean,
  usual: number,
): SettledCell {
  const kept = boxes
    .map((box, index) => ({ box, text: read[index] as ReadText }))
    .filter(({ box, text }) => !(DOTS.test(textOf(text)) && longSide(box) < LARGEST_DOT * usual));
  return settlePieces(
    kept.map(({ box }) => box),
    kept.map(({ box, text }) => (textOf(text) === "" && shortSide(box) >= LARGEST_DOT * usual ? UNREAD : text)),
    isUnderSeal,
  );
}

function settlePieces(boxes: readonly PixelBox[], read: readonly ReadText[], isUnderSeal: boolean): SettledCell {
  const mended = read.map((one) => mendNumber(textOf(one)));
  const isDouble = boxes.some((box, index) =>
    boxes.some(
      (other, otherIndex) =>
        otherIndex > index && mended[index]?.isNumber && mended[otherIndex]?.isNumber && areSideBySide(box, other),
    ),
  );
  const pieces = boxes.flatMap((box, index): ReadPiece[] => {
    const one = read[index] as ReadText;
    const { text, isSound } = mended[index] as (typeof mended)[number];
    const least = one.characters.reduce((low, { confidence }) => Math.min(low, confidence), 1);
    const limit = Math.min(
      isSound && !isDouble && !STRAY.test(text) && !DOTS.test(text) ? 1 : UNSOUND,
      isUnderSeal ? UNDER_SEAL : 1,
    );
    return text === "" ? [] : [{ box, text, confidence: Math.min(least, limit) }];
  });
  // Ink that no character was found in leaves the cell in doubt.
  const confidence = pieces.reduce(
    (low, piece) => Math.min(low, piece.confidence),
    pieces.length < boxes.length ? UNSOUND : 1,
  );
  return {
    pieces: pieces.map((piece) => ({ ...piece, confidence: Math.min(piece.confidence, confidence) })),
    confidence,
    isDouble,
  };
}

/** The same cell, in doubt. */
export function doubtCell(cell: SettledCell): SettledCell {
  const confidence = Math.min(UNSOUND, cell.confidence);
  return { ...cell, confidence, pieces: cell.pieces.map((piece) => ({ ...piece, confidence })) };
}

function textOf({ characters }: ReadText): string {
  return characters
    .map(({ text }) => text)
    .join("")
    .trim();
}

function meanOf({ characters }: ReadText): number {
  return characters.length === 0
    ? 0
    : characters.reduce((sum, { confidence }) => sum + confidence, 0) / characters.length;
}

function areSideBySide(a: PixelBox, b: PixelBox): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > SIDE_BY_SIDE * Math.min(a.bottom - a.top, b.bottom - b.top);
}

function longSide({ left, top, right, bottom }: PixelBox): number {
  return Math.max(right - left, bottom - top);
}

function shortSide({ left, top, right, bottom }: PixelBox): number {
  return Math.min(right - left, bottom - top);
}
