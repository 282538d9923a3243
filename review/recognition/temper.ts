import type { BudgetTable } from "../../domain/budget-table.ts";
import { SURE } from "../../domain/document.ts";
import type { Finding } from "../../domain/finding.ts";
import { cellsOf } from "../../domain/relation.ts";
import type { Cause } from "../diagnosis/cause.ts";
import { candidatesOf, mayBeMisread } from "./find-repairs.ts";

const LOOK = "（数据识别自扫描图像，请对照原图核对）";
const DOUBT = "疑似（数据识别自扫描图像，可能系识别误差，请对照原图核对）：";

/** Tells whether a finding rests on recognized cells. */
export type RestsOnImage = (finding: Finding) => boolean;

export function restsOnImage(tables: readonly BudgetTable[]): RestsOnImage {
  const recognized = tables.filter(({ isRecognized }) => isRecognized);
  const ids = new Set(recognized.map(({ id }) => id));
  const documents = new Set(recognized.map(({ document }) => document));
  return ({ evidence }) =>
    evidence.some(({ table, document }) => (table === undefined ? documents.has(document) : ids.has(table)));
}

/** A finding of recognized cells asks to look at the image; it is only a hint where a misreading would explain it. */
export function temperCause(finding: Finding, cause: Cause): Finding {
  const cells = cause.relations.flatMap(({ judgement }) => cellsOf(judgement.relation));
  const isSure = cells.every(({ confidence = 1 }) => confidence >= SURE);
  return isSure && !candidatesOf(cause).some(mayBeMisread)
    ? { ...finding, message: `${finding.message}${LOOK}` }
    : temperObservation(finding);
}

/** What was observed in recognized text may be a misreading, too. */
export function temperObservation(finding: Finding): Finding {
  const message = `${DOUBT}${finding.message.replace(/^疑似：/u, "")}`;
  return { ...finding, severity: "notice", message };
}
