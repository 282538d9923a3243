import type { Cell } from "../domain/budget-table.ts";
import type { Observation } from "../domain/check.ts";
import { type Evidence, type Finding, MOST_EVIDENCE, WORST_FIRST } from "../domain/finding.ts";
import { balanceOf } from "./balance.ts";
import type { Cause } from "./diagnosis/cause.ts";
import { measure } from "./measure.ts";
import type { CheckRun } from "./run-checks.ts";

/** The causes that rows in a wrong place account for, and as findings by the first observation that names such a row. */
export function absorbCauses(
  runs: readonly CheckRun[],
  causes: readonly Cause[],
  toFinding: (cause: Cause) => Finding,
): { causes: Set<Cause>; byObservation: Map<Observation, Finding[]> } {
  const absorbed = { causes: new Set<Cause>(), byObservation: new Map<Observation, Finding[]>() };
  for (const { observation } of runs.flatMap(({ observations }) => observations)) {
    const { misplaces = [] } = observation;
    const own = misplaces.length === 0 ? [] : causes.filter((cause) => isCausedByRow(cause, misplaces));
    const untold = own.filter((cause) => !absorbed.causes.has(cause));
    absorbed.byObservation.set(observation, untold.map(toFinding));
    for (const cause of untold) {
      absorbed.causes.add(cause);
    }
  }
  return absorbed;
}

/** What was seen with the sums it breaks, and as grave as they are. */
export function tellSums(finding: Finding, sums: readonly Finding[]): Finding {
  const [first] = sums;
  if (!first) {
    return finding;
  }
  const relations = sums.reduce((total, sum) => total + (sum.relations ?? 1), 0);
  const total = `“${first.evidence[0]?.label}”${relations > 1 ? `等 ${relations} 处合计` : ""}`;
  const named = new Set(finding.evidence.map(keyOf));
  const others = sums.flatMap(({ evidence }) => evidence).filter((one) => !named.has(keyOf(one)));
  const severities = new Set([finding, ...sums].map(({ severity }) => severity));
  return {
    ...finding,
    severity: WORST_FIRST.find((severity) => severities.has(severity)) ?? finding.severity,
    message: `${finding.message}${total}因此与明细之和不符。`,
    evidence: [...finding.evidence, ...others].slice(0, MOST_EVIDENCE),
    ...(first.difference === undefined ? {} : { difference: first.difference }),
    ...(first.calculation === undefined ? {} : { calculation: first.calculation }),
    relations,
  };
}

function keyOf({ table, label, place }: Evidence): string {
  return JSON.stringify([table, label, place]);
}

/**
 * True where everything a cause broke is a sum over the column of one of these cells, off by just what the cell shows: a row
 * under a wrong code is missing where it belongs.
 */
export function isCausedByRow({ relations }: Cause, row: readonly Cell[]): boolean {
  const cells = new Map(row.map((cell) => [`${cell.table} ${cell.column}`, cell]));
  return relations.every(({ judgement: { relation, difference = 0 } }) => {
    if (relation.kind !== "sum") {
      return false;
    }
    const cell = cells.get(`${relation.total.table} ${relation.total.column}`);
    const tolerance = balanceOf(relation)?.tolerance ?? 0;
    return (
      cell?.money !== undefined &&
      difference !== 0 &&
      Math.abs(Math.abs(difference) - Math.abs(cell.money.amount)) <= tolerance + measure(cell).half
    );
  });
}
