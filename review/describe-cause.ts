import type { Cell } from "../domain/budget-table.ts";
import { cellKey, cellsOf, type Judgement } from "../domain/relation.ts";
import { FEN_PER_UNIT, type Unit } from "../domain/unit.ts";
import type { Alternative, Cause, SuspectCell, SuspectTable } from "./diagnosis/cause.ts";
import type { Judged } from "./judge-relations.ts";
import { nameAfter, nameOf, nameOther, quoteLabel } from "./name-cell.ts";
import { quoteSentence } from "./quote-sentence.ts";
import {
  showBeside,
  showCell,
  showGap,
  showPercent,
  showPercentBeside,
  showPercentCell,
  showWithUnit,
  styleOf,
} from "./show-number.ts";
import { isText, type SourceOf, sentenceOf } from "./source.ts";
import { wordDirection } from "./word-direction.ts";
import { writeCalculation } from "./write-calculation.ts";

/** More alternatives than these are no help to anyone. */
const MOST_NAMED = 3;
const PERCENT_DECIMALS = 2;

export interface Description {
  message: string;
  calculation: string;
  suggestion: string;
}

/** What a reviewer reads about a cause. `lead` is the one of its relations that stands for all. */
export function describeCause(cause: Cause, lead: Judged, sourceOf: SourceOf): Description {
  return {
    message: `${writeMessage(cause, lead, sourceOf)}${quoteOriginal(cause, lead, sourceOf)}`,
    calculation: writeCalculation(lead.judgement, sourceOf),
    suggestion: writeSuggestion(cause, lead, sourceOf),
  };
}

function writeMessage(
  { relations, suspect, suspectTable, hint }: Cause,
  { judgement }: Judged,
  sourceOf: SourceOf,
): string {
  const count = relations.length > 1 ? `，共 ${relations.length} 处不符` : "";
  const why = hint ? `（${hint}）` : "";
  if (suspectTable) {
    const unit = writeSuspectTable(suspectTable, sourceOf);
    const example = stateRelation(judgement, sourceOf, { table: suspectTable.id }).statement;
    return `${unit}：${relations.length} 处与其他表不符${why}，如：${example}。`;
  }
  if (!suspect) {
    return `${writeStatement(judgement, sourceOf)}${count}${why}。`;
  }
  return `${writeSuspect(suspect, sourceOf)}：${writeStatement(judgement, sourceOf, suspect.cell)}。`;
}

/** The sentence in question as printed, where the finding is about a figure of the text. */
function quoteOriginal({ suspect }: Cause, { judgement }: Judged, sourceOf: SourceOf): string {
  const cells = [...(suspect ? [suspect.cell] : []), ...cellsOf(judgement.relation)];
  const cell = cells.find((one) => isText(sourceOf(one.table)));
  const sentence = cell && quoteSentence(cell, sourceOf(cell.table));
  return sentence ? `原文：“${sentence}”` : "";
}

function writeSuspectTable(suspect: SuspectTable, sourceOf: SourceOf): string {
  const { title, unit = "" } = sourceOf(suspect.id);
  if (suspect.rival !== undefined) {
    return `《${title}》或《${sourceOf(suspect.rival).title}》的金额单位有误`;
  }
  const correction = correctUnit(suspect, sourceOf);
  return `《${title}》金额单位列示为${unit}${correction ? `，应为${correction}` : ""}`;
}

function writeSuspect(suspect: SuspectCell, sourceOf: SourceOf): string {
  const stated = suspect.cell.number ? `列示 ${showCell(suspect.cell, sourceOf)}` : "未列示";
  const words = directionWords(suspect, sourceOf);
  if (words) {
    const { printed, right } = words;
    const doubt = suspect.alternatives.length > 0 ? "疑" : "";
    const name = nameOf(suspect.cell, sourceOf);
    return `${name}写的是“${printed}”，${doubt}应为“${right}”（${suspect.reason}）`;
  }
  const correction = showCorrection(suspect, sourceOf);
  // With other cells that could be wrong instead, the value is offered, not asserted.
  const verb = suspect.alternatives.length > 0 ? "疑应为" : "应为";
  const reason = `（${suspect.reason}）`;
  return `${nameOf(suspect.cell, sourceOf)}${stated}，${correction ? `${verb} ${correction}` : "应予更正"}${reason}`;
}

function directionWords({ cell, correction }: SuspectCell, sourceOf: SourceOf) {
  return correction === undefined ? undefined : wordDirection(cell, correction, sentenceOf(cell, sourceOf(cell.table)));
}

/** The broken relation in a sentence, without its full stop. The cell named just before is not named again. */
function writeStatement(judgement: Judgement, sourceOf: SourceOf, named?: Cell): string {
  const { statement, gap } = stateRelation(judgement, sourceOf, named ? { named } : {});
  return [statement, gap].filter(Boolean).join("，");
}

/** What is printed and what should be, in which a table named just before is not named again, and how far they are apart. */
function stateRelation(
  judgement: Judgement,
  sourceOf: SourceOf,
  { named, table }: { named?: Cell; table?: string } = {},
): { statement: string; gap?: string } {
  const { relation, difference = 0, expected = 0 } = judgement;
  const [left, right] = cellsOf(relation);
  if (!left || !right) {
    return { statement: relation.says };
  }
  const isNamed = named !== undefined && cellKey(left) === cellKey(named);
  const place = left.table === (named?.table ?? table) ? quoteLabel(left) : nameOf(left, sourceOf);
  const stated = isNamed ? "" : `${place}列示 ${showCell(left, sourceOf)}，`;
  const size = [showGap(difference, relation, sourceOf), left.counter].filter(Boolean).join(" ");
  const other = nameOther(right, relation.says, { left, sourceOf });
  switch (relation.kind) {
    case "sum": {
      const total = showWithUnit(expected, styleOf(left, sourceOf));
      return { statement: `${stated}${relation.says}为 ${total}`, gap: `相差 ${size}` };
    }
    case "equal":
      return { statement: `${stated}${other}为 ${showBeside(right, left, sourceOf)}`, gap: `相差 ${size}` };
    case "at-most": {
      const limit = `${other}的 ${showBeside(right, left, sourceOf)}`;
      return { statement: `${stated}不应大于${limit}`, gap: `实际多 ${size}` };
    }
    case "ratio": {
      const decimals = Math.max(left.number?.decimals ?? 0, PERCENT_DECIMALS);
      const points = showPercent(Math.abs(difference), decimals).replace("%", " 个百分点");
      const printed = isNamed ? "" : `${place}列示 ${showPercentCell(left)}，`;
      const recomputed = showPercentBeside(expected, decimals, left);
      const space = /^\d/u.test(recomputed) ? " " : "";
      return { statement: `${printed}按${relation.says}重算为${space}${recomputed}`, gap: `相差 ${points}` };
    }
  }
}

function writeSuggestion(
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
    return `${writeChange(suspect, sourceOf)}${writeRivals(suspect, sourceOf)}。`;
  }
  if (alternatives.length > 0 && alternatives.length <= MOST_NAMED) {
    const named = alternatives.map((one, index) => writeAlternative(one, sourceOf, alternatives[index - 1]?.cell));
    return `请核对${named.join("或")}。`;
  }
  return `请核对${writeSides(judgement, sourceOf)}。`;
}

function writeChange(suspect: SuspectCell, sourceOf: SourceOf): string {
  const words = directionWords(suspect, sourceOf);
  if (words) {
    return `请核实后将“${words.printed}”改为“${words.right}”`;
  }
  const correction = showCorrection(suspect, sourceOf);
  const verb = suspect.cell.text.trim() === "" ? "补填" : "改为";
  return correction ? `请核实后${verb} ${correction}` : "请核实后更正";
}

/** The other cells that may be wrong instead, the likeliest first. */
function writeRivals({ cell, alternatives }: SuspectCell, sourceOf: SourceOf): string {
  const named = alternatives.slice(0, MOST_NAMED).map((one) => writeAlternative(one, sourceOf, cell));
  const more = alternatives.length > MOST_NAMED ? `等 ${alternatives.length} 处之一` : "";
  return named.length === 0 ? "" : `；也可能有误的是${named.join("或")}${more}`;
}

function writeAlternative(one: Alternative, sourceOf: SourceOf, before?: Cell): string {
  const correction = showCorrection(one, sourceOf);
  return `${nameAfter(one.cell, before, sourceOf)}${correction ? `（如有误，应为 ${correction}）` : ""}`;
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

/** The unit with which the numbers of the table would agree with those of the others. */
export function correctUnit({ id, factor }: SuspectTable, sourceOf: SourceOf): Unit | undefined {
  const { unit } = sourceOf(id);
  const fen = unit && FEN_PER_UNIT[unit] / factor;
  return (Object.keys(FEN_PER_UNIT) as Unit[]).find((one) => FEN_PER_UNIT[one] === fen);
}

function showCorrection({ cell, correction }: Alternative, sourceOf: SourceOf): string | undefined {
  if (correction === undefined) {
    return undefined;
  }
  const unit = cell.counter ?? (cell.number ? styleOf(cell, sourceOf).unit : sourceOf(cell.table).unit);
  return unit ? `${correction} ${unit}` : correction;
}
