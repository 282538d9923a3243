import type { Segment } from "./cut-segments.ts";
import { type CutLine, holdsOnlyAmounts, isSeed } from "./find-runs.ts";

const SENTENCE = /[，。；]/u;

/**
 * Lines that name a group of rows: set to the middle of a cell that is merged over them, they stand between two rows, in a
 * column of their own before the names of these.
 */
export function findGroupLabels(lines: readonly CutLine[]): Set<CutLine> {
  const labels = new Set<CutLine>();
  let from = -1;
  lines.forEach((cut, to) => {
    if (!isSeed(cut) && !holdsOnlyAmounts(cut)) {
      return;
    }
    const around = from < 0 ? [] : lines.slice(from, to + 1);
    for (const one of around.slice(1, -1)) {
      if (standsBeforeNames(one, around)) {
        labels.add(one);
      }
    }
    from = to;
  });
  return labels;
}

/** True for one text in a column that ends before names begin, with amounts behind them. */
function standsBeforeNames(cut: CutLine, around: readonly CutLine[]): boolean {
  const [only, more] = cut.segments;
  if (only?.kind !== "text" || more || SENTENCE.test(cut.line.text)) {
    return false;
  }
  const others = around.filter((one) => one !== cut).flatMap(({ segments }) => segments);
  const amounts = others.filter(({ kind }) => kind !== "text");
  const names = others.filter(
    ({ kind, left, right }) => kind === "text" && left > only.right && amounts.some((amount) => amount.left > right),
  );
  // In its own column stand other names of groups, and none that reaches into the next.
  const isApart = ({ left, right }: Segment): boolean =>
    left > only.right || names.every((name) => right < name.left || left > name.right);
  return names.length > 0 && others.every(isApart);
}
