import type { GreyImage } from "./raster.ts";

/** The middle of a page is looked at, without the shadows around it: its share on each side. */
const MARGIN = 0.2;
/** A page is in negative when this share of it is darker than this level: no table and no type fills it so. */
const MOSTLY = 0.7;
const DARK = 110;

/** Makes paper white again where a page is in negative: white type on black, as wrongly exported fax pages are. */
export function turnNegative({ width, height, data }: GreyImage): void {
  let [dark, all] = [0, 0];
  for (let y = Math.floor(MARGIN * height); y < (1 - MARGIN) * height; y++) {
    for (let x = Math.floor(MARGIN * width); x < (1 - MARGIN) * width; x++) {
      dark += (data[y * width + x] as number) < DARK ? 1 : 0;
      all += 1;
    }
  }
  if (dark > MOSTLY * all) {
    for (let at = 0; at < data.length; at++) {
      data[at] = 255 - (data[at] as number);
    }
  }
}
