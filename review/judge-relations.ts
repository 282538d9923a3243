import { LargeSum } from "../domain/large-sum.ts";
import type { Judgement, Relation } from "../domain/relation.ts";
import { judgeRelation } from "./judge-relation.ts";
import { relationKey } from "./relation-key.ts";
import { settleBlanks } from "./settle-blanks.ts";
import { settleRestated } from "./settle-restated.ts";

/** A relation and the id of the check that states it. */
export interface Stated {
  check: string;
  relation: Relation;
}

type SumRelation = Extract<Relation, { kind: "sum" }>;

export interface Judged {
  check: string;
  judgement: Judgement;
  /** Stated before by another check: counted for this check, but no second piece of evidence for the diagnosis. */
  isRepeat?: true;
}

/** Judges all, in order. A relation that was stated before is kept and marked. */
export function judgeRelations(stated: Iterable<Stated>): Judged[] {
  const seen = new Set<string>();
  const judged: Judged[] = [];
  for (const { check, relation } of stated) {
    const key = relationKey(relation);
    const judgement = judgeAsHidden(relation);
    judged.push(seen.has(key) ? { check, judgement, isRepeat: true } : { check, judgement });
    seen.add(key);
  }
  return settleBlanks(settleRestated(judged));
}

/**
 * A total may take hidden rows in, as SUM does, or leave them out, as SUBTOTAL does. Where it holds without them and not
 * with them, it is read so.
 */
function judgeAsHidden(stated: Relation): Judgement {
  const judgement = judgeRelation(stated);
  if (judgement.outcome !== "contradicts" || stated.kind !== "sum") {
    return judgement;
  }
  const relation = withCells(stated);
  const seen = relation.terms.filter(({ cell }) => !cell.hidden);
  const withoutHidden =
    seen.length > 0 && seen.length < relation.terms.length ? judgeRelation({ ...relation, terms: seen }) : undefined;
  return withoutHidden && withoutHidden.outcome !== "contradicts" ? withoutHidden : { ...judgement, relation };
}

/** Of the many sums of a large table that hold the cells are not kept; those of one that broke are looked at again and again. */
function withCells(relation: SumRelation): SumRelation {
  const { kind, total, terms, says } = relation;
  return relation instanceof LargeSum ? { kind, total, terms, says } : relation;
}
