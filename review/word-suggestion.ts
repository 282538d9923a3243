import type { Cell } from "../domain/budget-table.ts";
import { cellsOf, type Judgement } from "../domain/relation.ts";
import type { Alternative, Cause, SuspectCell } from "./diagnosis/cause.ts";
import type { Judged } from "./judge-relations.ts";
import { nameAfter, nameOf } from "./name-cell.ts";
import { correctUnit, directionWords, sayCorrection, showBound } from "./show-correction.ts";
import type { SourceOf } from "./source.ts";

/** More alternatives than these are no help to anyone. */
const MOST_NAMED = 3;

/** What the writer of the draft is asked to do about a cause. `lead` is the one of its relations that stands for all. */
export function writeSuggestion(
  { suspect, alternatives, suspectTable }: Cause,
  { judgement }: Judged,
  sourceOf: SourceOf,
): string {
  if (suspectTable) {
    const titles = [suspectTable.id, suspectTable.rival].flatMap((id) =>
      id === undefined ? [] : `《${sourceOf(id).title}》`,
    );
    const unit = suspectTable.rival === undefined ? correctUnit(suspectTable, sourceOf) : undefined;
    return unit ? `请核实后将${titles.join("")}的金额单位改为“${unit}”。` : `请核对${titles.join("与")}的金额单位。`;
  }
  if (suspect) {
    return `${writeChange(suspect, judgement, sourceOf)}${writeRivals(suspect, sourceOf)}。`;
  }
  if (alternatives.length > 0 && alternatives.length <= MOST_NAMED) {
    const named = alternatives.map((one, index) => writeAlternative(one, sourceOf, alternatives[index - 1]?.cell));
    return `请核对${named.join("或")}。`;
  }
  return `请核对${writeSides(judgement, sourceOf)}。`;
}

function writeChange(suspect: SuspectCell, { relation }: Judgement, sourceOf: SourceOf): string {
  const words = directionWords(suspect, sourceOf);
  if (words) {
    return `请核实后将“${words.printed}”改为“${words.right}”`;
  }
  const verb = suspect.cell.text.trim() === "" ? "补填" : "改为";
  const bound = showBound(suspect, relation, sourceOf);
  return `请核实后${sayCorrection(verb, suspect, sourceOf) ?? (bound ? `更正，应${bound}` : "更正")}`;
}

/** The other cells that may be wrong instead, the likeliest first. */
function writeRivals({ cell, alternatives }: SuspectCell, sourceOf: SourceOf): string {
  const named = alternatives.slice(0, MOST_NAMED).map((one) => writeAlternative(one, sourceOf, cell));
  const more = alternatives.length > MOST_NAMED ? `等 ${alternatives.length} 处之一` : "";
  return named.length === 0 ? "" : `；也可能有误的是${named.join("或")}${more}`;
}

function writeAlternative(one: Alternative, sourceOf: SourceOf, before?: Cell): string {
  const correction = sayCorrection("应为", one, sourceOf);
  return `${nameAfter(one.cell, before, sourceOf)}${correction ? `（如有误，${correction}）` : ""}`;
}

/** What is to be looked at where nothing is blamed: both sides, or a total and all it is made from. */
function writeSides({ relation }: Judgement, sourceOf: SourceOf): string {
  const [left, right] = cellsOf(relation);
  if (!left) {
    return relation.says;
  }
  if (right && (relation.kind === "equal" || relation.kind === "at-most")) {
    return `${nameOf(left, sourceOf)}和${nameAfter(right, left, sourceOf)}`;
  }
  return `${nameOf(left, sourceOf)}和计算该数所用的各数`;
}
