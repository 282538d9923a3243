import type { PassageKind } from "../domain/narrative.ts";
import { readNumber, STYLES } from "./numbering.ts";
import type { Piece } from "./piece.ts";
import { isHeadingLike, mayBeHeading } from "./tell-heading.ts";

/** What each piece is to the reader. */
export function tellKinds(pieces: readonly Piece[]): PassageKind[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== undefined) {
      return piece.kind;
    }
    const next = pieces.slice(index + 1).find(({ kind }) => kind !== "residue" && kind !== "caption");
    if (isHeadingLike(piece.text)) {
      return isListItem(piece, pieces[index - 1], next) ? "prose" : "heading";
    }
    // What it heads must stand under it.
    const hasText =
      next !== undefined && next.kind === undefined && !isHeadingLike(next.text) && !isSibling(piece, next);
    return mayBeHeading(piece.text) &&
      (hasText || opensSeries(piece, next)) &&
      !isListItem(piece, pieces[index - 1], next)
      ? "heading"
      : "prose";
  });
}

/** One of several short lines numbered alike, such as the bodies a draft covers: neighbours without text of their own. */
function isListItem(piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  const style = readNumber(piece.text)?.style;
  if (style === undefined || style === "part" || style === "chapter") {
    return false;
  }
  const alike = (other: Piece | undefined): boolean =>
    other !== undefined && isSibling(piece, other) && mayBeHeading(other.text);
  return alike(before) || (alike(next) && !isHeadingLike(piece.text));
}

/** 二、2025年预算草案, and 一般公共预算 as （一） under it. */
function opensSeries(piece: Piece, next: Piece | undefined): boolean {
  const [own, inner] = [readNumber(piece.text), next?.kind === undefined && next ? readNumber(next.text) : undefined];
  return (
    own !== undefined &&
    inner !== undefined &&
    inner.value === 1 &&
    STYLES.indexOf(inner.style) > STYLES.indexOf(own.style)
  );
}

function isSibling(piece: Piece, other: Piece): boolean {
  return readNumber(piece.text)?.style === readNumber(other.text)?.style;
}
