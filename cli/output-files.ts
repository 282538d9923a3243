import { join } from "node:path";
import type { Output } from "./arguments.ts";

export const OUTPUT_FILES: Record<Output, string> = {
  json: "review.json",
  docx: "report.docx",
  html: "report.html",
  xlsx: "appendix.xlsx",
};

/** Where the outputs of a run into this folder stand. */
export function outputPaths(folder: string): string[] {
  return Object.values(OUTPUT_FILES).map((name) => join(folder, name));
}
