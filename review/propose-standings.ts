import { standingOf } from "../checks/standing.ts";
import type { Check, Standing } from "../domain/check.ts";

/** What staff decided of one finding. */
export interface Decision {
  check: string;
  /** 已确认; 已排除 because it was a false alarm 误报; or excluded for another reason. */
  outcome: "confirmed" | "false alarm" | "other";
}

/** How a rule fared in the decisions, and how far it should go from now on. */
export interface Proposal {
  check: string;
  confirmed: number;
  falseAlarms: number;
  others: number;
  standing: Standing;
  /** Absent where the rule should stay as it is, or too little was decided to say. */
  proposed?: Standing;
}

const STEPS: readonly Standing[] = ["observation", "notice", "must answer"];
/** Fewer decisions than these say nothing of a rule. */
const ENOUGH = 5;
/** A share of false alarms from which on a rule goes one step down, and one from which on nobody should have to answer it. */
const TOO_MANY = 1 / 3;
const MOSTLY_FALSE = 2 / 3;
/** A rule on observation that was right this often, and hardly ever wrong, goes one step up. */
const PROVEN = 20;
const HARDLY_EVER = 1 / 20;

/** Per rule that was decided on, in the order of the catalogue: how often it was right, and a proposal to lower or raise it. */
export function proposeStandings(checks: readonly Check[], decisions: readonly Decision[]): Proposal[] {
  return checks.flatMap((check) => {
    const own = decisions.filter((decision) => decision.check === check.id);
    const count = (outcome: Decision["outcome"]): number => own.filter((one) => one.outcome === outcome).length;
    const counts = { confirmed: count("confirmed"), falseAlarms: count("false alarm"), others: count("other") };
    const standing = standingOf(check);
    const proposed = propose(standing, counts);
    return own.length === 0
      ? []
      : [{ check: check.id, ...counts, standing, ...(proposed === standing ? {} : { proposed }) }];
  });
}

function propose(
  standing: Standing,
  { confirmed, falseAlarms }: Pick<Proposal, "confirmed" | "falseAlarms">,
): Standing {
  const decided = confirmed + falseAlarms;
  const share = decided === 0 ? 0 : falseAlarms / decided;
  const at = STEPS.indexOf(standing);
  if (decided >= ENOUGH && share >= MOSTLY_FALSE) {
    return "observation";
  }
  if (decided >= ENOUGH && share >= TOO_MANY) {
    return STEPS[at - 1] ?? standing;
  }
  return standing === "observation" && confirmed >= PROVEN && share <= HARDLY_EVER ? "notice" : standing;
}
