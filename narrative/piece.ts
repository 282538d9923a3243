import type { PassageKind, Stretch } from "../domain/narrative.ts";

/** A paragraph on its way to be a passage. */
export interface Piece {
  text: string;
  stretches: Stretch[];
  /** Known before its text is looked at: it belongs to a table, or to the contents. */
  kind?: PassageKind;
  /** A table stands between the piece before and this one. */
  isAfterTable?: true;
}

/** Two halves as one; the places of the second follow those of the first. */
export function joinPieces(first: Piece, second: Piece): Piece {
  const text = first.text.trimEnd();
  const moved = second.stretches.map(({ from, place }) => ({ from: from + text.length, place }));
  return {
    ...first,
    text: text + second.text,
    stretches: [...first.stretches.filter(({ from }) => from < text.length || from === 0), ...moved],
  };
}

/** A piece cut at offsets into its text; blanks at the cuts go with the part before. */
export function cutPiece(piece: Piece, offsets: readonly number[]): Piece[] {
  const ends = [...offsets, piece.text.length];
  return [0, ...offsets].map((start, index) => {
    const end = ends[index] as number;
    const open = piece.stretches.findLast(({ from }) => from <= start) ?? piece.stretches[0];
    const within = piece.stretches.filter(({ from }) => from > start && from < end);
    const stretches = [...(open ? [open] : []), ...within].map(({ from, place }) => ({
      from: Math.max(0, from - start),
      place,
    }));
    const { isAfterTable, ...rest } = piece;
    return {
      ...rest,
      ...(isAfterTable && start === 0 ? { isAfterTable } : {}),
      text: piece.text.slice(start, end),
      stretches,
    };
  });
}

export function firstPlace({ stretches }: Piece): Stretch["place"] {
  return stretches[0]?.place ?? {};
}

export function lastPlace({ stretches }: Piece): Stretch["place"] {
  return stretches.at(-1)?.place ?? {};
}
