import type { DocumentProblem } from "../../domain/document.ts";
import { countPages } from "./count-pages.ts";
import { locateObjects, type PdfObjects, readObject } from "./locate-objects.ts";

/** The longest file looked at, for the sake of memory. */
const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * What the library leaves out without a word: pages that the file does not count, and objects that are not there any
 * more, such as the content of a page or the character map of a font. `shown` is the number of pages it gives.
 */
export function findLost(bytes: Uint8Array, shown: number): DocumentProblem[] {
  if (bytes.byteLength > LARGEST_FILE) {
    return [];
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects = locateObjects(file);
  // Of an encrypted file the objects packed into streams cannot be seen.
  const isLegible = !file.includes("/Encrypt");
  return [...findLostPages(file, objects, shown), ...(isLegible ? findLostObjects(objects) : [])];
}

function findLostPages(file: string, objects: PdfObjects, shown: number): DocumentProblem[] {
  const pages = countPages(file, objects) ?? shown;
  if (pages <= shown) {
    return [];
  }
  const message = `文件内有 ${pages} 页，而其目录只记 ${shown} 页，其余 ${pages - shown} 页未能读取，请重新导出后提交。`;
  return [{ code: "PAGES_MISSING", message }];
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
