import { judgeRelation } from "../../review/judge-relation.ts";
import type { Judged } from "../../review/judge-relations.ts";

/** True where a relation of the sound draft no longer holds now that its cells read otherwise. */
export function breaks({ judgement }: Judged): boolean {
  return judgement.relation.kind !== "at-most" && judgeRelation(judgement.relation).outcome === "contradicts";
}
