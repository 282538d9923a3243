import type { Cell } from "../domain/budget-table.ts";
import { cellKey, cellsOf, type Judgement } from "../domain/relation.ts";
import type { Cause, SuspectCell, SuspectTable } from "./diagnosis/cause.ts";
import type { Judged } from "./judge-relations.ts";
import { nameOf, nameOther, quoteLabel } from "./name-cell.ts";
import { quoteSentence } from "./quote-sentence.ts";
import { correctUnit, directionWords, sayCorrection, showBound } from "./show-correction.ts";
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
import { isText, type SourceOf } from "./source.ts";
import { writeSuggestion } from "./word-suggestion.ts";
import { writeCalculation } from "./write-calculation.ts";

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
  return `${writeSuspect(suspect, judgement, sourceOf)}：${writeStatement(judgement, sourceOf, suspect.cell)}。`;
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

function writeSuspect(suspect: SuspectCell, { relation }: Judgement, sourceOf: SourceOf): string {
  const stated = suspect.cell.number ? `列示 ${showCell(suspect.cell, sourceOf)}` : "未列示";
  const words = directionWords(suspect, sourceOf);
  if (words) {
    const { printed, right } = words;
    const doubt = suspect.alternatives.length > 0 ? "疑" : "";
    const name = nameOf(suspect.cell, sourceOf);
    return `${name}写的是“${printed}”，${doubt}应为“${right}”（${suspect.reason}）`;
  }
  // With other cells that could be wrong instead, the value is offered, not asserted.
  const verb = suspect.alternatives.length > 0 ? "疑应为" : "应为";
  const bound = showBound(suspect, relation, sourceOf);
  const right = sayCorrection(verb, suspect, sourceOf) ?? (bound ? `应${bound}` : "应予更正");
  return `${nameOf(suspect.cell, sourceOf)}${stated}，${right}（${suspect.reason}）`;
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
