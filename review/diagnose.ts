import { blameCells } from "./diagnosis/blame-cells.ts";
import type { Alternative, Cause } from "./diagnosis/cause.ts";
import { buildSystem, type System } from "./diagnosis/equation.ts";
import { type Candidate, claim, type Explanation } from "./diagnosis/explanation.ts";
import { findUnitSlips } from "./diagnosis/find-unit-slips.ts";
import { groupUndecided } from "./diagnosis/group-undecided.ts";
import { joinSwapped } from "./diagnosis/join-swapped.ts";
import { wordHint, wordReason } from "./diagnosis/word-reason.ts";
import type { Judged } from "./judge-relations.ts";

/**
 * From all relations, broken or not, to the fewest causes: which cell is wrong, what it should read, and which broken
 * relations that explains. `fixed` tables (by id) are those of approved books: nothing in them is to blame. Every broken relation belongs to exactly one cause; causes stand in the order of their first.
 */
export function diagnose(judged: readonly Judged[], fixed: ReadonlySet<string> = new Set()): Cause[] {
  if (!judged.some(({ judgement }) => judgement.outcome === "contradicts")) {
    return [];
  }
  const system = buildSystem(judged, fixed);
  const explanations = [...findUnitSlips(system), ...blameCells(system), ...leftovers(system)].filter(
    ({ equations }) => equations.length > 0,
  );
  const causes = groupUndecided(explanations)
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map(toCause);
  return joinSwapped(causes);
}

function leftovers(system: System): Explanation[] {
  return claim(system.equations).map((equation) => ({ equations: [equation], others: [], unsettled: [] }));
}

function orderOf({ equations }: Explanation): number {
  return Math.min(...equations.map(({ order }) => order));
}

function toCause(explanation: Explanation): Cause {
  const { equations, blamed, others, table } = explanation;
  const relations = equations.map((equation) => equation.judged);
  const alternatives = others.map(toAlternative);
  if (blamed) {
    const reason = wordReason(blamed, explanation);
    const isTurned = blamed.correction?.slip === "sign" && blamed.variable.cell.direction !== undefined;
    const turns = isTurned ? ({ turnsDirection: true } as const) : {};
    return { relations, suspect: { ...toAlternative(blamed), reason, alternatives, ...turns }, alternatives: [] };
  }
  const hint = wordHint(explanation);
  return {
    relations,
    alternatives,
    ...(table === undefined ? {} : { suspectTable: table }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function toAlternative({ variable, correction }: Candidate): Alternative {
  const { cell } = variable;
  if (!correction) {
    return { cell };
  }
  if (correction.isAbout) {
    return { cell, ...(correction.text ? { about: correction.text } : {}) };
  }
  return { cell, correction: correction.text, ...(correction.isMoney ? { correctionAmount: correction.value } : {}) };
}
