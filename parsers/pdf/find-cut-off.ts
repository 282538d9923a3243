import type { DocumentProblem } from "../../domain/document.ts";

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
