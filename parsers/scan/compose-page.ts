import { MAX_IMAGE_PIXELS } from "../limits.ts";
import type { Matrix } from "../pdf/matrix.ts";
import { transformBox } from "../pdf/matrix.ts";
import { dropSeals } from "./drop-seals.ts";
import type { DrawnImage, GreyImage, PixelBox, Raster } from "./raster.ts";

/** Pages are looked at with no more dots per inch than this: more tell nothing new. */
const HIGHEST_DPI = 300;
export const POINTS_PER_INCH = 72;
/** An image with no more pixels than this for each of the page is as fine as the page. */
const SAME_SIZE = 1.05;
const OPAQUE = 255 << 16;

/** A page as one image; `dpi` is what its images really hold, `scale` the dots for each point of the page. */
export interface ScannedPage {
  grey: GreyImage;
  dpi: number;
  scale: number;
  /** Where red seals lie; their ink is taken off. */
  seals: PixelBox[];
}

/** Dots per inch of an image as drawn, the lower of its two ways. */
export function dpiOf({ raster, matrix }: DrawnImage): number {
  const [a, b, c, d] = matrix;
  const across = raster.width / Math.hypot(a, b);
  const down = raster.height / Math.hypot(c, d);
  return Math.min(across, down) * POINTS_PER_INCH;
}

/** Dots for each point: fewer on a sheet so large, or said to be, that the page would not fit into memory. */
export function scaleOf(dpi: number, width: number, height: number, highest = HIGHEST_DPI): number {
  return Math.min(Math.min(highest, dpi) / POINTS_PER_INCH, Math.sqrt(MAX_IMAGE_PIXELS / (width * height)));
}

/**
 * Puts the images of a page, in whatever strips and turns it comes, where they are drawn, with `highest` dots an inch at
 * most. `width`, `height` in points.
 */
export function composePage(
  images: readonly DrawnImage[],
  width: number,
  height: number,
  highest = HIGHEST_DPI,
): ScannedPage {
  const dpi = Math.max(...images.map(dpiOf));
  const scale = scaleOf(dpi, width, height, highest);
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  const grey: GreyImage = { ...size, data: new Uint8Array(size.width * size.height).fill(255) };
  const red: GreyImage = { ...size, data: new Uint8Array(size.width * size.height) };
  for (const image of images) {
    draw(image, grey, red, scale);
  }
  const seals = dropSeals(grey, red, scale * POINTS_PER_INCH);
  return { grey, dpi, scale, seals };
}

function draw({ raster, matrix }: DrawnImage, grey: GreyImage, red: GreyImage, scale: number): void {
  const toImage = invert(matrix, scale);
  if (!toImage) {
    return;
  }
  const [left, top, right, bottom] = transformBox(matrix, 0, 0, 1, 1).map((value) => value * scale) as [
    number,
    number,
    number,
    number,
  ];
  const [a, b, c, d, e, f] = toImage;
  const [w, h] = [raster.width, raster.height];
  // Pixels of the image for each of the page: several are averaged, of about one the nearest is taken.
  const reach = Math.max(Math.hypot(a * w, b * h), Math.hypot(c * w, d * h));
  const taps = reach <= SAME_SIZE ? 1 : Math.min(8, Math.max(2, Math.round(reach)));
  const isMagnified = reach < 0.8;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(grey.height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(grey.width, Math.ceil(right)); x++) {
      let [light, redness, opacity, taken] = [0, 0, 0, 0];
      for (let j = 0; j < taps; j++) {
        const pageY = y + (j + 0.5) / taps;
        for (let i = 0; i < taps; i++) {
          const pageX = x + (i + 0.5) / taps;
          const u = (a * pageX + c * pageY + e) * w;
          const v = (1 - (b * pageX + d * pageY + f)) * h;
          if (u < -0.01 || v < -0.01 || u > w + 0.01 || v > h + 0.01) {
            continue;
          }
          const pixel = isMagnified ? smooth(raster, u, v) : nearest(raster, u, v);
          const share = pixel >> 16;
          light += (pixel & 255) * share;
          redness += ((pixel >> 8) & 255) * share;
          opacity += share;
          taken += 255;
        }
      }
      if (taken > 0) {
        const at = y * grey.width + x;
        const below = taken - opacity;
        grey.data[at] = (light + below * (grey.data[at] as number)) / taken;
        red.data[at] = (redness + below * (red.data[at] as number)) / taken;
      }
    }
  }
}

/** From pixels of the page to the unit square of the image. */
function invert([a, b, c, d, e, f]: Matrix, scale: number): Matrix | undefined {
  const area = a * d - b * c;
  if (!Number.isFinite(area) || Math.abs(area) < 1e-9) {
    return undefined;
  }
  return [
    d / area / scale,
    -b / area / scale,
    -c / area / scale,
    a / area / scale,
    (c * f - d * e) / area,
    (b * e - a * f) / area,
  ];
}

/** Brightness in the lower eight bits, how much redder than anything else in the next, and opacity above them. */
function nearest({ width, height, channels, data, painted }: Raster, u: number, v: number): number {
  const x = Math.min(width - 1, Math.max(0, Math.floor(u)));
  const y = Math.min(height - 1, Math.max(0, Math.floor(v)));
  const at = (y * width + x) * channels;
  const r = data[at] as number;
  if (channels === 1) {
    return painted === undefined ? r | OPAQUE : painted | ((255 - r) << 16);
  }
  const [g, b] = [data[at + 1] as number, data[at + 2] as number];
  const light = (r * 77 + g * 150 + b * 29) >> 8;
  const opacity = channels === 4 ? (data[at + 3] as number) : 255;
  const redness = Math.max(0, r - Math.max(g, b));
  return light | (redness << 8) | (opacity << 16);
}

function smooth(raster: Raster, u: number, v: number): number {
  const [left, top] = [Math.floor(u - 0.5), Math.floor(v - 0.5)];
  const [right, down] = [u - 0.5 - left, v - 0.5 - top];
  const at = (x: number, y: number): number => nearest(raster, x + 0.5, y + 0.5);
  const corners = [at(left, top), at(left + 1, top), at(left, top + 1), at(left + 1, top + 1)] as const;
  const blend = (part: (pixel: number) => number): number =>
    (part(corners[0]) * (1 - right) + part(corners[1]) * right) * (1 - down) +
    (part(corners[2]) * (1 - right) + part(corners[3]) * right) * down;
  const redness = Math.round(blend((pixel) => (pixel >> 8) & 255));
  const opacity = Math.round(blend((pixel) => pixel >> 16));
  return Math.round(blend((pixel) => pixel & 255)) | (redness << 8) | (opacity << 16);
}
