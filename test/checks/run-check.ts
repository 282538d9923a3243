import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book, Check } from "../../domain/check.ts";
import type { Judgement } from "../../domain/relation.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { considerJudgements, runChecks } from "../../review/run-checks.ts";
import { bookOf } from "./draw-table.ts";

/**
 * Runs one check over a book, or over tables that are one, and says line by line how it turned out: what does not agree
 * first, in the order it was stated, then how many relations agree and how many say nothing.
 *
 *     [
 *       "contradicts 201 一般公共服务支出 · 合计: 100 ≠ 60 + 30",
 *       "rounding 208 社会保障和就业支出 · 合计: 0.30 ≈ 0.10 + 0.19",
 *       "agrees: 4",
 *       "not stated: 1",
 *     ]
 *
 * A check that has nothing to run on says why; an observation stands as its message.
 */
export function runCheck(check: Check, drawn: Book | BudgetTable, ...more: BudgetTable[]): string[] {
  return runDraft(check, ["tables" in drawn ? drawn : bookOf(drawn, ...more)]);
}

/** The same over several books, and those of earlier years. */
export function runDraft(check: Check, books: readonly Book[], prior: readonly Book[] = []): string[] {
  const runs = runChecks([check], books, prior);
  const [run] = runs;
  if (!run || run.error !== undefined) {
    throw new Error(run?.error ?? "did not run");
  }
  const judged = judgeRelations(run.relations.map((relation) => ({ check: check.id, relation })));
  const judgements = judged.map(({ judgement }) => judgement);
  considerJudgements(runs, judgements, { books: [...books], prior: [...prior] });
  return [
    ...judgements.flatMap(describe),
    ...run.observations.map(({ observation }) => observation.message),
    ...count(judgements, "agrees", "agrees"),
    ...count(judgements, "not-stated", "not stated"),
    ...(run.ran === 0 ? [run.reason ?? ""] : []),
  ];
}

function count(judgements: readonly Judgement[], outcome: Judgement["outcome"], word: string): string[] {
  const { length } = judgements.filter((judgement) => judgement.outcome === outcome);
  return length > 0 ? [`${word}: ${length}`] : [];
}

const SIGNS = { contradicts: "≠", rounding: "≈", restated: "≁", "not-readable": "?" };

function describe({ relation, outcome }: Judgement): string[] {
  if (outcome === "agrees" || outcome === "not-stated") {
    return [];
  }
  const sign = SIGNS[outcome];
  switch (relation.kind) {
    case "sum": {
      const terms = relation.terms
        .filter(({ cell }) => cell.text !== "")
        .map(({ cell, sign }, index) => (index === 0 ? cell.text : `${sign === 1 ? "+" : "−"} ${cell.text}`));
      return [`${outcome} ${relation.total.label}: ${relation.total.text} ${sign} ${terms.join(" ")}`];
    }
    case "equal": {
      const { left, right, says } = relation;
      return [`${outcome} ${left.label}: ${left.text} ${sign} ${right.text} ${says}`];
    }
    case "at-most": {
      const { smaller, larger, says } = relation;
      return [`${outcome} ${smaller.label}: ${smaller.text} > ${larger.text} ${says}`];
    }
    case "ratio":
      return [`${outcome} ${relation.ratio.label}: ${relation.ratio.text}`];
  }
}
