import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openPdf } from "../../../parsers/pdf/open-pdf.ts";
import { readImages } from "../../../parsers/pdf/read-images.ts";
import { readPage } from "../../../parsers/pdf/read-page.ts";
import { composePage } from "../../../parsers/scan/compose-page.ts";
import type { DrawnImage, GreyImage } from "../../../parsers/scan/raster.ts";
import { type WrittenObject, writePdf } from "../pdf/write-pdf.ts";

/** A pattern of 64 × 24 dots, black where `isInk`; a page shows a dot as a point. */
const [WIDTH, HEIGHT] = [64, 24];
const isInk = (x: number, y: number): boolean => x < 60 && (x < 4 || y < 4 || ((x >> 3) + (y >> 3)) % 3 === 0);

/** Rows packed to bits, ink 1; those of some rows only. */
function bits(from = 0, rows = HEIGHT): Uint8Array {
  const packed = new Uint8Array((WIDTH / 8) * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < WIDTH; x++) {
      packed[(y * WIDTH + x) >> 3] =
        (packed[(y * WIDTH + x) >> 3] as number) | ((isInk(x, y + from) ? 128 : 0) >> (x & 7));
    }
  }
  return packed;
}

const invert = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => 255 - byte);
const hex = (bytes: Uint8Array): string => `${Buffer.from(bytes).toString("hex")}>`;

function image(entries: string, data: string, size = `/Width ${WIDTH} /Height ${HEIGHT}`): WrittenObject {
  return { dictionary: `/Type /XObject /Subtype /Image ${size} ${entries}`, stream: data };
}

const packed = (bytes: Uint8Array): string => hex(deflateSync(bytes));
const FLATE = "/Filter [/ASCIIHexDecode /FlateDecode]";
const GREY = "/BitsPerComponent 1 /ColorSpace /DeviceGray";
const MASK = "/BitsPerComponent 1 /ImageMask true";
const fax = (parameters: string, more = GREY): string =>
  `${more} /Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null << /Columns 64 /Rows 24 ${parameters} >>]`;
const FULL = "q 64 0 0 24 0 0 cm /A Do Q ";

/** The pattern as Group 4, with each row on whole bytes, Group 3 with ends of lines, and Group 3 in two dimensions. */
const G4 = "26a059ffc8b5116a22cffffff2c822d445abffffffffffff9b14d429a9ffffffffffffffff80080080>";
const ALIGNED =
  "26a059e0e0e0916a22d44598fefefe964116a22d40fefefefefefefecd8a6a14d4e0ff80ff80ff80ff80ff80ff80ff80001001>";
const G3 =
  "0013502cb0013502cb0013502cb0013502cb0013516a16a1660026a2d42d42cc004d45a85a8598009a8b50b50b300135640b50b50009ab205a85a8004d5902d42d40026ac816a16a00135640b50b50009ab205a85a8004d5902d42d40026ac816a16a00135762d42d4ec004d5d8b50b53b00135762d42d4ec004d5d8b50b53b00135762d42d4ec004d5d8b50b53b00135762d42d4ec004d5d8b50b53b0010010010010010010>";
const G3_2D =
  "0019a8165800b800b800b800cd45a85a859800bf800bf800bf800cd5902d42d4002fe002fe002fe00335640b50b5000bf800bf800bf800cd5d8b50b53b0017fc005ff0017fc0066aec5a85a9d800bfe002ff800bfe003001800c0060030018>";

/** JBIG2 as PDF holds it: a page, a region coded as Group 4, and the end of the page. */
function jbig2(): string {
  const segment = (number: number, type: number, data: string): string =>
    [number, type * 0x10000 + 1, data.length / 2]
      .map((value, index) => value.toString(16).padStart(index === 1 ? 6 : 8, "0"))
      .join("") + data;
  const size = [WIDTH, HEIGHT, 0, 0].map((value) => value.toString(16).padStart(8, "0")).join("");
  const region = `${size}0001${G4.slice(0, -1)}`;
  return `${segment(0, 48, `${size}000000`)}${segment(1, 38, region)}${segment(2, 49, "")}>`;
}

/** 2 304 × 8 dots, a quarter of each row black: larger than the canvases of browsers are sure to be. */
const JPX = Buffer.from(
  "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAACAAACQAAAQcHAAAAAAAPY29scgEAAAAAABEAAAEganAyY/9P/1EAKQAAAAAJAAAAAAgAAAAAAAAAAAAACQAAAAAIAAAAAAAAAAAAAQcBAf9SAAwAAAABAAIEBAAB/1wACkBASEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAAqAAB/5P9/zwb94N/vPL6Q3f0hv0hv9Ib9Ib3+kMACJEZeYl/CJEZeYl/CJESjRpgg/8MZ21gMAwkJfgSoADCQljseADCO/YYqEtRVQAYRvXIKCWxS4AMI75TCQlsUuADCO+UwkJfAdkFf9zfAdkFf9zfAdkFf9zfAdkFf9zfAdkFf9zfAdkFf9zf9n/eDgBJrOwIVxWv9x/6QgCLNhZp/9k=",
  "base64",
);

async function read(content: string, objects: Record<string, WrittenObject>): Promise<{ drawn: DrawnImage[] }> {
  const names = Object.keys(objects).map((key) => `/${key} {${key}}`);
  const resources = `/XObject << ${names.join(" ")} >>`;
  const pdf = await openPdf(writePdf([{ content, width: WIDTH, height: HEIGHT }], { resources, objects }), "扫描.pdf");
  try {
    const page = await pdf.getPage(1);
    const { images } = await readPage(page, () => true);
    const { drawn, lost } = await readImages(page, images);
    expect(lost).toEqual([]);
    return { drawn };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A row of `#` and `.` for each row of the page. */
const show = ({ width, height, data }: GreyImage): string[] =>
  Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => ((data[y * width + x] as number) < 110 ? "#" : ".")).join(""),
  );

const PATTERN = Array.from({ length: HEIGHT }, (_, y) =>
  Array.from({ length: WIDTH }, (_, x) => (isInk(x, y) ? "#" : ".")).join(""),
);

const strip = (from: number, rows: number): WrittenObject =>
  image(`${GREY} ${FLATE}`, packed(invert(bits(from, rows))), `/Width ${WIDTH} /Height ${rows}`);
const paper = image(
  `/BitsPerComponent 8 /ColorSpace /DeviceGray ${FLATE}`,
  packed(new Uint8Array(6).fill(235)),
  "/Width 3 /Height 2",
);
const dark = (more: string): WrittenObject =>
  image(
    `/BitsPerComponent 8 /ColorSpace /DeviceGray ${FLATE} ${more}`,
    packed(new Uint8Array(2).fill(20)),
    "/Width 2 /Height 1",
  );

describe("a page reads the same from an image", () => {
  test.each<[string, string, Record<string, WrittenObject>]>([
    ["of one bit", FULL, { A: image(`${GREY} ${FLATE}`, packed(invert(bits()))) }],
    ["of one bit, inverted by /Decode", FULL, { A: image(`${GREY} /Decode [1 0] ${FLATE}`, packed(bits())) }],
    [
      "of two colours",
      FULL,
      { A: image(`/BitsPerComponent 1 /ColorSpace [/Indexed /DeviceRGB 1 <f4ecd0202060>] ${FLATE}`, packed(bits())) },
    ],
    ["in Group 4", FULL, { A: image(fax("/K -1"), G4) }],
    ["in Group 4 on whole bytes", FULL, { A: image(fax("/K -1 /EncodedByteAlign true"), ALIGNED) }],
    ["in Group 4, black as 1", FULL, { A: image(`${fax("/K -1 /BlackIs1 true")} /Decode [1 0]`, G4) }],
    ["in Group 3", FULL, { A: image(fax("/K 0 /EndOfLine true"), G3) }],
    ["in Group 3 of two dimensions", FULL, { A: image(fax("/K 4 /EndOfLine true"), G3_2D) }],
    ["in JBIG2", FULL, { A: image(`${GREY} /Filter [/ASCIIHexDecode /JBIG2Decode]`, jbig2()) }],
    ["that is a stencil", `0.1 0.1 0.5 rg ${FULL}`, { A: image(`${MASK} ${FLATE}`, packed(invert(bits()))) }],
    ["that is a stencil in Group 4", FULL, { A: image(fax("/K -1", MASK), G4) }],
    [
      "that is a white stencil on black",
      `0 g 0 0 64 24 re f 1 g ${FULL}`,
      { A: image(`${MASK} ${FLATE}`, packed(invert(bits()))) },
    ],
    [
      "in strips",
      [0, 8, 16].map((top, i) => `q 64 0 0 8 0 ${16 - top} cm /${"ABC"[i]} Do Q`).join(" "),
      { A: strip(0, 8), B: strip(8, 8), C: strip(16, 8) },
    ],
    [
      "in strips of one row",
      Array.from({ length: HEIGHT }, (_, y) => `q 64 0 0 1 0 ${HEIGHT - 1 - y} cm /R${y} Do Q`).join(" "),
      Object.fromEntries(Array.from({ length: HEIGHT }, (_, y) => [`R${y}`, strip(y, 1)])),
    ],
    [
      "in layers: paper and a stencil",
      `q 64 0 0 24 0 0 cm /P Do Q 0 g ${FULL}`,
      { P: paper, A: image(fax("/K -1", MASK), G4) },
    ],
    [
      "in layers: paper, and the colour of the type in its mask",
      `q 64 0 0 24 0 0 cm /P Do Q ${FULL}`,
      { P: paper, A: dark("/Mask {M}"), M: image(fax("/K -1", MASK), G4) },
    ],
    [
      "in layers: the colour of the type and its opacity",
      FULL,
      {
        A: dark("/SMask {M}"),
        M: image(`/BitsPerComponent 1 /ColorSpace /DeviceGray ${FLATE}`, packed(bits())),
      },
    ],
    ["drawn upside down", "q 64 0 0 -24 0 24 cm /A Do Q", { A: flipped() }],
  ])("%s", async (_, content, objects) => {
    expect(show(composePage((await read(content, objects)).drawn, WIDTH, HEIGHT, 72).grey)).toEqual(PATTERN);
  });

  test("in JPEG 2000 larger than a canvas, with all its dots", async () => {
    const objects = { A: image("/Filter /JPXDecode", JPX.toString("latin1"), "/Width 2304 /Height 8") };
    const { drawn } = await read(FULL, objects);
    const [{ raster }] = drawn as [DrawnImage];
    expect([raster.width, raster.height]).toEqual([2304, 8]);
    const isDark = (x: number): boolean => (raster.data[(4 * raster.width + x) * raster.channels] as number) < 110;
    expect([100, 570, 582, 2_200].map(isDark)).toEqual([true, true, false, false]);
  });
});

function flipped(): WrittenObject {
  const rows = Array.from({ length: HEIGHT }, (_, y) => bits(HEIGHT - 1 - y, 1));
  return image(`${GREY} ${FLATE}`, packed(invert(Buffer.concat(rows))));
}
