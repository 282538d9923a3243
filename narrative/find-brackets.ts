import type { Span } from "../domain/narrative.ts";

const OPENERS = "（([【";
const CLOSERS = "）)]】";
const SHAPES = "(([【";
/** Where no bracket closes for so long, the one that does is that of something else. */
const FARTHEST = 200;

/** The brackets of a text that are closed, signs within. A bracket that is never closed holds nothing. */
export function findBrackets(text: string): Span[] {
  const found: Span[] = [];
  const open: { shape: string; from: number; firstCloser?: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    const shape = SHAPES[OPENERS.indexOf(sign)];
    if (shape) {
      open.push({ shape, from: at });
      continue;
    }
    const closed = CLOSERS.indexOf(sign);
    if (closed < 0) {
      continue;
    }
    const wanted = ["(", "(", "[", "【"][closed];
    const index = open.findLastIndex((one) => one.shape === wanted);
    for (let outer = open.length - 1; outer >= 0 && open[outer]?.firstCloser === undefined; outer--) {
      Object.assign(open[outer] as object, { firstCloser: at });
    }
    const opener = open[index];
    if (opener) {
      open.length = index;
      if ((opener.firstCloser ?? at) - opener.from < FARTHEST) {
        found.push({ from: opener.from, to: at + 1 });
      }
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
