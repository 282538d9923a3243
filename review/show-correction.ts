import type { Cell } from "../domain/budget-table.ts";
import { cellKey, type Relation } from "../domain/relation.ts";
import { FEN_PER_UNIT, type Unit } from "../domain/unit.ts";
import type { Alternative, SuspectCell, SuspectTable } from "./diagnosis/cause.ts";
import { showBeside, styleOf } from "./show-number.ts";
import { type SourceOf, sentenceOf } from "./source.ts";
import { wordDirection } from "./word-direction.ts";

/** The unit with which the numbers of the table would agree with those of the others. */
export function correctUnit({ id, factor }: SuspectTable, sourceOf: SourceOf): Unit | undefined {
  const { unit } = sourceOf(id);
  const fen = unit && FEN_PER_UNIT[unit] / factor;
  return (Object.keys(FEN_PER_UNIT) as Unit[]).find((one) => FEN_PER_UNIT[one] === fen);
}

/** What a cell should read, with its unit; nothing where no value is offered. */
export function showCorrection({ cell, correction }: Alternative, sourceOf: SourceOf): string | undefined {
  if (correction === undefined) {
    return undefined;
  }
  const unit = cell.counter ?? (cell.number ? styleOf(cell, sourceOf).unit : sourceOf(cell.table).unit);
  return unit ? `${correction} ${unit}` : correction;
}

/** What a cell must keep within where it passes a limit and nothing says what it should read: `不大于 6.20 万元`. */
export function showBound(
  { cell, correction }: Alternative,
  relation: Relation,
  sourceOf: SourceOf,
): string | undefined {
  if (relation.kind !== "at-most" || correction !== undefined) {
    return undefined;
  }
  const { smaller, larger } = relation;
  const isOf = (one: Cell): boolean => cellKey(one) === cellKey(cell);
  return isOf(smaller)
    ? `不大于 ${showBeside(larger, cell, sourceOf)}`
    : isOf(larger)
      ? `不小于 ${showBeside(smaller, cell, sourceOf)}`
      : undefined;
}

/** Where the word of direction is wrong and not the number: 增加 as printed, and what it should be. */
export function directionWords({ cell, correction }: SuspectCell, sourceOf: SourceOf) {
  return correction === undefined ? undefined : wordDirection(cell, correction, sentenceOf(cell, sourceOf(cell.table)));
}
