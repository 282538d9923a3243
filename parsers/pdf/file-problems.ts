import type { DocumentProblem } from "../../domain/document.ts";
import { countPages } from "./count-pages.ts";

/** A file cut off while it was copied may still open, with what is left of it. */
export function findCutOff(bytes: Uint8Array, name: string): DocumentProblem[] {
  const end = new TextDecoder("latin1").decode(bytes.subarray(-2048));
  return end.includes("%%EOF")
    ? []
    : [
        {
          code: "FILE_INCOMPLETE",
          message: `《${name}》缺少文件结尾标记，可能未完整下载或导出，内容或有缺失，请核对页数。`,
        },
      ];
}

/** The file gives the number of its pages apart from the pages: where it gives too few, the rest is not shown. */
export function findLostPages(bytes: Uint8Array, shown: number): DocumentProblem[] {
  const pages = countPages(bytes) ?? shown;
  return pages <= shown
    ? []
    : [
        {
          code: "PAGES_MISSING",
          message: `文件内有 ${pages} 页，而其目录只记 ${shown} 页，其余 ${pages - shown} 页未能读取，请重新导出后提交。`,
        },
      ];
}
