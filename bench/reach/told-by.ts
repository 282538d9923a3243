import { type PrintedNumber, readNumber } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { cellKey, cellsOf, type Relation, type RelationOutcome } from "../../domain/relation.ts";
import { judgeRelation } from "../../review/judge-relation.ts";
import { setOne } from "../seeded/change-cell.ts";

/**
 * True where, with `text` in its place, the number of a cell no longer fits one of the relations it is in: by more than the
 * printed digits allow, or, where the same quantity is printed alike at another place, at all.
 */
export function isToldBy(relations: readonly Relation[], cell: Cell, text: string): boolean {
  const reading = readNumber(text);
  if (reading.state !== "number") {
    return false;
  }
  const { mantissa, decimals } = reading.number;
  // A decrease is printed without its sign.
  const sign = (cell.number?.mantissa ?? 0) < 0 && mantissa > 0 ? -1 : 1;
  const number = { mantissa: sign * mantissa, decimals };
  return (
    isBrokenBy(relations, cell, number) ||
    relations.some(
      (relation) =>
        isPrintedTwice(relation) &&
        judgeRelation(relation).outcome === "agrees" &&
        outcomeWith(relation, cell, number) === "rounding",
    )
  );
}

/** The same of a number with its sign, a decrease being negative, and of what the printed digits do not allow alone. */
export function isBrokenBy(relations: readonly Relation[], cell: Cell, number: PrintedNumber): boolean {
  return relations.some((relation) => outcomeWith(relation, cell, number) === "contradicts");
}

function outcomeWith(relation: Relation, cell: Cell, number: PrintedNumber): RelationOutcome {
  const own = cellsOf(relation).filter((one) => cellKey(one) === cellKey(cell));
  const ways = own.map((one) => setOne(one, number));
  const { outcome } = judgeRelation(relation);
  for (const way of ways) {
    way();
  }
  return outcome;
}

/** The two sides of an equality that are printed to the same digit of the same unit. */
function isPrintedTwice(relation: Relation): boolean {
  return (
    relation.kind === "equal" &&
    relation.left.money?.step === relation.right.money?.step &&
    relation.left.number?.decimals === relation.right.number?.decimals
  );
}
