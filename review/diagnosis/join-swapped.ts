import type { Cell } from "../../domain/budget-table.ts";
import { standsInText } from "../../domain/narrative.ts";
import { cellKey } from "../../domain/relation.ts";
import type { Cause, SuspectCell } from "./cause.ts";

type Blaming = Cause & { suspect: SuspectCell };

/** 占70%；…占20% for 占20%；…占70%: two numbers of one paragraph that would each be right in the place of the other are one slip. */
export function joinSwapped(causes: readonly Cause[]): Cause[] {
  const joined = new Map<Cause, Cause | undefined>();
  const blaming = causes.filter(blamesText);
  for (const [index, one] of blaming.entries()) {
    const other = joined.has(one) ? undefined : blaming.slice(index + 1).find((next) => areSwapped(one, next));
    if (other) {
      joined.set(one, together(one, other)).set(other, undefined);
    }
  }
  return causes.flatMap((cause) => (joined.has(cause) ? (joined.get(cause) ?? []) : [cause]));
}

function blamesText(cause: Cause): cause is Blaming {
  const { suspect } = cause;
  return suspect?.correction !== undefined && suspect.cell.number !== undefined && standsInText(suspect.cell);
}

function areSwapped({ suspect: a }: Blaming, { suspect: b }: Blaming): boolean {
  const isOneParagraph = a.cell.table === b.cell.table && a.cell.row === b.cell.row;
  const areAlike = a.cell.number?.percent === b.cell.number?.percent && cellKey(a.cell) !== cellKey(b.cell);
  return isOneParagraph && areAlike && isMeant(a, b.cell) && isMeant(b, a.cell);
}

/** A share computed from rounded amounts may miss the last digit. */
function isMeant({ correction = "" }: SuspectCell, { number, text }: Cell): boolean {
  const [right, printed] = [correction, text].map((one) => Math.abs(Number(one.replace(/[^\d.]/gu, ""))));
  const step = number?.percent ? 10 ** -number.decimals : 0;
  return Math.abs((right ?? 0) - (printed ?? 0)) <= step * 1.01;
}

function together({ relations, suspect, alternatives }: Blaming, other: Blaming): Cause {
  const reason = `与“${other.suspect.cell.label}”的 ${other.suspect.cell.text} 互换后各处均相符，疑似两数填反`;
  return {
    relations: [...relations, ...other.relations],
    suspect: { ...suspect, reason, alternatives: [] },
    alternatives,
  };
}
