import type { Book, Draft, DraftCheck, Observation } from "../../domain/check.ts";
import type { Basis, FindingClass, Severity } from "../../domain/finding.ts";
import type { Stage } from "../../domain/table-kind.ts";
import { describeCalculation, evidenceOf } from "./describe-calculation.ts";
import { type Formula, referencesIn } from "./formula.ts";
import { shapeOf } from "./shape.ts";
import { type Tolerance, type Trial, tryFormula } from "./trial.ts";

/** A rule as a committee wrote it down, its formula parsed. */
export interface WrittenRule {
  id: string;
  title: string;
  severity: Severity;
  basis: Basis[];
  formula: Formula;
  tolerance?: Tolerance;
  message: string;
  suggestion?: string;
  /** Books of the other stage are none of it. */
  stage?: Stage;
}

/** Such a rule as a check: `try` is what it does with every book of a draft. */
export interface WrittenCheck extends DraftCheck {
  formula: string;
  stage?: Stage;
  tolerance?: Tolerance;
  try(draft: Draft): Trial[];
}

const NOTHING = "草案中没有可以套用本规则公式的册。";

export function compileRule(rule: WrittenRule): WrittenCheck {
  const { formula, tolerance, stage, id, title, severity, basis, message, suggestion } = rule;
  const tried = new WeakMap<Draft, Trial[]>();
  const tryOn = (draft: Draft): Trial[] => {
    const trials = tried.get(draft) ?? tryFormula(rule, draft);
    tried.set(draft, trials);
    return trials;
  };
  const isCalculated = shapeOf(formula).kind === "calculation";
  return {
    id,
    code: "自定",
    title,
    class: classOf(formula),
    severity,
    basis,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    reads: "the whole draft",
    lacks: (draft: Draft) => lackIn(tryOn(draft)),
    appliesTo: (draft: Draft) => tryOn(draft).some(({ calculation }) => calculation),
    ...(isCalculated
      ? { observe: (draft: Draft) => observe(rule, tryOn(draft)) }
      : { relate: (draft: Draft) => tryOn(draft).flatMap(({ relation }) => relation ?? []) }),
    formula: `${formula.says.left} ${formula.comparison} ${formula.says.right}`,
    ...(stage === undefined ? {} : { stage }),
    ...(tolerance === undefined ? {} : { tolerance }),
    try: tryOn,
  };
}

/** A book that has none of the tables is none of the rule's; one that has them and not the rows is named. */
function lackIn(trials: readonly Trial[]): string | undefined {
  const lacks = trials.flatMap(({ book, lack }) => (lack ? [{ book, ...lack }] : []));
  const isTried = lacks.length < trials.length;
  const [first] = [...lacks.filter(({ isAbsent }) => !isAbsent), ...(isTried ? [] : lacks)];
  if (first) {
    return `${first.book.body ? `${first.book.body}：` : ""}${first.reason}。`;
  }
  return isTried ? undefined : NOTHING;
}

function* observe(rule: WrittenRule, trials: readonly Trial[]): Iterable<Observation & { book: Book }> {
  for (const { book, operands, calculation } of trials) {
    if (calculation?.outcome === "contradicts") {
      yield {
        book,
        subject: rule.id,
        message: `${rule.message.replace(/[。：；，]+$/u, "")}：${describeCalculation(rule.formula, operands, calculation)}。`,
        ...(rule.suggestion === undefined ? {} : { suggestion: rule.suggestion }),
        evidence: evidenceOf(operands),
      };
    }
  }
}

function classOf(formula: Formula): FindingClass {
  const references = [formula.left, formula.right].flatMap(referencesIn);
  if (references.some(({ isPrior }) => isPrior)) {
    return "prior-year";
  }
  const { kind } = shapeOf(formula);
  const isOneTable = new Set(references.map(({ table }) => table.text)).size <= 1;
  return kind === "ratio" ? "ratio" : isOneTable ? "arithmetic" : "cross-table";
}
