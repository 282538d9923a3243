import type { PageReading } from "./page-reading.ts";

/** Text rendering modes count 0 fill, 1 stroke, 2 both, 3 neither, and 4 to 7 the same while they add to the clip. */
const FILL = 0;
const STROKE = 1;
const NEITHER = 3;
const ONLY_CLIP = 7;

export type Ink = "seen" | "white" | "none";

/**
 * Whether the text drawn now is seen. Text drawn with neither fill nor stroke is the recognized text of a scan and counts
 * as seen; white text is seen on a background only.
 */
export function inkOf({ state }: PageReading): Ink {
  if (state.renderingMode === ONLY_CLIP) {
    return "none";
  }
  const painted = state.renderingMode & NEITHER;
  const color = painted === STROKE ? state.stroke : state.fill;
  return painted !== NEITHER && isWhite(color) ? "white" : "seen";
}

/** Text drawn with neither fill nor stroke, or filled with a colour that is fully transparent. */
export function hasNoInk({ state }: PageReading): boolean {
  const painted = state.renderingMode & NEITHER;
  return painted === NEITHER || (painted === FILL && state.fillOpacity === 0);
}

export function isWhite(color: string): boolean {
  return color === "#ffffff";
}

/** Is the last thing painted under this point a colour or an image? */
export function isOnColor({ backgrounds }: Pick<PageReading, "backgrounds">, x: number, y: number): boolean {
  const under = backgrounds.findLast(
    ({ box: [left, top, right, bottom] }) => x >= left && x <= right && y >= top && y <= bottom,
  );
  return under !== undefined && !under.isWhite;
}
