import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { type Evidence, evidenceOfCell, evidenceOfTable, MOST_EVIDENCE, type Suspect } from "../domain/finding.ts";
import { cellKey, cellsOf } from "../domain/relation.ts";
import type { Unit } from "../domain/unit.ts";
import type { Cause } from "./diagnosis/cause.ts";
import type { Judged } from "./judge-relations.ts";
import { correctUnit, directionWords } from "./show-correction.ts";
import { isText, type Source, type SourceOf } from "./source.ts";

/** The places a cause rests on, the blamed cell or else the stated total first, and the suspect that points into them. */
export function gatherEvidence(
  cause: Cause,
  lead: Judged,
  sourceOf: SourceOf,
): { evidence: Evidence[]; suspect?: Suspect } {
  const cells = distinct(orderedCells(cause, lead)).slice(0, MOST_EVIDENCE);
  const indexes = new Map(cells.map((cell, index) => [cellKey(cell), index]));
  const evidence = cells.map((cell, index) =>
    evidenceOf(cell, sourceOf(cell.table), index === 0 ? "stated" : "computed-from"),
  );
  const { suspect, suspectTable } = cause;
  if (suspectTable) {
    const { id, rival } = suspectTable;
    const units = [id, rival].flatMap((table) => (table === undefined ? [] : evidenceOfUnit(sourceOf(table))));
    const unit = correctUnit(suspectTable, sourceOf);
    const blamed = {
      evidence: 0,
      ...withCorrection(unit && writeUnit(unit)),
      reason: cause.hint ?? "",
      alternatives: [],
    };
    return {
      evidence: [...units, ...evidence].slice(0, MOST_EVIDENCE),
      ...(rival === undefined ? { suspect: blamed } : {}),
    };
  }
  if (!suspect) {
    return { evidence };
  }
  const alternatives = suspect.alternatives.flatMap(({ cell, correction }) => {
    const index = indexes.get(cellKey(cell));
    return index === undefined ? [] : [{ evidence: index, ...withCorrection(correction) }];
  });
  const words = directionWords(suspect, sourceOf);
  const [blamed, ...others] = evidence;
  return {
    evidence: words && blamed ? [{ ...blamed, printed: words.printed }, ...others] : evidence,
    suspect: {
      evidence: 0,
      ...withCorrection(words?.right ?? suspect.correction),
      reason: suspect.reason,
      alternatives,
    },
  };
}

// A figure of the text stands in no table.
function evidenceOf(cell: Cell, source: Source, role: Evidence["role"]): Evidence {
  const { table, ...rest } = evidenceOfCell(cell, source.document, role);
  return isText(source) ? rest : { ...rest, ...(table === undefined ? {} : { table }) };
}

function evidenceOfUnit(table: Source): Evidence[] {
  if (isText(table)) {
    return [];
  }
  return [evidenceOfTableUnit(table)];
}

function evidenceOfTableUnit(table: BudgetTable): Evidence {
  return {
    ...evidenceOfTable(table),
    role: "stated",
    label: `《${table.title}》金额单位`,
    printed: table.unit ? writeUnit(table.unit) : "",
  };
}

function writeUnit(unit: Unit): string {
  return `单位：${unit}`;
}

function withCorrection(correction: string | undefined): { correction?: string } {
  return correction === undefined ? {} : { correction };
}

// Blank addends prove nothing and are left out, unless the blank itself is in question.
function orderedCells({ relations, suspect, suspectTable, alternatives }: Cause, lead: Judged): Cell[] {
  const inOrder = [lead, ...relations.filter((judged) => judged !== lead)].map((judged) =>
    cellsOf(judged.judgement.relation),
  );
  const all = inOrder.flat();
  const blamed = suspect ? [suspect.cell] : all.filter((cell) => cell.table === suspectTable?.id);
  const totals = inOrder.flatMap((cells) => cells.slice(0, 1));
  const others = [...(suspect?.alternatives ?? []), ...alternatives].map(({ cell }) => cell);
  const [leading = [], ...rest] = inOrder;
  const parts = [...leading, ...totals, ...rest.flat()].filter((cell) => cell.number !== undefined);
  return [...blamed, ...totals.slice(0, 1), ...others, ...totals, ...parts];
}

function distinct(cells: readonly Cell[]): Cell[] {
  const seen = new Map<string, Cell>();
  for (const cell of cells) {
    if (!seen.has(cellKey(cell))) {
      seen.set(cellKey(cell), cell);
    }
  }
  return [...seen.values()];
}
