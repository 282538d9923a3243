import sharp from "sharp";
import type { Dice } from "../dice.ts";

/** What befalls a sheet besides how it is scanned. */
export interface Wear {
  /** What is left of the ink of a faint print, 0 to 1. */
  ink: number;
  /** By how much one side of the sheet is darker than the other, 0 to 1. */
  shade: number;
  /** Specks of dust on the sheet. */
  specks: number;
  /** Where the middle of a red seal lies, as shares of the sheet. */
  seal?: [across: number, down: number];
}

interface Pixels {
  width: number;
  height: number;
  channels: number;
  data: Uint8Array;
}

/** Radius in inches: seals of offices are about 4 cm across. */
const SEAL_RADIUS = 0.8;

/** Sets a round red seal with a star, as ink that takes light from what is below. */
export async function stampSeal(png: Uint8Array, { seal }: Wear, dpi: number): Promise<Uint8Array> {
  if (!seal) {
    return png;
  }
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const radius = SEAL_RADIUS * dpi;
  const star = Array.from({ length: 10 }, (_, index) => {
    const length = index % 2 === 0 ? 0.45 * radius : 0.18 * radius;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return `${length * Math.cos(angle)},${length * Math.sin(angle)}`;
  }).join(" ");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<g transform="translate(${seal[0] * width} ${seal[1] * height})" opacity="0.85">` +
    `<circle r="${radius}" fill="none" stroke="#c81e1e" stroke-width="${radius / 16}"/>` +
    `<polygon points="${star}" fill="#c81e1e"/></g></svg>`;
  return sharp(png)
    .flatten({ background: "#ffffff" })
    .composite([{ input: Buffer.from(svg), blend: "multiply" }])
    .png()
    .toBuffer();
}

/** Fades the ink, shades the sheet from left to right and strews specks, the same for the same dice. */
export function wearSheet({ width, height, channels, data }: Pixels, { ink, shade, specks }: Wear, dice: Dice): void {
  for (let at = 0; at < data.length; at++) {
    const x = Math.floor(at / channels) % width;
    data[at] = (255 - (255 - (data[at] as number)) * ink) * (1 - (shade * x) / width);
  }
  for (let count = 0; count < specks; count++) {
    const [left, top, size] = [dice.below(width - 3), dice.below(height - 3), 1 + dice.below(3)];
    for (let y = top; y < top + size; y++) {
      data.fill(40, (y * width + left) * channels, (y * width + left + size) * channels);
    }
  }
}
