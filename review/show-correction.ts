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

/** `应为 3,269.30 万元`, `应为约 3,269 万元`: the verb and what a cell should read; nothing where no value is offered. */
export function sayCorrection(
  verb: string,
  { cell, correction, about }: Alternative,
  sourceOf: SourceOf,
): string | undefined {
  const number = correction ?? about;
  if (number === undefined) {
    return undefined;
  }
  const unit = cell.counter ?? (cell.number ? styleOf(cell, sourceOf).unit : sourceOf(cell.table).unit);
  return [correction === undefined ? `${verb}约` : verb, number, unit].filter(Boolean).join(" ");
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
