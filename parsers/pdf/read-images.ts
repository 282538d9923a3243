import type { DrawnImage, Raster } from "../scan/raster.ts";
import type { PDFPageProxy } from "./load-pdfjs.ts";
import type { PaintedImage } from "./page-reading.ts";

/** How the library packs pixels. */
const GREY_1BPP = 1;
const RGB_24BPP = 2;
const RGBA_32BPP = 3;

/** Waiting longer for an image than this, in milliseconds, is of no use: it is damaged. */
const LONGEST_WAIT = 20_000;

interface PackedImage {
  width: number;
  height: number;
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray | string;
}

/** The pixels of the images of a page, in the order they are painted; `lost` are those that cannot be decoded. */
export async function readImages(
  page: PDFPageProxy,
  painted: readonly PaintedImage[],
): Promise<{ drawn: DrawnImage[]; lost: PaintedImage[] }> {
  const drawn: DrawnImage[] = [];
  const lost: PaintedImage[] = [];
  for (const one of painted) {
    const { matrix, image, fill } = one;
    const packed = await findImage(page, image);
    const raster = packed && unpack(packed, fill);
    if (raster) {
      drawn.push({ raster, matrix });
    } else {
      lost.push(one);
    }
  }
  return { drawn, lost };
}

/** Operators hold an image itself, or the name under which the page or the document holds it. */
async function findImage(page: PDFPageProxy, image: unknown): Promise<PackedImage | undefined> {
  if (typeof image === "string") {
    return fromStore(page, image);
  }
  const inline = image as PackedImage | undefined;
  if (typeof inline?.data === "string") {
    const stored = await fromStore(page, inline.data);
    return stored && { ...inline, ...stored };
  }
  return inline;
}

async function fromStore(page: PDFPageProxy, name: string): Promise<PackedImage | undefined> {
  const store = name.startsWith("g_") ? page.commonObjs : page.objs;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    // A large image keeps this thread until it is decoded, and the clock runs on: then it is there.
    timer = setTimeout(() => (store.has(name) ? undefined : resolve(undefined)), LONGEST_WAIT);
  });
  const found = new Promise<PackedImage | undefined>((resolve) => {
    store.get(name, (image: PackedImage | null) => resolve(image ?? undefined));
  });
  try {
    return await Promise.race([found, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function unpack({ width, height, kind, data }: PackedImage, fill: string): Raster | undefined {
  if (!(width > 0 && height > 0) || data === undefined || typeof data === "string") {
    return undefined;
  }
  const pixels = width * height;
  switch (kind) {
    case RGB_24BPP:
      return data.length >= 3 * pixels ? { width, height, channels: 3, data } : undefined;
    case RGBA_32BPP:
      return data.length >= 4 * pixels ? { width, height, channels: 4, data } : undefined;
    case GREY_1BPP:
      return unpackBits(width, height, data, [0, 255]);
    // A mask: where its bit is not set, the colour in hand is painted.
    default: {
      const bits = unpackBits(width, height, data, [0, 255]);
      return bits && { ...bits, painted: brightnessOf(fill) };
    }
  }
}

/** Of a colour as `#rrggbb`; what has none, as patterns, is taken for black. */
function brightnessOf(color: string): number {
  const [, r = "0", g = "0", b = "0"] = /^#(..)(..)(..)$/.exec(color) ?? [];
  return Math.round(0.3 * Number.parseInt(r, 16) + 0.59 * Number.parseInt(g, 16) + 0.11 * Number.parseInt(b, 16));
}

function unpackBits(
  width: number,
  height: number,
  data: ArrayLike<number>,
  [low, high]: [number, number],
): Raster | undefined {
  const stride = Math.ceil(width / 8);
  if (data.length < stride * height) {
    return undefined;
  }
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = ((data[y * stride + (x >> 3)] as number) >> (7 - (x & 7))) & 1;
      grey[y * width + x] = bit === 1 ? high : low;
    }
  }
  return { width, height, channels: 1, data: grey };
}
