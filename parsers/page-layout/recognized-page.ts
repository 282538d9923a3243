import { DOUBTFUL, type DocumentProblem } from "../../domain/document.ts";
import type { LaidOutPage } from "./lay-out-page.ts";

/** What a reviewer must know of a page that was recognized on an image. */
export function recognizedPage({ page, items, leftAsText = 0 }: LaidOutPage): DocumentProblem[] {
  const place = { page };
  const cells = items.flatMap((item) => (item.kind === "grid" ? item.grid.cells : []));
  const doubtful = cells.filter(({ confidence = 1 }) => confidence < DOUBTFUL);
  const doubt = doubtful.length > 0 ? `，其中 ${doubtful.length} 个单元格识别把握不足，请对照原图核对` : "";
  const problems: DocumentProblem[] = [
    { code: "PAGE_RECOGNIZED", message: `第 ${page} 页为扫描图像，已作文字识别${doubt}。`, place },
  ];
  if (leftAsText > 0) {
    const message = `第 ${page} 页扫描图像中的表格没有完整的框线，无法可靠确定行列，只保留文字，未作为表格审查，请提供文字版或电子表格。`;
    problems.push({ code: "SCANNED_TABLE_NOT_READ", message, place });
  }
  return problems;
}
