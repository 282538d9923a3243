import type { Review } from "../domain/review.ts";
import { arrangeReport } from "./arrange-report.ts";
import { renderReport } from "./render-report.ts";

/** The report in each of its formats. The libraries that write them are loaded when a format is asked for. */
export interface Report {
  html(): Promise<string>;
  docx(): Promise<Uint8Array>;
  /** 附表1 and 附表4; owes nothing to the template. */
  xlsx(): Promise<Uint8Array>;
}

/** Arranges a review once for all formats. A template that cannot be used is thrown at once, as a `TemplateError`. */
export function makeReport(review: Review, templateSource: string): Report {
  const data = arrangeReport(review);
  const blocks = renderReport(data, templateSource);
  return {
    html: async () => (await import("./formats/html.ts")).toHtml(blocks, data.title),
    docx: async () => (await import("./formats/docx.ts")).toDocx(blocks, data.title),
    xlsx: async () => (await import("./formats/xlsx.ts")).toXlsx(data.appendix),
  };
}
