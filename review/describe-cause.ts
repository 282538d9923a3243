import type { Cell } from "../domain/budget-table.ts";
import { cellKey, cellsOf, type Judgement } from "../domain/relation.ts";
import { FEN_PER_UNIT, type Unit } from "../domain/unit.ts";
import type { Alternative, Cause, SuspectCell, SuspectTable } from "./diagnosis/cause.ts";
import type { Judged } from "./judge-relations.ts";
import { showCell, showPercent, showPercentCell, showWithUnit, styleOf, type TableOf } from "./show-number.ts";
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
export function describeCause(cause: Cause, lead: Judged, tableOf: TableOf): Description {
  return {
    message: writeMessage(cause, lead, tableOf),
    calculation: writeCalculation(lead.judgement, tableOf),
    suggestion: writeSuggestion(cause, lead, tableOf),
  };
}

function writeMessage(
  { relations, suspect, suspectTable, hint }: Cause,
  { judgement }: Judged,
  tableOf: TableOf,
): string {
  const count = relations.length > 1 ? `，同时造成 ${relations.length} 处勾稽不符` : "";
  const why = hint ? `（${hint}）` : "";
  if (suspectTable) {
    const unit = writeSuspectTable(suspectTable, tableOf);
    const example = writeStatement(judgement, tableOf);
    return `${unit}：${relations.length} 处与其他表不符${why}，如：${example}。`;
  }
  if (!suspect) {
    return `${writeStatement(judgement, tableOf)}${count}${why}。`;
  }
  return `${writeSuspect(suspect, tableOf)}：${writeStatement(judgement, tableOf, suspect.cell)}${count}。`;
}

function writeSuspectTable(suspect: SuspectTable, tableOf: TableOf): string {
  const { title, unit = "" } = tableOf(suspect.id);
  if (suspect.rival !== undefined) {
    return `《${title}》或《${tableOf(suspect.rival).title}》的金额单位有误`;
  }
  const correction = correctUnit(suspect, tableOf);
  return `《${title}》金额单位列示为${unit}${correction ? `，应为${correction}` : ""}`;
}

function writeSuspect(suspect: SuspectCell, tableOf: TableOf): string {
  const stated = suspect.cell.number ? `列示 ${showCell(suspect.cell, tableOf)}` : "未列示";
  const correction = showCorrection(suspect, tableOf);
  // With other cells that could be wrong instead, the value is offered, not asserted.
  const verb = suspect.alternatives.length > 0 ? "疑应为" : "应为";
  const reason = `（${suspect.reason}）`;
  return `${nameOf(suspect.cell, tableOf)}${stated}，${correction ? `${verb} ${correction}` : "应予更正"}${reason}`;
}

/** The broken relation in a sentence, without its full stop. The cell named just before is not named again. */
function writeStatement(judgement: Judgement, tableOf: TableOf, named?: Cell): string {
  const { relation, difference = 0, expected = 0 } = judgement;
  const [left, right] = cellsOf(relation);
  if (!left || !right) {
    return relation.says;
  }
  const style = styleOf(left, tableOf);
  const gap = `相差 ${showWithUnit(Math.abs(difference), style)}`;
  const isNamed = named !== undefined && cellKey(left) === cellKey(named);
  const place = named && left.table === named.table ? `“${left.label}”` : nameOf(left, tableOf);
  const stated = isNamed ? "" : `${place}列示 ${showCell(left, tableOf)}，`;
  switch (relation.kind) {
    case "sum":
      return `${stated}${relation.says} ${showWithUnit(expected, style)}，${gap}`;
    case "equal":
      return `${stated}${relation.says} ${showCell(right, tableOf)}，${gap}`;
    case "at-most":
      return `${isNamed ? "该数" : stated}大于${relation.says} ${showCell(right, tableOf)}，超出 ${showWithUnit(difference, style)}`;
    case "ratio": {
      const decimals = Math.max(left.number?.decimals ?? 0, PERCENT_DECIMALS);
      const points = showPercent(Math.abs(difference), decimals).replace("%", " 个百分点");
      const printed = isNamed ? "" : `${place}列示 ${showPercentCell(left)}，`;
      return `${printed}按${relation.says}重算为 ${showPercent(expected, decimals)}，相差 ${points}`;
    }
  }
}

function writeSuggestion(
  { suspect, alternatives, suspectTable }: Cause,
  { judgement }: Judged,
  tableOf: TableOf,
): string {
  if (suspectTable) {
    const titles = [suspectTable.id, suspectTable.rival].flatMap((id) =>
      id === undefined ? [] : `《${tableOf(id).title}》`,
    );
    return `请核对${titles.join("与")}的金额单位。`;
  }
  if (suspect) {
    const correction = showCorrection(suspect, tableOf);
    const name = nameOf(suspect.cell, tableOf);
    return correction ? `请核实${name}，拟改为 ${correction}。` : `请核对${name}。`;
  }
  if (alternatives.length > 0 && alternatives.length <= MOST_NAMED) {
    const named = alternatives.map((one) => {
      const correction = showCorrection(one, tableOf);
      return `${nameOf(one.cell, tableOf)}${correction ? `（如有误，应为 ${correction}）` : ""}`;
    });
    return `请核对${named.join("或")}。`;
  }
  const [left] = cellsOf(judgement.relation);
  return left ? `请核对${nameOf(left, tableOf)}及与之勾稽的各数。` : "请核对。";
}

/** The unit with which the numbers of the table would agree with those of the others. */
export function correctUnit({ id, factor }: SuspectTable, tableOf: TableOf): Unit | undefined {
  const { unit } = tableOf(id);
  const fen = unit && FEN_PER_UNIT[unit] / factor;
  return (Object.keys(FEN_PER_UNIT) as Unit[]).find((one) => FEN_PER_UNIT[one] === fen);
}

function showCorrection({ cell, correction }: Alternative, tableOf: TableOf): string | undefined {
  if (correction === undefined) {
    return undefined;
  }
  const unit = cell.number ? styleOf(cell, tableOf).unit : tableOf(cell.table).unit;
  return unit ? `${correction} ${unit}` : correction;
}

function nameOf(cell: Cell, tableOf: TableOf): string {
  const { title } = tableOf(cell.table);
  return `${title ? `《${title}》` : ""}“${cell.label}”`;
}
