import type { CutLine } from "./find-runs.ts";
import { holdsOnlyAmounts, isSeed } from "./find-runs.ts";

/** Rows further apart than this many times the usual have room for a row between them. */
const NO_ROOM = 1.35;

/**
 * Lines that name a group of rows: set to the middle of a cell that is merged over them, they stand between two rows where
 * there is no room for a row of its own, before all that these say.
 */
export function findGroupLabels(lines: readonly CutLine[]): Set<CutLine> {
  const rows = lines.filter((cut) => isSeed(cut) || holdsOnlyAmounts(cut));
  const pitches = rows.slice(1).map((row, index) => middleOf(row) - middleOf(rows[index] as CutLine));
  const usual = pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0;
  const labels = new Set<CutLine>();
  let above: CutLine | undefined;
  let between: CutLine[] = [];
  for (const cut of lines) {
    if (!rows.includes(cut)) {
      between.push(cut);
      continue;
    }
    const label = above && between.length > 0 && middleOf(cut) - middleOf(above) <= NO_ROOM * usual ? above : undefined;
    if (label && between.every((one) => standsBefore(one, label) && standsBefore(one, cut))) {
      for (const one of between) {
        labels.add(one);
      }
    }
    above = cut;
    between = [];
  }
  return labels;
}

/** True for one text that ends before a row begins with another. */
function standsBefore({ segments: [only, more] }: CutLine, { segments: [first, second] }: CutLine): boolean {
  if (only?.kind !== "text" || more || first?.kind !== "text") {
    return false;
  }
  // The row may have the name of a group before its own.
  const isNamed = first.left < only.right && second?.kind === "text";
  return only.right < (isNamed ? second : first).left;
}

function middleOf({ line }: CutLine): number {
  return (line.top + line.bottom) / 2;
}
