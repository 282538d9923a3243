import { cellsOf, type Judgement, type Relation, type RelationOutcome } from "../domain/relation.ts";
import { type Balance, balanceOf, type LinearRelation } from "./balance.ts";
import { judgeRatio } from "./judge-ratio.ts";

/** Cells that are no money are measured in 1/10^4 of their unit, judgements in 1/10^6, like those of ratios. */
const MILLIONTHS = 100;

/**
 * Judges a relation by interval arithmetic in whole numbers: a printed number stands for half a unit of its last digit on
 * either side. `difference` and `expected` are in fen; for percents, counts and amounts of no known unit in 1/10^6 of the
 * printed unit; for a ratio in 1/10^6 of a percentage point.
 */
export function judgeRelation(relation: Relation): Judgement {
  if (relation.kind === "ratio") {
    const isReadable = !cellsOf(relation).some((cell) => cell.unreadable);
    return isReadable ? judgeRatio(relation) : { relation, outcome: "not-readable" };
  }
  const balance = balanceOf(relation);
  if (!balance) {
    return { relation, outcome: "not-readable" };
  }
  if (!isStated(relation.kind, balance)) {
    return { relation, outcome: "not-stated" };
  }
  const scale = scaleOf(balance);
  return {
    relation,
    outcome: outcomeOf(relation.kind, balance),
    difference: balance.difference * scale,
    expected: (balance.left - balance.difference) * scale,
  };
}

/** From the measure of a balance to that of a judgement. */
export function scaleOf({ sort }: Balance): number {
  return sort === "plain" ? MILLIONTHS : 1;
}

// Blank addends count as 0. A total that is blank, or has no addend at all to stand on, says nothing; 0 over blanks agrees.
function isStated(kind: LinearRelation["kind"], { left, parts, blanks, isLeftBlank }: Balance): boolean {
  const hasAddend = blanks < parts - 1;
  return kind === "sum" ? !isLeftBlank && (hasAddend || left === 0) : blanks === 0;
}

function outcomeOf(kind: LinearRelation["kind"], { difference, tolerance }: Balance): RelationOutcome {
  if (difference === 0 || (kind === "at-most" && difference < 0)) {
    return "agrees";
  }
  return Math.abs(difference) <= tolerance ? "rounding" : "contradicts";
}
