import { type DocumentProblem, type ParsedContent, UnreadableDocument } from "../domain/document.ts";
import { MAX_IMAGE_PAGES } from "./limits.ts";
import { assembleBlocks } from "./page-layout/assemble-blocks.ts";
import { layOutPages } from "./page-layout/lay-out-pages.ts";
import type { PageContent } from "./page-layout/page-content.ts";
import { refuseDamaged, refuseTooManyPages } from "./refusals.ts";
import { type DecodedImage, type ImageFile, openImage } from "./scan/decode-image.ts";
import { missingDecoder, type NoPackage } from "./scan/explain-missing.ts";
import { readScannedPage } from "./scan/read-scanned-page.ts";

/** How a Windows bitmap begins, which the package does not decode: `BM`. */
const BITMAP = [0x42, 0x4d];
const POINTS_PER_INCH = 72;
/** Programs write these where nothing is known; a scan of fewer dots is not read anyway. */
const LEAST_TRUSTED_DPI = 100;
/** Sides of a sheet, in inches: what a file says is believed within them. */
const SMALLEST_SHEET = 3;
const LARGEST_SHEET = 50;
/** The longer side of an A4 sheet, in inches. */
const A4 = 11.69;

/**
 * Reads a scanned or photographed image, or the pages of a TIFF, by recognition. Boxes are in points of the sheet: its size
 * is what the file says, else that of A4. Throws UnreadableDocument: DOCUMENT_UNREADABLE, FORMAT_NOT_SUPPORTED,
 * NO_TEXT, TOO_LARGE.
 */
export async function parseImage(bytes: Uint8Array, name: string): Promise<ParsedContent> {
  return readSheets(sheetsOf(await open(bytes, name)), name, []);
}

/**
 * Reads images as the pages of one scan, in order; one that cannot be opened is a page that could not be read. Throws as
 * `parseImage` does where none can.
 */
export async function parseImages(images: readonly Uint8Array[], name: string): Promise<ParsedContent> {
  const sheets: Sheet[] = [];
  for (const [index, bytes] of images.entries()) {
    try {
      sheets.push(...sheetsOf(await open(bytes, `第 ${index + 1} 个图像`)));
    } catch (error) {
      if (!(error instanceof UnreadableDocument) || error.code === "NO_TEXT") {
        throw error;
      }
      sheets.push(() => Promise.reject(new Error(error.message)));
    }
  }
  const message = `《${name}》为同一文件夹内连续编号的 ${images.length} 个图像，按一份文件的各页依次读取。`;
  return readSheets(sheets, name, [{ code: "IMAGES_JOINED", message }]);
}

/** One page, decoded when it is read. */
type Sheet = () => Promise<DecodedImage>;

function sheetsOf(file: ImageFile): Sheet[] {
  return Array.from({ length: file.pages }, (_, page) => () => file.decode(page));
}

async function readSheets(sheets: readonly Sheet[], name: string, said: DocumentProblem[]): Promise<ParsedContent> {
  if (sheets.length > MAX_IMAGE_PAGES) {
    refuseTooManyPages(name, sheets.length, MAX_IMAGE_PAGES);
  }
  const problems = [...said];
  const read = async (page: number): Promise<PageContent> =>
    readSheet(page, await (sheets[page - 1] as Sheet)(), problems);
  const pages = await layOutPages(name, sheets.length, read, problems);
  return { pages: sheets.length, problems, blocks: assembleBlocks(pages, problems) };
}

async function open(bytes: Uint8Array, name: string): Promise<ImageFile> {
  if (bytes[0] === BITMAP[0] && bytes[1] === BITMAP[1]) {
    const message = `《${name}》是 BMP 位图，无法读取，请另存为 PNG、JPG 或 TIF 后重新提交。`;
    throw new UnreadableDocument("FORMAT_NOT_SUPPORTED", message);
  }
  let file: ImageFile | NoPackage;
  try {
    file = await openImage(bytes);
  } catch (error) {
    refuseDamaged(name, "图像已损坏、过大或格式不受支持", error);
  }
  if (!("decode" in file)) {
    const { why, advice } = missingDecoder(file);
    throw new UnreadableDocument("NO_TEXT", `《${name}》是图片，${why}，${advice}`);
  }
  return file;
}

function readSheet(number: number, { raster, dpi }: DecodedImage, problems: DocumentProblem[]): Promise<PageContent> {
  const longer = Math.max(raster.width, raster.height);
  const isTrusted =
    dpi !== undefined && dpi >= LEAST_TRUSTED_DPI && longer / dpi >= SMALLEST_SHEET && longer / dpi <= LARGEST_SHEET;
  const scale = POINTS_PER_INCH / (isTrusted ? dpi : longer / A4);
  const [width, height] = [raster.width * scale, raster.height * scale];
  const page: PageContent = { page: number, width, height, glyphs: [], rulings: [], imageShare: 1, shapes: 0 };
  return readScannedPage(page, [{ raster, matrix: [width, 0, 0, -height, 0, height] }], problems);
}
