import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { rollDice } from "../dice.ts";
import { stampSeal, type Wear, wearSheet } from "./wear-sheet.ts";

/** How pages are scanned: straight and clean, or as office scanners do. */
export interface Scanning {
  dpi: number;
  /** Degrees, clockwise. */
  skew: number;
  /** Blur in pixels, noise in levels of brightness, quality of the JPEG. */
  blur: number;
  noise: number;
  quality: number;
  /** What else befalls a sheet. */
  wear?: Wear;
}

export interface ScannedSheet {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** Prints pages of a PDF with poppler and scans them, all the same or each as told. */
export async function scanPages(
  file: string,
  pages: readonly number[],
  scanningOf: (page: number) => Scanning,
): Promise<ScannedSheet[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "scan-"));
  try {
    const sheets: ScannedSheet[] = [];
    for (const page of pages) {
      const scanning = scanningOf(page);
      const out = path.join(folder, `page-${page}`);
      await promisify(execFile)("pdftoppm", [
        "-r",
        String(scanning.dpi),
        "-f",
        String(page),
        "-l",
        String(page),
        "-png",
        file,
        out,
      ]);
      const [png = ""] = (await readdir(folder)).filter((name) => name.startsWith(`page-${page}-`));
      sheets.push(await scan(await readFile(path.join(folder, png)), scanning, page));
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function scan(printed: Uint8Array, scanning: Scanning, seed: number): Promise<ScannedSheet> {
  const { dpi, skew, blur, noise, quality, wear } = scanning;
  const png = wear ? await stampSeal(printed, wear, dpi) : printed;
  const { width = 0, height = 0 } = await sharp(png).metadata();
  let image = sharp(png).flatten({ background: "#ffffff" });
  if (skew !== 0) {
    const turned = await image.rotate(skew, { background: "#ffffff" }).png().toBuffer();
    const size = await sharp(turned).metadata();
    const [left, top] = [Math.floor((size.width - width) / 2), Math.floor((size.height - height) / 2)];
    image = sharp(turned).extract({ left, top, width, height });
  }
  if (blur > 0) {
    image = image.blur(blur);
  }
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  if (wear) {
    wearSheet({ width: info.width, height: info.height, channels: info.channels, data }, wear, rollDice(seed));
  }
  addNoise(data, noise, seed);
  const jpeg = await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .jpeg({ quality })
    .toBuffer();
  return { jpeg, width: info.width, height: info.height };
}

/** The same noise every time: a small generator of pseudo-random numbers. */
function addNoise(pixels: Uint8Array, strength: number, seed: number): void {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  for (let at = 0; strength > 0 && at < pixels.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const value = (pixels[at] as number) + (((state >>> 0) % 1000) / 500 - 1) * strength;
    pixels[at] = Math.max(0, Math.min(255, Math.round(value)));
  }
}
