import { readFile } from "node:fs/promises";
import type { Review } from "../domain/review.ts";
import type { Output } from "./arguments.ts";
import { OUTPUT_FILES } from "./output-files.ts";
import { writeWhole } from "./write-whole.ts";

/** Loads what the outputs need while the files are still being read. */
export function prepareOutputs(only: readonly Output[]): Promise<unknown> {
  return Promise.all([
    only.some((output) => output !== "json") && import("../templates/make-report.ts"),
    only.includes("docx") && import("../templates/formats/docx.ts"),
    only.includes("xlsx") && import("../templates/formats/xlsx.ts"),
    only.includes("html") && import("../templates/formats/html.ts"),
  ]);
}

/** Writes the chosen outputs into a folder and gives their paths. */
export async function writeOutputs(review: Review, folder: string, only: readonly Output[]): Promise<string[]> {
  const makers = await outputMakers(review, only);
  return writeWhole(
    folder,
    only.map((output) => [OUTPUT_FILES[output], makers[output]]),
  );
}

/** One review, one text: the same review gives the same bytes. */
export function reviewText(review: Review): string {
  return `${JSON.stringify(review, null, 2)}\n`;
}

async function outputMakers(
  review: Review,
  only: readonly Output[],
): Promise<Record<Output, () => Promise<string | Uint8Array>>> {
  const json = async (): Promise<string> => reviewText(review);
  if (only.every((output) => output === "json")) {
    return { json, docx: json, html: json, xlsx: json };
  }
  const { makeReport } = await import("../templates/make-report.ts");
  const template = await readFile(new URL("../templates/report.hbs", import.meta.url), "utf8");
  return { json, ...makeReport(review, template) };
}
