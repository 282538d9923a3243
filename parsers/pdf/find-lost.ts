import type { DocumentProblem } from "../../domain/document.ts";
import { listPages } from "./list-pages.ts";
import type { PDFDocumentProxy } from "./load-pdfjs.ts";
import { locateObjects, type PdfObjects, readObject } from "./locate-objects.ts";

/** The longest file looked at, for the sake of memory. */
const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * What the library leaves out without a word: pages that the file does not count, and objects that are not there any
 * more, such as the content of a page or the character map of a font.
 */
export async function findLost(bytes: Uint8Array, pdf: PDFDocumentProxy): Promise<DocumentProblem[]> {
  if (bytes.byteLength > LARGEST_FILE) {
    return [];
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects = locateObjects(file);
  // Of an encrypted file the objects packed into streams cannot be seen.
  const isLegible = !file.includes("/Encrypt");
  return [...(await findLostPages(file, objects, pdf)), ...(isLegible ? findLostObjects(objects) : [])];
}

async function findLostPages(file: string, objects: PdfObjects, pdf: PDFDocumentProxy): Promise<DocumentProblem[]> {
  const { pages, isMiscounted } = listPages(file, objects) ?? { pages: [], isMiscounted: false };
  const shown = pdf.numPages;
  if (pages.length > shown) {
    const [all, lost] = [pages.length, pages.length - shown];
    const message = `文件内有 ${all} 页，而其目录只记 ${shown} 页，其余 ${lost} 页未能读取，请重新导出后提交。`;
    return [{ code: "PAGES_MISSING", message }];
  }
  const lost = isMiscounted ? await findPassedOver(pages, pdf) : [];
  if (lost.length === 0) {
    return [];
  }
  const message = `文件的页面目录记错页数，第 ${toRanges(lost)} 页未能读取，其后的页可能重复读取、页码不符，请重新导出后提交。`;
  return [{ code: "PAGES_MISSING", message }];
}

/** Which pages, counted from 1, the library does not give under any number: it gives others twice. */
async function findPassedOver(pages: readonly string[], pdf: PDFDocumentProxy): Promise<number[]> {
  const given = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    // A page that cannot be opened is told where it is read.
    const page = await pdf.getPage(number).catch(() => undefined);
    given.add(page?.ref ? `${page.ref.num}` : (pages[number - 1] ?? ""));
  }
  return pages.flatMap((object, index) => (given.has(object) ? [] : [index + 1]));
}

/** Numbers in ascending order: 3、5–7. */
function toRanges(numbers: readonly number[]): string {
  const starts = numbers.filter((number, index) => number !== (numbers[index - 1] ?? NaN) + 1);
  const ends = numbers.filter((number, index) => number !== (numbers[index + 1] ?? NaN) - 1);
  return starts.map((start, index) => (start === ends[index] ? `${start}` : `${start}–${ends[index]}`)).join("、");
}

/** What prints text: the content and the resources of a page, fonts, and what these consist of. */
const PRINTS_TEXT =
  /\/(?:Contents|Resources|ToUnicode|DescendantFonts|FontDescriptor|FontFile\d?|Encoding)\s*\[?((?:\s*\d+\s+\d+\s+R\b)+)|\/(?:Font|XObject)\s*<<([^<>]*)>>/g;

function findLostObjects(objects: PdfObjects): DocumentProblem[] {
  const lost = new Set<string>();
  for (const number of objects.keys()) {
    const [dictionary = ""] = (readObject(objects, number) ?? "").split("stream", 1);
    for (const [, direct, named] of dictionary.matchAll(PRINTS_TEXT)) {
      for (const [, target = ""] of (direct ?? named ?? "").matchAll(/(\d+)\s+\d+\s+R\b/g)) {
        if (!objects.has(target)) {
          lost.add(target);
        }
      }
    }
  }
  if (lost.size === 0) {
    return [];
  }
  const message = `文件内缺少 ${lost.size} 处页面内容或字体数据，所在页的文字或表格可能有误或缺失，请重新导出或重新下载后提交。`;
  return [{ code: "DATA_DAMAGED", message }];
}
