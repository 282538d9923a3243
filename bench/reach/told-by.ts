import { readNumber } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { cellKey, cellsOf, type Relation } from "../../domain/relation.ts";
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
  return relations.some((relation) => {
    const own = cellsOf(relation).filter((one) => cellKey(one) === cellKey(cell));
    const before = judgeRelation(relation).outcome;
    const ways = own.map((one) => setOne(one, { mantissa: sign * mantissa, decimals }));
    const { outcome } = judgeRelation(relation);
    const isApart = outcome === "rounding" && before === "agrees" && isSameAmount(relation);
    for (const way of ways) {
      way();
    }
    return outcome === "contradicts" || isApart;
  });
}

function isSameAmount(relation: Relation): boolean {
  return (
    relation.kind === "equal" &&
    relation.left.money?.step === relation.right.money?.step &&
    relation.left.number?.decimals === relation.right.number?.decimals
  );
}
