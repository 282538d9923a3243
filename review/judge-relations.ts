import { cellKey, cellsOf, type Judgement, type Relation } from "../domain/relation.ts";
import { judgeRelation } from "./judge-relation.ts";
import { settleRestated } from "./settle-restated.ts";

/** A relation and the id of the check that states it. */
export interface Stated {
  check: string;
  relation: Relation;
}

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
    const made = withCells(relation);
    const key = relationKey(made);
    const judgement = judgeAsHidden(made);
    // Of the many that hold in a large table the cells are not kept.
    const kept = judgement.relation === made && judgement.outcome !== "contradicts" ? relation : judgement.relation;
    judged.push({ check, judgement: { ...judgement, relation: kept }, ...(seen.has(key) ? { isRepeat: true } : {}) });
    seen.add(key);
  }
  return settleRestated(judged);
}

/** The cells of a sum of a large table, once for all that look at them. */
function withCells(relation: Relation): Relation {
  if (relation.kind !== "sum") {
    return relation;
  }
  const { kind, total, terms, says, comparison } = relation;
  return { kind, total, terms, says, ...(comparison && { comparison }) };
}

/**
 * A total may take hidden rows in, as SUM does, or leave them out, as SUBTOTAL does. Where it holds without them and not
 * with them, it is read so.
 */
function judgeAsHidden(relation: Relation): Judgement {
  const judgement = judgeRelation(relation);
  if (judgement.outcome !== "contradicts" || relation.kind !== "sum") {
    return judgement;
  }
  const seen = relation.terms.filter(({ cell }) => !cell.hidden);
  if (seen.length === 0 || seen.length === relation.terms.length) {
    return judgement;
  }
  const withoutHidden = judgeRelation({ ...relation, terms: seen });
  return withoutHidden.outcome === "contradicts" ? judgement : withoutHidden;
}

// The order of addends and the sides of an equality do not matter; which cell is the total does.
function relationKey(relation: Relation): string {
  switch (relation.kind) {
    case "sum": {
      const terms = relation.terms.map((term) => `${term.sign === 1 ? "+" : "-"}${cellKey(term.cell)}`).sort();
      // A sum of one addend says the same as an equality.
      return terms.length === 1 && terms[0]?.startsWith("+")
        ? `equal ${[cellKey(relation.total), terms[0].slice(1)].sort().join(" ")}`
        : `sum ${cellKey(relation.total)} ${terms.join(" ")}`;
    }
    case "equal":
      return `equal ${cellsOf(relation).map(cellKey).sort().join(" ")}`;
    case "at-most":
      return `at-most ${cellsOf(relation).map(cellKey).join(" ")}`;
    case "ratio":
      return `${relation.form} ${cellsOf(relation).map(cellKey).join(" ")}`;
  }
}
