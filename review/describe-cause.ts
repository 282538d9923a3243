import type { Cell } from "../domain/budget-table.ts";
import { cellKey, cellsOf, type Judgement } from "../domain/relation.ts";
import { FEN_PER_UNIT, type Unit } from "../domain/unit.ts";
import type { Alternative, Cause, SuspectCell, SuspectTable } from "./diagnosis/cause.ts";
import type { Judged } from "./judge-relations.ts";
import { showCell, showPercent, showPercentBeside, showPercentCell, showWithUnit, styleOf } from "./show-number.ts";
import { isText, type SourceOf, sentenceOf } from "./source.ts";
import { wordDirection } from "./word-direction.ts";
import { writeCalculation } from "./write-calculation.ts";

/** More alternatives than these are no help to anyone. */
const MOST_NAMED = 3;
const PERCENT_DECIMALS = 2;
const LONGEST_QUOTE = 120;

export interface Description {
  message: string;
  calculation: string;
  suggestion: string;
}

/** What a reviewer reads about a cause. `lead` is the one of its relations that stands for all. */
export function describeCause(cause: Cause, lead: Judged, sourceOf: SourceOf): Description {
  return {
    message: `${writeMessage(cause, lead, sourceOf)}${quoteSentence(cause, lead, sourceOf)}`,
    calculation: writeCalculation(lead.judgement, sourceOf),
    suggestion: writeSuggestion(cause, lead, sourceOf),
  };
}

function writeMessage(
  { relations, suspect, suspectTable, hint }: Cause,
  { judgement }: Judged,
  sourceOf: SourceOf,
): string {
  const count = relations.length > 1 ? `，共造成 ${relations.length} 处不符` : "";
  const why = hint ? `（${hint}）` : "";
  if (suspectTable) {
    const unit = writeSuspectTable(suspectTable, sourceOf);
    const example = writeStatement(judgement, sourceOf);
    return `${unit}：${relations.length} 处与其他表不符${why}，如：${example}。`;
  }
  if (!suspect) {
    return `${writeStatement(judgement, sourceOf)}${count}${why}。`;
  }
  return `${writeSuspect(suspect, sourceOf)}：${writeStatement(judgement, sourceOf, suspect.cell)}${count}。`;
}

/** The sentence in question as printed, where the finding is about a figure of the text. */
function quoteSentence({ suspect }: Cause, { judgement }: Judged, sourceOf: SourceOf): string {
  const cells = [...(suspect ? [suspect.cell] : []), ...cellsOf(judgement.relation)];
  const cell = cells.find((one) => isText(sourceOf(one.table)));
  const sentence = cell && sentenceOf(cell, sourceOf(cell.table))?.trim();
  return sentence ? `原文：“${shorten(sentence)}”` : "";
}

function shorten(sentence: string): string {
  return sentence.length <= LONGEST_QUOTE ? sentence : `${sentence.slice(0, LONGEST_QUOTE)}…`;
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
  const { relation, difference = 0, expected = 0 } = judgement;
  const [left, right] = cellsOf(relation);
  if (!left || !right) {
    return relation.says;
  }
  const style = styleOf(left, sourceOf);
  const gap = `相差 ${[showWithUnit(Math.abs(difference), style), left.counter].filter(Boolean).join(" ")}`;
  const isNamed = named !== undefined && cellKey(left) === cellKey(named);
  const place = named && left.table === named.table ? `“${left.label}”` : nameOf(left, sourceOf);
  const stated = isNamed ? "" : `${place}列示 ${showCell(left, sourceOf)}，`;
  switch (relation.kind) {
    case "sum":
      return `${stated}${relation.says}为 ${showWithUnit(expected, style)}，${gap}`;
    case "equal":
      return `${stated}${relation.says}为 ${showCell(right, sourceOf)}，${gap}`;
    case "at-most":
      return `${stated}不应大于${relation.says} ${showCell(right, sourceOf)}，实际多 ${showWithUnit(difference, style)}`;
    case "ratio": {
      const decimals = Math.max(left.number?.decimals ?? 0, PERCENT_DECIMALS);
      const points = showPercent(Math.abs(difference), decimals).replace("%", " 个百分点");
      const printed = isNamed ? "" : `${place}列示 ${showPercentCell(left)}，`;
      return `${printed}按${relation.says}重算为 ${showPercentBeside(expected, decimals, left)}，相差 ${points}`;
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
    return `请核对${titles.join("与")}的金额单位。`;
  }
  if (suspect) {
    const words = directionWords(suspect, sourceOf);
    if (words) {
      return `请核实${nameOf(suspect.cell, sourceOf)}，拟将“${words.printed}”改为“${words.right}”。`;
    }
    const correction = showCorrection(suspect, sourceOf);
    const name = nameOf(suspect.cell, sourceOf);
    return correction ? `请核实${name}，拟改为 ${correction}。` : `请核对${name}。`;
  }
  if (alternatives.length > 0 && alternatives.length <= MOST_NAMED) {
    const named = alternatives.map((one) => {
      const correction = showCorrection(one, sourceOf);
      return `${nameOf(one.cell, sourceOf)}${correction ? `（如有误，应为 ${correction}）` : ""}`;
    });
    return `请核对${named.join("或")}。`;
  }
  const [left] = cellsOf(judgement.relation);
  return left ? `请核对${nameOf(left, sourceOf)}及与之勾稽的各数。` : "请核对。";
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

function nameOf(cell: Cell, sourceOf: SourceOf): string {
  const source = sourceOf(cell.table);
  if (isText(source)) {
    return `文字说明“${cell.label}”`;
  }
  const { title } = source;
  return `${title ? `《${title}》` : ""}“${cell.label}”`;
}
