import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, test, vi } from "vitest";
import { writeImagePdf } from "../../../bench/scans/write-image-pdf.ts";
import { DOUBTFUL, type Document } from "../../../domain/document.ts";
import { recognizeDocument } from "../../../review/read-document.ts";

const SCAN = await readFile(path.join(import.meta.dirname, "fixtures/revenue-final-account-200dpi.png"));
const DPI = 200;
const SLOW = 120_000;

async function read(bytes: Uint8Array, name: string): Promise<Document> {
  const { parseDocument } = await import("../../../parsers/parse-document.ts");
  return parseDocument(bytes, name, "d1");
}

async function asPdf(over = "", resize = 1): Promise<Uint8Array> {
  const { width = 0, height = 0 } = await sharp(SCAN).metadata();
  const size = { width: Math.round(width * resize), height: Math.round(height * resize) };
  const jpeg = await sharp(SCAN).resize(size.width, size.height).toColourspace("srgb").jpeg({ quality: 85 }).toBuffer();
  return writeImagePdf([{ jpeg, ...size }], DPI * resize, over);
}

/** Stamped as a seal is: its red takes light from what is below. */
async function withSeal(): Promise<Uint8Array> {
  const { width = 0, height = 0 } = await sharp(SCAN).metadata();
  const star = '<path d="M-70 60 L0 -80 L70 60 L-85 -30 L85 -30 Z" fill="#d01818"/>';
  const seal =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<g transform="translate(${0.6 * width} ${0.35 * height})" opacity="0.9" stroke="#d01818" stroke-width="9" ` +
    `fill="none"><circle r="160"/>${star}</g></svg>`;
  const flat = sharp(SCAN).toColourspace("srgb").flatten({ background: "#fff" });
  const stamped = flat.composite([{ input: Buffer.from(seal), blend: "multiply" }]);
  return stamped.withMetadata({ density: DPI }).png().toBuffer();
}

function codesOf({ problems }: Document): string[] {
  return problems.map(({ code }) => code);
}

describe("a scanned page", () => {
  test.each([
    ["an image", async () => SCAN, "收入.png"],
    ["a PDF with a hidden text layer and a stamped number", async () => asPdf(OVER), "收入.pdf"],
  ])(
    "of %s is a table with title, unit, places and confidence",
    async (_, bytes, name) => {
      const document = await read(await bytes(), name);
      expect(document.status).toBe("read");
      expect(codesOf(document)).toEqual(["PAGE_RECOGNIZED"]);
      const grid = document.blocks.find((block) => block.kind === "grid");
      expect(grid?.cells.every(({ confidence, text }) => text === "" || (confidence ?? -1) > 0)).toBe(true);
      const { tables } = recognizeDocument(document);
      expect(tables).toMatchObject([{ title: "收入决算表", unit: "万元", kind: "revenue", isRecognized: true }]);
      const total = [...(tables[0]?.rows ?? [])].find((row) => row.some((text) => text.replace(/\s/g, "") === "合计"));
      expect(total?.filter((text) => /\d/.test(text))).toEqual(TOTALS);
    },
    SLOW,
  );

  test(
    "that is one image of several keeps its number, and one that is damaged costs itself alone",
    async () => {
      const { parseDocument } = await import("../../../parsers/parse-document.ts");
      const damaged = new TextEncoder().encode("no image");
      const document = await parseDocument(damaged, "p1.png至p2.png", "d1", undefined, [SCAN]);
      expect(document).toMatchObject({ status: "partly-read", pages: 2, format: "image" });
      expect(codesOf(document)).toEqual(["IMAGES_JOINED", "PAGE_UNREADABLE", "PAGE_RECOGNIZED"]);
      expect(document.problems[1]?.message).toContain("第 1 页无法读取");
      expect(recognizeDocument(document).tables).toMatchObject([{ title: "收入决算表", place: { page: 2 } }]);
    },
    SLOW,
  );

  test(
    "with text of its own is not recognized: the table on its image is named",
    async () => {
      const document = await read(await asPdf(CAPTION), "图文.pdf");
      expect(document.status).toBe("partly-read");
      expect(codesOf(document)).toEqual(["PAGE_INCOMPLETE"]);
      expect(document.problems[0]?.message).toMatch(/第 1 页有 1 张表以图片形式插入/);
    },
    SLOW,
  );

  test(
    "under a large seal, solid star and ring over its ruling lines, keeps its rows; what lies under the seal is in doubt",
    async () => {
      const [plain, sealed] = [await read(SCAN, "无章.png"), await read(await withSeal(), "有章.png")];
      const gridOf = ({ blocks }: Document) => blocks.find((block) => block.kind === "grid");
      expect(gridOf(sealed)).toMatchObject({ rows: gridOf(plain)?.rows, columns: gridOf(plain)?.columns });
      const surely = [...(gridOf(sealed)?.cells ?? [])].filter(({ confidence = 1 }) => confidence >= DOUBTFUL);
      const placesOf = (cells: typeof surely) => cells.map(({ row, column, text }) => `${row}:${column} ${text}`);
      expect(placesOf([...(gridOf(plain)?.cells ?? [])])).toEqual(expect.arrayContaining(placesOf(surely)));
      expect(surely.length).toBeLessThan(gridOf(sealed)?.cells.length ?? 0);
    },
    SLOW,
  );

  test(
    "too coarse is named, with what to do",
    async () => {
      const document = await read(await asPdf("", 0.5), "低.pdf");
      expect(document).toMatchObject({ status: "unreadable", problems: [{ code: "NO_TEXT" }] });
      expect(document.problems[0]?.message).toMatch(/第 1 页为扫描图像，分辨率仅约 100 dpi.*200 dpi/);
    },
    SLOW,
  );
});

const CAPTION = "BT /F 9 Tf 60 20 Td (The revenue of the city is shown above, in 10 000 yuan) Tj ET";
/** Text without ink, as scanners add it, and a visible page number. */
const OVER = "BT /F 12 Tf 3 Tr 100 300 Td (9,999.99 wrong) Tj ET BT 0 Tr /F 9 Tf 280 20 Td (6) Tj ET";
const TOTALS = ["5,606.65", "5,479.36", "124.42", "2.86"];

describe("without the optional packages", () => {
  afterEach(() => {
    vi.doUnmock("onnxruntime-node");
    vi.doUnmock("sharp");
    vi.resetModules();
  });

  test.each([
    ["ERR_MODULE_NOT_FOUND", /onnxruntime-node.*未安装.*npm ci/],
    ["ERR_DLOPEN_FAILED", /不能在本机运行（系统提示：libonnxruntime\.so is too new）/],
  ])("a scanned page is named as not read, and why: %s", async (code, message) => {
    vi.resetModules();
    const create = () => Promise.reject(Object.assign(new Error("libonnxruntime.so is too new\n  at"), { code }));
    vi.doMock("onnxruntime-node", () => ({ InferenceSession: { create } }));
    const document = await read(await asPdf(), "扫描.pdf");
    expect(document.status).toBe("unreadable");
    expect(document.problems[0]?.message).toMatch(message);
  });

  test.each([
    ["ERR_MODULE_NOT_FOUND", /sharp）未安装.*npm ci/],
    ["ERR_DLOPEN_FAILED", /sharp）不能在本机运行（系统提示：libvips-cpp\.so is too new）.*完整性/],
  ])("an image is named as not read, and why: %s", async (code, message) => {
    vi.resetModules();
    const fail = () => {
      throw Object.assign(new Error("libvips-cpp.so is too new\n  at"), { code });
    };
    // The default export of a package that does not load is never reached.
    vi.doMock("sharp", () => ({
      get default() {
        return fail();
      },
    }));
    const document = await read(SCAN, "扫描.png");
    expect(document).toMatchObject({ status: "unreadable", problems: [{ code: "NO_TEXT" }] });
    expect(document.problems[0]?.message).toMatch(message);
  });
});

/** A PNG header that declares a size, and nothing behind it. */
function declaredPng(width: number, height: number): Uint8Array {
  const header = Buffer.from("89504e470d0a1a0a0000000d49484452000000000000000008020000000000000000000000", "hex");
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

describe("hostile and odd images", () => {
  const blank = (channels: 3 | 4) =>
    sharp({
      create: { width: 1000, height: 1200, channels, background: { r: 255, g: 255, b: 255, alpha: 0.5 } },
    }).withMetadata({ density: 200 });

  test.each([
    ["nothing at all", async () => new Uint8Array(), /空文件/],
    ["a header that declares 100 000 × 100 000", async () => declaredPng(100_000, 100_000), /无法读取/],
    ["a header alone", async () => declaredPng(10, 10), /无法读取|图像数据/],
    [
      "a JPEG cut off",
      async () => (await sharp(SCAN).jpeg().toBuffer()).subarray(0, 9_000),
      /无法读取|未读出文字|已损坏/,
    ],
    [
      "a bitmap, which is not decoded",
      async () => new TextEncoder().encode(`BM${"\0".repeat(60)}`),
      /BMP 位图.*另存为 PNG/,
    ],
    ["one pixel", async () => await sharp(SCAN).resize(1, 1, { fit: "fill" }).png().toBuffer(), /dpi|未读出文字/],
  ])("%s ends with a reason", async (_, bytes, reason) => {
    const { status, problems } = await read(await bytes(), "图.png");
    expect(status).toBe("unreadable");
    expect(problems.map(({ message }) => message).join()).toMatch(reason);
  });

  test.each([
    ["16 bits", () => blank(3).toColourspace("rgb16").png().toBuffer()],
    ["a palette", () => blank(3).png({ palette: true }).toBuffer()],
    ["alpha", () => blank(4).png().toBuffer()],
    ["CMYK", () => blank(3).toColourspace("cmyk").jpeg().toBuffer()],
    ["a TIFF", () => blank(3).tiff({ compression: "lzw" }).toBuffer()],
  ])(
    "a blank sheet with %s is blank",
    async (_, bytes) => {
      const document = await read(await bytes(), "白.png");
      expect(codesOf(document)).toEqual(["NO_TEXT"]);
      expect(document.problems[0]?.message).toContain("空白页");
    },
    SLOW,
  );
});
