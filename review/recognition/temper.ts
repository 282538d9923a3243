import type { BudgetTable } from "../../domain/budget-table.ts";
import { type Document, SURE } from "../../domain/document.ts";
import type { Finding } from "../../domain/finding.ts";
import { cellsOf } from "../../domain/relation.ts";
import type { Cause } from "../diagnosis/cause.ts";
import { candidatesOf, mayBeMisread } from "./find-repairs.ts";

const LOOK = "（数据识别自扫描图像，请对照原图核对）";
const DOUBT = "疑似（数据识别自扫描图像，可能系识别误差，请对照原图核对）：";

/** Tells whether a finding rests on recognized cells or text. */
export type RestsOnImage = (finding: Finding) => boolean;

/** What stands in a table is of an image where the table is; what stands beside tables, where its page is. */
export function restsOnImage(tables: readonly BudgetTable[], documents: readonly Document[]): RestsOnImage {
  const isRecognized = new Map(tables.map((table) => [table.id, table.isRecognized === true]));
  const pages = new Map(documents.map((document) => [document.id, recognizedPages(document)]));
  return ({ evidence }) =>
    evidence.some(({ table = "", document, place }) => {
      const ofTable = isRecognized.get(table);
      return ofTable ?? (place.pages ?? [place.page]).some((page) => page && pages.get(document)?.has(page));
    });
}

function recognizedPages({ problems }: Document): Set<number> {
  return new Set(problems.flatMap(({ code, place }) => (code === "PAGE_RECOGNIZED" ? (place?.page ?? []) : [])));
}

/** A finding of recognized cells asks to look at the image; it is only a hint where a misreading would explain it. */
export function temperCause(finding: Finding, cause: Cause): Finding {
  const cells = cause.relations.flatMap(({ judgement }) => cellsOf(judgement.relation));
  const isSure = cells.every(({ confidence = 1 }) => confidence >= SURE);
  return isSure && !candidatesOf(cause).some(mayBeMisread)
    ? { ...finding, message: `${finding.message}${LOOK}` }
    : temperObservation(finding);
}

/** What is said of several findings of one sort together: asking to look at the image where they ask so. */
export function temperAlike(joined: Finding, [first]: readonly Finding[]): Finding {
  if (first && isDoubted(first)) {
    return temperObservation(joined);
  }
  return first?.message.endsWith(LOOK) ? { ...joined, message: `${joined.message}${LOOK}` } : joined;
}

/** Whether a misreading would explain it. */
export function isDoubted({ message }: Finding): boolean {
  return message.startsWith(DOUBT);
}

/** What was observed in recognized text may be a misreading, too. */
export function temperObservation(finding: Finding): Finding {
  const message = `${DOUBT}${finding.message.replace(/^疑似：/u, "")}`;
  return { ...finding, severity: "notice", message };
}
