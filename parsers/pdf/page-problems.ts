import type { DocumentProblem } from "../../domain/document.ts";
import type { PageContent } from "../page-layout/page-content.ts";

/** A page without text whose images cover more than this share of it is a scan. */
const SCANNED = 0.25;
/** A page without text on which so many shapes are filled has its characters drawn. */
const OUTLINED = 40;

export function unreadablePage(page: number, error: unknown): DocumentProblem {
  return {
    code: "PAGE_UNREADABLE",
    message: `第 ${page} 页无法读取（${reasonOf(error)}），未纳入审查，请核对该页或重新导出文件。`,
    place: { page },
  };
}

/** Why there is no text on a page that has none. */
export function pageWithoutText({ page, imageShare, shapes }: PageContent): DocumentProblem {
  const place = { page };
  if (imageShare > SCANNED) {
    const message = `第 ${page} 页为扫描图像，没有文字层，本版本未识别其内容，请人工核对或提供文字版。`;
    return { code: "PAGE_WITHOUT_TEXT", message, place };
  }
  if (shapes >= OUTLINED) {
    const message = `第 ${page} 页的文字已转为图形，没有文字层，本版本未识别其内容，请人工核对或提供文字版。`;
    return { code: "PAGE_WITHOUT_TEXT", message, place };
  }
  return { code: "BLANK_PAGE", message: `第 ${page} 页为空白页。`, place };
}

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

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.split("\n")[0]?.slice(0, 120) || error.name : String(error);
}
