import type { Cell } from "../../domain/budget-table.ts";
import type { Finding } from "../../domain/finding.ts";
import { foldText } from "../../domain/text.ts";
import { type BaseDraft, findingsOf } from "./base-draft.ts";
import { isLocatable } from "./determined.ts";
import type { FaultClass, Planted } from "./plant.ts";

/** What became of faults of one class. */
export interface Tally {
  planted: number;
  determined: number;
  found: number;
  locatable: number;
  first: number;
  right: number;
  /** Findings above notice that were not there before, of all drafts with one fault. */
  findings: number;
  single: number;
  missed: string[];
  misplaced: string[];
}

function emptyTally(): Tally {
  return {
    planted: 0,
    determined: 0,
    found: 0,
    locatable: 0,
    first: 0,
    right: 0,
    findings: 0,
    single: 0,
    missed: [],
    misplaced: [],
  };
}

/** Reviews a draft with its faults and counts, class by class. */
export function scoreFaults(draft: BaseDraft, faults: readonly Planted[], tallies: Map<FaultClass, Tally>): void {
  const findings = findingsOf(draft.read, draft.prior).filter(({ id }) => !draft.known.has(id));
  for (const fault of faults) {
    const tally = tallies.get(fault.class) ?? emptyTally();
    tallies.set(fault.class, tally);
    tally.planted += 1;
    if (!fault.isDetermined) {
      continue;
    }
    tally.determined += 1;
    const own = findings.filter((finding) => touches(finding, fault));
    tally.found += own.length > 0 ? 1 : 0;
    if (faults.length === 1) {
      tally.single += 1;
      tally.findings += findings.length;
    }
    const said = `${draft.name} ${fault.table} ${fault.cells[0]?.label}: ${fault.correct ?? ""} → ${fault.cells[0]?.text}`;
    if (own.length === 0) {
      tally.missed.push(said);
    }
    const others = faults.filter((other) => other !== fault);
    if (isLocatable(fault, others) && own.length > 0) {
      const first = own.find((finding) => finding.suspect && isAt(finding, finding.suspect.evidence, fault.cells));
      tally.locatable += 1;
      tally.first += first ? 1 : 0;
      tally.right += first && isSameNumber(first.suspect?.correction, fault.correct) ? 1 : 0;
      if (!first || !isSameNumber(first.suspect?.correction, fault.correct)) {
        tally.misplaced.push(`${said} | ${own.map(({ message }) => message).join(" || ")}`);
      }
    }
  }
}

function touches(finding: Finding, { class: fault, cells, table }: Planted): boolean {
  return fault === "unit" || fault === "code"
    ? finding.evidence.some((evidence) => evidence.table === table)
    : finding.evidence.some((_, index) => isAt(finding, index, cells));
}

/** A finding quotes names as they are printed: 因公出国(境)费 is called 因公出国（境）费. */
function isAt({ evidence }: Finding, index: number, cells: readonly Cell[]): boolean {
  const one = evidence[index];
  return (
    one !== undefined &&
    cells.some(
      (cell) => cell.table === one.table && cell.place === one.place && foldText(cell.label) === foldText(one.label),
    )
  );
}

function isSameNumber(one: string | undefined, other: string | undefined): boolean {
  const plain = (text: string | undefined): number => Number((text ?? "").replace(/[,，%％\s]/gu, ""));
  return one !== undefined && plain(one) === plain(other);
}
