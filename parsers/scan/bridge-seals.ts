import type { DrawnLine } from "./find-rulings.ts";
import type { PixelBox } from "./raster.ts";

/** Pieces of one line are off each other by no more than this, and begin this near to the seal, in inches. */
const SAME_LINE = 0.015;
const NEAR = 0.02;

/**
 * Joins pieces of a line that a seal lies between: where its ink is taken off, a fine line may go with it. Pieces that both
 * end on lines of the other way, as `isEnd` tells, leave out a merged cell and stay apart.
 */
export function bridgeSeals(
  lines: readonly DrawnLine[],
  seals: readonly PixelBox[],
  dpi: number,
  isEnd: (line: DrawnLine, end: number) => boolean,
): DrawnLine[] {
  if (seals.length === 0) {
    return [...lines];
  }
  // Strokes of type, which stand one below the other in every row, end on nothing.
  const isPiece = (line: DrawnLine): boolean => isEnd(line, line.from) || isEnd(line, line.to);
  const joined: DrawnLine[] = [];
  for (const line of lines.filter(isPiece).sort((a, b) => a.from - b.from)) {
    const mate = joined.find(
      (other) =>
        Math.abs(other.at - line.at) <= SAME_LINE * dpi &&
        other.to <= line.from &&
        seals.some((seal) => spans(seal, other, line, NEAR * dpi)) &&
        !(isEnd(other, other.to) && isEnd(line, line.from)),
    );
    if (mate) {
      const [long, short] = [mate.to - mate.from, line.to - line.from];
      mate.at = (mate.at * long + line.at * short) / (long + short);
      mate.to = line.to;
    } else {
      joined.push({ ...line });
    }
  }
  return [...joined, ...lines.filter((line) => !isPiece(line))];
}

/** Whether all that is missing between two pieces of a line lies under the seal. */
function spans(seal: PixelBox, { direction, at, to }: DrawnLine, next: DrawnLine, near: number): boolean {
  const [low, high, start, end] =
    direction === "horizontal"
      ? [seal.top, seal.bottom, seal.left, seal.right]
      : [seal.left, seal.right, seal.top, seal.bottom];
  return at >= low && at <= high && to >= start - near && next.from <= end + near;
}
