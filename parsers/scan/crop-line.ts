import type { GreyImage, PixelBox } from "./raster.ts";

/** Height the recognition takes lines in, in pixels. */
export const LINE_HEIGHT = 48;
/** Space left around the ink of a line, in shares of its height. */
const MARGIN_ACROSS = 0.4;
const MARGIN_DOWN = 0.2;
/** No line is squeezed wider than this. */
const WIDEST = 3_200;

/** A line of text as the recognition takes it: `LINE_HEIGHT` rows of brightness, 0 to 255. */
export interface LineImage {
  width: number;
  data: Uint8Array;
}

/**
 * Cuts the line in `ink` out of a page, with white space around it, and scales it to `LINE_HEIGHT`. `usual` is the height of
 * a full line: a dash or a dot is shown in it, not blown up to fill it.
 */
export function cropLine(page: GreyImage, ink: PixelBox, usual: number): LineImage {
  const height = Math.max(ink.bottom - ink.top, 0.7 * usual);
  const middle = (ink.top + ink.bottom) / 2;
  const top = middle - height * (0.5 + MARGIN_DOWN);
  const scale = (height * (1 + 2 * MARGIN_DOWN)) / LINE_HEIGHT;
  const left = ink.left - height * MARGIN_ACROSS;
  const span = ink.right - ink.left + 2 * height * MARGIN_ACROSS;
  const width = Math.min(WIDEST, Math.max(8, Math.round(span / scale)));
  const acrossScale = span / width;
  const data = new Uint8Array(width * LINE_HEIGHT).fill(255);
  for (let y = 0; y < LINE_HEIGHT; y++) {
    const sourceTop = top + y * scale;
    for (let x = 0; x < width; x++) {
      const sourceLeft = left + x * acrossScale;
      data[y * width + x] = average(page, ink, sourceLeft, sourceTop, acrossScale, scale);
    }
  }
  return { width, data };
}

/** Mean brightness around a point, over the area of one new pixel; what is not of the line's own box is white. */
function average(
  { width, data }: GreyImage,
  ink: PixelBox,
  left: number,
  top: number,
  across: number,
  down: number,
): number {
  if (across <= 1.2 && down <= 1.2) {
    return interpolate(width, data, ink, left + across / 2 - 0.5, top + down / 2 - 0.5);
  }
  let [sum, weight] = [0, 0];
  const [right, bottom] = [left + across, top + down];
  for (let y = Math.floor(top); y < bottom; y++) {
    const high = Math.min(bottom, y + 1) - Math.max(top, y);
    for (let x = Math.floor(left); x < right; x++) {
      const share = high * (Math.min(right, x + 1) - Math.max(left, x));
      sum += share * pixelOf(width, data, ink, x, y);
      weight += share;
    }
  }
  return weight > 0 ? sum / weight : 255;
}

function interpolate(width: number, data: Uint8Array, ink: PixelBox, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const above = pixelOf(width, data, ink, left, top) * (1 - right) + pixelOf(width, data, ink, left + 1, top) * right;
  const below =
    pixelOf(width, data, ink, left, top + 1) * (1 - right) + pixelOf(width, data, ink, left + 1, top + 1) * right;
  return above * (1 - down) + below * down;
}

/** One pixel around the ink still shows its soft edge. */
function pixelOf(
  width: number,
  data: Uint8Array,
  { left, top, right, bottom }: PixelBox,
  x: number,
  y: number,
): number {
  const isOutside = x < left - 1 || x > right || y < top - 1 || y > bottom;
  return isOutside ? 255 : (data[y * width + x] ?? 255);
}
