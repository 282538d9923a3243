import type { Sharp, SharpOptions } from "sharp";
import { MAX_IMAGE_PIXELS } from "../limits.ts";
import { explainMissing, type NoPackage } from "./explain-missing.ts";
import type { Raster } from "./raster.ts";

/** One page of an image file. `dpi` is missing where the file does not say it. */
export interface DecodedImage {
  raster: Raster;
  dpi?: number;
}

/** An image file opened, nothing decoded yet. */
export interface ImageFile {
  pages: number;
  /** Pages count from 0. Throws where the image is damaged or too large. */
  decode(page: number): Promise<DecodedImage>;
}

type Decoder = (bytes: Uint8Array, options: SharpOptions) => Sharp;

let loaded: Promise<Decoder | NoPackage> | undefined;

/** Opens an image file, or says why the package that decodes images, which is optional, cannot. Throws where it is damaged. */
export async function openImage(bytes: Uint8Array): Promise<ImageFile | NoPackage> {
  loaded ??= load().catch(explainMissing);
  const sharp = await loaded;
  if (typeof sharp !== "function") {
    return sharp;
  }
  const options: SharpOptions = { limitInputPixels: MAX_IMAGE_PIXELS, failOn: "error", sequentialRead: true };
  const { format, pages = 1 } = await sharp(bytes, options).metadata();
  return {
    // Only the pages of a TIFF are pages: those of a GIF are a film.
    pages: format === "tiff" ? pages : 1,
    async decode(page) {
      const image = sharp(bytes, format === "tiff" ? { ...options, page } : options);
      const { density } = await image.metadata();
      const { data, info } = await image
        .autoOrient()
        .flatten({ background: "#ffffff" })
        .toColourspace("srgb")
        .raw({ depth: "uchar" })
        .toBuffer({ resolveWithObject: true });
      const channels = info.channels === 1 || info.channels === 3 ? info.channels : undefined;
      if (channels === undefined) {
        throw new Error(`${info.channels} channels`);
      }
      const raster: Raster = { width: info.width, height: info.height, channels, data };
      return density === undefined ? { raster } : { raster, dpi: density };
    },
  };
}

async function load(): Promise<Decoder> {
  const { default: sharp } = await import("sharp");
  // One page at a time in each of our own threads; what was decoded is not looked at twice.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
