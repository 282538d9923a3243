import type { GreyImage } from "./raster.ts";

/** Ink is as dark as the darkest pixels of a page, this share of it: the hearts of the strokes of type. */
const HEARTS = 0.003;
/** Ink this dark is not faint. */
const DARK = 40;
/** More than this would make the grain of the paper dark, too. */
const MOST = 2.5;
const WHITE = 255;

/** Makes the ink of a faint print black: its hair lines are lost otherwise. The paper is white already. */
export function deepenInk(page: GreyImage): GreyImage {
  const histogram = new Uint32Array(WHITE + 1);
  for (const level of page.data) {
    histogram[level] = (histogram[level] as number) + 1;
  }
  let [seen, darkest] = [0, 0];
  while (darkest < WHITE) {
    seen += histogram[darkest] as number;
    if (seen >= HEARTS * page.data.length) {
      break;
    }
    darkest += 1;
  }
  const factor = Math.min(MOST, WHITE / (WHITE - darkest));
  return darkest <= DARK
    ? page
    : { ...page, data: page.data.map((level) => Math.max(0, WHITE - (WHITE - level) * factor)) };
}
