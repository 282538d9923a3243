import type { Matrix } from "../pdf/matrix.ts";

/** Pixels of an image, row by row from the top left, 8 bits a channel: grey, RGB or RGBA. */
export interface Raster {
  width: number;
  height: number;
  channels: 1 | 3 | 4;
  data: Uint8Array | Uint8ClampedArray;
  /** Of a stencil: the brightness it is painted in. Its data tell where: 0 painted, 255 left as it was. */
  painted?: number;
}

/** An image where it is drawn: `matrix` takes its unit square, y upwards, to the upright page in points. */
export interface DrawnImage {
  raster: Raster;
  matrix: Matrix;
}

/** Brightness of a page, 0 black to 255 white, row by row from the top left. */
export interface GreyImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** The same in three values: 1 where there is ink, 2 where there is a trace of it, as of hair strokes; else 0. */
export interface InkImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A rectangle of pixels; `right` and `bottom` are the first outside. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
