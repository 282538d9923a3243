import { FEN_PER_UNIT, type Unit } from "../domain/unit.ts";
import type { Alternative, SuspectCell, SuspectTable } from "./diagnosis/cause.ts";
import { styleOf } from "./show-number.ts";
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

/** Where the word of direction is wrong and not the number: 增加 as printed, and what it should be. */
export function directionWords({ cell, correction }: SuspectCell, sourceOf: SourceOf) {
  return correction === undefined ? undefined : wordDirection(cell, correction, sentenceOf(cell, sourceOf(cell.table)));
}
