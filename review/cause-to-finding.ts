import { severityOf } from "../checks/standing.ts";
import type { Check } from "../domain/check.ts";
import { type Finding, type Severity, WORST_FIRST } from "../domain/finding.ts";
import { cellsOf } from "../domain/relation.ts";
import { type Description, describeCause } from "./describe-cause.ts";
import type { Cause } from "./diagnosis/cause.ts";
import { cellIdentity, findingId } from "./finding-id.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import type { Judged } from "./judge-relations.ts";
import type { SourceOf } from "./source.ts";

export type CheckOf = (
  id: string,
) => Pick<
  Check,
  "id" | "class" | "severity" | "basis" | "grade" | "standing" | "regradedFrom" | "message" | "suggestion"
>;

/**
 * One cause, one finding, in the name of the gravest check it broke. Findings about the same cell have the same id until
 * `numberRepeats` has seen them all.
 */
export function causeToFinding(cause: Cause, checkOf: CheckOf, sourceOf: SourceOf): Finding {
  const lead = leadOf(cause.relations, checkOf);
  const check = checkOf(lead.check);
  const cells = cellsOf(lead.judgement.relation);
  const subject = cells.slice(0, 1).flatMap((cell) => cellIdentity(cell, sourceOf(cell.table)));
  const isMoney = lead.judgement.relation.kind !== "ratio" && cells.some((cell) => cell.money);
  const difference = differenceOf(cause, lead);
  const otherChecks = [...new Set(cause.relations.map((one) => one.check))].filter((id) => id !== check.id).sort();
  return {
    id: findingId(check.id, subject),
    check: check.id,
    class: cause.suspectTable ? "unit" : check.class,
    severity: gradeOf(lead, checkOf),
    ...inItsWords(check, describeCause(cause, lead, sourceOf)),
    // Cited once the year is known.
    basis: [],
    ...gatherEvidence(cause, lead, sourceOf),
    ...(isMoney && difference !== undefined ? { difference } : {}),
    relations: cause.relations.length,
    ...(otherChecks.length > 0 ? { otherChecks } : {}),
    source: { by: "check" },
  };
}

/** A rule that has words of its own says them first. */
function inItsWords({ message, suggestion }: ReturnType<CheckOf>, said: Description): Description {
  return {
    ...said,
    ...(message === undefined ? {} : { message: `${message.replace(/[。：；，]+$/u, "")}：${said.message}` }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function gradeOf({ check, judgement }: Judged, checkOf: CheckOf): Severity {
  const its = checkOf(check);
  return severityOf(its, its.grade?.(judgement));
}

/** What is printed minus what should be: by the blamed cell, else by the relation that stands for all. */
function differenceOf({ suspect }: Cause, lead: Judged): number | undefined {
  const printed = suspect?.cell.money?.amount;
  const isKnown = printed !== undefined && suspect?.correctionAmount !== undefined;
  return isKnown ? printed - (suspect.correctionAmount ?? 0) : lead.judgement.difference;
}

function leadOf(relations: readonly Judged[], checkOf: CheckOf): Judged {
  const [lead] = [...relations].sort((a, b) => rankOf(a) - rankOf(b));
  if (!lead) {
    throw new Error("a cause without relations");
  }
  return lead;

  function rankOf(judged: Judged): number {
    return WORST_FIRST.indexOf(gradeOf(judged, checkOf));
  }
}
