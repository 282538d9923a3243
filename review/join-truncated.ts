import type { Cell } from "../domain/budget-table.ts";
import { type Evidence, type Finding, MOST_EVIDENCE } from "../domain/finding.ts";
import { cellsOf } from "../domain/relation.ts";
import type { Cause, SuspectCell } from "./diagnosis/cause.ts";
import { findingId } from "./finding-id.ts";
import { quoteLabel } from "./name-cell.ts";
import { isDoubted, temperAlike } from "./recognition/temper.ts";
import { sayCorrection } from "./show-correction.ts";
import { showCell } from "./show-number.ts";
import { isText, type SourceOf } from "./source.ts";

/** One such amount may be a slip of the pen; several of one text are how its writer turns 元 into 万元. */
const HABIT = 2;
const MOST_NAMED = 10;

interface Told {
  cause: Cause;
  finding: Finding;
}

/** Findings of causes, where amounts of one text that were cut off instead of rounded (2,687,760.00 元 as 268.77 万元) are one. */
export function joinTruncated(told: readonly Told[], sourceOf: SourceOf): Finding[] {
  const groups = new Map<string | Told, Told[]>();
  for (const one of told) {
    const cell = truncatedCell(one.cause, sourceOf);
    const key = cell ? `${one.finding.check} ${cell.table} ${isDoubted(one.finding)}` : one;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length < HABIT ? group.map(({ finding }) => finding) : [join(group, sourceOf)],
  );
}

/** The amount of the text that is to blame, where all it is compared with is what it was cut off from. */
function truncatedCell({ suspect, relations }: Cause, sourceOf: SourceOf): Cell | undefined {
  const { cell } = suspect ?? {};
  const isTruncated =
    cell !== undefined &&
    isText(sourceOf(cell.table)) &&
    relations.every(({ judgement: { relation } }) => {
      const others = cellsOf(relation).filter((one) => one !== cell);
      return relation.kind === "equal" && others.every((one) => isCutOffFrom(cell, one));
    });
  return isTruncated ? cell : undefined;
}

function isCutOffFrom({ money: short }: Cell, { money: whole }: Cell): boolean {
  if (!short || !whole || whole.step >= short.step || short.amount * whole.amount <= 0) {
    return false;
  }
  return Math.abs(short.amount) === Math.floor(Math.abs(whole.amount) / short.step) * short.step;
}

function join(group: readonly Told[], sourceOf: SourceOf): Finding {
  const [{ finding: first }] = group as [Told];
  const suspects = group.flatMap(({ cause }) => cause.suspect ?? []);
  const named = suspects.slice(0, MOST_NAMED).map((suspect) => nameCut(suspect, sourceOf));
  const more = suspects.length > MOST_NAMED ? "等" : "";
  const source = suspects[0] && sourceOf(suspects[0].cell.table);
  const { suspect: blamed, difference: _, otherChecks: __, ...rest } = first;
  const otherChecks = [...new Set(group.flatMap(({ finding }) => finding.otherChecks ?? []))].sort();
  const calculations = group.flatMap(({ finding }) => finding.calculation ?? []);
  const joined: Finding = {
    ...rest,
    id: findingId(first.check, [source?.body ?? "", source?.stage ?? "", "截去尾数"]),
    severity: group.some(({ finding }) => finding.severity !== "notice") ? "warning" : "notice",
    message: `文字说明中有 ${group.length} 处金额换算单位时截去了尾数，没有四舍五入：${named.join("；")}${more}。`,
    suggestion: "请按四舍五入换算，逐处更正。",
    evidence: evidenceOf(group).slice(0, MOST_EVIDENCE),
    ...(calculations.length > 0
      ? {
          calculation: `${calculations.slice(0, MOST_NAMED).join("；")}${calculations.length > MOST_NAMED ? "；等" : ""}`,
        }
      : {}),
    // The first place of the evidence; the others and what they should read are named in the message.
    ...(blamed ? { suspect: { ...blamed, evidence: 0, alternatives: [] } } : {}),
    relations: group.reduce((sum, { finding }) => sum + (finding.relations ?? 1), 0),
    ...(otherChecks.length > 0 ? { otherChecks } : {}),
  };
  return temperAlike(
    joined,
    group.map(({ finding }) => finding),
  );
}

function nameCut(suspect: SuspectCell, sourceOf: SourceOf): string {
  const correction = sayCorrection("应为", suspect, sourceOf);
  return `${quoteLabel(suspect.cell)}列示 ${showCell(suspect.cell, sourceOf)}${correction ? `，${correction}` : ""}`;
}

/** What was cut off first, one of each finding; then what it was cut off from. */
function evidenceOf(group: readonly Told[]): Evidence[] {
  const blamed = group.flatMap(({ finding }) => finding.evidence[finding.suspect?.evidence ?? 0] ?? []);
  return [...blamed, ...group.flatMap(({ finding }) => finding.evidence.filter((one) => !blamed.includes(one)))];
}
